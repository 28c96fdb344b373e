import { gazetteer } from './gazetteer';
import { Place, postcodeMatches } from './place';
import { nameForms, spellingKey } from './place-name';
import { suggestPlaces } from './suggest-place';

/** What settled the choice between places of one name. */
export type SettledBy = 'POSTCODE' | 'REGION';

/** What a text that should name a place means. */
export type PlaceResolution =
  /** Spelled as in the reference, case and accents aside. */
  | { readonly kind: 'EXACT'; readonly place: Place; readonly settledBy?: SettledBy; readonly suggestions: readonly [] }
  /** Spelled otherwise, but meaning exactly one place, which is also the only suggestion. */
  | { readonly kind: 'VARIANT'; readonly place: Place; readonly settledBy?: SettledBy; readonly suggestions: readonly Place[] }
  /** Several places: all are given as suggestions, whole municipalities first. */
  | { readonly kind: 'AMBIGUOUS'; readonly candidates: readonly Place[]; readonly suggestions: readonly Place[] }
  /** No place; `suggestions` are at most three that are spelled nearly so, the likeliest first, often none. */
  | { readonly kind: 'UNKNOWN'; readonly suggestions: readonly Place[] };

/** What is known beside the text. */
export interface PlaceContext {
  /** The postcode that stands beside the name. It settles a choice, but never overrules a name: see `postcodeMatches`. */
  readonly postalCode?: string;
  /** NIS codes of the municipalities that are likeliest, as a rule those of the hub. */
  readonly preferNis?: readonly string[];
}

/**
 * Finds the municipality or sub-municipality that a text names. It never guesses in silence: only a name that means
 * one place, by itself or by the context, gives a place.
 */
export function resolvePlace(text: string, context: PlaceContext = {}): PlaceResolution {
  const whole = named(text);
  if (whole.length > 0) return settle(whole, text, context);
  const { name, postcode } = withoutPostcode(text);
  if (postcode !== undefined) return resolveWithPostcode(name, postcode, context);
  const meant = meantBy(name);
  return meant.length > 0 ? settle(meant, text, context) : unknown(name, context);
}

function named(text: string): readonly Place[] {
  return gazetteer().byNameKey.get(nameForms(text).key) ?? [];
}

const POSTCODE = /(?<![\d.,])(?:b[\s-]{0,2})?([1-9]\d{3})(?![.,]?\d)/gi;

function withoutPostcode(text: string): { name: string; postcode?: string } {
  const [match, second] = text.matchAll(POSTCODE);
  if (!match || second) return { name: text };
  return { name: text.replace(match[0], ' ').trim(), postcode: match[1] };
}

function resolveWithPostcode(name: string, postcode: string, context: PlaceContext): PlaceResolution {
  const there = placesWithPostcode(postcode);
  if (nameForms(name).key === '') return there.length > 0 ? settle(there, name, context) : unknown(name, context);
  const meant = meantBy(name);
  if (meant.length === 0) return unknown(name, context);
  // "9300 Ninove" names two places: which of them is wrong is not ours to say.
  if (!meant.some((place) => postcodeMatches(place, postcode))) return ambiguous([...meant, ...there]);
  return settle(meant, undefined, { ...context, postalCode: postcode });
}

/** The one sub-municipality with the postcode, or the municipalities where several share it. */
function placesWithPostcode(postcode: string): readonly Place[] {
  const { byPostcode, municipalityByNis } = gazetteer();
  const found = byPostcode.get(postcode) ?? [];
  const parts = found.filter((place) => place.subNis !== undefined && place.name !== place.municipality);
  const [only] = parts;
  const whole = [...new Set(found.map((place) => place.nis))].flatMap((nis) => municipalityByNis.get(nis) ?? []);
  const ownName = found.some((place) => place.subNis !== undefined && place.name === place.municipality);
  return whole.length === 1 && only && parts.length === 1 && !ownName ? [only] : whole;
}

const NOISE = /^(?:stad|gemeente)\s+|[\s-]+centrum$/gi;
const QUALIFIER = /[()[\],;/|]|\s[-–]\s|\sbij\s/;
const COUNTRY = new Set(['belgie', 'belgium', 'belgique', 'be', 'vlaanderen']);

/** Places meant by a name, or by a name with its municipality, province or region beside it in either order. */
function meantBy(text: string): readonly Place[] {
  const whole = named(text);
  if (whole.length > 0) return whole;
  const [first, second, ...more] = text
    .split(QUALIFIER)
    .map((part) => part.trim().replace(NOISE, ''))
    .filter((part) => part !== '' && !COUNTRY.has(nameForms(part).key));
  if (first === undefined || more.length > 0) return [];
  if (second === undefined) return named(first);
  return [...new Set([...within(first, second), ...within(second, first)])];
}

function within(name: string, qualifier: string): readonly Place[] {
  const key = nameForms(qualifier).key;
  return named(name).filter((place) =>
    [place.municipality, place.province, ...(place.nis.startsWith('21') ? ['Brussel'] : [])].some((area) => nameForms(area).key === key),
  );
}

function settle(places: readonly Place[], text: string | undefined, context: PlaceContext): PlaceResolution {
  const found = (place: Place, settledBy?: SettledBy): PlaceResolution =>
    text !== undefined && spellingKey(text) === spellingKey(place.name)
      ? { kind: 'EXACT', place, ...(settledBy && { settledBy }), suggestions: [] }
      : variant(place, settledBy);

  const [only] = places;
  if (only && places.length === 1) return found(only);
  const { postalCode, preferNis } = context;
  const atPostcode = postalCode === undefined ? [] : places.filter((place) => postcodeMatches(place, postalCode));
  if (atPostcode[0] && atPostcode.length === 1) return found(atPostcode[0], 'POSTCODE');
  const left = atPostcode.length > 0 ? atPostcode : places;
  const inRegion = left.filter((place) => preferNis?.includes(place.nis));
  if (inRegion[0] && inRegion.length === 1) return found(inRegion[0], 'REGION');
  return ambiguous(left);
}

function variant(place: Place, settledBy?: SettledBy): PlaceResolution {
  return { kind: 'VARIANT', place, ...(settledBy && { settledBy }), suggestions: [place] };
}

function ambiguous(places: readonly Place[]): PlaceResolution {
  const isPart = (place: Place): number => (place.subNis === undefined ? 0 : 1);
  const candidates = [...new Set(places)].sort(
    (a, b) => isPart(a) - isPart(b) || a.municipality.localeCompare(b.municipality, 'nl'),
  );
  return { kind: 'AMBIGUOUS', candidates, suggestions: candidates };
}

function unknown(name: string, context: PlaceContext): PlaceResolution {
  const parts = name.split(QUALIFIER);
  // In "Hofstede (Aalst)" the part that is right says where to look.
  const known = parts.flatMap(named).map((place) => place.nis);
  return { kind: 'UNKNOWN', suggestions: suggestPlaces(parts, [...known, ...(context.preferNis ?? [])]) };
}
