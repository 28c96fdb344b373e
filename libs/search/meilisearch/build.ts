import type { Meilisearch } from 'meilisearch';
import { SearchEngineError, type RefusedDocument, type SearchDocument } from '../port';
import { SETTINGS_DOCUMENT, storedDocument } from './documents';
import { MEILISEARCH } from './errors';
import { withRetry, type RetryOptions } from './retry';
import { SETTINGS } from './settings';
import { checkSucceeded, taskDone } from './tasks';
import { readTask, send, settle, type Sent } from './upload';

interface BuildOptions {
  readonly client: Meilisearch;
  readonly index: string;
  readonly retry: RetryOptions;
}

/** Payloads under way at a time: Meilisearch takes waiting ones together. */
const UNDER_WAY = 8;

/** A build that is this old was given up. */
const ABANDONED_MS = 12 * 3_600_000;

/** Makes the index beside the old one under a name of its own, swaps the two names, and deletes the old one. */
export async function buildIndex({ client, index, retry }: BuildOptions, documents: AsyncIterable<readonly SearchDocument[]>, progress?: (done: number) => void): Promise<RefusedDocument[]> {
  // A build takes as long as it takes: it is waited for as long as the server answers.
  const until = Infinity;
  const built = `${index}_build_${Date.now()}`;
  const done = async (enqueue: () => PromiseLike<{ taskUid: number }>) => taskDone(client, readTask((await enqueue()).taskUid), until, retry);
  await deleteAbandoned(client, index);
  const upload = { client, index: built, retry, until };
  const refused: RefusedDocument[] = [];
  let before: unknown;
  try {
    checkSucceeded(await done(() => client.createIndex(built, { primaryKey: 'id' })));
    checkSucceeded(await done(() => client.index(built).updateSettings(SETTINGS)));
    const underWay: Sent[] = [];
    let count = 0;
    const finish = async (sent: Sent) => {
      refused.push(...(await settle(upload, sent)));
      count += sent.documents.length;
      progress?.(count);
    };
    for await (const batch of documents) {
      underWay.push(await send(upload, batch.map(storedDocument)));
      const oldest = underWay.length > UNDER_WAY ? underWay.shift() : undefined;
      if (oldest) await finish(oldest);
    }
    for (const sent of underWay) await finish(sent);
    // Last: an index that was cut off half-way never passes for a whole one.
    checkSucceeded(await done(() => client.index<Record<string, unknown>>(built).addDocuments([{ ...SETTINGS_DOCUMENT, build: built }], { primaryKey: 'id' })));
    if (!(await exists(client, index, retry))) await done(() => client.createIndex(index, { primaryKey: 'id' }));
    before = await buildOf(client, index, retry);
    // Not asked twice: a second swap would undo the first.
    await client.swapIndexes([{ indexes: [index, built], rename: false }]);
  } catch (error) {
    await client.deleteIndex(built).catch(() => undefined);
    throw error;
  }
  // Its name stands for the old index now. A key for these indexes alone is not shown how the swap went, but tasks run one after the other.
  checkSucceeded(await done(() => client.deleteIndex(built)));
  const now = await buildOf(client, index, retry);
  // Another that was built at the same time is as good.
  if (now === undefined || now === before) throw new SearchEngineError(MEILISEARCH, 'FAILED', 'The new index did not take the place of the old one');
  return refused;
}

/** Which build an index is; undefined when it has none, or not yet. */
async function buildOf(client: Meilisearch, index: string, retry: RetryOptions): Promise<unknown> {
  try {
    return (await withRetry(() => client.index<Record<string, unknown>>(index).getDocument(SETTINGS_DOCUMENT.id), retry))['build'];
  } catch (error) {
    if (error instanceof SearchEngineError && error.message.includes('document_not_found')) return undefined;
    throw error;
  }
}

async function exists(client: Meilisearch, index: string, retry: RetryOptions): Promise<boolean> {
  const { results } = await withRetry(() => client.getRawIndexes({ limit: 1000 }), retry);
  return results.some(({ uid }) => uid === index);
}

async function deleteAbandoned(client: Meilisearch, index: string): Promise<void> {
  const { results } = await client.getRawIndexes({ limit: 1000 });
  const old = results.filter(({ uid, createdAt }) => uid.startsWith(`${index}_build_`) && Date.parse(createdAt) < Date.now() - ABANDONED_MS);
  for (const { uid } of old) await client.deleteIndex(uid);
}
