import type { Rankings } from './measures';

/** A text to compare, by its own reference. */
export interface ComparedText {
  readonly id: string;
  readonly text: string;
}

/** How a text is cut up. */
export type Analyser = (text: string) => readonly string[];

const words = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

/** Words as they are written: no stems, no synonyms. */
export const WORDS: Analyser = words;

/** Runs of four characters within words, their edges included. */
export const FOUR_GRAMS: Analyser = (text) =>
  words(text).flatMap((word) => {
    const padded = ` ${word} `;
    return padded.length <= 4 ? [padded] : Array.from({ length: padded.length - 3 }, (_, at) => padded.slice(at, at + 4));
  });

/** How many candidates a baseline names for each query. */
const BEST = 10;

/**
 * The best candidates of each query by the cosine of their TF-IDF vectors (idf over all texts: ln((1 + n) / (1 + df)) + 1): what any
 * plain text comparison would find. Ties fall by id; what shares nothing is not named.
 */
export function rankByTfIdf(queries: readonly ComparedText[], candidatesOf: (query: ComparedText) => readonly ComparedText[], all: readonly ComparedText[], analyse: Analyser): Rankings {
  const counted = new Map(all.map(({ id, text }) => [id, countsOf(analyse(text))]));
  const documents = new Map<string, number>();
  for (const counts of counted.values()) for (const term of counts.keys()) documents.set(term, (documents.get(term) ?? 0) + 1);
  const vectors = new Map([...counted].map(([id, counts]) => {
    const weighted = new Map([...counts].map(([term, count]) => [term, count * (Math.log((1 + all.length) / (1 + (documents.get(term) ?? 0))) + 1)]));
    const length = Math.hypot(...weighted.values()) || 1;
    return [id, new Map([...weighted].map(([term, weight]) => [term, weight / length]))];
  }));
  return new Map(queries.map((query) => {
    const own = vectors.get(query.id) ?? new Map<string, number>();
    const scored = candidatesOf(query)
      .map(({ id }) => ({ id, score: dot(own, vectors.get(id) ?? new Map<string, number>()) }))
      .filter(({ score }) => score > 0)
      .sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1));
    return [query.id, scored.slice(0, BEST).map(({ id }) => id)];
  }));
}

function countsOf(terms: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1);
  return counts;
}

function dot(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): number {
  let sum = 0;
  for (const [term, weight] of a) sum += weight * (b.get(term) ?? 0);
  return sum;
}
