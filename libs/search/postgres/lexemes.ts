import { STOP_WORDS, tokenise } from '@schakel/language';
import type { FieldTerms, SearchDocument } from '../port';

/** PostgreSQL keeps no lexeme of 2 KB or more; nothing that long is a word. */
const LONGEST = 100;

/** Labels of a text search vector. A: words and senses of the title; B: of the other texts; C and D: their parts, and what they fall under. */
export type Label = 'A' | 'B' | 'C' | 'D';

/** Marks what is no word: a sense of the lexicon, a place by its NIS code. */
export const senseLexeme = (sense: string) => `~${sense}`;
export const placeLexeme = (code: string) => `@${code}`;

/** As a lexeme is written in the text of a tsvector or tsquery. */
export function quoted(lexeme: string): string {
  return `'${lexeme.slice(0, LONGEST).replace(/\\/g, '\\\\').replace(/'/g, "''")}'`;
}

/** The two vectors of a document, as text: all its lexemes, and those of its title. */
export function vectorsOf({ texts, terms, nis, placeCode }: SearchDocument): { terms: string; title: string } {
  const labels = new Map<string, Set<Label>>();
  const add = (lexemes: Iterable<string>, label: Label) => {
    for (const lexeme of lexemes) {
      const known = labels.get(lexeme);
      if (known) known.add(label);
      else labels.set(lexeme, new Set([label]));
    }
  };
  addField(add, terms.title, written(texts.title), 'A', 'C');
  addField(add, terms.text, written(`${texts.description}\n${texts.organisation}\n${texts.place}`), 'B', 'D');
  add([placeLexeme(nis), placeLexeme(placeCode)], 'B');
  const title = [...labels].filter(([, of]) => of.has('A') || of.has('C'));
  return {
    terms: [...labels].map(([lexeme, of]) => `${quoted(lexeme)}:${[...of].map((label, at) => `${at + 1}${label}`).join(',')}`).join(' '),
    title: title.map(([lexeme]) => quoted(lexeme)).join(' '),
  };
}

function addField(add: (lexemes: Iterable<string>, label: Label) => void, terms: FieldTerms, words: readonly string[], direct: Label, derived: Label): void {
  add([...words, ...terms.words, ...terms.senses.map(senseLexeme)], direct);
  add([...terms.parts, ...terms.sensesAbove.map(senseLexeme)], derived);
}

/** The words as written, beside their base forms: what begins like a word being typed is looked for among them. */
function written(text: string): string[] {
  return tokenise(text).flatMap(({ kind, norm }) => ((kind === 'WORD' || kind === 'NUMBER') && !STOP_WORDS.has(norm) ? [norm] : []));
}
