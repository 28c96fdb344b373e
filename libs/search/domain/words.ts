import { normalise, stem, STOP_WORDS, tokenise, Vocabulary } from '@schakel/language';
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

const SENSE = '~';

/** How a sense of the lexicon is counted among the words. */
export const senseWord = (sense: string) => SENSE + sense;

const BUCKET = 2;

/** The words of a hub's documents, with in about how many of them each occurs. */
export class HubWords {
  readonly vocabulary = new Vocabulary();
  private readonly counts = new Map<string, number>();
  /** Words by their first letters. */
  private readonly buckets = new Map<string, string[]>();

  /** 0 for a word that no document has (any more). */
  count(word: string): number {
    return this.counts.get(word) ?? 0;
  }

  set(word: string, documents: number): void {
    const isNew = !this.counts.has(word);
    this.counts.set(word, documents);
    if (!isNew || word.startsWith(SENSE)) return;
    this.vocabulary.add(word, Math.max(1, documents));
    const bucket = this.buckets.get(word.slice(0, BUCKET));
    if (bucket) bucket.push(word);
    else this.buckets.set(word.slice(0, BUCKET), [word]);
  }

  /** Words that begin like this one (two letters or more), the most frequent first; of the forms of one word the most frequent alone. */
  complete(beginning: string, most: number): string[] {
    if (beginning.length < BUCKET) return [];
    const words = (this.buckets.get(beginning.slice(0, BUCKET)) ?? []).filter((word) => word.startsWith(beginning) && this.count(word) > 0);
    const bases = new Set<string>();
    return words
      .sort((a, b) => this.count(b) - this.count(a) || a.length - b.length || (a < b ? -1 : 1))
      .filter((word) => {
        const base = stem(word);
        return !bases.has(base) && bases.add(base);
      })
      .slice(0, most);
  }

  /** As {@link complete}; when nothing begins like that, what a misspelled word may have meant. */
  suggest(typed: string, most: number): string[] {
    const beginning = normalise(typed);
    const completed = this.complete(beginning, most);
    if (completed.length > 0) return completed;
    return this.vocabulary.correct(beginning).map(({ word }) => word).filter((word) => this.count(word) > 0).slice(0, most);
  }
}
