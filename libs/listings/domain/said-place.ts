import type { Evidence } from '@schakel/interpretation';
import { tokenise, type Token } from '@schakel/language';
import { municipalities, municipalityByNis, resolvePlace, subMunicipalities, type Place } from '@schakel/taxonomy';

/** Where a text says that the goods are or are wanted. */
export interface SaidPlace {
  /** Null when it is not settled which place is meant: then the suggestions are to be asked about. */
  readonly place: Place | null;
  /** At most three, the likeliest first; none beside a place. */
  readonly suggestions: readonly Place[];
  readonly evidence: readonly Evidence[];
}

/** Before a name: it is a place. */
const CUES = new Set(['in', 'te', 'uit', 'bij', 'nabij', 'rond', 'regio', 'omgeving', 'vanuit', 'gemeente', 'stad', 'deelgemeente', 'richting']);
/** Cut from "Aalst-station" and "Groot-Aalst". */
const ADDED = /-(?:station|centrum|stad|rand|noord|zuid)$|^groot-/i;
const LONGEST_NAME = 5;
/** Words of one text that are taken for a misspelt name; looking for what was meant is slow. */
const MOST_MISSPELT = 3;
const MOST_SUGGESTIONS = 3;

interface Named {
  readonly place: Place | null;
  readonly suggestions: readonly Place[];
  readonly evidence: Evidence;
}

/**
 * The place that a text names. A name counts where it can be nothing else: a municipality of the region, or one with a capital behind
 * a word or postcode that goes with a place. Another word that is a place's name too ("Balen", "Boom"), a misspelt name, and several
 * names are suggestions.
 */
export function saidPlace(text: { readonly title: string; readonly description: string }, preferNis: readonly string[]): SaidPlace | null {
  const region = namesOf(preferNis);
  const named = (['title', 'description'] as const).flatMap((field) => namedIn(field, text[field], preferNis, region));
  const settled = mostPrecise(named.flatMap(({ place }) => place ?? []));
  const [only] = settled;
  const evidence = named.filter(({ place }) => place !== null || !only).map((each) => each.evidence);
  if (only && settled.length === 1) return { place: only, suggestions: [], evidence };
  const suggestions = only ? settled : [...new Set(named.flatMap((each) => each.suggestions))];
  return suggestions.length > 0 ? { place: null, suggestions: suggestions.slice(0, MOST_SUGGESTIONS), evidence } : null;
}

/** The words of a name, the usual abbreviation in full. */
const wordsOf = (name: string): readonly string[] =>
  name.normalize('NFD').toLowerCase().replace(/\p{M}/gu, '').split(/[^a-z0-9]+/).filter(Boolean).map((word) => (word === 'st' ? 'sint' : word));
const keyOf = (name: string): string => wordsOf(name).join(' ');

let allNames: ReadonlySet<string> | undefined;

/** Is there a place of this name, or is it a name with another beside it ("Nieuwerkerken (Aalst)")? */
function mayBePlace(spelled: string): boolean {
  allNames ??= new Set(municipalities().flatMap((place) => [place, ...subMunicipalities(place.nis)]).map(({ name }) => keyOf(name)));
  const [first = '', ...more] = spelled.replace(/\d+/g, '').split(/[,(]/).map(keyOf);
  return allNames.has(first) && more.every((name) => allNames?.has(name));
}

/** The names of municipalities (true), and of their parts (false). */
function namesOf(codes: readonly string[]): ReadonlyMap<string, boolean> {
  const wholes = codes.flatMap((nis) => municipalityByNis(nis) ?? []);
  const parts = codes.flatMap((nis) => subMunicipalities(nis));
  return new Map([...parts.map(({ name }) => [keyOf(name), false] as const), ...wholes.map(({ name }) => [keyOf(name), true] as const)]);
}

/** Without the places that have a part of themselves beside them: "Hofstade, Aalst" is Hofstade. */
function mostPrecise(places: readonly Place[]): Place[] {
  const distinct = [...new Map(places.map((place) => [place.subNis ?? place.nis, place])).values()];
  return distinct.filter((place) => place.subNis !== undefined || !distinct.some(({ nis, subNis }) => nis === place.nis && subNis !== undefined));
}

function namedIn(field: Evidence['field'], text: string, preferNis: readonly string[], region: ReadonlyMap<string, boolean>): Named[] {
  const tokens = tokenise(text);
  const found: Named[] = [];
  let misspelt = 0;
  for (let at = 0; at < tokens.length; ) {
    const name = isWord(tokens[at]) ? longestName(at) : undefined;
    if (name) found.push(name);
    at = name ? tokens.findIndex(({ start }) => start >= name.evidence.to) : at + 1;
    if (at < 0) break;
  }
  return found;

  function longestName(at: number): Named | undefined {
    const first = tokens[at];
    const before = tokens[at - 1];
    const isCapital = /^\p{Lu}/u.test(first?.text ?? '');
    const begins = at === 0 || first?.before === 'STOP';
    const isPostcode = before?.kind === 'NUMBER' && /^[1-9]\d{3}$/.test(before.text) && first?.before === 'SPACE';
    const hasCue = isPostcode || (CUES.has(before?.norm ?? '') && first?.before === 'SPACE');
    for (let length = LONGEST_NAME; length >= 1; length -= 1) {
      const span = tokens.slice(at, at + length);
      if (span.length < length || !span.every(isWord) || span.slice(1).some((token) => token.before === 'STOP')) continue;
      const from = isPostcode ? before.start : (first?.start ?? 0);
      const to = span.at(-1)?.end ?? from;
      const evidence = { field, from, to, text: text.slice(from, to) };
      const spelled = evidence.text.replace(ADDED, '');
      const inRegion = region.get(keyOf(spelled));
      const isCertain = inRegion === true || (inRegion === false && (hasCue || (isCapital && !begins))) || (isCapital && hasCue);
      if (!isCertain && !(isCapital && !begins)) continue;
      const isName = mayBePlace(spelled);
      // A misspelt name is only looked for where a place must stand.
      if (!isName && (length > 1 || !hasCue || misspelt >= MOST_MISSPELT)) continue;
      if (!isName) misspelt += 1;
      const meant = resolvePlace(spelled, { preferNis });
      if (meant.kind === 'EXACT' || meant.kind === 'VARIANT') {
        // "Voor de" is not Voorde.
        if (length > 1 && !isPostcode && !/[,(]/.test(spelled) && wordsOf(spelled).length !== wordsOf(meant.place.name).length) continue;
        return isCertain ? { place: meant.place, suggestions: [], evidence } : { place: null, suggestions: [meant.place], evidence };
      }
      if (meant.suggestions.length > 0) return { place: null, suggestions: meant.suggestions, evidence };
    }
    return undefined;
  }
}

const isWord = (token: Token | undefined): boolean => token?.kind === 'WORD';
