import { normalise, type Token } from '@schakel/language';
import { municipalities, resolvePlace, subMunicipalities, type Place } from '@schakel/taxonomy';

/** A place that a query names, by its offsets in the text. */
export interface NamedPlace {
  readonly start: number;
  readonly end: number;
  /** NIS codes; several when several places bear the name. */
  readonly codes: readonly string[];
}

/** "Sint-Lievens-Houtem" written apart. */
const LONGEST_NAME = 4;

const wordsOf = (name: string) => normalise(name).split(/[^a-z0-9]+/).filter((word) => word !== '');

let beginnings: ReadonlySet<string> | undefined;

/** The first words of all names: only what begins like a place is looked up, since most words of a query are none. */
function nameBeginnings(): ReadonlySet<string> {
  beginnings ??= new Set(
    municipalities().flatMap((place) => [place, ...subMunicipalities(place.nis)]).flatMap(({ name }) => wordsOf(name).slice(0, 1)).concat('st', 'ste', 'o'),
  );
  return beginnings;
}

const isPostcode = (token: Token) => (token.kind === 'NUMBER' || token.kind === 'DATE') && /^[1-9]\d{3}$/.test(token.text);

/** The places that a query names, the longest names first. */
export function placesIn(text: string, tokens: readonly Token[], preferNis: readonly string[]): NamedPlace[] {
  const found: NamedPlace[] = [];
  for (let at = 0; at < tokens.length; ) {
    const place = placeAt(text, tokens, at, preferNis);
    if (place) found.push(place.named);
    at += place?.length ?? 1;
  }
  return found;
}

function placeAt(text: string, tokens: readonly Token[], at: number, preferNis: readonly string[]): { named: NamedPlace; length: number } | undefined {
  const first = tokens[at];
  if (!first || !(isPostcode(first) || nameBeginnings().has(wordsOf(first.norm)[0] ?? ''))) return undefined;
  for (let length = Math.min(LONGEST_NAME, tokens.length - at); length > 0; length -= 1) {
    const end = tokens[at + length - 1]?.end ?? first.end;
    const codes = codesOf(text.slice(first.start, end), preferNis);
    if (codes.length > 0) return { named: { start: first.start, end, codes }, length };
  }
  return undefined;
}

/** Written as it is written: a name that is only nearly one is left to the words. */
function codesOf(name: string, preferNis: readonly string[]): string[] {
  const resolution = resolvePlace(name, { preferNis });
  const codeOf = (place: Place) => place.subNis ?? place.nis;
  switch (resolution.kind) {
    case 'EXACT':
    case 'VARIANT':
      return [codeOf(resolution.place)];
    case 'AMBIGUOUS':
      return resolution.candidates.map(codeOf);
    case 'UNKNOWN':
      return [];
  }
}
