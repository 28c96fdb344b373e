import { readFileSync } from 'node:fs';
import { once, perLexicon, stem, type SenseMatch } from '@schakel/language';
import { referenceFile } from '@schakel/taxonomy';
import { CONDITIONS, PROCESSES, type Condition, type Process } from './interpretation';
import { Phrases } from './phrases';

/** A word that points to a part of the tree, without naming anything in it: "klas" points to school furniture. */
export interface Pointer {
  readonly material: string;
  readonly weight: number;
}

/** The word names no material at all: "bont" as colourful. */
export const NOTHING = '-';

/** A sense of an ambiguous term: how usual it is when nothing else speaks (a share), and words that call for it. */
export interface UsualSense {
  /** A material, or NOTHING. */
  readonly sense: string;
  readonly usual: number;
  readonly cues: ReadonlySet<string>;
}

/** A state of goods, and how strongly the words say so. */
interface Worded {
  readonly condition: Condition;
  readonly weight: number;
}

/** Work that is needed, and how surely the words mean it. */
interface NeedPhrase {
  readonly process: Process;
  readonly weight: number;
}

function oneOf<T extends string>(codes: readonly T[], code: string): T {
  const found = codes.find((each) => each === code);
  if (!found) throw new Error(`reference-data/interpretation: "${code}" is none of ${codes.join(', ')}`);
  return found;
}

function rows(file: string): string[][] {
  return readFileSync(referenceFile('interpretation', file), 'utf8')
    .split(/\r?\n/)
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => line.split('\t'));
}

/** Pointers by the stem of their word: `reference-data/interpretation/context.tsv`. */
export const pointers = once((): ReadonlyMap<string, readonly Pointer[]> => {
  const found = new Map<string, Pointer[]>();
  for (const [cue = '', material = '', weight = ''] of rows('context.tsv')) {
    const key = stem(cue);
    found.set(key, [...(found.get(key) ?? []), { material, weight: Number(weight) }]);
  }
  return found;
});

/** Senses of an ambiguous term, by its stem: `reference-data/interpretation/ambiguous.tsv`. */
export const usualSenses = once((): ReadonlyMap<string, readonly UsualSense[]> => {
  const found = new Map<string, UsualSense[]>();
  for (const [term = '', sense = '', usual = '', cues = ''] of rows('ambiguous.tsv')) {
    const stems = cues.split('|').filter((cue) => cue !== '').map((cue) => stem(cue));
    found.set(stem(term), [...(found.get(stem(term)) ?? []), { sense, usual: Number(usual), cues: new Set(stems) }]);
  }
  return found;
});

/** Properties by phrase: `reference-data/interpretation/properties.tsv`. */
export const propertyPhrases = once((): readonly (readonly [string, string])[] => rows('properties.tsv').map(([phrase = '', property = '']) => [phrase, property]));

/** Words that phrases share, by name: `reference-data/interpretation/word-classes.tsv`. */
const wordClasses = once((): ReadonlyMap<string, string> => {
  const found = new Map<string, string>();
  for (const [name = '', words = ''] of rows('word-classes.tsv')) found.set(name, written(words, found));
  return found;
});

/** A phrase with the words of its classes in their place. */
const written = (phrase: string, classes: ReadonlyMap<string, string>): string =>
  phrase.replace(/\{(\w+)\}/g, (_, name: string) => {
    const words = classes.get(name);
    if (!words) throw new Error(`reference-data/interpretation: no words are called "${name}"`);
    return words;
  });

/** States of goods by phrase: `reference-data/interpretation/states.tsv`. */
export const statePhrases = once(() => new Phrases(rows('states.tsv').map(([phrase = '', condition = '', weight = '']): [string, Worded] =>
  [written(phrase, wordClasses()), { condition: oneOf(CONDITIONS, condition), weight: Number(weight) }])));

/** What a lot still needs, by phrase: `reference-data/interpretation/needs.tsv`. */
export const needPhrases = once(() => new Phrases(rows('needs.tsv').map(([phrase = '', process = '', weight = '1']): [string, NeedPhrase] =>
  [written(phrase, wordClasses()), { process: oneOf(PROCESSES, process), weight: Number(weight) }])));

const purposes = once(() => rows('purposes.tsv'));

/** Materials by what they are wanted for: `reference-data/interpretation/purposes.tsv`. */
export const purposePhrases = once(() => new Phrases(purposes().flatMap(([phrase = '', material = '']) => bothOrders(phrase).map((one): [string, string] => [one, material]))));

interface Side {
  readonly row: number;
  readonly side: 0 | 1;
  readonly material: string;
}

/** The two sides of each `a <> b`. */
export const purposeSides = once(() => new Phrases(purposes().flatMap(([phrase = '', material = ''], row) => {
  const sides = phrase.split(' <> ');
  return sides.length === 2 ? sides.map((side, at): [string, Side] => [side, { row, side: at === 0 ? 0 : 1, material }]) : [];
})));

/** `a <> b`: in either order, more widely apart in the order that is written. */
function bothOrders(phrase: string): string[] {
  const [first = '', second] = phrase.split(' <> ');
  return second === undefined ? [phrase] : [`${first} ... ${second}`, `${second} .. ${first}`];
}

/** The names of a sense. */
const namesOf = perLexicon((lexicon) => {
  const names = new Map<string, ReadonlySet<string>>();
  return (sense: string): ReadonlySet<string> => {
    const own = names.get(sense) ?? new Set(lexicon.terms(sense));
    names.set(sense, own);
    return own;
  };
});

/** Was this read from a brand's name? Miele names a washing machine only when nothing else does. */
export function isBrand({ sense, term, via }: SenseMatch): boolean {
  // The lexicon's names leave out brands, and misspellings as well.
  return via !== 'SPELLING' && !namesOf()(sense).has(term);
}
