import type { ExpectedChain, FoundChain, Judgments } from './measures';

/** A pair that the ranking or the proposals got wrong. */
export interface WrongPair {
  readonly query: string;
  readonly candidate: string;
  readonly grade: number;
  /** Among the query's candidates, from 1; null when it is not among those that were found. */
  readonly rank: number | null;
  readonly proposed: boolean;
}

export interface WorstCases {
  /** Of grade 2 or more, and not among the first ten. */
  readonly missed: readonly WrongPair[];
  /** Of grade 3, and not proposed. */
  readonly notProposed: readonly WrongPair[];
  /** Explicit zeros among the first three. */
  readonly highZeros: readonly WrongPair[];
  readonly proposedZeros: readonly WrongPair[];
  /** Expected chains that are not among the first five of their request. */
  readonly missedChains: readonly ExpectedChain[];
  /** Chains that came first for a request that expects another. */
  readonly wrongChains: readonly FoundChain[];
  readonly wrongLabels: readonly { readonly id: string; readonly expected: string; readonly found: string | null }[];
}

export interface Outcome {
  readonly candidates: readonly { readonly query: string; readonly candidate: string; readonly rank: number; readonly proposed: boolean }[];
  readonly labels: ReadonlyMap<string, string | null>;
  readonly chains: readonly FoundChain[];
}

export interface Expectations {
  readonly judgments: Judgments;
  readonly labels: ReadonlyMap<string, string>;
  readonly chains: readonly ExpectedChain[];
}

const HIGH = 3;
const FIRST = 10;

const chainKey = (chain: ExpectedChain) => `${chain.source}>${chain.processors.join('>')}>${chain.request}`;

/** What went wrong, by name, the worst first. */
export function worstCases(expected: Expectations, outcome: Outcome): WorstCases {
  const found = new Map(outcome.candidates.map((row) => [`${row.query} ${row.candidate}`, row]));
  const pairs = [...expected.judgments].flatMap(([query, grades]) => [...grades].map(([candidate, grade]): WrongPair => {
    const row = found.get(`${query} ${candidate}`);
    return { query, candidate, grade, rank: row?.rank ?? null, proposed: row?.proposed ?? false };
  }));
  const beyond = (pair: WrongPair) => pair.rank ?? Number.MAX_SAFE_INTEGER;
  const missed = pairs.filter((pair) => pair.grade >= 2 && beyond(pair) > FIRST);
  const zeros = pairs.filter((pair) => pair.grade === 0);
  const firstFive = new Set(outcome.chains.filter((chain) => chain.rank <= 5).map(chainKey));
  const expectedChains = new Set(expected.chains.map(chainKey));
  const asked = new Set(expected.chains.map((chain) => chain.request));
  return {
    missed: missed.sort((a, b) => b.grade - a.grade),
    notProposed: pairs.filter((pair) => pair.grade === 3 && !pair.proposed).sort((a, b) => beyond(b) - beyond(a)),
    highZeros: zeros.filter((pair) => beyond(pair) <= HIGH).sort((a, b) => beyond(a) - beyond(b)),
    proposedZeros: zeros.filter((pair) => pair.proposed).sort((a, b) => beyond(a) - beyond(b)),
    missedChains: expected.chains.filter((chain) => !firstFive.has(chainKey(chain))),
    wrongChains: outcome.chains.filter((chain) => chain.rank === 1 && asked.has(chain.request) && !expectedChains.has(chainKey(chain))),
    wrongLabels: [...expected.labels].flatMap(([id, label]) => {
      const given = outcome.labels.get(id) ?? null;
      return given === label ? [] : [{ id, expected: label, found: given }];
    }),
  };
}
