import type { MatchPair } from './subject';

/** Why, as a code with its figures; prose is made from it at the edge. */
export interface Reason {
  readonly code: string;
  readonly figures: Readonly<Record<string, string | number | readonly string[]>>;
}

export interface Judgment {
  /** From 0 (speaks against) to 1 (speaks for). */
  readonly score: number;
  readonly reason: Reason;
}

export const CRITERION_NAMES = [
  'MATERIAL', 'WORDS', 'MEANING', 'PROCESS', 'PROPERTIES', 'CONDITION', 'QUANTITY', 'WINDOW', 'DISTANCE', 'RECURRENCE', 'SOCIAL',
] as const;
export type CriterionName = (typeof CRITERION_NAMES)[number];

/** Something that makes a pair better or worse. */
export interface Criterion {
  readonly name: CriterionName;
  /** Null when the listings say nothing about it: then it does not count. */
  judge(pair: MatchPair): Judgment | null;
}

/** Something that rules a pair out, whatever else speaks for it. */
export interface Gate {
  readonly name: string;
  /** The reason to refuse, or null. */
  refuses(pair: MatchPair): Reason | null;
}
