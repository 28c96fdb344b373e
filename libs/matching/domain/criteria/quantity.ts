import { amountFor } from '../amounts';
import type { Unit } from '@schakel/taxonomy';
import type { Criterion, Judgment } from '../criterion';
import type { Subject } from '../subject';

/** Half of what is asked is enough to talk; of a steady need any sensible lot is. */
const ENOUGH = 0.5;
const ENOUGH_FOR_STEADY = 0.1;

/** A workshop may take this long over a lot. */
const WEEKS = 13;

/** Weeks in which a capacity is given: pieces by the week, weight by the month. */
const PERIOD: Readonly<Partial<Record<Unit, number>>> = { PIECES: 1, KG: 52 / 12, TONNE: 52 / 12 };

/** How much of what is asked is there, in pieces or by weight; of a workshop, whether it can manage the lot. */
export const quantity: Criterion = {
  name: 'QUANTITY',
  judge({ query, candidate, direction }): Judgment | null {
    if (direction === 'OFFER_CAPABILITY') return capacity(query, candidate);
    if (!query.remaining) return null;
    const amount = amountFor(query, candidate);
    if (amount === null) return null;
    const covered = amount / query.remaining;
    const steady = query.recurrence !== 'ONCE' || query.availableUntil === null;
    const score = Math.min(1, covered / (steady ? ENOUGH_FOR_STEADY : ENOUGH));
    return { score, reason: { code: covered >= 1 ? 'QUANTITY_COVERED' : 'QUANTITY_PARTLY', figures: { percent: Math.round(covered * 100) } } };
  },
};

function capacity(lot: Subject, workshop: Subject): Judgment | null {
  const period = workshop.unit ? PERIOD[workshop.unit] : undefined;
  if (period === undefined || !workshop.remaining || workshop.unit !== lot.unit || lot.remaining === null || lot.recurrence !== 'ONCE') return null;
  const weeks = Math.max(1, Math.round((lot.remaining / workshop.remaining) * period));
  const score = Math.min(1, WEEKS / weeks);
  return { score, reason: { code: score === 1 ? 'CAPACITY_SUFFICES' : 'CAPACITY_SMALL', figures: { weeks } } };
}
