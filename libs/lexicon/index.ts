export { LexiconEntries, type StoredEntry } from './application/entries';
export { LexiconGaps } from './application/gaps';
export { LexiconPreview, type Preview } from './application/preview';
export type { EntryDraft, EntryFault } from './domain/entry';
export type { Gap } from './domain/gaps';
export * from './lexicon.module';
