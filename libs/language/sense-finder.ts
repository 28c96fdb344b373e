import { CompoundSplitter } from './compounds';
import { normalise } from './normalise';
import { PhraseNode } from './phrase-trie';
import { isGeneral, withinChain } from './senses';
import { QuantityUnit, Token } from './tokens';
import { Found, Reading, TermIndex, Via, WordReader } from './word-reader';

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

/** Units that may be the goods themselves. */
const GOODS_UNITS: ReadonlySet<QuantityUnit> = new Set(['PALLETS', 'BOXES', 'BAGS', 'ROLLS', 'CONTAINERS']);
/** Acts that make things: the thing is named as well as the act. */
const MAKING = new Set(['process.cut', 'process.sew', 'process.knit', 'process.upcycle', 'purpose.upcycling-design']);
const NOTHING: Reading = { stem: '', parts: [], isStop: false, node: undefined, found: [], guessed: false, opens: false };

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

/** Finds the terms of a lexicon in tokens. */
export class SenseFinder {
  private readonly words: WordReader;
  private readonly compounds: CompoundSplitter;

  constructor(private readonly index: TermIndex) {
    this.words = new WordReader(index);
    this.compounds = index.compounds;
  }

  /** What each token is by itself. */
  readAll(tokens: readonly Token[]): Reading[] {
    const readings: Reading[] = [];
    for (let at = 0; at < tokens.length; at += 1) readings.push(this.readToken(tokens, at));
    return readings;
  }

  /** What tokens mean; `readings` are theirs. */
  find(tokens: readonly Token[], readings: readonly Reading[], chain: string | undefined): SenseMatch[] {
    const matches: SenseMatch[] = [];
    let refused: Refusal | undefined;
    for (let at = 0; at < tokens.length; ) {
      const reading = readings[at] as Reading;
      const { phrase, refusal } = reading.node?.next ? this.walk(tokens, readings, at, reading.node) : NO_PHRASE;
      if (refusal) refused = refusal;
      let { found } = reading;
      let to = at + 1;
      if (phrase) {
        ({ found, to } = phrase);
      } else if (reading.opens) {
        const joined = this.joined(tokens, readings, at);
        if (joined.length > 0) {
          found = joined;
          to = at + 2;
        }
      }
      const isMeant = !(reading.guessed && found === reading.found && isName(tokens[at] as Token));
      if (found.length > 0 && isMeant) {
        for (const { sense, term, via, weight } of withinChain(found, chain)) {
          if (!(refused && at < refused.to && refused.terms.has(term))) matches.push({ sense, from: at, to, term, via, weight });
        }
        // "Poetsdoeken snijden" is an act, and names the things all the same.
        if (phrase && found.every(({ sense }) => MAKING.has(sense))) matches.push(...thingsIn(readings, at, to, chain));
      }
      at = to;
    }
    return matches;
  }

  private readToken(tokens: readonly Token[], at: number): Reading {
    const token = tokens[at] as Token;
    if (token.kind === 'WORD') return this.words.read(token.cut ? this.completed(tokens, at, token.norm) : token.norm);
    const node = this.index.trie.start(token.norm);
    if (!node && token.kind === 'QUANTITY' && GOODS_UNITS.has(token.unit)) return this.words.read(token.unitWord);
    return node ? { ...NOTHING, node, found: this.words.fromLeaves(node.leaves, [token.norm]) } : NOTHING;
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
  private walk(tokens: readonly Token[], readings: readonly Reading[], at: number, start: PhraseNode): Walk {
    let node: PhraseNode | undefined = start;
    let phrase: Walk['phrase'];
    let refusal: Refusal | undefined;
    for (let to = at + 1; node?.next && to < tokens.length; to += 1) {
      const token = tokens[to] as Token;
      if (token.before !== 'SPACE' && token.before !== 'NONE') break;
      node = node.next.get(token.kind === 'WORD' ? (readings[to] as Reading).stem : token.norm);
      if (!node) break;
      if (node.leaves.length > 0) {
        const found = this.words.fromLeaves(node.leaves, tokens.slice(at, to + 1).map(({ norm }) => norm));
        if (found.length > 0) phrase = { found, to: to + 1 };
      }
      if (node.refuses) refusal = { terms: node.refuses, to: to + 1 };
    }
    return phrase || refusal ? { phrase, refusal } : NO_PHRASE;
  }

  /** Two words that are one in the lexicon: lap top. */
  private joined(tokens: readonly Token[], readings: readonly Reading[], at: number): readonly Found[] {
    const token = tokens[at] as Token;
    const next = tokens[at + 1];
    if (next === undefined || token.kind !== 'WORD' || next.kind !== 'WORD' || next.before !== 'SPACE' || token.cut) return [];
    if (next.norm.length < 2 || readings[at + 1]?.isStop) return [];
    return this.words.joined(token.norm, next.norm);
  }
}

/** What the words of a phrase name by themselves. */
function thingsIn(readings: readonly Reading[], from: number, to: number, chain: string | undefined): SenseMatch[] {
  return readings.slice(from, to).flatMap(({ found, guessed }, index) =>
    guessed ? [] : withinChain(found, chain).filter(({ sense, via }) => !isGeneral(sense) && via !== 'COMPOUND_PART').map((one) => ({ ...one, from: from + index, to: from + index + 1 })));
}

/** A capital in the middle of a sentence: a name, not a slip. */
function isName(token: Token): boolean {
  const initial = token.text.charAt(0);
  return token.before !== 'STOP' && token.start > 0 && initial !== normalise(initial) && token.text.slice(1) === token.text.slice(1).toLowerCase();
}
