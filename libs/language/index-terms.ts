import type { Lexicon } from './lexicon';
import { defaultLexicon } from './lexicon-in-force';
import { branchOf } from './senses';
import { STOP_WORDS } from './stop-words';
import { stemNormal } from './stem';
import { tokenise } from './tokenise';
import { Token } from './tokens';
import { Reading } from './word-reader';

/** What to index beside a text, each list without repetition. */
export interface IndexTerms {
  /** Base forms of the text's words and its codes as they stand, stop words left out. */
  stems: string[];
  /** Base forms of the parts of its compounds. */
  parts: string[];
  /** Base forms of other names for what it speaks of, and of what that falls under. */
  synonyms: string[];
}

export interface IndexOptions {
  /** A value chain's code (FURNITURE): decides what ambiguous words mean. */
  chain?: string | undefined;
  lexicon?: Lexicon;
}

const MOST_SYNONYMS = 40;
/** Senses read with less certainty add no synonyms. */
const LEAST_WEIGHT = 0.6;
/** Other words for these would blur the text: crème is not white to one who looks for white. */
const SILENT = new Set(['condition', 'property', 'purpose']);

/** The terms that let both search engines find a text by other forms, parts of compounds and other words. */
export function indexTerms(text: string, { chain, lexicon = defaultLexicon() }: IndexOptions = {}): IndexTerms {
  const tokens = tokenise(text);
  const readings = lexicon.readings(tokens);
  const stems = new Set<string>();
  const parts = new Set<string>();
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at] as Token;
    const reading = readings[at] as Reading;
    if (token.kind === 'CODE' || token.kind === 'SIZE') stems.add(token.norm);
    else if (token.kind === 'QUANTITY' && !STOP_WORDS.has(token.unitWord)) stems.add(stemNormal(token.unitWord));
    if (token.kind !== 'WORD' || reading.isStop || token.norm.length < 2) continue;
    stems.add(reading.stem);
    for (const part of reading.parts) parts.add(part);
  }
  const senses = new Set<string>();
  for (const { sense, weight } of lexicon.findSenses(tokens, { chain }, readings)) {
    if (weight >= LEAST_WEIGHT && !SILENT.has(branchOf(sense))) senses.add(sense);
  }
  const synonyms = new Set<string>();
  for (const sense of senses) {
    for (const name of lexicon.namesUpwards(sense)) {
      if (synonyms.size >= MOST_SYNONYMS) break;
      synonyms.add(name);
    }
  }
  return {
    stems: [...stems],
    parts: [...parts].filter((part) => !stems.has(part)),
    synonyms: [...synonyms].filter((name) => !stems.has(name) && !parts.has(name)),
  };
}
