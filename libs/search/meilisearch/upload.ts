import { MeilisearchApiError, type Meilisearch } from 'meilisearch';
import type { RefusedDocument } from '../port';
import type { StoredDocument } from './documents';
import { MalformedAnswer } from './errors';
import { withRetry, type RetryOptions } from './retry';
import { checkSucceeded, taskDone } from './tasks';

export interface UploadOptions {
  readonly client: Meilisearch;
  readonly index: string;
  readonly retry: RetryOptions;
  /** Milliseconds of `performance.now()` until which tasks are waited for. */
  readonly until: number;
}

/** Documents that were sent, and may not be in the index yet. */
export interface Sent {
  readonly documents: readonly StoredDocument[];
  /** Null when the server refused the payload on the spot. */
  readonly task: number | null;
  readonly refusal: string;
}

/** Sends one payload. Several may be under way: Meilisearch then takes them together. */
export async function send({ client, index, retry }: UploadOptions, documents: readonly StoredDocument[]): Promise<Sent> {
  try {
    const { taskUid } = await withRetry(() => client.index<Record<string, unknown>>(index).addDocuments(documents.map((each) => ({ ...each })), { primaryKey: 'id' }), retry);
    return { documents, task: readTask(taskUid), refusal: '' };
  } catch (error) {
    const cause = error instanceof Error ? error.cause : undefined;
    const code = cause instanceof MeilisearchApiError ? cause.cause?.code : undefined;
    if (code === undefined || !isDocumentFault(code)) throw error;
    return { documents, task: null, refusal: code };
  }
}

/** Waits for a payload. When a document in it is at fault the whole was refused: halves are sent until the fault stands alone. */
export async function settle(options: UploadOptions, { documents, task, refusal }: Sent): Promise<RefusedDocument[]> {
  let reason = refusal;
  if (task !== null) {
    const done = await taskDone(options.client, task, options.until, options.retry);
    if (done.status === 'succeeded') return [];
    if (done.status !== 'failed' || !isDocumentFault(done.error?.code ?? '')) checkSucceeded(done);
    reason = done.error?.code ?? '';
  }
  const [only] = documents;
  if (documents.length <= 1) return only ? [{ id: only.id, reason }] : [];
  const middle = Math.ceil(documents.length / 2);
  const halves = [await send(options, documents.slice(0, middle)), await send(options, documents.slice(middle))];
  const refused: RefusedDocument[] = [];
  for (const half of halves) refused.push(...(await settle(options, half)));
  return refused;
}

export function readTask(uid: unknown): number {
  if (typeof uid !== 'number') throw new MalformedAnswer('A write without a task');
  return uid;
}

const DOCUMENT_FAULTS: ReadonlySet<string> = new Set(['missing_document_id', 'payload_too_large', 'malformed_payload', 'document_fields_limit_reached']);

function isDocumentFault(code: string): boolean {
  return code.startsWith('invalid_document_') || DOCUMENT_FAULTS.has(code);
}
