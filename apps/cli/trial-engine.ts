import { randomBytes } from 'node:crypto';
import type { Configuration } from '@schakel/platform';
import { MeilisearchEngine, meilisearchProgram, startMeilisearch } from '@schakel/search';
import { CannotRun } from '../wiring/program';

type MeilisearchConfiguration = Pick<Configuration, 'MEILI_INDEX'> & { readonly [Name in 'MEILI_URL' | 'MEILI_KEY' | 'MEILI_SEARCH_KEY' | 'MEILI_INDEX_KEY']: string | undefined };

/**
 * Gives the configuration of a search engine that no real data are in: PostgreSQL alone, or a Meilisearch index of its own that is
 * gone afterwards, on the configured server or else on one that is started for it.
 */
export async function withSearchEngine<T>(configuration: Configuration, engine: string, work: (meilisearch: MeilisearchConfiguration) => Promise<T>): Promise<T> {
  const index = `${configuration.MEILI_INDEX}_evaluate_${randomBytes(4).toString('hex')}`;
  const none = { MEILI_INDEX: index, MEILI_URL: undefined, MEILI_KEY: undefined, MEILI_SEARCH_KEY: undefined, MEILI_INDEX_KEY: undefined };
  if (engine === 'postgres') return work(none);
  if (engine !== 'meilisearch') throw new CannotRun(`De motor ${engine} bestaat niet: postgres of meilisearch.`);
  const { MEILI_URL: url, MEILI_KEY: key } = configuration;
  if (url) {
    try {
      return await work({ ...none, MEILI_URL: url, MEILI_KEY: key });
    } finally {
      await new MeilisearchEngine({ url, key, index }).drop().catch(() => undefined);
    }
  }
  const program = meilisearchProgram();
  if (!program) throw new CannotRun('Meilisearch is hier niet: zet MEILI_URL, of zet het programma meilisearch op het PATH.');
  const server = await startMeilisearch(program);
  try {
    return await work({ ...none, MEILI_URL: server.url, MEILI_KEY: server.key });
  } finally {
    await server.stop();
  }
}
