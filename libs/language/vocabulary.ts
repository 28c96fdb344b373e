import { DeleteIndex } from './delete-index';
import { editDistance } from './distance';
import { normalise } from './normalise';
import { phoneticKey } from './phonetic-key';

/** A known word for a misspelled one; `cost` is 0.3 for a mere matter of sound, near 1 for one slip, near 2 for two. */
export interface Correction {
  word: string;
  cost: number;
  count: number;
}

const SAME_SOUND = 0.3;
const LENGTH_FOR_ONE = 4;
const LENGTH_FOR_TWO = 8;
const MOST = 5;

/** How many slips are forgiven in a word of this length: none below 4 letters, one below 8, else two. */
function allowedSlips(length: number): 0 | 1 | 2 {
  if (length < LENGTH_FOR_ONE) return 0;
  return length < LENGTH_FOR_TWO ? 1 : 2;
}

/** Words with how often they occur, and what a misspelled word may have meant among them. */
export class Vocabulary {
  private readonly counts: Map<string, number>;
  private readonly words: { word: string; key: string }[];
  private readonly index: DeleteIndex;

  constructor(entries: Iterable<readonly [word: string, count: number]> = [], base?: Vocabulary) {
    this.counts = new Map(base?.counts);
    this.words = [...(base?.words ?? [])];
    this.index = new DeleteIndex(base?.index);
    for (const [word, count] of entries) this.add(word, count);
  }

  /** The same with more words; this one stays as it is. Spares the work of a second vocabulary of many words. */
  with(entries: Iterable<readonly [word: string, count: number]>): Vocabulary {
    return new Vocabulary(entries, this);
  }

  /** Adds to a word's count. */
  add(word: string, count = 1): void {
    const folded = normalise(word);
    const known = this.counts.get(folded);
    this.counts.set(folded, (known ?? 0) + count);
    if (known !== undefined) return;
    const key = phoneticKey(folded);
    this.index.add(key, allowedSlips(folded.length), this.words.length);
    this.words.push({ word: folded, key });
  }

  get size(): number {
    return this.words.length;
  }

  has(word: string): boolean {
    return this.counts.has(normalise(word));
  }

  /** How often a word was added; 0 for an unknown one. */
  count(word: string): number {
    return this.counts.get(normalise(word)) ?? 0;
  }

  /**
   * Known words that this one may be a slip for, the likeliest first, at most five; empty when the word is known itself.
   * `slips` lowers or raises how many are forgiven (0 to 2), which otherwise follows from the length.
   */
  correct(word: string, slips?: 0 | 1 | 2): Correction[] {
    const folded = normalise(word);
    if (this.counts.has(folded)) return [];
    const depth = slips ?? allowedSlips(folded.length);
    const key = phoneticKey(folded);
    const found: Correction[] = [];
    for (const id of this.index.candidates(key, depth)) {
      const candidate = this.words[id];
      if (!candidate) continue;
      const cost = this.cost(folded, key, candidate, Math.min(depth, Math.max(1, allowedSlips(candidate.word.length))));
      if (cost !== Infinity) found.push({ word: candidate.word, cost, count: this.counts.get(candidate.word) ?? 0 });
    }
    return found.sort((one, other) => rank(one) - rank(other) || one.word.localeCompare(other.word)).slice(0, MOST);
  }

  private cost(word: string, key: string, candidate: { word: string; key: string }, limit: number): number {
    if (key === candidate.key) return SAME_SOUND;
    if (limit === 0 || key.length < 2) return Infinity;
    return Math.min(editDistance(word, candidate.word, limit), SAME_SOUND + editDistance(key, candidate.key, limit));
  }
}

/** A frequent word outweighs a slightly nearer one: a thousand times as frequent counts for 0.3. */
const rank = (correction: Correction): number => correction.cost - Math.log10(correction.count + 1) * 0.1;
