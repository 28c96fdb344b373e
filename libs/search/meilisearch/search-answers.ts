import type { MultiSearchResponse } from 'meilisearch';
import { distanceKm } from '@schakel/taxonomy';
import { scoreOf } from '../domain/score';
import type { RankedTerm, TextPlan } from '../domain/text-plan';
import { SEARCH_KINDS, WINDOWS, type EngineAnswer, type EngineHit, type Facet, type FacetCount, type SearchQuery } from '../port';
import { storedLexemes } from './documents';
import { MalformedAnswer } from './errors';
import { FACET_FIELDS } from './filters';
import type { SearchRequests } from './search-requests';

type Result = MultiSearchResponse['results'][number];
type Hit = Readonly<Record<string, unknown>>;

/** @throws MalformedAnswer when the answer is not what was asked for */
export function readAnswer(query: SearchQuery, plan: TextPlan | null, { queries, head, tail, total, facets }: SearchRequests, response: unknown): EngineAnswer {
  const results = (response as Partial<MultiSearchResponse> | undefined)?.results;
  if (!Array.isArray(results) || results.length !== queries.length) throw new MalformedAnswer('Not as many answers as questions');
  const at = (index: number) => results[index] as Result;
  const ranked = head === null ? [] : rank(hitsOf(at(head)), plan?.ranked ?? [], query);
  const least = ranked.at(-1)?.score ?? 1;
  const others = tail === null ? [] : hitsOf(at(tail)).map((hit) => readHit(hit, query, least * (typeof hit._rankingScore === 'number' ? hit._rankingScore : 0)));
  return {
    hits: [...ranked.slice(query.offset, query.offset + query.limit), ...others],
    total: totalOf(at(total)),
    facets: Object.fromEntries(facets.map(({ facet, at: index }): [Facet, FacetCount[]] => [
      facet, ordered(facet === 'window' ? WINDOWS.map((value, offset) => ({ value, count: totalOf(at(index + offset)) })) : distribution(at(index), FACET_FIELDS[facet])),
    ])),
  };
}

function hitsOf({ hits }: Partial<Result>): readonly Hit[] {
  if (!Array.isArray(hits)) throw new MalformedAnswer('No hits');
  return hits;
}

/** The room's own order: by score, then the newest first. */
function rank(hits: readonly Hit[], terms: readonly RankedTerm[], query: SearchQuery): EngineHit[] {
  return hits
    .map((hit) => ({ hit: readHit(hit, query, scoreOf(terms, storedLexemes(hit))), publishedAt: Number(hit['publishedAt']) }))
    .sort((a, b) => b.hit.score - a.hit.score || b.publishedAt - a.publishedAt || (a.hit.id < b.hit.id ? 1 : -1))
    .map(({ hit }) => hit);
}

function readHit(hit: Hit, { near }: SearchQuery, score: number): EngineHit {
  const { id, kind: name } = hit;
  const kind = SEARCH_KINDS.find((known) => known === name);
  if (typeof id !== 'string' || !kind) throw new MalformedAnswer('A hit without id or kind');
  return { id, kind, score, distanceKm: near ? distanceKm(near, readPlace(hit['_geo'])) : null };
}

function readPlace(geo: unknown): { lat: number; lon: number } {
  const { lat, lng } = (geo ?? {}) as { lat?: unknown; lng?: unknown };
  if (typeof lat !== 'number' || typeof lng !== 'number') throw new MalformedAnswer('A hit without a place');
  return { lat, lon: lng };
}

export function totalOf(result: { readonly totalHits?: unknown } | undefined): number {
  if (typeof result?.totalHits !== 'number') throw new MalformedAnswer('No total');
  return result.totalHits;
}

function distribution({ facetDistribution }: Result, field: string): FacetCount[] {
  const counts = facetDistribution?.[field];
  if (typeof counts !== 'object') throw new MalformedAnswer('No counts');
  return Object.entries(counts).map(([value, count]) => ({ value, count }));
}

function ordered(counts: readonly FacetCount[]): FacetCount[] {
  return counts.filter(({ count }) => count > 0).sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
}
