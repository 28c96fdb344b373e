import { RefreshSessionDocument, type RefreshSessionMutation } from '../generated/operations';

/** The session's keys are in cookies that no script can read; kept here is only until when they are good. */
interface SessionTimes {
  readonly accessUntil: number;
  readonly sessionUntil: number;
}

const KEY = 'schakel.session';
/** Renew this long before access ends: a request on its way should still arrive in time. */
const AHEAD_MS = 30_000;

const listeners = new Set<() => void>();

function read(): SessionTimes | null {
  try {
    return JSON.parse(localStorage.getItem(KEY) ?? 'null') as SessionTimes | null;
  } catch {
    return null;
  }
}

export function rememberSession({ accessSeconds, sessionSeconds }: { accessSeconds: number; sessionSeconds: number }): void {
  const now = Date.now();
  const times: SessionTimes = { accessUntil: now + accessSeconds * 1000, sessionUntil: now + sessionSeconds * 1000 };
  localStorage.setItem(KEY, JSON.stringify(times));
}

/** The session has ended, here or on the server; whoever shows who is signed in is told. */
export function forgetSession(): void {
  if (localStorage.getItem(KEY) === null) return;
  localStorage.removeItem(KEY);
  for (const listener of listeners) listener();
}

export function onSessionEnd(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function sessionRuns(): boolean {
  return (read()?.sessionUntil ?? 0) > Date.now();
}

const accessIsDue = () => {
  const times = read();
  return times !== null && times.sessionUntil > Date.now() && times.accessUntil - AHEAD_MS < Date.now();
};

export async function renewIfDue(): Promise<void> {
  if (accessIsDue() && !(await exclusively(() => (accessIsDue() ? askForKeys() : Promise.resolve(true))))) forgetSession();
}

/** New keys for the running session. @returns false when the server ended it */
export function renewSession(): Promise<boolean> {
  const before = read()?.accessUntil;
  return exclusively(() => (read()?.accessUntil === before ? askForKeys() : Promise.resolve(true)));
}

/** Keys are good for one renewal: two tabs, or two requests, must not renew at the same time. */
async function exclusively(renew: () => Promise<boolean>): Promise<boolean> {
  return navigator.locks.request('schakel.session', renew);
}

async function askForKeys(): Promise<boolean> {
  const response = await fetch('/graphql', {
    method: 'POST',
    credentials: 'same-origin',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: RefreshSessionDocument.toString() }),
  }).catch(() => null);
  // Without a connection nothing is known: the request that waits for this will say so.
  if (!response) return true;
  const { data } = (await response.json().catch(() => ({}))) as { data?: RefreshSessionMutation | null };
  const result = data?.refreshSession;
  if (!result || 'code' in result) return false;
  rememberSession(result);
  return true;
}
