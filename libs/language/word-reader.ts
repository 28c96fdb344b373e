import { BoundedCache } from './bounded-cache';
import { CompoundSplitter } from './compounds';
import { Leaf, PhraseNode, PhraseTrie } from './phrase-trie';
import { branchOf, isGeneral } from './senses';
import { stemNormal } from './stem';
import { STOP_WORDS } from './stop-words';
import { Vocabulary } from './vocabulary';
import { isKnown, isVerbStem } from './word-forms';
import { once } from './once';
import { dutchWords, properNames } from './words';

/** How a term was recognised. COMPOUND_PART: only in front of another word (katoen in katoendoek). */
export type Via = 'WORD' | 'INFLECTION' | 'COMPOUND_HEAD' | 'COMPOUND_PART' | 'SPELLING';

/** A sense with the lexicon's term that was recognised, and how sure the reading is, 0 to 1. */
export interface Found {
  sense: string;
  term: string;
  via: Via;
  weight: number;
}

/** What a single word is by itself. */
export interface Reading {
  stem: string;
  /** Base forms of a compound's parts. */
  parts: readonly string[];
  isStop: boolean;
  /** Where longer phrases that begin with the word are found. */
  node: PhraseNode | undefined;
  found: readonly Found[];
  /** It was taken for a slip. */
  guessed: boolean;
  /** A longer solid term begins with it (lap: laptop). */
  opens: boolean;
}

const WEIGHTS: Record<Via, number> = { WORD: 1, INFLECTION: 0.95, COMPOUND_HEAD: 0.8, COMPOUND_PART: 0.4, SPELLING: 0.6 };
/** Misspellings that the lexicon lists, and terms written apart or together. */
const KNOWN_SLIP = 0.9;
const SAME_SOUND_WEIGHT = 0.75;
const HIGHEST_GUESS_COST = 1.3;
const SHORTEST_GUESS = 5;
/** Below this length other words are near by chance: only swapped letters, wrong vowels and matters of sound count. */
const LENGTH_OF_CHANCE = 7;
const COST_IN_SHORT = 0.9;

/** Behind a stuff or a thing they leave it what it is: kartonafsnijdsel is cardboard, a boekencollectie books. */
const REMNANTS: ReadonlySet<string> = new Set(
  ['afsnijdsel', 'snijdsel', 'afval', 'rest', 'overschot', 'snipper', 'strook', 'vel', 'reststuk', 'restant', 'gruis', 'pulp', 'stapel', 'partij', 'voorraad', 'collectie', 'verzameling'].map(stemNormal));
const STUFF_OF_REMNANT = 0.7;

/** The best reading for each sense. */
function bestBySense(found: readonly Found[]): Found[] {
  const best = new Map<string, Found>();
  for (const one of found) {
    const known = best.get(one.sense);
    if (!known || known.weight < one.weight) best.set(one.sense, one);
  }
  return [...best.values()];
}

/** What the lexicon's index holds, for reading words by it. */
export interface TermIndex {
  trie: PhraseTrie;
  /** Single-word terms as written, normalised. */
  surfaces: ReadonlyMap<string, PhraseNode>;
  /** Terms of several words, by the stem of their solid spelling. */
  solid: ReadonlyMap<string, PhraseNode>;
  compounds: CompoundSplitter;
  /** Words of the terms, to take misspelled words for. */
  vocabulary: () => Vocabulary;
  /** Other everyday words for a base form (bureel: bureau, kantoor). */
  everyday: (base: string) => readonly string[];
}

/** Reads words by a lexicon; what a word is by itself is worked out once and kept. */
export class WordReader {
  private readonly readings = new BoundedCache<Reading>(50_000, (norm) => this.readNew(norm));

  constructor(private readonly index: TermIndex) {}

  /** The word must be normalised. */
  read(norm: string): Reading {
    return this.readings.get(norm);
  }

  /** Terms that are the solid spelling of two words, or its plural: lap top. */
  joined(first: string, second: string): readonly Found[] {
    const solid = first + second;
    const node = this.index.surfaces.get(solid) ?? this.index.surfaces.get(solid.replace(/(?:s|en)$/, ''));
    return node ? asSlip(this.fromLeaves(node.leaves, [solid])) : [];
  }

  private readNew(norm: string): Reading {
    const key = stemNormal(norm);
    const node = this.index.trie.start(key);
    const isStop = STOP_WORDS.has(norm);
    const opens = !isStop && norm.length > 1 && this.opensTerm(norm);
    const own = node ? this.fromLeaves(node.leaves, [norm]) : [];
    const reading = { stem: key, parts: this.index.compounds.split(norm), isStop, node, opens, guessed: false };
    if (own.length > 0 || node?.refuses) return { ...reading, found: own };
    const bare = norm.replaceAll('-', '');
    const spaced = this.index.solid.get(stemNormal(bare)) ?? (norm.includes('-') ? this.index.trie.start(stemNormal(bare)) : undefined);
    const found = spaced ? asSlip(this.fromLeaves(spaced.leaves, [norm])) : this.inCompound(norm);
    if (found.length > 0 || isStop) return { ...reading, found };
    const guess = this.guess(norm, key);
    return { ...reading, found: guess, guessed: guess.length > 0 };
  }

  private opensTerm(norm: string): boolean {
    const sorted = this.sortedSurfaces();
    let low = 0;
    let high = sorted.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((sorted[middle] ?? '') <= norm) low = middle + 1;
      else high = middle;
    }
    return sorted[low]?.startsWith(norm) === true;
  }

  private readonly sortedSurfaces = once(() => [...this.index.surfaces.keys()].sort());

  /** Terms whose words end at a node, for the words that stand in the text. */
  fromLeaves(leaves: readonly Leaf[], words: readonly string[]): Found[] {
    const isBare = words.length === 1 && STOP_WORDS.has(words[0] ?? '');
    const isExact = ({ words: own }: Leaf): boolean => own.length === words.length && own.every((word, index) => word === words[index]);
    const exact = leaves.filter(isExact);
    const found: Found[] = [];
    for (const leaf of leaves) {
      const { entry } = leaf;
      const asWritten = exact.includes(leaf);
      if (!asWritten && (isBare || !mayInflect(leaf, words, exact.length > 0))) continue;
      const via: Via = entry.lang === 'typo' ? 'SPELLING' : asWritten ? 'WORD' : 'INFLECTION';
      found.push({ sense: entry.sense, term: entry.term, via, weight: via === 'SPELLING' ? KNOWN_SLIP : WEIGHTS[via] });
    }
    return found.length > 1 ? bestBySense(found) : found;
  }

  /** The longest end of a compound that is a term, and the terms in front of it. */
  private inCompound(norm: string): Found[] {
    const { form, parts } = this.index.compounds.analyse(norm);
    if (parts.length < 2) return [];
    const found: Found[] = [];
    let headAt = parts.length - 1;
    const ends = parts.slice(1).map((part, index) => ({ end: form.slice(part.from), at: index + 1 }));
    for (const { end, at } of [...this.everydayVariants(form, parts), ...ends]) {
      const terms = this.fromLeaves(this.index.trie.start(stemNormal(end))?.leaves ?? [], [end]);
      if (terms.length === 0) continue;
      found.push(...terms.map((term) => ({ ...term, via: 'COMPOUND_HEAD' as const, weight: WEIGHTS.COMPOUND_HEAD })));
      headAt = at;
      break;
    }
    for (const [at, part] of parts.slice(0, headAt).entries()) {
      const isStuff = at === parts.length - 2 && REMNANTS.has(parts.at(-1)?.base ?? '');
      for (const one of this.fromLeaves(this.index.trie.start(part.base)?.leaves ?? [], [part.base])) {
        if (isGeneral(one.sense) && branchOf(one.sense) !== 'property') continue;
        found.push(isStuff ? { ...one, via: 'COMPOUND_HEAD', weight: STUFF_OF_REMNANT } : { ...one, via: 'COMPOUND_PART', weight: WEIGHTS.COMPOUND_PART });
      }
    }
    return bestBySense(found);
  }

  /** bureelkussen read as bureaukussen: the first part replaced by its everyday synonyms. */
  private everydayVariants(form: string, parts: readonly { base: string; from: number }[]): { end: string; at: number }[] {
    const [first, second] = parts;
    if (!first || !second) return [];
    const rest = form.slice(second.from);
    return this.index.everyday(first.base).flatMap((other) => [other + rest, `${other}s${rest}`]).map((end) => ({ end, at: 0 }));
  }

  /** The lexicon's word that an unknown word is a slip for. */
  private guess(norm: string, key: string): Found[] {
    if (norm.length < SHORTEST_GUESS || !/^[a-z'-]+$/.test(norm)) return [];
    if (isDutch(norm, key) || isKnown(key) || properNames().has(norm) || this.index.compounds.analyse(norm).parts.length > 0) return [];
    const [best] = this.index.vocabulary().correct(norm);
    if (!best || best.cost > (norm.length < LENGTH_OF_CHANCE ? COST_IN_SHORT : HIGHEST_GUESS_COST)) return [];
    // ongebruikt is no slip for gebruikt.
    if (norm.startsWith('on') !== best.word.startsWith('on')) return [];
    const node = this.index.trie.start(stemNormal(best.word));
    const weight = best.cost < 0.5 ? SAME_SOUND_WEIGHT : WEIGHTS.SPELLING;
    return this.fromLeaves(node?.leaves ?? [], [best.word]).map((found) => ({ ...found, via: 'SPELLING', weight }));
  }
}

const isDiminutive = (word: string): boolean => /jes?$/.test(word);
const singular = (word: string): string => word.replace(/'?s$/, '');

/** Whether a term may stand for words that share its stem but are not it. */
function mayInflect({ entry, words: own }: Leaf, words: readonly string[], isListed: boolean): boolean {
  if (entry.exact) return false;
  const [last = '', lastOwn = ''] = [words.at(-1), own.at(-1)];
  // Foreign words and brands take an -s and no more.
  if (entry.lang === 'en' || entry.lang === 'fr' || entry.lang === 'brand') {
    return own.length === words.length && own.every((word, index) => singular(word) === singular(words[index] ?? ''));
  }
  // A rietje is no riet; and a bank no bankje, where the lexicon has both.
  if (isDiminutive(lastOwn) && !isDiminutive(last)) return false;
  if (isListed && isDiminutive(last) !== isDiminutive(lastOwn)) return false;
  // ontsmetten is a process in the list: not also the property "ontsmet".
  if (isListed && isGeneral(entry.sense)) return false;
  // A verb's stem may be a thing: a schuur is not for sanding, labels are not labelling.
  const isVerb = own.length === 1 && lastOwn.endsWith('en') && branchOf(entry.sense) === 'process';
  return !isVerb || /(?:t|en|ende?)$/.test(last);
}

/** Whether a normalised word is an ordinary Dutch one, in whatever form: it may well have no sense in the lexicon. */
export const isDutchWord = (norm: string): boolean => isDutch(norm, stemNormal(norm));

const PARTICIPLE = /^(?:aan|af|bij|door|in|mee|na|om|on|op|over|toe|uit|voor|weg)?ge.*(?:en|[dt]e?)$/;

/** A Dutch word in a form that the list, which has base forms only, need not have: drijvend, kleiner, getrokken. */
function isDutch(norm: string, key: string): boolean {
  const words = dutchWords();
  if (words.has(norm) || words.has(key) || isVerbStem(key) || isVerbStem(norm)) return true;
  if (PARTICIPLE.test(norm) || (/ende?$/.test(norm) && words.has(norm.replace(/de?$/, '')))) return true;
  if (/^(?:be|ver|her|ont).*[dt]e?$/.test(norm) && isVerbStem(norm.replace(/[dt]e?$/, ''))) return true;
  return /(?:er|ere|st|ste)$/.test(norm) && words.has(stemNormal(norm.replace(/(?:er|ere|st|ste)$/, 'e')));
}

const asSlip = (found: readonly Found[]): Found[] => found.map((one) => ({ ...one, via: 'SPELLING', weight: KNOWN_SLIP }));

