import { likeness, oncePer, profileOf } from '@schakel/language';
import type { Criterion } from '../criterion';
import type { MatchPair, Subject } from '../subject';

/** Texts of one thing are about a third alike by their letters; more is hardly ever seen. */
const ALIKE = 1 / 3;
/** Below this a likeness is chance. */
const CHANCE = 0.25;

/**
 * Words that both texts use, as a share of those of the one who asks: an offer that says more is no worse for it. A request
 * and an offer may use other forms of words, in other compounds: by their letters they are alike all the same.
 */
export const words: Criterion = {
  name: 'WORDS',
  judge(pair) {
    const { query, candidate } = pair;
    if (query.terms.size === 0 || candidate.terms.size === 0) return null;
    const shared = [...query.terms].filter((term) => candidate.terms.has(term));
    const share = Math.min(1, shared.length / Math.min(query.terms.size, 6));
    const alike = byLetters(pair);
    const score = Math.max(share, alike);
    const figures = { words: shared.slice(0, 8) };
    if (alike > share && alike >= CHANCE) return { score, reason: { code: 'TEXTS_ALIKE', figures } };
    return { score, reason: { code: shared.length > 0 ? 'WORDS_SHARED' : 'NO_WORDS_SHARED', figures } };
  },
};

function byLetters({ query, candidate, direction }: MatchPair): number {
  return direction === 'REQUEST_OFFER' ? Math.min(1, likeness(profile(query), profile(candidate)) / ALIKE) : 0;
}

const profile = oncePer((listing: Subject) => profileOf(`${listing.title}\n${listing.description}`));
