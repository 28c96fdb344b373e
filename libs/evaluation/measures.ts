/** Grades of candidates by query: 3 certainly, 2 good, 1 partly, 0 explicitly not. What is not judged counts as 0. */
export type Judgments = ReadonlyMap<string, ReadonlyMap<string, number>>;

/** Candidates of a query, the best first. */
export type Rankings = ReadonlyMap<string, readonly string[]>;

export interface RankingMeasures {
  readonly queries: number;
  /** Gain 2^grade - 1, discount log2(rank + 1), over queries with any positive grade. */
  readonly ndcgAt10: number;
  /** Share of the candidates of grade 2 or more among the first ten, over queries that have one. */
  readonly recallAt10: number;
  /** One over the rank of the first candidate of grade 2 or more, over queries that have one. */
  readonly mrr: number;
}

const gain = (grade: number) => 2 ** grade - 1;
const discounted = (grades: readonly number[]) => grades.reduce((sum, grade, index) => sum + gain(grade) / Math.log2(index + 2), 0);
const mean = (values: readonly number[]) => (values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length);

/** How well the rankings follow the judgments. */
export function measureRankings(judgments: Judgments, rankings: Rankings): RankingMeasures {
  const ndcg: number[] = [];
  const recall: number[] = [];
  const reciprocal: number[] = [];
  for (const [query, grades] of judgments) {
    const best = [...grades.values()].sort((a, b) => b - a);
    if ((best[0] ?? 0) <= 0) continue;
    const ranking = rankings.get(query) ?? [];
    const ten = ranking.slice(0, 10);
    ndcg.push(discounted(ten.map((id) => grades.get(id) ?? 0)) / discounted(best.slice(0, 10)));
    const good = [...grades].filter(([, grade]) => grade >= 2).map(([id]) => id);
    if (good.length === 0) continue;
    recall.push(good.filter((id) => ten.includes(id)).length / good.length);
    const first = ranking.findIndex((id) => (grades.get(id) ?? 0) >= 2);
    reciprocal.push(first < 0 ? 0 : 1 / (first + 1));
  }
  return { queries: ndcg.length, ndcgAt10: mean(ndcg), recallAt10: mean(recall), mrr: mean(reciprocal) };
}

export interface ProposalMeasures {
  readonly proposed: number;
  /** Share of the explicit zeros that are proposed. */
  readonly zerosProposed: number;
  /** Share of the proposed pairs of grade 2 or more; a pair that is not judged counts as 0. */
  readonly goodShare: number;
}

/** What is put before staff. `proposed` has keys `query candidate`. */
export function measureProposals(judgments: Judgments, proposed: ReadonlySet<string>): ProposalMeasures {
  let zeros = 0;
  let zerosProposed = 0;
  let good = 0;
  for (const [query, grades] of judgments) {
    for (const [candidate, grade] of grades) {
      const isProposed = proposed.has(`${query} ${candidate}`);
      if (grade === 0) {
        zeros += 1;
        zerosProposed += isProposed ? 1 : 0;
      } else if (grade >= 2 && isProposed) {
        good += 1;
      }
    }
  }
  return { proposed: proposed.size, zerosProposed: zeros === 0 ? 0 : zerosProposed / zeros, goodShare: proposed.size === 0 ? 0 : good / proposed.size };
}

/** Share of the expected values that were found as they are. */
export function accuracy(expected: ReadonlyMap<string, string>, found: ReadonlyMap<string, string | null>): number {
  return mean([...expected].map(([id, value]) => (found.get(id) === value ? 1 : 0)));
}

export interface ExpectedChain {
  readonly source: string;
  readonly processors: readonly string[];
  readonly request: string;
}

export interface FoundChain extends ExpectedChain {
  /** Among the chains that end in the same request, from 1. */
  readonly rank: number;
}

/** Share of the expected chains that are among the first five of their request. */
export function chainRecallAt5(expected: readonly ExpectedChain[], found: readonly FoundChain[]): number {
  const key = (chain: ExpectedChain) => `${chain.source}>${chain.processors.join('>')}>${chain.request}`;
  const first = new Set(found.filter((chain) => chain.rank <= 5).map(key));
  return mean(expected.map((chain) => (first.has(key(chain)) ? 1 : 0)));
}

/** Share of the queries that have a listing of grade 2 among their first ten. */
export function searchHitAt10(judgments: Judgments, rankings: Rankings): number {
  return mean(
    [...judgments].map(([query, grades]) => ((rankings.get(query) ?? []).slice(0, 10).some((id) => (grades.get(id) ?? 0) >= 2) ? 1 : 0)),
  );
}
