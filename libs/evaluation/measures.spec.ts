import { accuracy, chainRecallAt5, measureProposals, measureRankings, searchHitAt10 } from './measures';

const judged = (rows: readonly [string, string, number][]) => {
  const judgments = new Map<string, Map<string, number>>();
  for (const [query, candidate, grade] of rows) judgments.set(query, (judgments.get(query) ?? new Map<string, number>()).set(candidate, grade));
  return judgments;
};

describe('measureRankings', () => {
  it('gives 1 for the ideal order', () => {
    const judgments = judged([['r1', 'a', 3], ['r1', 'b', 2], ['r1', 'c', 0]]);
    expect(measureRankings(judgments, new Map([['r1', ['a', 'b']]]))).toEqual({ queries: 1, ndcgAt10: 1, recallAt10: 1, mrr: 1 });
  });

  it('discounts a late hit by its rank', () => {
    const judgments = judged([['r1', 'a', 3]]);
    const { ndcgAt10, mrr } = measureRankings(judgments, new Map([['r1', ['x', 'a']]]));
    expect(ndcgAt10).toBeCloseTo(1 / Math.log2(3), 10);
    expect(mrr).toBe(0.5);
  });

  it('weighs grades as 2^grade - 1', () => {
    const judgments = judged([['r1', 'a', 3], ['r1', 'b', 1]]);
    const { ndcgAt10 } = measureRankings(judgments, new Map([['r1', ['b', 'a']]]));
    expect(ndcgAt10).toBeCloseTo((1 + 7 / Math.log2(3)) / (7 + 1 / Math.log2(3)), 10);
  });

  it('counts a query without any candidate as missed', () => {
    expect(measureRankings(judged([['r1', 'a', 2]]), new Map())).toEqual({ queries: 1, ndcgAt10: 0, recallAt10: 0, mrr: 0 });
  });

  it('leaves out queries without a good answer, and recall where nothing is of grade 2', () => {
    const judgments = judged([['r1', 'a', 0], ['r2', 'b', 1]]);
    expect(measureRankings(judgments, new Map([['r2', ['b']]]))).toEqual({ queries: 1, ndcgAt10: 1, recallAt10: 0, mrr: 0 });
  });

  it('looks no further than the tenth candidate', () => {
    const ten = Array.from({ length: 10 }, (_, index) => `x${index}`);
    expect(measureRankings(judged([['r1', 'a', 3]]), new Map([['r1', [...ten, 'a']]])).recallAt10).toBe(0);
  });
});

describe('the other measures', () => {
  it('tells how many explicit zeros are proposed, and how many proposals are good', () => {
    const judgments = judged([['r1', 'a', 3], ['r1', 'b', 0], ['r1', 'c', 0]]);
    expect(measureProposals(judgments, new Set(['r1 a', 'r1 b', 'r1 unjudged']))).toEqual({ proposed: 3, zerosProposed: 0.5, goodShare: 1 / 3 });
  });

  it('counts labels that are right', () => {
    expect(accuracy(new Map([['a', 'ICT'], ['b', 'OTHER']]), new Map([['a', 'ICT'], ['b', null]]))).toBe(0.5);
  });

  it('finds a chain only with the same processors in the same order among the first five', () => {
    const expected = [{ source: 'o', processors: ['p', 'q'], request: 'r' }];
    expect(chainRecallAt5(expected, [{ source: 'o', processors: ['p', 'q'], request: 'r', rank: 5 }])).toBe(1);
    expect(chainRecallAt5(expected, [{ source: 'o', processors: ['q', 'p'], request: 'r', rank: 1 }])).toBe(0);
    expect(chainRecallAt5(expected, [{ source: 'o', processors: ['p', 'q'], request: 'r', rank: 6 }])).toBe(0);
  });

  it('counts a search as a hit only for what was looked for', () => {
    const judgments = judged([['frigo', 'a', 2], ['stoel', 'b', 1]]);
    expect(searchHitAt10(judgments, new Map([['frigo', ['x', 'a']], ['stoel', ['b']]]))).toBe(0.5);
  });
});
