import type { Configuration } from '@schakel/platform';
import { MeilisearchEngine } from './meilisearch/meilisearch-engine';
import type { SearchEngine } from './port';

/** Injection token of {@link makeEngines}' result. */
export const SEARCH_ENGINES = Symbol('SEARCH_ENGINES');

/** Injection token of the options of `EngineChoice`; tests give shorter times. */
export const ENGINE_CHOICE_OPTIONS = Symbol('ENGINE_CHOICE_OPTIONS');

/**
 * The engines of this installation, the one to ask first at the head. PostgreSQL is always the last: it answers when the others
 * do not, and it is the one that is in step before the others are.
 */
export function makeEngines({ MEILI_URL: url, MEILI_KEY: key, MEILI_SEARCH_KEY: searchKey, MEILI_INDEX_KEY: indexKey, MEILI_INDEX: index }: Configuration, postgres: SearchEngine): readonly SearchEngine[] {
  return url ? [new MeilisearchEngine({ url, key, searchKey, indexKey, index }), postgres] : [postgres];
}
