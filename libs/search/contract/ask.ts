import { Vocabulary } from '@schakel/language';
import { searchTerms } from '../domain/query-terms';
import { wordsOf } from '../domain/words';
import type { SearchDocument, SearchFilter, SearchQuery } from '../port';
import { HUB, TODAY } from './documents';

const NO_FILTER: SearchFilter = { kind: [], valueChain: [], material: [], nis: [], condition: [], window: [] };

/** Makes queries as the room does, for an index of these documents. */
export function askFor(documents: readonly SearchDocument[]) {
  const vocabulary = new Vocabulary(documents.filter((each) => each.hubId === HUB).flatMap(wordsOf).map((word) => [word, 1] as const));
  return (text: string, changes: Partial<Omit<SearchQuery, 'filter'>> & { filter?: Partial<SearchFilter> } = {}): SearchQuery => {
    const { filter, ...rest } = changes;
    return {
      hubId: HUB, text, terms: searchTerms(text, { vocabulary, preferNis: ['41002', '41048', '41034'] }), facets: [], sort: 'RELEVANCE', near: null, offset: 0, limit: 20,
      today: TODAY, ...rest, filter: { ...NO_FILTER, ...filter },
    };
  };
}
