import { cut, lexemesOf, type Label } from '../domain/lexemes';
import type { Lexemes } from '../domain/score';
import type { SearchDocument } from '../port';
import { SETTINGS_HASH, type RankedField } from './settings';

/** A document as Meilisearch keeps it. */
export interface StoredDocument extends Readonly<Record<RankedField, string>> {
  readonly id: string;
  readonly kind: string;
  readonly hubId: string;
  readonly version: number;
  readonly valueChain: string | null;
  readonly materials: readonly string[];
  readonly condition: string | null;
  readonly nis: string;
  readonly _geo: { readonly lat: number; readonly lng: number };
  /** Days since 1970 of its beginning; 0 when it has none. */
  readonly from: number;
  readonly publishedAt: number;
  /** All that it is found by. */
  readonly lexemes: readonly string[];
  /** A word that every document has: see `rankingText`. */
  readonly anchor: string;
}

/** The one document that is no listing: says with which settings the index was made. It has no hub, so no search finds it. */
export const SETTINGS_KIND = 'SETTINGS';
export const SETTINGS_DOCUMENT = { id: 'settings', kind: SETTINGS_KIND, hash: SETTINGS_HASH } as const;

export const ANCHOR = 'zanchor';

/** The fields that have the lexemes of a label. */
export const FIELD: Readonly<Record<Label, { words: RankedField; senses: RankedField }>> = {
  A: { words: 'titleWords', senses: 'titleSenses' }, C: { words: 'titleParts', senses: 'titleAbove' },
  B: { words: 'textWords', senses: 'textSenses' }, D: { words: 'textParts', senses: 'textAbove' },
};

const DAY = 86_400_000;
export const dayNumber = (day: string) => Math.floor(Date.parse(`${day}T00:00:00Z`) / DAY);

/** Filters have no way to write these within quotes; no word is told apart by them. */
export const filterable = (value: string) => value.replace(/["\\]/g, ' ');

/** A lexeme as one word of letters and digits, whatever it is made of: Meilisearch would part `~furniture.seating` into two. */
export function rankingWord(lexeme: string): string {
  const sign = lexeme.startsWith('~') ? 'zs' : lexeme.startsWith('@') ? 'zp' : '';
  return sign + lexeme.replace(/^[~@]/, '').replace(/[^\p{L}\p{N}]+/gu, 'z');
}

export function storedDocument(document: SearchDocument): StoredDocument {
  const { id, kind, hubId, version, valueChain, materials, condition, nis, lat, lon, availableFrom, publishedAt } = document;
  const lexemes = lexemesOf(document);
  const fields: Record<RankedField, string[]> = {
    titleWords: [], titleSenses: [], titleParts: [], titleAbove: [], textWords: [], textSenses: [], textParts: [], textAbove: [],
  };
  for (const [lexeme, labels] of lexemes) {
    for (const label of labels) fields[lexeme.startsWith('~') ? FIELD[label].senses : FIELD[label].words].push(rankingWord(lexeme));
  }
  const texts = Object.fromEntries(Object.entries(fields).map(([field, words]) => [field, words.join(' ')])) as Record<RankedField, string>;
  return {
    id, kind, hubId, version, valueChain, materials, condition, nis, publishedAt, ...texts,
    _geo: { lat, lng: lon }, from: availableFrom === null ? 0 : dayNumber(availableFrom), lexemes: [...lexemes.keys()].map(filterable), anchor: ANCHOR,
  };
}

/** The lexemes of a document as it came back, to rank it by. */
export function storedLexemes(stored: Readonly<Partial<Record<RankedField, unknown>>>): Lexemes {
  const fields = new Map<RankedField, ReadonlySet<string>>();
  const wordsOf = (field: RankedField) => {
    const text = stored[field];
    const known = fields.get(field) ?? new Set(typeof text === 'string' ? text.split(' ') : []);
    fields.set(field, known);
    return known;
  };
  const fieldOf = (lexeme: string, label: Label) => (lexeme.startsWith('~') ? FIELD[label].senses : FIELD[label].words);
  return {
    has: (lexeme, labels) => labels.some((label) => wordsOf(fieldOf(lexeme, label)).has(rankingWord(cut(lexeme)))),
    hasBeginning: (beginning, labels) => {
      const start = rankingWord(cut(beginning));
      return labels.some((label) => [...wordsOf(fieldOf(beginning, label))].some((word) => word.startsWith(start)));
    },
  };
}
