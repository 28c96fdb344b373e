import { dutchWords, irregularForms } from './words';

const VOWELS = new Set('aeiouy');
/** Two letters for one vowel: they stay as they are in an open syllable (stoelen). Others are two syllables (materi-alen). */
const DIGRAPHS = new Set(['aa', 'ee', 'oo', 'uu', 'ie', 'ei', 'eu', 'ui', 'ou', 'oe', 'au', 'ij', 'ai', 'oi']);
export const isVowel = (letter: string | undefined): boolean => letter !== undefined && VOWELS.has(letter);

/**
 * The forms that a stem may have had before -en, -e or -je was put behind it, likeliest first: `ram` (ramen) gives raam
 * and ram, `doz` doos, `jass` jas, `bank` bank.
 */
export function bases(cut: string): string[] {
  const last = cut.at(-1) ?? '';
  const before = cut.at(-2);
  if (cut.length < 2 || isVowel(last)) return [cut];
  if (last === before) return [cut.slice(0, -1), cut];
  const closed = cut.slice(0, -1) + (last === 'z' ? 's' : last === 'v' ? 'f' : last);
  // One vowel before one consonant: an open syllable once the ending is behind it.
  if (before !== undefined && isVowel(before) && !DIGRAPHS.has(`${cut.at(-3)}${before}`)) {
    return before === 'i' || before === 'y' ? [closed] : [closed.slice(0, -1) + before + closed.slice(-1), closed];
  }
  return closed === cut ? [cut] : [closed, cut];
}

/** Infinitives that a verb's stem may belong to: was gives wassen, verpleeg verplegen, schrijf schrijven. */
function infinitives(verbStem: string): string[] {
  const last = verbStem.at(-1) ?? '';
  const before = verbStem.at(-2);
  if (verbStem.length < 2) return [];
  if (last === 'i' || verbStem.endsWith('ij')) return [`${verbStem}en`];
  if (isVowel(last)) return verbStem.length <= 4 ? [`${verbStem}n`] : [];
  const voiced = last === 's' ? 'z' : last === 'f' ? 'v' : last;
  const head = verbStem.slice(0, -1);
  if (isVowel(before) && before === verbStem.at(-3)) return [`${head.slice(0, -1)}${voiced}en`];
  if (isVowel(before) && !isVowel(verbStem.at(-3))) return [`${verbStem}${last}en`, `${verbStem}en`];
  return [`${head}${voiced}en`, `${verbStem}en`];
}

/** Whether a normalised word is the stem of a Dutch verb (was, verpleeg, opberg). */
export function isVerbStem(word: string): boolean {
  return infinitives(word).some((infinitive) => dutchWords().has(infinitive));
}

/** Front parts that are no word by themselves, with their base form: an old plural in -er, a Latin or Greek part. */
const BOUND = new Map([
  ['kinder', 'kind'],
  ['eier', 'ei'],
  ['zonne', 'zon'],
  ...['mini', 'maxi', 'micro', 'multi', 'super', 'electro', 'elektro', 'bio', 'eco', 'tele', 'thermo', 'motor', 'foto', 'auto', 'fluo'].map(
    (part): [string, string] => [part, part],
  ),
]);

/**
 * How the front part of a compound may look: a word, a verb's stem (verpleegtuniek), a word with -s-, -en- or -e- behind it
 * (bedrijfskledij, boekenkast, zonnescherm). Gives the part's base form, undefined when it can be none.
 */
export function modifierBase(part: string): string | undefined {
  const words = dutchWords();
  const bound = BOUND.get(part);
  if (bound !== undefined) return bound;
  if (part.endsWith('en')) {
    if (isVerbStem(part)) return part;
    const plural = bases(part.slice(0, -2)).find((base) => words.has(base));
    if (plural !== undefined && irregularForms().get(part) !== part) return plural;
  }
  const shorter = part.slice(0, -1);
  // beroeps-, bezoekers-: in the list for themselves, but what counts is the noun.
  if (part.endsWith('s') && part.length > 6 && words.has(shorter)) return shorter;
  if (words.has(part)) return part;
  if (isVerbStem(part)) return part;
  if (part.length < 4) return undefined;
  if (part.endsWith('s') && words.has(shorter)) return shorter;
  return part.endsWith('e') ? bases(shorter).find((base) => words.has(base)) : undefined;
}

const SHORTEST_PART = 3;

/** A base word, or a compound whose last part is one: `legerdoos` is not in any list, `doos` and `leger` are. */
export function isKnown(word: string): boolean {
  const words = dutchWords();
  if (words.has(word)) return true;
  for (let at = SHORTEST_PART; at <= word.length - SHORTEST_PART; at += 1) {
    if (words.has(word.slice(at)) && modifierBase(word.slice(0, at)) !== undefined) return true;
  }
  return false;
}
