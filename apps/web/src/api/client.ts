import type { TypedDocumentString } from '../generated/operations';
import { forgetSession, renewIfDue, renewSession, sessionRuns } from './session-clock';

/** An answer that could not be had: no connection, a fault of the server, or no right to ask. */
export class ApiError extends Error {
  override readonly name = 'ApiError';
  constructor(
    /** `UNAUTHENTICATED`, `FORBIDDEN`, … as the API says, or `OFFLINE`. */
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}

interface Answer<Result> {
  readonly data?: Result | null;
  readonly errors?: readonly { readonly message: string; readonly extensions?: { readonly code?: string } }[];
}

async function post<Result>(query: string, variables: unknown, signal?: AbortSignal): Promise<Result> {
  let response: Response;
  try {
    response = await fetch('/graphql', {
      method: 'POST',
      credentials: 'same-origin',
      headers: { 'content-type': 'application/json', accept: 'application/graphql-response+json, application/json' },
      body: JSON.stringify({ query, variables }),
      ...(signal && { signal }),
    });
  } catch (error) {
    if (signal?.aborted) throw error;
    throw new ApiError('OFFLINE', '');
  }
  const answer = (await response.json().catch(() => ({}))) as Answer<Result>;
  const [fault] = answer.errors ?? [];
  if (fault) throw new ApiError(fault.extensions?.code ?? 'INTERNAL', fault.message);
  if (!answer.data) throw new ApiError('INTERNAL', '');
  return answer.data;
}

const isUnauthenticated = (error: unknown) => error instanceof ApiError && error.code === 'UNAUTHENTICATED';

/** A mutation tells an expected refusal in its answer, also that nobody is signed in any more. */
const refusesVisitor = (data: unknown) =>
  Object.values(data as Record<string, unknown>).some((value) => (value as { code?: unknown } | null)?.code === 'UNAUTHENTICATED');

/**
 * Sends one operation. The short-lived access of a session is renewed beforehand when it is due, and once more when the server says
 * that nobody is signed in; then the operation is sent again. `signal` breaks it off.
 * @throws ApiError
 */
export async function execute<Result, Variables>(
  operation: TypedDocumentString<Result, Variables>,
  ...[variables, signal]: Variables extends Record<string, never> ? [] : [Variables, AbortSignal?]
): Promise<Result> {
  const send = () => post<Result>(operation.toString(), variables, signal);
  await renewIfDue();
  try {
    const data = await send();
    if (!refusesVisitor(data) || !(await renewed())) return data;
  } catch (error) {
    if (!isUnauthenticated(error) || !(await renewed())) throw error;
  }
  return send();
}

async function renewed(): Promise<boolean> {
  if (!sessionRuns()) return false;
  if (await renewSession()) return true;
  forgetSession();
  return false;
}
