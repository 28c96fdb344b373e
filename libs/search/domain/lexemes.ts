import { STOP_WORDS, tokenise } from '@schakel/language';
import type { FieldTerms, SearchDocument } from '../port';

/** Where a document has a lexeme. A: as a word or sense of the title; B: of the other texts; C and D: as a part of one of these, or what it falls under. */
export type Label = 'A' | 'B' | 'C' | 'D';

/** Marks what is no word: a sense of the lexicon, a place by its NIS code. */
export const senseLexeme = (sense: string) => `~${sense}`;
export const placeLexeme = (code: string) => `@${code}`;

/** Nothing that long is a word, and no engine keeps it whole. */
const LONGEST = 100;

export const cut = (lexeme: string) => lexeme.slice(0, LONGEST);

/** All that a document is found by, with where it has it. */
export function lexemesOf({ texts, terms, nis, placeCode }: SearchDocument): ReadonlyMap<string, ReadonlySet<Label>> {
  const labels = new Map<string, Set<Label>>();
  const add = (lexemes: Iterable<string>, label: Label) => {
    for (const lexeme of lexemes) {
      const key = cut(lexeme);
      const known = labels.get(key);
      if (known) known.add(label);
      else labels.set(key, new Set([label]));
    }
  };
  const addField = (field: FieldTerms, text: string, direct: Label, derived: Label) => {
    add([...written(text), ...field.words, ...field.senses.map(senseLexeme)], direct);
    add([...field.parts, ...field.sensesAbove.map(senseLexeme)], derived);
  };
  addField(terms.title, texts.title, 'A', 'C');
  addField(terms.text, `${texts.description}\n${texts.organisation}\n${texts.place}`, 'B', 'D');
  add([placeLexeme(nis), placeLexeme(placeCode)], 'B');
  return labels;
}

/** The words as written, beside their base forms: what begins like a word being typed is looked for among them. */
function written(text: string): string[] {
  return tokenise(text).flatMap(({ kind, norm }) => ((kind === 'WORD' || kind === 'NUMBER') && !STOP_WORDS.has(norm) ? [norm] : []));
}
