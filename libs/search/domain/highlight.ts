import { LRUCache } from 'lru-cache';
import { type Lexicon, oncePer, perLexicon, tokenise, type Token } from '@schakel/language';
import type { ValueChain } from '@schakel/taxonomy';
import type { SearchTerm } from '../port';
import { compoundTails } from './document';
import { upperSenses } from './senses';

/** A stretch of a text: `from` to `to` (not included). */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** Words of a query that a text is marked by. */
interface Wanted {
  readonly words: ReadonlySet<string>;
  readonly phrases: readonly (readonly string[])[];
  readonly senses: ReadonlySet<string>;
  /** What is still being typed. */
  readonly beginnings: readonly string[];
}

/**
 * Where a text answers a query: by its words in any form, by compounds with them (bureaustoel for stoel, whole), and by other names
 * for the same. In order, without overlap.
 */
export function highlights(text: string, terms: readonly SearchTerm[], chain: ValueChain | null): Span[] {
  const wanted = wantedBy(terms);
  const { tokens, keys, things } = analysed(text, chain);
  const marked = keys.map((own) => own.some((key) => wanted.words.has(key) || wanted.beginnings.some((beginning) => key.startsWith(beginning))));
  for (const phrase of wanted.phrases) {
    keys.forEach((_, at) => {
      if (phrase.every((word, offset) => keys[at + offset]?.includes(word))) marked.fill(true, at, at + phrase.length);
    });
  }
  if (wanted.senses.size > 0) {
    for (const { senses, from, to } of things) if (senses.some((each) => wanted.senses.has(each))) marked.fill(true, from, to);
  }
  const spans: { from: number; to: number }[] = [];
  tokens.forEach(({ start, end }, at) => {
    const last = spans.at(-1);
    if (!marked[at]) return;
    if (last && marked[at - 1] && /^\s*$/.test(text.slice(last.to, start))) last.to = end;
    else spans.push({ from: start, to: end });
  });
  return spans;
}

/** What a text can be marked by. */
interface Analysed {
  readonly tokens: readonly Token[];
  /** Of each token: the word, its base form and those of its parts. */
  readonly keys: readonly (readonly string[])[];
  /** What it speaks of, with all that this falls under. */
  readonly things: readonly { readonly senses: readonly string[]; readonly from: number; readonly to: number }[];
}

/** Texts that are found once are found again; by lexicon, so that a text is read anew with new words. */
const KEPT_TEXTS = 2_000;
const kept = perLexicon((lexicon) => ({ lexicon, texts: new LRUCache<string, Analysed>({ max: KEPT_TEXTS }) }));

function analysed(text: string, chain: ValueChain | null): Analysed {
  const { lexicon, texts } = kept();
  const key = `${chain ?? ''} ${text}`;
  const known = texts.get(key) ?? analyse(lexicon, text, chain);
  texts.set(key, known);
  return known;
}

function analyse(lexicon: Lexicon, text: string, chain: ValueChain | null): Analysed {
  const tokens = tokenise(text);
  const readings = lexicon.readings(tokens);
  const keys = tokens.map(({ kind, norm }, at) => {
    const reading = kind === 'WORD' ? readings[at] : undefined;
    return reading ? [norm, reading.stem, ...reading.parts, ...(reading.parts.length > 2 ? compoundTails(norm) : [])] : [norm];
  });
  const things = lexicon.findSenses(tokens, { chain: chain ?? undefined }, readings).filter(({ via }) => via !== 'COMPOUND_PART');
  return { tokens, keys, things: things.map(({ sense, from, to }) => ({ senses: [sense, ...upperSenses(sense)], from, to })) };
}

/** One query marks all texts of a page. */
const wantedBy = oncePer(readWanted);

function readWanted(terms: readonly SearchTerm[]): Wanted {
  const words = new Set<string>();
  const phrases: string[][] = [];
  for (const { alternatives } of terms) {
    for (const { word, via } of alternatives) {
      if (via === 'NARROWER') continue;
      const parts = word.split(' ');
      if (parts.length > 1) phrases.push(parts);
      else words.add(word);
    }
  }
  return {
    words, phrases, senses: new Set(terms.flatMap((term) => term.senses)),
    beginnings: terms.flatMap(({ open, alternatives }) => (open && alternatives[0] ? [alternatives[0].word] : [])),
  };
}
