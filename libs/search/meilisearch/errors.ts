import {
  MeilisearchApiError, MeilisearchError, MeilisearchRequestError, MeilisearchRequestTimeOutError, MeilisearchTaskTimeOutError, type MeilisearchErrorResponse,
} from 'meilisearch';
import { SearchEngineError, type SearchFaultCode } from '../port';

export const MEILISEARCH = 'meilisearch';

/** An answer that is none of those the server is documented to give. */
export class MalformedAnswer extends Error {}

/** Any fault of the client, as the room knows faults. Its text names neither address nor key; the cause is for the log. */
export function engineError(error: unknown): SearchEngineError {
  if (error instanceof SearchEngineError) return error;
  const [code, message] = describe(error);
  return new SearchEngineError(MEILISEARCH, code, message, { cause: error });
}

function describe(error: unknown): [SearchFaultCode, string] {
  if (error instanceof MeilisearchApiError) return describeAnswer(error.response.status, error.cause);
  if (error instanceof MeilisearchTaskTimeOutError || error instanceof MeilisearchRequestTimeOutError) return ['TIMEOUT', 'No answer in time'];
  if (error instanceof MeilisearchRequestError) return isTimeout(error.cause) ? ['TIMEOUT', 'No answer in time'] : ['UNREACHABLE', 'The request did not reach its end'];
  if (error instanceof SyntaxError || error instanceof MalformedAnswer) return ['MALFORMED_ANSWER', 'The answer cannot be read'];
  if (error instanceof MeilisearchError) return ['FAILED', error.message];
  return isTimeout(error) ? ['TIMEOUT', 'No answer in time'] : ['FAILED', error instanceof Error ? error.message : String(error)];
}

function describeAnswer(status: number, body: Partial<MeilisearchErrorResponse> | undefined): [SearchFaultCode, string] {
  const says = `${status} ${typeof body?.code === 'string' ? body.code : 'without a code'}`;
  if (status === 401 || status === 403) return ['UNAUTHORISED', says];
  if (body?.code === 'index_not_found') return ['NOT_READY', says];
  if (status === 408 || status === 504) return ['TIMEOUT', says];
  if (status === 429 || status === 503) return ['OVERLOADED', says];
  if (status === 502) return ['UNREACHABLE', says];
  return ['FAILED', says];
}

function isTimeout(error: unknown): boolean {
  return error instanceof DOMException && (error.name === 'TimeoutError' || error.name === 'AbortError');
}
