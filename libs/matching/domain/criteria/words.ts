import type { Criterion } from '../criterion';

/** Words that both texts use, as a share of the shorter one. */
export const words: Criterion = {
  name: 'WORDS',
  judge({ query, candidate }) {
    const smaller = Math.min(query.terms.size, candidate.terms.size);
    if (smaller === 0) return null;
    const shared = [...query.terms].filter((term) => candidate.terms.has(term));
    const score = Math.min(1, shared.length / Math.min(smaller, 6));
    return { score, reason: { code: shared.length > 0 ? 'WORDS_SHARED' : 'NO_WORDS_SHARED', figures: { words: shared.slice(0, 8) } } };
  },
};
