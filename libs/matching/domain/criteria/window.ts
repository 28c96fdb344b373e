import type { Criterion, Judgment } from '../criterion';
import { overlap } from '../overlap';

/** Days in which both windows are open; about six weeks are enough for anything. */
export const window: Criterion = {
  name: 'WINDOW',
  judge({ query, candidate }): Judgment {
    const { days, from, until } = overlap(query, candidate);
    if (days <= 0) return { score: 0, reason: { code: 'WINDOWS_APART', figures: { days: 1 - days } } };
    return { score: Math.min(1, 0.6 + days / 100), reason: { code: 'WINDOWS_OVERLAP', figures: { days, from, until } } };
  },
};
