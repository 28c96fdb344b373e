import { MeilisearchApiError } from 'meilisearch';
import { setTimeout as sleep } from 'node:timers/promises';
import type { SearchEngineError, SearchFaultCode } from '../port';
import { engineError } from './errors';

export interface RetryOptions {
  /** How often it is asked in all. */
  readonly attempts: number;
  /** Milliseconds before the second time; doubled after each. */
  readonly pause: number;
}

const PASSING: ReadonlySet<SearchFaultCode> = new Set(['UNREACHABLE', 'TIMEOUT', 'OVERLOADED']);
const LONGEST_PAUSE = 5000;

/** Asks again after a fault that may pass, later each time, or when the server says. Only for what may be done twice. @throws SearchEngineError */
export async function withRetry<T>(work: () => Promise<T>, { attempts, pause }: RetryOptions): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await work();
    } catch (cause) {
      const error = engineError(cause);
      if (attempt >= attempts || !PASSING.has(error.code)) throw error;
      // Somewhat apart, so that several processes do not come back all at once.
      await sleep(Math.min(LONGEST_PAUSE, Math.max(pause * 2 ** (attempt - 1) * (0.75 + Math.random() / 2), askedToWait(error))));
    }
  }
}

function askedToWait({ cause }: SearchEngineError): number {
  const seconds = cause instanceof MeilisearchApiError ? Number(cause.response.headers.get('retry-after') ?? 0) : 0;
  return Number.isFinite(seconds) ? seconds * 1000 : 0;
}
