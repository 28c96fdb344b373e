import { CONDITIONS } from '@schakel/interpretation';
import { Refusal } from '@schakel/platform';
import { materialById, municipalityByNis, VALUE_CHAINS } from '@schakel/taxonomy';
import { FACETS, REACH, SEARCH_KINDS, SEARCH_SORTS, WINDOWS, type Facet, type Near, type SearchFilter, type SearchQuery, type SearchSort } from '../port';

/** What somebody asks for, as it came in. */
export interface SearchRequest {
  readonly hubId: string;
  readonly text: string;
  /** Values by facet. */
  readonly filter?: Readonly<Record<string, readonly string[] | null | undefined>> | null;
  /** Names of facets that are to be counted. */
  readonly facets?: readonly string[];
  readonly sort?: string | null;
  readonly near?: { readonly lat: number; readonly lon: number; readonly km?: number | null } | null;
  /** From 1. */
  readonly page?: number;
  readonly size?: number;
}

export const LONGEST_TEXT = 500;
export const LARGEST_PAGE = 50;
export const DEFAULT_PAGE = 20;
const MOST_VALUES = 50;
const WIDEST_KM = 500;

const KNOWN_VALUE: Readonly<Record<Facet, (value: string) => boolean>> = {
  kind: (value) => SEARCH_KINDS.some((known) => known === value),
  valueChain: (value) => VALUE_CHAINS.some((known) => known === value),
  material: (value) => materialById(value) !== undefined,
  nis: (value) => municipalityByNis(value) !== undefined,
  condition: (value) => CONDITIONS.some((known) => known === value),
  window: (value) => WINDOWS.some((known) => known === value),
};

/** What a request comes to, but for the analysis of its text. */
export type CheckedRequest = Omit<SearchQuery, 'terms' | 'today'>;

/** @throws Refusal SEARCH_… naming what cannot be asked */
export function checkRequest(request: SearchRequest): CheckedRequest {
  const text = cleaned(request.text);
  if (text.length > LONGEST_TEXT) throw new Refusal('SEARCH_TEXT_TOO_LONG', { max: LONGEST_TEXT });
  const near = checkNear(request.near);
  const sort = checkSort(request.sort, text, near);
  const { page = 1, size = DEFAULT_PAGE } = request;
  if (!Number.isInteger(page) || page < 1 || !Number.isInteger(size) || size < 1 || size > LARGEST_PAGE) throw new Refusal('SEARCH_BAD_PAGE', { size: LARGEST_PAGE });
  // Beyond the reach there is nothing: an empty page rather than a fault.
  const offset = Math.min((page - 1) * size, REACH);
  return {
    hubId: request.hubId, text, filter: checkFilter(request.filter ?? {}), facets: [...new Set((request.facets ?? []).map(checkFacet))], sort, near,
    offset, limit: Math.min(size, REACH - offset),
  };
}

/** Without control characters (a tab parts words) and halves of characters, which no engine can keep. */
function cleaned(text: string): string {
  return text.replace(/[\u0000-\u001F\u007F-\u009F]/g, ' ').replace(/\p{Surrogate}/gu, ' ').trim();
}

function checkFacet(name: string): Facet {
  const facet = FACETS.find((known) => known === name);
  if (!facet) throw new Refusal('SEARCH_UNKNOWN_FACET', { name: name.slice(0, 40), known: FACETS.join(', ') });
  return facet;
}

function checkFilter(filter: Readonly<Record<string, readonly string[] | null | undefined>>): SearchFilter {
  const checked: Record<Facet, readonly string[]> = { kind: [], valueChain: [], material: [], nis: [], condition: [], window: [] };
  for (const [name, values] of Object.entries(filter)) {
    const facet = checkFacet(name);
    checked[facet] = [...new Set(values ?? [])];
    const wrong = checked[facet].find((value, at) => at >= MOST_VALUES || !KNOWN_VALUE[facet](value));
    if (wrong !== undefined) throw new Refusal('SEARCH_UNKNOWN_VALUE', { facet, value: wrong.slice(0, 40) });
  }
  return checked as unknown as SearchFilter;
}

function checkSort(name: string | null | undefined, text: string, near: Near | null): SearchSort {
  const sort = name ? SEARCH_SORTS.find((known) => known === name) : text === '' ? 'NEWEST' : 'RELEVANCE';
  if (!sort) throw new Refusal('SEARCH_UNKNOWN_SORT', { name: (name ?? '').slice(0, 40), known: SEARCH_SORTS.join(', ') });
  if (sort === 'DISTANCE' && !near) throw new Refusal('SEARCH_NO_POINT');
  return sort;
}

function checkNear(near: SearchRequest['near']): Near | null {
  if (!near) return null;
  const { lat, lon, km = null } = near;
  if (!(Math.abs(lat) <= 90 && Math.abs(lon) <= 180)) throw new Refusal('SEARCH_BAD_POINT');
  if (km !== null && !(km > 0 && km <= WIDEST_KM)) throw new Refusal('SEARCH_BAD_RADIUS', { max: WIDEST_KM });
  return { lat, lon, km };
}
