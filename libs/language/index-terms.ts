import { defaultLexicon, Lexicon } from './lexicon';
import { SenseMatch } from './sense-finder';
import { isGeneral } from './senses';
import { STOP_WORDS } from './stop-words';
import { stem } from './stem';
import { tokenise } from './tokenise';

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

const MOST_SYNONYMS = 60;
const SUREST = 0.6;

function synonymsOf(lexicon: Lexicon, matches: readonly SenseMatch[]): Set<string> {
  const senses = new Set(matches.filter((match) => match.weight >= SUREST).map((match) => match.sense));
  for (const sense of [...senses]) if (!isGeneral(sense)) lexicon.sensesAbove(sense).forEach((upper) => senses.add(upper));
  const names = new Set<string>();
  for (const sense of senses) lexicon.baseNames(sense).forEach((name) => names.add(name));
  return names;
}

/** The terms that let both search engines find a text by other forms, parts of compounds and other words. */
export function indexTerms(text: string, { chain, lexicon = defaultLexicon() }: IndexOptions = {}): IndexTerms {
  const tokens = tokenise(text);
  const stems = new Set<string>();
  const parts = new Set<string>();
  for (const token of tokens) {
    if (token.kind === 'CODE' || token.kind === 'SIZE') stems.add(token.norm);
    if (token.kind === 'QUANTITY' && !STOP_WORDS.has(token.unitWord)) stems.add(stem(token.unitWord));
    if (token.kind !== 'WORD' || STOP_WORDS.has(token.norm) || token.norm.length < 2) continue;
    stems.add(stem(token.norm));
    for (const part of lexicon.splitCompound(token.norm)) parts.add(part);
  }
  const synonyms = synonymsOf(lexicon, lexicon.findSenses(tokens, { chain }));
  const isNew = (term: string): boolean => !stems.has(term) && !parts.has(term);
  return {
    stems: [...stems],
    parts: [...parts].filter((part) => !stems.has(part)),
    synonyms: [...synonyms].filter(isNew).slice(0, MOST_SYNONYMS),
  };
}
