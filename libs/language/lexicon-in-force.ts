import type { LexiconEntry } from './lexicon-file';
import { type Lexicon, loadLexicon } from './lexicon';
import { once, oncePer } from './once';

const ofFiles = once(() => loadLexicon());

let added: readonly LexiconEntry[] = [];
let inForce: Lexicon | undefined;

/**
 * The lexicon in force: the project's files with what {@link useLexiconEntries} added. Loaded at its first use and kept until
 * other entries are in use: ask for it each time instead of keeping it, and what follows from it by {@link perLexicon}.
 */
export function defaultLexicon(): Lexicon {
  return (inForce ??= ofFiles().with(added));
}

/** Sets which terms there are beside those of the files, all at once, for the whole process; an empty list leaves the files alone. */
export function useLexiconEntries(entries: readonly LexiconEntry[]): void {
  added = entries;
  inForce = undefined;
}

/** What {@link useLexiconEntries} set: the same array for as long as it is in force. */
export function lexiconEntriesInUse(): readonly LexiconEntry[] {
  return added;
}

/** Does something (not later: `work` must not be asynchronous) as if another lexicon were in force. */
export function withLexicon<T>(lexicon: Lexicon, work: () => T): T {
  const own = inForce;
  inForce = lexicon;
  try {
    return work();
  } finally {
    inForce = own;
  }
}

/** What follows from the lexicon in force: made once for each, and gone with it. */
export function perLexicon<T>(make: (lexicon: Lexicon) => T): () => T {
  const of = oncePer(make);
  return () => of(defaultLexicon());
}

/** The base forms of a compound's parts by the lexicon in force, the head last; empty when the word is no compound. */
export const splitCompound = (word: string): string[] => defaultLexicon().splitCompound(word);
