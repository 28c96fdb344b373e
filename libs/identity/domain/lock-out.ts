import { secondsAfter } from './lifetimes';

const FAILURES_ALLOWED = 10;
const LOCK_SECONDS = 15 * 60;

/** Wrong passwords since the last right one, and until when the account is shut. */
export interface LockOut {
  readonly failedSignIns: number;
  readonly lockedUntil: Date | null;
}

/** How an account stands after a right password. */
export const UNTROUBLED: LockOut = { failedSignIns: 0, lockedUntil: null };

export function isLocked({ lockedUntil }: LockOut, now: Date): boolean {
  return lockedUntil !== null && lockedUntil > now;
}

/**
 * How an account stands after a wrong password: the tenth in a row shuts it for a quarter of an hour. Wrong passwords during that
 * time do not prolong it, or anyone could keep somebody out for ever.
 */
export function afterWrongPassword(state: LockOut, now: Date): LockOut {
  if (isLocked(state, now)) return state;
  const failedSignIns = state.failedSignIns + 1;
  return failedSignIns < FAILURES_ALLOWED
    ? { failedSignIns, lockedUntil: null }
    : { failedSignIns: 0, lockedUntil: secondsAfter(now, LOCK_SECONDS) };
}
