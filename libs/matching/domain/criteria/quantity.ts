import { amountFor } from '../amounts';
import type { Criterion, Judgment } from '../criterion';

/** Half of what is asked is enough to talk; of a steady need any sensible lot is. */
const ENOUGH = 0.5;
const ENOUGH_FOR_STEADY = 0.1;

/** How much of what is asked is there, in pieces or by weight. */
export const quantity: Criterion = {
  name: 'QUANTITY',
  judge({ query, candidate, direction }): Judgment | null {
    if (direction !== 'REQUEST_OFFER' || !query.remaining) return null;
    const amount = amountFor(query, candidate);
    if (amount === null) return null;
    const covered = amount / query.remaining;
    const steady = query.recurrence !== 'ONCE' || query.availableUntil === null;
    const score = Math.min(1, covered / (steady ? ENOUGH_FOR_STEADY : ENOUGH));
    return { score, reason: { code: covered >= 1 ? 'QUANTITY_COVERED' : 'QUANTITY_PARTLY', figures: { percent: Math.round(covered * 100) } } };
  },
};
