import { worstCases } from './worst-cases';

const judgments = new Map([['r1', new Map([['a', 3], ['b', 2], ['c', 0], ['d', 0], ['e', 1]])]]);
const row = (candidate: string, rank: number, proposed = false) => ({ query: 'r1', candidate, rank, proposed });
const chain = (source: string, rank: number) => ({ source, processors: ['p'], request: 'r1', rank });

describe('the worst cases', () => {
  it('are named by what went wrong', () => {
    const found = worstCases(
      { judgments, labels: new Map([['a', 'ICT'], ['b', 'OTHER']]), chains: [{ source: 'a', processors: ['p'], request: 'r1' }] },
      { candidates: [row('c', 1, true), row('d', 3), row('a', 2)], labels: new Map([['a', 'ICT'], ['b', null]]), chains: [chain('z', 1), chain('a', 6)] },
    );
    expect(found).toEqual({
      missed: [{ query: 'r1', candidate: 'b', grade: 2, rank: null, proposed: false }],
      notProposed: [{ query: 'r1', candidate: 'a', grade: 3, rank: 2, proposed: false }],
      highZeros: [{ query: 'r1', candidate: 'c', grade: 0, rank: 1, proposed: true }, { query: 'r1', candidate: 'd', grade: 0, rank: 3, proposed: false }],
      proposedZeros: [{ query: 'r1', candidate: 'c', grade: 0, rank: 1, proposed: true }],
      missedChains: [{ source: 'a', processors: ['p'], request: 'r1' }],
      wrongChains: [chain('z', 1)],
      wrongLabels: [{ id: 'b', expected: 'OTHER', found: null }],
    });
  });

  it('are none when all is as expected', () => {
    const found = worstCases(
      { judgments: new Map([['r1', new Map([['a', 3], ['c', 0]])]]), labels: new Map(), chains: [] },
      { candidates: [row('a', 1, true), row('c', 4)], labels: new Map(), chains: [chain('z', 1)] },
    );
    expect(Object.values(found).flat()).toEqual([]);
  });
});
