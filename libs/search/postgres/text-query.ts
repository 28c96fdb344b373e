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
  readonly ranked: readonly RankedTerm[];
}

/** A term with the ways in which a document may have it in its title, and in its other texts, the best first. */
export interface RankedTerm {
  readonly weight: number;
  readonly title: readonly Rung[];
  readonly text: readonly Rung[];
}

/** Terms that must be there, if their weight is above this; more than six are not asked for together. */
const OPTIONAL_WEIGHT = 0.2;
const MOST_REQUIRED = 6;

/** Part of the query's weight that a document must have. */
const ENOUGH = 0.4;

const CERTAIN: ReadonlySet<Alternative['via']> = new Set(['WORD', 'INFLECTION', 'COMPOUND', 'SPELLING']);

/** Carries the query by itself: a thing. */
const SUFFICIENT = 1;

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
    ranked: terms.map((term) => ({ weight: term.weight, ...laddersOf(term) })),
  };
}

/** The smallest sets of terms that carry enough of the query. */
function subsets(required: readonly SearchTerm[]): SearchTerm[][] {
  const enough = ENOUGH * required.reduce((sum, term) => sum + term.weight, 0);
  const found: SearchTerm[][] = [];
  const grow = (chosen: SearchTerm[], weight: number, from: number) => {
    if (weight >= enough || chosen.some((term) => term.weight >= SUFFICIENT)) {
      found.push(chosen);
      return;
    }
    required.slice(from).forEach((term, at) => grow([...chosen, term], weight + term.weight, from + at + 1));
  };
  grow([], 0, 0);
  return found;
}

function laddersOf(term: SearchTerm): Pick<RankedTerm, 'title' | 'text'> {
  const words = anyOf(wordsOf(term));
  const senses = anyOf(certainSenses(term));
  const others = [...anyOf(term.names), ...together(term)];
  const typed = prefix(term);
  const weak = anyOf(weakOf(term));
  return {
    title: rungs([
      [1, words, 'A'], [0.92, senses, 'A'], [0.85, words, 'C'], [0.8, others, 'AC'], [0.75, senses, 'C'], [0.7, typed, 'A'], [0.3, weak, 'AC'],
    ]),
    text: rungs([
      [1, anyOf(term.places.map(placeLexeme)), 'B'], [0.65, words, 'B'], [0.55, senses, 'B'], [0.45, words, 'D'], [0.4, [...senses, ...others], 'BD'], [0.35, typed, 'B'], [0.15, weak, 'BD'],
    ]),
  };
}

function rungs(of: readonly (readonly [level: number, ways: readonly Way[], label: string])[]): Rung[] {
  return of.flatMap(([level, ways, label]) => (ways.length > 0 ? [{ level, query: ways.map((way) => way(label)).join(' | ') }] : []));
}

/** A way in which a document may have a term, as a part of a text search query for lexemes with these labels. */
type Way = (label: string) => string;

function certain(term: SearchTerm): string {
  return `(${certainWays(term).map((way) => way('')).join(' | ')})`;
}

function anyhow(term: SearchTerm): string {
  return `(${[...certainWays(term), ...anyOf(weakOf(term))].map((way) => way('')).join(' | ')})`;
}

function certainWays(term: SearchTerm): Way[] {
  return [...anyOf([...wordsOf(term), ...certainSenses(term), ...term.places.map(placeLexeme), ...term.names]), ...together(term), ...prefix(term)];
}

function prefix(term: SearchTerm): Way[] {
  const [typed] = term.alternatives;
  return term.open && typed ? [(label) => `${quoted(typed.word)}:*${label}`] : [];
}

function wordsOf(term: SearchTerm): string[] {
  return term.alternatives.filter((other) => CERTAIN.has(other.via)).map((other) => other.word);
}

/** Of a compound that is not known as a whole the senses are those of its last part: not enough by themselves. */
function certainSenses(term: SearchTerm): string[] {
  return term.parts.length > 0 ? [] : term.senses.map(senseLexeme);
}

/** The parts of such a compound, apart: meubel and kantoor, or the sense of meubel and kantoor. */
function together(term: SearchTerm): Way[] {
  const front = term.parts.slice(0, -1);
  const head = term.parts.at(-1);
  if (head === undefined) return [];
  return [(label) => {
    const heads = anyOf([head, ...term.senses.map(senseLexeme)]).map((way) => way(label)).join(' | ');
    return `(${front.map((part) => allOf(part)(label)).join(' & ')} & (${heads}))`;
  }];
}

/** The last part of a compound alone (its first ones, if the last is a word for anything), and what stands beside a thing in the lexicon's tree. */
function weakOf(term: SearchTerm): string[] {
  const heads = term.alternatives.filter((other) => other.via === 'HEAD').map((other) => other.word);
  const above = term.senses.flatMap((sense) => upperSenses(sense).filter((upper) => upper.includes('.')));
  const own = term.parts.length > 0 ? term.senses : [];
  const isVague = term.senses.every((sense) => sense.startsWith('word.'));
  return [...new Set([...heads, ...[...own, ...above].map(senseLexeme), ...(isVague ? term.parts.slice(0, -1) : [])])];
}

const anyOf = (lexemes: readonly string[]): Way[] => lexemes.map(allOf);

/** All words of a lexeme with spaces, each with the label. */
function allOf(lexeme: string): Way {
  return (label) => {
    const words = lexeme.split(' ').filter((word) => word !== '').map((word) => quoted(word) + (label === '' ? '' : `:${label}`));
    return words.length === 1 ? (words[0] ?? '') : `(${words.join(' & ')})`;
  };
}
