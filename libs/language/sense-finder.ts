import { BoundedCache } from './bounded-cache';
import { CompoundSplitter } from './compounds';
import { normalise } from './normalise';
import { Leaf, PhraseNode, PhraseTrie } from './phrase-trie';
import { branchOf, isGeneral, withinChain } from './senses';
import { stemNormal } from './stem';
import { STOP_WORDS } from './stop-words';
import { tokenKey } from './token-key';
import { QuantityUnit, Token } from './tokens';
import { Vocabulary } from './vocabulary';
import { dutchWords, once, properNames } from './words';

/** How a term was recognised. COMPOUND_PART: only in front of another word (katoen in katoendoek). */
export type Via = 'WORD' | 'INFLECTION' | 'COMPOUND_HEAD' | 'COMPOUND_PART' | 'SPELLING';

/** A sense read in a text: `from` and `to` are token indexes (`to` not included), `weight` how sure the reading is, 0 to 1. */
export interface SenseMatch {
  sense: string;
  from: number;
  to: number;
  /** The lexicon's term that was recognised. */
  term: string;
  via: Via;
  weight: number;
}

export interface FindOptions {
  /** A value chain's code (FURNITURE): decides between the senses of an ambiguous term. */
  chain?: string | undefined;
}

type Found = Pick<SenseMatch, 'sense' | 'term' | 'via' | 'weight'>;

/**
 * What a single word means by itself; `node` leads on to longer phrases; `guessed` when it was taken for a slip; `opens`
 * when a longer solid term begins with it (lap: laptop).
 */
interface Reading {
  stem: string;
  /** Base forms of a compound's parts. */
  parts: readonly string[];
  node: PhraseNode | undefined;
  found: readonly Found[];
  guessed: boolean;
  opens: boolean;
}

export const WEIGHTS: Record<Via, number> = { WORD: 1, INFLECTION: 0.95, COMPOUND_HEAD: 0.8, COMPOUND_PART: 0.4, SPELLING: 0.6 };
/** Misspellings that the lexicon lists, and terms written apart or together. */
const KNOWN_SLIP = 0.9;
const SAME_SOUND_WEIGHT = 0.75;
const HIGHEST_GUESS_COST = 1.3;
const SHORTEST_GUESS = 5;
/** Units that may be the goods themselves. */
const GOODS_UNITS: ReadonlySet<QuantityUnit> = new Set(['PALLETS', 'BOXES', 'BAGS', 'ROLLS', 'CONTAINERS']);
/** Terms that mean nothing up to a token. */
interface Refusal {
  terms: ReadonlySet<string>;
  to: number;
}

interface Walk {
  phrase: { found: readonly Found[]; to: number } | undefined;
  refusal: Refusal | undefined;
}

const NO_PHRASE: Walk = { phrase: undefined, refusal: undefined };
const NOTHING: Reading = { stem: '', parts: [], node: undefined, found: [], guessed: false, opens: false };

const isClose = (token: Token): boolean => token.before === 'SPACE' || token.before === 'NONE';

/** The best reading for each sense. */
function bestBySense(found: readonly Found[]): Found[] {
  const best = new Map<string, Found>();
  for (const one of found) {
    const known = best.get(one.sense);
    if (!known || known.weight < one.weight) best.set(one.sense, one);
  }
  return [...best.values()];
}

/** Finds the terms of a lexicon in tokens; what a word means by itself is worked out once and kept. */
export class SenseFinder {
  private readonly readings = new BoundedCache<Reading>(50_000);

  /**
   * @param surfaces single-word terms as written, normalised
   * @param solid terms of several words, by the stem of their solid spelling
   * @param vocabulary words of the terms, to take misspelled words for
   * @param everyday other everyday words for a base form (bureel: bureau, kantoor)
   */
  constructor(
    private readonly trie: PhraseTrie,
    private readonly surfaces: ReadonlyMap<string, PhraseNode>,
    private readonly solid: ReadonlyMap<string, PhraseNode>,
    private readonly compounds: CompoundSplitter,
    private readonly vocabulary: () => Vocabulary,
    private readonly everyday: (base: string) => readonly string[],
  ) {}

  find(tokens: readonly Token[], { chain }: FindOptions): SenseMatch[] {
    const matches: SenseMatch[] = [];
    let refused: Refusal | undefined;
    const emit = (found: readonly Found[], from: number, to: number): void => {
      const allowed = refused && from < refused.to ? found.filter(({ term }) => !refused?.terms.has(term)) : found;
      for (const { sense, term, via, weight } of withinChain(allowed, chain)) matches.push({ sense, from, to, term, via, weight });
    };
    for (let at = 0; at < tokens.length; ) {
      const token = tokens[at] as Token;
      const reading = this.readToken(tokens, at);
      const { phrase, refusal } = reading.node?.next ? this.walk(tokens, at, reading.node) : NO_PHRASE;
      if (refusal) refused = refusal;
      const joined = phrase || !reading.opens ? undefined : this.joined(token, tokens[at + 1]);
      if (phrase) emit(phrase.found, at, phrase.to);
      else if (joined) emit(joined, at, at + 2);
      else if (!(reading.guessed && isName(token))) emit(reading.found, at, at + 1);
      at = phrase?.to ?? (joined ? at + 2 : at + 1);
    }
    return matches;
  }

  /** The base form of a normalised word, and of a compound's parts. */
  forms(norm: string): { stem: string; parts: readonly string[] } {
    return this.read(norm);
  }

  private readToken(tokens: readonly Token[], at: number): Reading {
    const token = tokens[at] as Token;
    if (token.kind === 'WORD') return this.read(token.cut ? this.completed(tokens, at, token.norm) : token.norm);
    if (token.kind === 'QUANTITY') return GOODS_UNITS.has(token.unit) ? this.read(token.unitWord) : NOTHING;
    const node = this.trie.start(token.norm);
    return node ? { ...NOTHING, node, found: this.fromLeaves(node.leaves, [token.norm]) } : NOTHING;
  }

  /** "was- en droogkast": the word with the end that it shares with the next compound. */
  private completed(tokens: readonly Token[], at: number, norm: string): string {
    for (const token of tokens.slice(at + 1, at + 4)) {
      if (token.kind !== 'WORD' || token.cut) continue;
      const { form, parts } = this.compounds.analyse(token.norm);
      const last = parts.at(-1);
      if (last && parts.length > 1) return norm + form.slice(last.from);
    }
    return norm;
  }

  /** The longest phrase from here on, and the longest that refuses terms. */
  private walk(tokens: readonly Token[], at: number, start: PhraseNode): Walk {
    let node: PhraseNode | undefined = start;
    let phrase: Walk['phrase'];
    let refusal: Refusal | undefined;
    const words = [(tokens[at] as Token).norm];
    for (let to = at + 1; node?.next && to < tokens.length; to += 1) {
      const token = tokens[to] as Token;
      if (!isClose(token)) break;
      node = node.next.get(tokenKey(token));
      if (!node) break;
      words.push(token.norm);
      const found = this.fromLeaves(node.leaves, words);
      if (found.length > 0) phrase = { found, to: to + 1 };
      if (node.refuses) refusal = { terms: node.refuses, to: to + 1 };
    }
    return { phrase, refusal };
  }

  /** Two words that are one in the lexicon: lap top. */
  private joined(token: Token, next: Token | undefined): readonly Found[] | undefined {
    if (next === undefined || token.kind !== 'WORD' || next.kind !== 'WORD' || next.before !== 'SPACE' || token.cut) return undefined;
    if (next.norm.length < 2 || STOP_WORDS.has(next.norm)) return undefined;
    const solid = token.norm + next.norm;
    const node = this.surfaces.get(solid) ?? this.surfaces.get(solid.replace(/(?:s|en)$/, ''));
    const found = node ? this.fromLeaves(node.leaves, [solid]) : [];
    return found.length > 0 ? asSlip(found) : undefined;
  }

  private read(norm: string): Reading {
    return this.readings.get(norm) ?? this.readings.set(norm, this.readNew(norm));
  }

  private readNew(norm: string): Reading {
    const key = stemNormal(norm);
    const node = this.trie.start(key);
    const isStop = STOP_WORDS.has(norm);
    const opens = !isStop && norm.length > 1 && this.opensTerm(norm);
    const own = node ? this.fromLeaves(node.leaves, [norm]) : [];
    const reading = { stem: key, parts: this.compounds.split(norm), node, opens, guessed: false };
    if (own.length > 0 || node?.refuses) return { ...reading, found: own };
    const bare = norm.replaceAll('-', '');
    const spaced = this.solid.get(stemNormal(bare)) ?? (norm.includes('-') ? this.trie.start(stemNormal(bare)) : undefined);
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

  private readonly sortedSurfaces = once(() => [...this.surfaces.keys()].sort());

  /** Terms whose words end at a node, for the words that stand in the text. */
  private fromLeaves(leaves: readonly Leaf[], words: readonly string[]): Found[] {
    const isBare = words.length === 1 && STOP_WORDS.has(words[0] ?? '');
    const isExact = ({ words: own }: Leaf): boolean => own.length === words.length && own.every((word, index) => word === words[index]);
    const exact = leaves.filter(isExact);
    const isSmall = isDiminutive(words);
    const found: Found[] = [];
    for (const leaf of leaves) {
      const { entry } = leaf;
      const asWritten = exact.includes(leaf);
      if (!asWritten && (entry.exact || isBare)) continue;
      // A bankje is its own thing where the lexicon says so, and a bank no bankje.
      if (!asWritten && exact.length > 0 && isDiminutive(leaf.words) !== isSmall) continue;
      const via: Via = entry.lang === 'typo' ? 'SPELLING' : asWritten ? 'WORD' : 'INFLECTION';
      found.push({ sense: entry.sense, term: entry.term, via, weight: via === 'SPELLING' ? KNOWN_SLIP : WEIGHTS[via] });
    }
    return found.length > 1 ? bestBySense(found) : found;
  }

  /** The longest end of a compound that is a term, and the terms in front of it. */
  private inCompound(norm: string): Found[] {
    const { form, parts } = this.compounds.analyse(norm);
    if (parts.length < 2) return [];
    const found: Found[] = [];
    let headAt = parts.length - 1;
    const heads = [...this.everydayVariants(form, parts), ...parts.slice(1).map((part, index) => ({ key: stemNormal(form.slice(part.from)), at: index + 1 }))];
    for (const { key, at } of heads) {
      const leaves = this.fromLeaves(this.trie.start(key)?.leaves ?? [], [key]);
      if (leaves.length === 0) continue;
      found.push(...leaves.map((leaf) => ({ ...leaf, via: 'COMPOUND_HEAD' as const, weight: WEIGHTS.COMPOUND_HEAD })));
      headAt = at;
      break;
    }
    for (const part of parts.slice(0, headAt)) {
      for (const one of this.fromLeaves(this.trie.start(part.base)?.leaves ?? [], [part.base])) {
        if (isGeneral(one.sense) && branchOf(one.sense) !== 'property') continue;
        found.push({ ...one, via: 'COMPOUND_PART', weight: WEIGHTS.COMPOUND_PART });
      }
    }
    return bestBySense(found);
  }

  /** bureelkussen read as bureaukussen: the first part replaced by its everyday synonyms. */
  private everydayVariants(form: string, parts: readonly { base: string; from: number }[]): { key: string; at: number }[] {
    const [first, second] = parts;
    if (!first || !second) return [];
    const rest = form.slice(second.from);
    return this.everyday(first.base).flatMap((other) => [other + rest, `${other}s${rest}`]).map((word) => ({ key: stemNormal(word), at: 0 }));
  }

  /** The lexicon's word that an unknown word is a slip for. */
  private guess(norm: string, key: string): Found[] {
    if (norm.length < SHORTEST_GUESS || !/^[a-z'-]+$/.test(norm)) return [];
    if (dutchWords().has(norm) || dutchWords().has(key) || properNames().has(norm)) return [];
    if (this.compounds.analyse(norm).parts.length > 0) return [];
    const [best] = this.vocabulary().correct(norm);
    if (!best || best.cost > HIGHEST_GUESS_COST) return [];
    const node = this.trie.start(stemNormal(best.word));
    const weight = best.cost < 0.5 ? SAME_SOUND_WEIGHT : WEIGHTS.SPELLING;
    return this.fromLeaves(node?.leaves ?? [], [best.word]).map((found) => ({ ...found, via: 'SPELLING', weight }));
  }
}

const isDiminutive = (words: readonly string[]): boolean => /jes?$/.test(words.at(-1) ?? '');

const asSlip = (found: readonly Found[]): Found[] => found.map((one) => ({ ...one, via: 'SPELLING', weight: KNOWN_SLIP }));

/** A capital in the middle of a sentence: a name, not a slip. */
function isName(token: Token): boolean {
  const initial = token.text.charAt(0);
  return token.before !== 'STOP' && token.start > 0 && initial !== normalise(initial) && token.text.slice(1) === token.text.slice(1).toLowerCase();
}
