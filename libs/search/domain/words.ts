import { STOP_WORDS, tokenise } from '@schakel/language';
import type { SearchDocument } from '../port';

const SHORTEST = 2;

/** The words of a document, as written and in base form: what queries are spelled by and completed to. */
export function wordsOf({ texts, terms }: SearchDocument): string[] {
  const words = new Set<string>();
  for (const token of tokenise(`${texts.title}\n${texts.description}\n${texts.organisation}`)) {
    if (token.kind === 'WORD' && token.norm.length >= SHORTEST && !STOP_WORDS.has(token.norm)) words.add(token.norm);
  }
  for (const word of [...terms.title.words, ...terms.text.words]) if (word.length >= SHORTEST && !/\d/.test(word)) words.add(word);
  return [...words];
}
