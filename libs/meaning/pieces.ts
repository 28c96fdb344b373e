import { readFileSync } from 'node:fs';
import { LRUCache } from 'lru-cache';
import { normalise, once } from '@schakel/language';
import { referenceFile } from '@schakel/taxonomy';

/** What an encoder knows of a language: pieces of words, each with the logarithm of how likely it is. */
interface Pieces {
  /** By the piece; one that begins a word begins with {@link BEGIN}. */
  readonly known: ReadonlyMap<string, { readonly index: number; readonly score: number }>;
  readonly longest: number;
}

const BEGIN = '▁';

/** A letter that no piece covers costs more than any piece. */
const UNKNOWN = -30;

/** The same words come again and again. */
const KEPT = 20_000;
/** Longer than any word: what is longer is cut there, so that nonsense takes bounded time. */
const LONGEST_WORD = 60;

const pieces = once((): Pieces => {
  const rows = readFileSync(referenceFile('meaning', 'pieces.tsv'), 'utf8').trimEnd().split('\n').map((line) => line.split('\t'));
  const known = new Map(rows.map(([piece = '', score = ''], index) => [piece, { index, score: Number(score) }]));
  return { known, longest: Math.max(...rows.map(([piece = '']) => piece.length)) };
});

const kept = new LRUCache<string, readonly number[]>({ max: KEPT });

/** The pieces of a text by their numbers, in its order; numbers in figures are all alike, and what no piece covers is left out. */
export function piecesOf(text: string): number[] {
  const words = normalise(text).replace(/\d[\d.,]*/g, '0').match(/[a-z0-9]+/g) ?? [];
  return words.flatMap((word) => piecesOfWord(word.slice(0, LONGEST_WORD)));
}

function piecesOfWord(word: string): readonly number[] {
  const known = kept.get(word);
  if (known) return known;
  const split = likeliestSplit(BEGIN + word, pieces());
  kept.set(word, split);
  return split;
}

/** The likeliest way to cut a word into pieces (unigram language model; Viterbi). */
function likeliestSplit(word: string, { known, longest }: Pieces): number[] {
  const best = [{ score: 0, from: 0, index: -1 }];
  for (let to = 1; to <= word.length; to += 1) {
    let found = { score: (best[to - 1]?.score ?? 0) + UNKNOWN, from: to - 1, index: -1 };
    for (let from = Math.max(0, to - longest); from < to; from += 1) {
      const piece = known.get(word.slice(from, to));
      const score = (best[from]?.score ?? 0) + (piece?.score ?? 0);
      if (piece && score > found.score) found = { score, from, index: piece.index };
    }
    best.push(found);
  }
  const split: number[] = [];
  for (let at = word.length; at > 0; at = best[at]?.from ?? 0) {
    const index = best[at]?.index ?? -1;
    if (index >= 0) split.unshift(index);
  }
  return split;
}
