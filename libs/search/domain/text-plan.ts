import type { Alternative } from '@schakel/language';
import type { SearchTerm } from '../port';
import { placeLexeme, senseLexeme, type Label } from './lexemes';
import { upperSenses } from './senses';

/** What a document has to have among its lexemes. A `beginning` is had when one of them begins like it. */
export type Wanted = { readonly lexeme: string } | { readonly beginning: string } | { readonly any: readonly Wanted[] } | { readonly all: readonly Wanted[] };

/** A way to have a term, and how well a document that has it with one of the labels answers the term: above 0 to 1. */
export interface Rung {
  readonly wanted: Wanted;
  readonly labels: readonly Label[];
  readonly level: number;
}

/** How a text is looked for, for any engine. */
export interface TextPlan {
  /** All of it. */
  readonly strict: Wanted;
  /** Most of it by weight, and less certain readings; null when that is the same. Is for when little has all of it. */
  readonly loose: Wanted | null;
  /** All of it but its places: what has this in its title goes first where too much matches to be ranked. Null when it names a place alone. */
  readonly title: Wanted | null;
  readonly ranked: readonly RankedTerm[];
}

/** A term with the ways in which a document may have it in its title, and in its other texts, the best first. */
export interface RankedTerm {
  readonly weight: number;
  readonly title: readonly Rung[];
  readonly text: readonly Rung[];
}

/** Of a term that title and other texts both have, the better match counts whole and the other for this much. */
export const BOTH = 0.1;

/** When fewer documents than this have all of a text, those that have most of it are found as well. */
export const FEW = 10;

/** Terms that must be there, if their weight is above this; more than six are not asked for together. */
const OPTIONAL_WEIGHT = 0.2;
const MOST_REQUIRED = 6;

/** Part of the query's weight that a document must have. */
const ENOUGH = 0.4;

/** Carries the query by itself: a thing. */
const SUFFICIENT = 1;

const CERTAIN: ReadonlySet<Alternative['via']> = new Set(['WORD', 'INFLECTION', 'COMPOUND', 'SPELLING']);

/** The plan for a text; null when it has no terms. */
export function textPlan(terms: readonly SearchTerm[]): TextPlan | null {
  if (terms.length === 0) return null;
  const weighty = terms.filter((term) => term.weight > OPTIONAL_WEIGHT);
  const required = [...(weighty.length > 0 ? weighty : terms)].sort((a, b) => b.weight - a.weight).slice(0, MOST_REQUIRED);
  const subsets = enoughOf(required);
  const same = subsets.length === 1 && subsets[0]?.length === required.length && required.every((term) => weakOf(term).length === 0);
  const titled = required.filter((term) => term.places.length === 0);
  return {
    strict: { all: required.map(certain) },
    loose: same ? null : { any: subsets.map((subset) => ({ all: subset.map(anyhow) })) },
    title: titled.length > 0 ? { all: titled.map(certain) } : null,
    ranked: terms.map((term) => ({ weight: term.weight, ...laddersOf(term) })),
  };
}

/** The smallest sets of terms that carry enough of the query. */
function enoughOf(required: readonly SearchTerm[]): SearchTerm[][] {
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
  const typed = beginnings(term);
  const weak = anyOf(weakOf(term));
  return {
    title: rungs([
      [1, words, ['A']], [0.92, senses, ['A']], [0.85, words, ['C']], [0.8, others, ['A', 'C']], [0.75, senses, ['C']], [0.7, typed, ['A']], [0.3, weak, ['A', 'C']],
    ]),
    text: rungs([
      [1, anyOf(term.places.map(placeLexeme)), ['B']], [0.65, words, ['B']], [0.55, senses, ['B']], [0.45, words, ['D']], [0.4, [...senses, ...others], ['B', 'D']],
      [0.35, typed, ['B']], [0.15, weak, ['B', 'D']],
    ]),
  };
}

function rungs(of: readonly (readonly [level: number, ways: readonly Wanted[], labels: readonly Label[]])[]): Rung[] {
  return of.flatMap(([level, ways, labels]) => (ways.length > 0 ? [{ level, labels, wanted: { any: ways } }] : []));
}

function certain(term: SearchTerm): Wanted {
  return { any: certainWays(term) };
}

function anyhow(term: SearchTerm): Wanted {
  return { any: [...certainWays(term), ...anyOf(weakOf(term))] };
}

function certainWays(term: SearchTerm): Wanted[] {
  return [...anyOf([...wordsOf(term), ...certainSenses(term), ...term.places.map(placeLexeme), ...term.names]), ...together(term), ...beginnings(term)];
}

function beginnings(term: SearchTerm): Wanted[] {
  const [typed] = term.alternatives;
  return term.open && typed ? [{ beginning: typed.word }] : [];
}

/** What the term itself may be written as, the likeliest first. */
export function wordsOf(term: SearchTerm): string[] {
  return term.alternatives.filter((other) => CERTAIN.has(other.via)).map((other) => other.word);
}

/** Of a compound that is not known as a whole the senses are those of its last part: not enough by themselves. */
export function certainSenses(term: SearchTerm): string[] {
  return term.parts.length > 0 ? [] : term.senses.map(senseLexeme);
}

/** The parts of such a compound, apart: meubel and kantoor, or the sense of meubel and kantoor. */
function together(term: SearchTerm): Wanted[] {
  const head = term.parts.at(-1);
  if (head === undefined) return [];
  return [{ all: [...anyOf(term.parts.slice(0, -1)), { any: anyOf([head, ...term.senses.map(senseLexeme)]) }] }];
}

/** The last part of a compound alone (its first ones, if the last is a word for anything), and what stands beside a thing in the lexicon's tree. */
function weakOf(term: SearchTerm): string[] {
  const heads = term.alternatives.filter((other) => other.via === 'HEAD').map((other) => other.word);
  const above = term.senses.flatMap((sense) => upperSenses(sense).filter((upper) => upper.includes('.')));
  const own = term.parts.length > 0 ? term.senses : [];
  const isVague = term.senses.every((sense) => sense.startsWith('word.'));
  return [...new Set([...heads, ...[...own, ...above].map(senseLexeme), ...(isVague ? term.parts.slice(0, -1) : [])])];
}

const anyOf = (lexemes: readonly string[]): Wanted[] => lexemes.map(allOf);

/** All words of a lexeme with spaces. */
function allOf(lexeme: string): Wanted {
  const words = lexeme.split(' ').filter((word) => word !== '');
  return words.length === 1 ? { lexeme: words[0] ?? '' } : { all: words.map((word) => ({ lexeme: word })) };
}
