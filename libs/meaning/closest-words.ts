import { LRUCache } from 'lru-cache';
import { STOP_WORDS } from '@schakel/language';
import { closeness, meaningOf, type Meaning } from './meaning';

/** Words of two texts nearer than this are worth naming. */
const TELLING = 0.45;
/** Shorter words tell little. */
const SHORTEST = 4;
/** Of a long text its first words: it is said early what it is about. */
const LOOKED_AT = 60;

/** The same words come again and again. */
const kept = new LRUCache<string, Meaning>({ max: 10_000 });

/** Which words make two texts near: pairs of words, one of each text, that are about the same, the nearest first, no word twice. */
export function closestWords(one: string, other: string, most: number): (readonly [string, string])[] {
  const [ones, others] = [wordsOf(one), wordsOf(other)];
  const pairs = ones
    .flatMap((a) => others.map((b) => ({ a: a.word, b: b.word, near: closeness(a.meaning, b.meaning) })))
    .filter(({ near }) => near >= TELLING)
    .sort((x, y) => y.near - x.near);
  const [seen, told] = [new Set<string>(), [] as (readonly [string, string])[]];
  for (const { a, b } of pairs) {
    if (told.length === most || seen.has(a) || seen.has(`:${b}`)) continue;
    seen.add(a).add(`:${b}`);
    told.push([a, b]);
  }
  return told;
}

function wordsOf(text: string) {
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  const telling = words.filter((word) => word.length >= SHORTEST && !STOP_WORDS.has(word));
  return [...new Set(telling)].slice(0, LOOKED_AT).map((word) => ({ word, meaning: meaningOfWord(word) }));
}

function meaningOfWord(word: string): Meaning {
  const meaning = kept.get(word) ?? meaningOf(word);
  kept.set(word, meaning);
  return meaning;
}
