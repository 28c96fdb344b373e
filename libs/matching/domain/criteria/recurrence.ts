import type { Criterion, Judgment } from '../criterion';

/** A steady need is best served by a steady source. */
export const recurrence: Criterion = {
  name: 'RECURRENCE',
  judge({ query, candidate, direction }): Judgment | null {
    if (direction !== 'REQUEST_OFFER' || query.recurrence === 'ONCE') return null;
    const steady = candidate.recurrence !== 'ONCE';
    return { score: steady ? 1 : 0.7, reason: { code: steady ? 'STEADY_SOURCE' : 'ONE_LOT', figures: { asked: query.recurrence } } };
  },
};
