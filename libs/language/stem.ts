import { BoundedCache } from './bounded-cache';
import { normalise } from './normalise';
import { bases, isKnown, isVerbStem, isVowel, modifierBase } from './word-forms';
import { dutchWords, irregularForms, irregularHeads, properNames } from './words';

/** Irregular forms hold for compounds as well: hoofdkussen like kussen, werkkledij like kledij. */
function irregular(word: string): string | undefined {
  const whole = irregularForms().get(word);
  if (whole !== undefined) return whole;
  const heads = irregularHeads();
  for (let at = 2; at <= word.length - 4; at += 1) {
    const base = heads.get(word.slice(at));
    if (base !== undefined && modifierBase(word.slice(0, at)) !== undefined) return word.slice(0, at) + base;
  }
  return undefined;
}

const firstKnown = (candidates: string[]): string | undefined => candidates.find(isKnown);
const listed = (candidates: string[]): string | undefined => candidates.find((candidate) => dutchWords().has(candidate));

function withoutDiminutive(word: string): string | undefined {
  const single = word.endsWith('s') ? word.slice(0, -1) : word;
  if (!single.endsWith('je') || single.length < 5) return undefined;
  const irregularSingle = irregular(single);
  if (irregularSingle !== undefined) return irregularSingle;
  const cut = single.slice(0, -2);
  const candidates = [cut];
  if (cut.endsWith("'t")) candidates.push(cut.slice(0, -2));
  if (cut.endsWith('et')) candidates.push(...bases(cut.slice(0, -2)));
  if (/[aeiouylnrw]t$/.test(cut)) {
    const noun = cut.slice(0, -1);
    candidates.push(noun);
    // autootje, parapluutje: the vowel was doubled for the ending.
    if (isVowel(noun.at(-1)) && noun.at(-1) === noun.at(-2)) candidates.push(noun.slice(0, -1));
  }
  if (cut.endsWith('mp')) candidates.push(cut.slice(0, -1));
  if (cut.endsWith('nk')) candidates.push(`${cut.slice(0, -1)}g`);
  const known = listed(candidates) ?? firstKnown(candidates);
  if (known !== undefined) return known;
  return single.length >= 7 ? (candidates[1] ?? cut) : undefined;
}

/** gebruikte, gesorteerde: a participle stays one (it tells a condition, not an act); only its -e goes. */
function withoutParticipleE(word: string): string | undefined {
  if (!/^(?:ge|her|ver|be|ont|af|op|uit|aan|in).*[^aeiou](?:de|te)$/.test(word) || dutchWords().has(word)) return undefined;
  return word.slice(0, /(.)\1e$/.test(word) ? -2 : -1);
}

function withoutEn(word: string): string | undefined {
  if (!word.endsWith('en') || /[^ei]een$|oen$/.test(word)) return undefined;
  const cut = word.slice(0, -2);
  const candidates = /[^aeou]i$/.test(cut) ? [`${cut}e`] : [...bases(cut), `${cut}e`];
  return listed(candidates) ?? (dutchWords().has(word) ? undefined : firstKnown(candidates));
}

const NOUNS_WITH_S = new Set(
  'jas tas bus das hes mes gas was fles adres kous hals pols kaars laars beurs plaats huis muis kruis fiets doos glas kluis buis'.split(' '),
);

/** apothekersjas, opbergdoos: singular compounds that no list has. */
function endsInNounWithS(word: string): boolean {
  for (let at = 3; at <= word.length - 3; at += 1) {
    const head = word.slice(at);
    const isOwn = head.length > 3 && dutchWords().has(head) && !dutchWords().has(head.slice(0, -1)) && !/(?:[eo]rs|els|aars|ens|es)$/.test(head);
    const isNoun = isOwn || NOUNS_WITH_S.has(head);
    if (isNoun && modifierBase(word.slice(0, at)) !== undefined) return true;
  }
  return false;
}

function withoutS(word: string): string | undefined {
  if (!word.endsWith('s')) return undefined;
  if (word.endsWith("'s")) return word.slice(0, -2);
  const cut = word.slice(0, -1);
  if (irregularForms().get(cut) === cut) return cut;
  // A listed word in -s is mostly a base form (matras, kans), but not vitamines, transfers.
  if (dutchWords().has(word)) {
    const isPlural = cut.length > 5 || (cut.length > 4 && /(?:e|el|er|em|ie|eur|um|ieu|eau|ey|ay|ck|o)$/.test(cut));
    return isPlural && dutchWords().has(cut) ? cut : undefined;
  }
  if (dutchWords().has(cut)) return cut;
  if (endsInNounWithS(word)) return undefined;
  if (isKnown(cut)) return cut;
  const english = cut.slice(0, -1);
  return /(?:ch|sh|x|s)e$/.test(cut) && isKnown(english) ? english : undefined;
}

function withoutVerbEnding(word: string): string | undefined {
  if (dutchWords().has(word)) return undefined;
  for (const ending of ['den', 'ten', 'de', 'te', 't']) {
    if (!word.endsWith(ending)) continue;
    const cut = word.slice(0, -ending.length);
    // verwerkt, gebruikt: rather a participle.
    if (ending === 't' && /^(?:be|ge|ver|her|ont).*[kfschpx]$/.test(cut)) continue;
    if (cut.length >= 3 && !/[aeou]$/.test(cut) && isVerbStem(cut)) return cut;
  }
  return undefined;
}

function withoutE(word: string): string | undefined {
  if (!word.endsWith('e')) return undefined;
  // French nouns (collage, garniture) are no adjectives.
  if (word.length > 5 && /(?:age|ege|nge|ique|ure|ette|elle|oire|ance|ence|euse|ole|ine)$/.test(word) && dutchWords().has(word)) return undefined;
  const candidates = bases(word.slice(0, -1));
  return listed(candidates) ?? (dutchWords().has(word) || isKnown(word) ? undefined : firstKnown(candidates));
}

/** Flemish stoelke, zakske. */
function withoutKe(word: string): string | undefined {
  const cut = /^(.{3,})kes?$/.exec(word)?.[1];
  if (cut === undefined || dutchWords().has(word)) return undefined;
  return listed(cut.endsWith('s') ? [cut.slice(0, -1), cut] : [cut]);
}

/** For words that no list knows: endings that are nearly always endings. */
function withoutLikelyEnding(word: string): string | undefined {
  if (word.endsWith('en') && word.length >= 5 && !/[^ei]een$|oen$/.test(word)) {
    if (/[^aeou]ien$/.test(word)) return undefined;
    const [base = word] = bases(word.slice(0, -2));
    return word.length > 5 || !dutchWords().has(word) || isVerbStem(base) ? base : undefined;
  }
  if (dutchWords().has(word) || endsInNounWithS(word)) return undefined;
  if (word.endsWith('s') && word.length >= 5 && !/(?:s|[aeo]u|[^e]i|u|aa|ee|oo|uu|oe)s$/.test(word)) return word.slice(0, -1);
  if (/(?:ische|aire|ieve|ende|ige|bare|loze|arme|vrije|eerde)$/.test(word)) return bases(word.slice(0, -1))[0];
  return undefined;
}

function stemFolded(word: string): string {
  if (word.length < 4) return word;
  // Wieze is no wies; but appels are apples, for all that a village is called so.
  if (properNames().has(word) && !dutchWords().has(word.replace(/(?:s|en)$/, ''))) return word;
  if (word.endsWith('heden')) return `${word.slice(0, -5)}heid`;
  return (
    irregular(word) ??
    withoutDiminutive(word) ??
    withoutEn(word) ??
    withoutParticipleE(word) ??
    withoutVerbEnding(word) ??
    withoutS(word) ??
    withoutE(word) ??
    withoutKe(word) ??
    withoutLikelyEnding(word) ??
    word
  );
}

const stems = new BoundedCache(50_000, stemFolded);

/**
 * The key under which all forms of a word meet: the singular of a noun (dozen, doosje: doos; frigo's: frigo), the plain
 * form of an adjective (houten: hout, grote: groot), the stem of a verb (sorteren, sorteert: sorteer). Participles keep
 * their own (gewassen is a condition, wassen a process). Rules checked against a word list, with a table of exceptions.
 */
export const stem = (word: string): string => stemNormal(normalise(word));

/** The same for a word that is normalised already. */
export const stemNormal = (word: string): string => stems.get(word);
