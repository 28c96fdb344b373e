import type { SearchFacet, SearchSort } from '../../generated/operations';
import { codeIn, CONDITIONS, VALUE_CHAINS } from '../listings/codes';

export const SEARCH_KINDS = ['OFFER', 'CAPABILITY', 'REQUEST', 'ORGANISATION'] as const;
export const WINDOWS = ['NOW', 'WITHIN_MONTH', 'WITHIN_QUARTER', 'LATER'] as const;
export const SORTS: readonly SearchSort[] = ['RELEVANCE', 'NEWEST', 'DISTANCE'];
export const RADII = [5, 10, 15, 25] as const;

/** In the order in which they stand on the page. */
export const FACETS: readonly SearchFacet[] = ['kind', 'valueChain', 'material', 'nis', 'condition', 'window'];

export type Chosen = Readonly<Record<SearchFacet, readonly string[]>>;

/** What somebody looks for, as the address has it. */
export interface Wanted {
  readonly text: string;
  readonly chosen: Chosen;
  /** NIS code of the municipality that distances are from. */
  readonly around: string | null;
  readonly km: number | null;
  readonly sort: SearchSort | null;
  /** From 1. */
  readonly page: number;
}

const NAMES: Readonly<Record<SearchFacet, string>> = {
  kind: 'soort', valueChain: 'keten', material: 'materiaal', nis: 'gemeente', condition: 'toestand', window: 'wanneer',
};

const NIS = /^\d{5}$/;

/** Whether a value from an address can be asked for at all. */
const CAN_BE: Readonly<Record<SearchFacet, (value: string) => boolean>> = {
  kind: (value) => codeIn(SEARCH_KINDS, value) !== undefined,
  valueChain: (value) => codeIn(VALUE_CHAINS, value) !== undefined,
  material: (value) => /^[a-z0-9.-]{2,80}$/.test(value),
  nis: (value) => NIS.test(value),
  condition: (value) => codeIn(CONDITIONS, value) !== undefined,
  window: (value) => codeIn(WINDOWS, value) !== undefined,
};

export const NOTHING_CHOSEN: Chosen = { kind: [], valueChain: [], material: [], nis: [], condition: [], window: [] };

export function wantedIn(address: URLSearchParams): Wanted {
  const valuesOf = (facet: SearchFacet) => [...new Set(address.getAll(NAMES[facet]))].filter(CAN_BE[facet]);
  const around = NIS.exec(address.get('bij') ?? '')?.[0] ?? null;
  const km = RADII.find((each) => String(each) === address.get('km')) ?? null;
  const sort = codeIn(SORTS, address.get('sorteer')) ?? null;
  const page = Number(/^\d{1,3}$/.exec(address.get('blad') ?? '')?.[0] ?? 1);
  return {
    text: address.get('q')?.trim() ?? '',
    chosen: {
      kind: valuesOf('kind'), valueChain: valuesOf('valueChain'), material: valuesOf('material'), nis: valuesOf('nis'), condition: valuesOf('condition'),
      window: valuesOf('window'),
    },
    around,
    km: around ? km : null,
    sort: sort === 'DISTANCE' && !around ? null : sort,
    page: Math.max(1, page),
  };
}

export function addressOf({ text, chosen, around, km, sort, page }: Wanted): URLSearchParams {
  const address = new URLSearchParams();
  if (text) address.set('q', text);
  for (const facet of FACETS) for (const value of chosen[facet]) address.append(NAMES[facet], value);
  if (around) address.set('bij', around);
  if (around && km) address.set('km', String(km));
  if (sort) address.set('sorteer', sort);
  if (page > 1) address.set('blad', String(page));
  return address;
}

/** The same wish with one value of a facet turned on or off; the list begins anew. */
export function toggled(wanted: Wanted, facet: SearchFacet, value: string): Wanted {
  const values = wanted.chosen[facet];
  const next = values.includes(value) ? values.filter((each) => each !== value) : [...values, value];
  return { ...wanted, chosen: { ...wanted.chosen, [facet]: next }, page: 1 };
}

export const chosenCount = ({ chosen }: Wanted): number => FACETS.reduce((sum, facet) => sum + chosen[facet].length, 0);

/** The address of a page of results, for a link. */
export const searchPath = (wanted: Partial<Wanted>): string => {
  const address = addressOf({ text: '', chosen: NOTHING_CHOSEN, around: null, km: null, sort: null, page: 1, ...wanted }).toString();
  return address ? `/zoeken?${address}` : '/zoeken';
};
