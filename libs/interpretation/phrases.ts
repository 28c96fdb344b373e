import { covers, stem } from '@schakel/language';
import type { Word } from './document';

/**
 * A phrase in a small notation, its elements parted by spaces:
 * `word` the word as written (normalised); `~word` any form of it; `a|~b` either; `word?` may be absent;
 * `#` a number or quantity, `#%` one in that unit; `@process` a term with a sense that begins so;
 * `*` any word; `..` up to three words of the clause, `...` up to six of the sentence;
 * `^` and `$` the begin and end of a clause. Phrases stay within a sentence.
 */
export type Phrase = string;

export interface Match<T> {
  readonly gives: T;
  readonly from: number;
  readonly to: number;
  /** Where each element of the phrase (gaps and anchors included) was found: `[from, to)`, equal when absent. */
  readonly parts: readonly (readonly [number, number])[];
}

/** Does one of these matches lie around the words `from` to `to`, and beyond them? A longer phrase says it better. */
export const isWithinLonger = (matches: readonly { readonly from: number; readonly to: number }[], from: number, to: number): boolean =>
  matches.some((other) => other.from <= from && to <= other.to && other.to - other.from > to - from);

interface Alternatives {
  readonly type: 'WORDS';
  readonly norms: ReadonlySet<string>;
  readonly stems: ReadonlySet<string>;
  readonly senses: readonly string[];
  readonly units: readonly string[];
  readonly any: boolean;
  readonly optional: boolean;
}
type Element = Alternatives | { readonly type: 'GAP'; readonly most: number; readonly unit: 'clause' | 'sentence' } | { readonly type: 'START' | 'END' };

interface Rule<T> {
  readonly elements: readonly Element[];
  readonly gives: T;
}

const UNIT_SIGNS: Readonly<Record<string, string>> = { '': 'ANY', '%': 'PERCENT' };

function parseElement(source: string): Element {
  if (source === '..') return { type: 'GAP', most: 3, unit: 'clause' };
  if (source === '...') return { type: 'GAP', most: 6, unit: 'sentence' };
  if (source === '^') return { type: 'START' };
  if (source === '$') return { type: 'END' };
  const optional = source.endsWith('?') && source.length > 1;
  const alternatives = (optional ? source.slice(0, -1) : source).split('|');
  const marked = (sign: string) => alternatives.filter((part) => part.startsWith(sign)).map((part) => part.slice(1));
  return {
    type: 'WORDS',
    norms: new Set(alternatives.filter((part) => !/^[~@#*]/.test(part))),
    stems: new Set(marked('~').map(stem)),
    senses: marked('@'),
    units: marked('#').map((unit) => UNIT_SIGNS[unit] ?? unit),
    any: alternatives.includes('*'),
    optional,
  };
}

function hasSense(word: Word, prefix: string): number {
  let end = -1;
  for (const { sense, to } of word.senses) {
    if (covers(prefix, sense)) end = Math.max(end, to);
  }
  return end;
}

/** End of what this element matches at the word; -1 when it does not. */
function endOf(element: Alternatives, word: Word): number {
  if (element.any || element.norms.has(word.norm) || element.stems.has(word.stem)) return word.at + 1;
  for (const unit of element.units) {
    const { token } = word;
    if (unit === 'ANY' ? token.kind === 'NUMBER' || token.kind === 'QUANTITY' : token.kind === 'QUANTITY' && token.unit === unit) return word.at + 1;
  }
  for (const prefix of element.senses) {
    const end = hasSense(word, prefix);
    if (end >= 0) return end;
  }
  return -1;
}

/** Many phrases looked for at once; those that cannot begin at a word cost nothing there. */
export class Phrases<T> {
  private readonly byNorm = new Map<string, Rule<T>[]>();
  private readonly byStem = new Map<string, Rule<T>[]>();
  private readonly bySense: Rule<T>[] = [];
  private readonly byAmount: Rule<T>[] = [];

  constructor(rules: Iterable<readonly [Phrase, T]>) {
    for (const [phrase, gives] of rules) this.add({ elements: phrase.split(' ').map(parseElement), gives }, phrase);
  }

  private add(rule: Rule<T>, phrase: Phrase): void {
    const first = rule.elements.find((element) => element.type !== 'START');
    if (first?.type !== 'WORDS' || first.any || first.optional) throw new Error(`A phrase begins with a word: ${phrase}`);
    const put = (map: Map<string, Rule<T>[]>, key: string) => map.set(key, [...(map.get(key) ?? []), rule]);
    first.norms.forEach((norm) => put(this.byNorm, norm));
    first.stems.forEach((form) => put(this.byStem, form));
    if (first.senses.length > 0) this.bySense.push(rule);
    if (first.units.length > 0) this.byAmount.push(rule);
  }

  /** Every phrase that is found, in the order of the text; several may lie over each other. */
  find(words: readonly Word[]): Match<T>[] {
    const matches: Match<T>[] = [];
    for (const word of words) {
      this.tryAll(this.byNorm.get(word.norm), words, word.at, matches);
      this.tryAll(this.byStem.get(word.stem), words, word.at, matches);
      if (word.senses.length > 0) this.tryAll(this.bySense, words, word.at, matches);
      if (word.token.kind === 'NUMBER' || word.token.kind === 'QUANTITY') this.tryAll(this.byAmount, words, word.at, matches);
    }
    return matches;
  }

  private tryAll(rules: readonly Rule<T>[] | undefined, words: readonly Word[], from: number, matches: Match<T>[]): void {
    for (const rule of rules ?? []) {
      const parts: [number, number][] = [];
      const to = matchFrom(rule.elements, 0, words, from, from, parts);
      if (to > from) matches.push({ gives: rule.gives, from, to, parts });
    }
  }
}

/** Matches the elements from `index` on at word `at`; gives the end, or -1. `parts` is filled from the back. */
function matchFrom(elements: readonly Element[], index: number, words: readonly Word[], at: number, from: number, parts: [number, number][]): number {
  const element = elements[index];
  if (element === undefined) return at;
  const rest = (next: number): number => {
    const end = matchFrom(elements, index + 1, words, next, from, parts);
    if (end >= 0) parts[index] = [at, next];
    return end;
  };
  const word = words[at];
  switch (element.type) {
    case 'START':
      return word && words[at - 1]?.clause !== word.clause ? rest(at) : -1;
    case 'END':
      return words[at - 1]?.clause !== word?.clause ? rest(at) : -1;
    case 'GAP':
      for (let next = at; next <= at + element.most; next += 1) {
        if (words[next]?.[element.unit] !== words[from]?.[element.unit]) return -1;
        const end = rest(next);
        if (end >= 0) return end;
      }
      return -1;
    case 'WORDS': {
      const next = word && word.sentence === words[from]?.sentence ? endOf(element, word) : -1;
      const end = next >= 0 ? rest(next) : -1;
      return end < 0 && element.optional ? rest(at) : end;
    }
  }
}
