import { normalise } from '@schakel/language';
import { hubs, municipalities, resolvePlace, subMunicipalities } from '@schakel/taxonomy';
import type { Word } from './document';

/** A municipality that the text names. */
export interface NamedPlace {
  readonly nis: string;
  readonly from: number;
  readonly to: number;
}

const LONGEST_NAME = 4;

interface Names {
  readonly keys: ReadonlySet<string>;
  readonly region: readonly string[];
}
let names: Names | undefined;

const keyOf = (name: string): string => normalise(name).replace(/[^a-z0-9]+/g, ' ').trim();

function known(): Names {
  names ??= {
    keys: new Set(municipalities().flatMap((place) => [place, ...subMunicipalities(place.nis)]).map(({ name }) => keyOf(name))),
    region: hubs().filter(({ active }) => active).flatMap((hub) => hub.municipalities),
  };
  return names;
}

/** Cut from "Aalst-station" and "Groot-Aalst". */
const ADDED = /-(?:station|centrum|stad|rand|noord|zuid)$|^(?:groot)-/i;

/** The place whose name begins at this word: only with a capital, and only when it means one municipality. */
export function placeAt(words: readonly Word[], at: number): NamedPlace | undefined {
  const first = words[at];
  if (!first || first.token.kind !== 'WORD' || !/^\p{Lu}/u.test(first.token.text)) return undefined;
  for (let length = LONGEST_NAME; length >= 1; length -= 1) {
    const span = words.slice(at, at + length);
    if (span.length < length || span.slice(1).some(({ before }) => before === 'STOP' || before === 'COMMA')) continue;
    const text = span.map(({ token }) => token.text).join(' ').replace(ADDED, '');
    if (!known().keys.has(keyOf(text))) continue;
    const found = resolvePlace(text, { preferNis: known().region });
    const nis = found.kind === 'EXACT' || found.kind === 'VARIANT' ? [found.place.nis] : found.kind === 'AMBIGUOUS' ? [...new Set(found.candidates.map((place) => place.nis))] : [];
    if (nis[0] !== undefined && nis.length === 1) return { nis: nis[0], from: at, to: at + length };
  }
  return undefined;
}

/** All places named between two words. */
export function placesIn(words: readonly Word[], from: number, to: number): NamedPlace[] {
  const found: NamedPlace[] = [];
  for (let at = from; at < to; ) {
    const place = placeAt(words, at);
    if (place) found.push(place);
    at = place?.to ?? at + 1;
  }
  return found;
}
