import type { Alternative } from '@schakel/language';
import { upperSenses } from '../domain/senses';
import type { SearchTerm } from '../port';
import { placeLexeme, quoted, senseLexeme } from './lexemes';

/** A text search query that matches, and how well a document that matches it answers the term. */
export interface Rung {
  readonly query: string;
  readonly level: number;
}

/** How a query is looked for. Each is the text of a `tsquery`. */
export interface TextQuery {
  /** All of it. */
  readonly strict: string;
  /** Most of it by weight, and less certain readings; null when that is the same. */
  readonly loose: string | null;
  /** All of it in the title; null when it names a place alone. Narrows down what matches too often to be ranked whole. */
  readonly title: string | null;
  /** Of each term the ways in which a document may have it, the best first. */
  readonly ladders: readonly { readonly weight: number; readonly rungs: readonly Rung[] }[];
}

/** Terms that must be there, if their weight is above this; more than six are not asked for together. */
const OPTIONAL_WEIGHT = 0.2;
const MOST_REQUIRED = 6;

/** Part of the query's weight that a document must have. */
const ENOUGH = 0.4;

const CERTAIN: ReadonlySet<Alternative['via']> = new Set(['WORD', 'INFLECTION', 'COMPOUND', 'SPELLING']);

/** The plan for a text; null when it has no terms. */
export function textQuery(terms: readonly SearchTerm[]): TextQuery | null {
  if (terms.length === 0) return null;
  const weighty = terms.filter((term) => term.weight > OPTIONAL_WEIGHT);
  const required = [...(weighty.length > 0 ? weighty : terms)].sort((a, b) => b.weight - a.weight).slice(0, MOST_REQUIRED);
  const strict = required.map((term) => certain(term)).join(' & ');
  const loose = subsets(required).map((subset) => `(${subset.map(anyhow).join(' & ')})`).join(' | ');
  const titled = required.filter((term) => term.places.length === 0);
  return {
    strict,
    loose: loose === `(${strict})` ? null : loose,
    title: titled.length > 0 ? titled.map((term) => certain(term)).join(' & ') : null,
    ladders: terms.map((term) => ({ weight: term.weight, rungs: ladder(term) })),
  };
}

/** The smallest sets of terms that carry enough of the query. */
function subsets(required: readonly SearchTerm[]): SearchTerm[][] {
  const enough = ENOUGH * required.reduce((sum, term) => sum + term.weight, 0);
  const found: SearchTerm[][] = [];
  const grow = (chosen: SearchTerm[], weight: number, from: number) => {
    if (weight >= enough) {
      found.push(chosen);
      return;
    }
    required.slice(from).forEach((term, at) => grow([...chosen, term], weight + term.weight, from + at + 1));
  };
  grow([], 0, 0);
  return found;
}

function ladder(term: SearchTerm): Rung[] {
  const words = wordsOf(term);
  const places = term.places.map(placeLexeme);
  const senses = term.senses.map(senseLexeme);
  const weak = weakOf(term);
  const rungs: [level: number, lexemes: readonly string[], label: string, open?: boolean][] = [
    [1, places, ''],
    [1, words, 'A'],
    [0.92, senses, 'A'],
    [0.85, words, 'C'],
    [0.75, senses, 'C'],
    [0.7, term.open ? [term.alternatives[0]?.word ?? ''] : [], 'A', true],
    [0.65, words, 'B'],
    [0.55, senses, 'B'],
    [0.45, words, 'D'],
    [0.4, senses, 'D'],
    [0.35, term.open ? [term.alternatives[0]?.word ?? ''] : [], '', true],
    [0.3, weak, 'AC'],
    [0.15, weak, ''],
  ];
  return rungs.flatMap(([level, lexemes, label, open]) => (lexemes.length > 0 ? [{ level, query: either(lexemes, label, open) }] : []));
}

function certain(term: SearchTerm): string {
  return `(${[...alternatives(term), ...prefix(term)].join(' | ')})`;
}

function anyhow(term: SearchTerm): string {
  return `(${[...alternatives(term), ...prefix(term), ...weakOf(term).map((lexeme) => all(lexeme, ''))].join(' | ')})`;
}

function alternatives(term: SearchTerm): string[] {
  return [...wordsOf(term), ...term.senses.map(senseLexeme), ...term.places.map(placeLexeme)].map((lexeme) => all(lexeme, ''));
}

function prefix(term: SearchTerm): string[] {
  const [typed] = term.alternatives;
  return term.open && typed ? [`${quoted(typed.word)}:*`] : [];
}

/** A place is meant by its name, even if the name is also in a text. */
function wordsOf(term: SearchTerm): string[] {
  return term.alternatives.filter((other) => CERTAIN.has(other.via)).map((other) => other.word);
}

/** The last part of a compound alone, and what stands beside the thing in the lexicon's tree. */
function weakOf(term: SearchTerm): string[] {
  const heads = term.alternatives.filter((other) => other.via === 'HEAD').map((other) => other.word);
  const above = term.senses.flatMap((sense) => upperSenses(sense).filter((upper) => upper.includes('.')));
  return [...new Set([...heads, ...above.map(senseLexeme)])];
}

const either = (lexemes: readonly string[], label: string, open = false) =>
  lexemes.map((lexeme) => (open ? `${quoted(lexeme)}:*${label}` : all(lexeme, label))).join(' | ');

/** All words of an alternative, each with the label. */
function all(lexeme: string, label: string): string {
  const words = lexeme.split(' ').filter((word) => word !== '').map((word) => quoted(word) + (label === '' ? '' : `:${label}`));
  return words.length === 1 ? (words[0] ?? '') : `(${words.join(' & ')})`;
}
