import type { MultiSearchQuery } from 'meilisearch';
import type { TextPlan, Wanted } from '../domain/text-plan';
import { WINDOWS, type Facet, type SearchQuery } from '../port';
import { FACET_FIELDS, filterOf, windowFilter } from './filters';
import { rankingText } from './ranking-text';
import { RANKED_FIELDS } from './settings';

/** What is asked of the server for one answer, all in one request, and which answer is for what. */
export interface SearchRequests {
  readonly queries: MultiSearchQuery[];
  /** Where the hits that the room ranks itself are; null when the page begins after them. */
  readonly head: number | null;
  /** Where the hits are that come as Meilisearch ranks them; null when the page ends before them. */
  readonly tail: number | null;
  /** Where the total is, with the counts of facets that nothing was chosen in. */
  readonly total: number;
  /** Where the counts of each facet are: of a window the number of hits is the count, of other facets the distribution of the field. */
  readonly facets: readonly { readonly facet: Facet; readonly at: number }[];
}

/**
 * Of what matches a text this many go through the room's own ranking, so that both engines put the same first. Meilisearch has the
 * likeliest in front; reading more of them costs more than it brings.
 */
export const HEAD = 60;

const NEWEST_FIRST = ['publishedAt:desc', 'id:desc'];
const SHOWN = ['id', 'kind', '_geo'];

export function searchRequests(index: string, query: SearchQuery, plan: TextPlan | null, wanted: Wanted | null): SearchRequests {
  const filter = filterOf(query, wanted);
  const queries: MultiSearchQuery[] = [];
  const add = (...added: MultiSearchQuery[]) => queries.push(...added) - added.length;
  const own = plan !== null && query.sort === 'RELEVANCE' ? HEAD : 0;
  const [from, to] = [query.offset, query.offset + query.limit];
  const head = from < own ? add({ ...hits(index, query, plan, filter), offset: 0, limit: own, attributesToRetrieve: [...SHOWN, 'publishedAt', ...RANKED_FIELDS] }) : null;
  const tail = to > own ? add({ ...hits(index, query, plan, filter), offset: Math.max(own, from), limit: to - Math.max(own, from) }) : null;
  const total = add(count(index, filter));
  const facets: { facet: Facet; at: number }[] = [];
  const shared: string[] = [];
  for (const facet of query.facets) {
    if (facet === 'window') {
      const others = filterOf(query, wanted, 'window');
      facets.push({ facet, at: add(...WINDOWS.map((window) => count(index, `${others} AND ${windowFilter(window, query.today)}`))) });
    } else if (query.filter[facet].length === 0) {
      facets.push({ facet, at: total });
      shared.push(FACET_FIELDS[facet]);
    } else {
      facets.push({ facet, at: add({ ...count(index, filterOf(query, wanted, facet)), facets: [FACET_FIELDS[facet]] }) });
    }
  }
  if (shared.length > 0) queries[total] = { ...count(index, filter), facets: shared };
  return { queries, head, tail, total, facets };
}

function hits(index: string, query: SearchQuery, plan: TextPlan | null, filter: string): MultiSearchQuery {
  const { sort, near, terms } = query;
  const byRank = plan !== null && sort === 'RELEVANCE';
  return {
    indexUid: index, filter,
    q: byRank ? rankingText(terms) : '',
    matchingStrategy: 'last',
    showRankingScore: byRank,
    sort: sort === 'DISTANCE' && near ? [`_geoPoint(${near.lat}, ${near.lon}):asc`, ...NEWEST_FIRST] : NEWEST_FIRST,
    attributesToRetrieve: SHOWN,
  };
}

/** Counts exactly; a page with hits would only estimate. */
function count(index: string, filter: string): MultiSearchQuery {
  return { indexUid: index, q: '', filter, page: 1, hitsPerPage: 0 };
}
