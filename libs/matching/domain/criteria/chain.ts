import type { Criterion } from '../criterion';

/** The same value chain. */
export const chain: Criterion = {
  name: 'CHAIN',
  judge({ query, candidate }) {
    if (!query.valueChain || !candidate.valueChain) return null;
    const same = query.valueChain === candidate.valueChain;
    return { score: same ? 1 : 0, reason: { code: same ? 'CHAIN_SAME' : 'CHAIN_DIFFERS', figures: { asked: query.valueChain, there: candidate.valueChain } } };
  },
};
