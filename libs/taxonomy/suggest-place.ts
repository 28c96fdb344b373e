import { distance } from 'fastest-levenshtein';
import { gazetteer } from './gazetteer';
import { NameForms, nameForms } from './place-name';
import { Place } from './place';

const MAX_SUGGESTIONS = 3;
/** A name and what stands beside it; a text of more parts is not a place name. */
const MAX_PARTS = 3;
const LAST = 99;

/** Letters that may be wrong in a name of this length: in a longer one more is still recognisable. */
function tolerance(letters: number): number {
  if (letters < 4) return 0;
  if (letters < 8) return 1;
  return letters < 12 ? 2 : 3;
}

/**
 * How many letters a text is from a name; undefined when the one does not suggest the other.
 * "Sint" is left out of the count: many long names share it, and it makes unlike names look alike.
 */
function remoteness(text: NameForms, name: NameForms): number | undefined {
  if (isShortened(text, name)) return 1;
  const saints = text.afterSaint !== undefined && name.afterSaint !== undefined;
  const [a, b] = saints ? [text.afterSaint, name.afterSaint] : [text.key, name.key];
  const most = tolerance(b.length);
  // The length tells at once for most names, and keeps a long text from costing anything.
  if (Math.abs(a.length - b.length) > most) return undefined;
  const wrong = distance(a, b);
  if (wrong > most) return undefined;
  return wrong > 1 && a[0] !== b[0] ? undefined : wrong;
}

/** "St. Liev. Houtem", "Sint-Lievens": each word the beginning of the name's word in the same position. */
function isShortened(text: NameForms, name: NameForms): boolean {
  const { words } = text;
  if (words.length < 2 || !name.words[0]?.startsWith(words[0] ?? '')) return false;
  return (text.afterSaint ?? text.key).length >= 4 && words.every((word, at) => name.words[at]?.startsWith(word));
}

/** Places whose name is nearly one of the texts, the nearest first and among equals those in `preferNis`; at most three. */
export function suggestPlaces(texts: readonly string[], preferNis: readonly string[]): readonly Place[] {
  const wanted = texts.slice(0, MAX_PARTS).map(nameForms).filter((text) => text.key !== '');
  const near: { place: Place; rank: number }[] = [];
  for (const { place, names } of gazetteer().entries) {
    let nearest = Infinity;
    for (const name of names) for (const text of wanted) nearest = Math.min(nearest, remoteness(text, name) ?? Infinity);
    if (nearest === Infinity) continue;
    // A part that is right already ("Hofstede, Aalst") is what the writer does not need.
    const steps = nearest === 0 ? LAST : nearest;
    near.push({ place, rank: steps * 2 + (preferNis.includes(place.nis) ? 0 : 1) });
  }
  return near.sort((a, b) => a.rank - b.rank).slice(0, MAX_SUGGESTIONS).map(({ place }) => place);
}
