import { distance } from 'fastest-levenshtein';
import { gazetteer } from './gazetteer';
import { nameWords } from './place-name';
import { Place } from './place';

const MAX_SUGGESTIONS = 3;
const LAST = 99;

/** Letters that may be wrong in a name of this length: in a longer one more is still recognisable. */
function tolerance(letters: number): number {
  if (letters < 4) return 0;
  if (letters < 8) return 1;
  return letters < 12 ? 2 : 3;
}

/**
 * How far a text is from a name; undefined when the one does not suggest the other.
 * "Sint" is left out of the count: a quarter of all long names share it, and it makes unlike names look alike.
 */
function remoteness(text: readonly string[], name: readonly string[]): number | undefined {
  if (isShortened(text, name)) return 1;
  const saints = text[0] === 'sint' && name[0] === 'sint';
  const [a, b] = [text, name].map((words) => words.slice(saints ? 1 : 0).join('')) as [string, string];
  const most = tolerance(b.length);
  // The length tells at once for most names, and keeps a long text from costing anything.
  if (Math.abs(a.length - b.length) > most) return undefined;
  const wrong = distance(a, b);
  if (wrong > most) return undefined;
  return wrong > 1 && a[0] !== b[0] ? undefined : wrong;
}

/** "St. Liev. Houtem", "Sint-Lievens": each word the beginning of the name's word in the same position. */
function isShortened(text: readonly string[], name: readonly string[]): boolean {
  const letters = text.filter((word) => word !== 'sint').join('').length;
  return text.length > 1 && letters >= 4 && text.every((word, at) => name[at]?.startsWith(word));
}

/** Places whose name is nearly one of the texts, the nearest first and among equals those in `preferNis`; at most three. */
export function suggestPlaces(texts: readonly string[], preferNis: readonly string[]): readonly Place[] {
  const words = texts.map(nameWords).filter((text) => text.length > 0);
  const near = gazetteer().entries.flatMap(({ place, names }) => {
    const found = names.flatMap((name) => words.map((text) => remoteness(text, name)));
    const nearest = Math.min(...found.map((figure) => figure ?? Infinity));
    // A part that is right already ("Hofstede, Aalst") is what the writer does not need.
    const steps = nearest === 0 ? LAST : nearest;
    return Number.isFinite(nearest) ? [{ place, rank: steps * 2 + (preferNis.includes(place.nis) ? 0 : 1) }] : [];
  });
  return near.sort((a, b) => a.rank - b.rank).slice(0, MAX_SUGGESTIONS).map(({ place }) => place);
}
