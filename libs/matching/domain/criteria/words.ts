import type { Criterion } from '../criterion';

/** Words that both texts use, as a share of those of the one who asks: an offer that says more is no worse for it. */
export const words: Criterion = {
  name: 'WORDS',
  judge({ query, candidate }) {
    if (query.terms.size === 0 || candidate.terms.size === 0) return null;
    const shared = [...query.terms].filter((term) => candidate.terms.has(term));
    const score = Math.min(1, shared.length / Math.min(query.terms.size, 6));
    return { score, reason: { code: shared.length > 0 ? 'WORDS_SHARED' : 'NO_WORDS_SHARED', figures: { words: shared.slice(0, 8) } } };
  },
};
