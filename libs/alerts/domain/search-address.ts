import { municipalityByNis } from '@schakel/taxonomy';

/** A search as the search engine is asked. */
export interface AddressedSearch {
  readonly text: string;
  readonly filter: Readonly<Record<string, readonly string[]>>;
  readonly near: { readonly lat: number; readonly lon: number; readonly km: number | null } | null;
}

/** The names that the search page's address has for the facets. */
const FACETS: Readonly<Record<string, string>> = {
  soort: 'kind', keten: 'valueChain', materiaal: 'material', gemeente: 'nis', toestand: 'condition', wanneer: 'window',
};

/** What is looked for, in one order and without how it is shown: two addresses that ask the same are the same text. */
export function cleanAddress(address: string): string {
  const given = new URLSearchParams(address);
  const kept = new URLSearchParams();
  const text = given.get('q')?.trim().replace(/\s+/g, ' ');
  if (text) kept.set('q', text);
  for (const name of Object.keys(FACETS)) for (const value of [...new Set(given.getAll(name))].sort()) kept.append(name, value);
  const around = given.get('bij');
  if (around) kept.set('bij', around);
  const km = given.get('km');
  if (around && km) kept.set('km', km);
  return kept.toString();
}

/** Reads the address of the search page (`q=stoel&soort=OFFER&bij=41002&km=10`). What the values may be is for the search to say. */
export function searchOf(address: string): AddressedSearch {
  const given = new URLSearchParams(address);
  const place = municipalityByNis(given.get('bij') ?? '');
  const km = Number(given.get('km') ?? Number.NaN);
  return {
    text: given.get('q') ?? '',
    filter: Object.fromEntries(Object.entries(FACETS).flatMap(([name, facet]) => (given.has(name) ? [[facet, given.getAll(name)]] : []))),
    near: place ? { lat: place.lat, lon: place.lon, km: Number.isFinite(km) ? km : null } : null,
  };
}
