import { toKilograms, type Unit } from '@schakel/taxonomy';
import type { Criterion } from '../criterion';

function comparable(a: { value: number; unit: Unit }, b: { value: number; unit: Unit }): [number, number] | null {
  if (a.unit === b.unit) return [a.value, b.value];
  const [inA, inB] = [toKilograms(a.value, a.unit), toKilograms(b.value, b.unit)];
  return inA !== undefined && inB !== undefined ? [inA, inB] : null;
}

/** How much of what is asked is there. A recurring request is served by any sensible lot. */
export const quantity: Criterion = {
  name: 'QUANTITY',
  judge({ query, candidate, direction }) {
    if (direction !== 'REQUEST_OFFER' || !query.unit || !candidate.unit || query.remaining === null || candidate.remaining === null) return null;
    const pair = comparable({ value: query.remaining, unit: query.unit }, { value: candidate.remaining, unit: candidate.unit });
    if (!pair || pair[0] === 0) return null;
    const covered = pair[1] / pair[0];
    const score = query.recurrence === 'ONCE' && query.availableUntil ? Math.min(1, covered / 0.5) : Math.min(1, covered / 0.1);
    return { score, reason: { code: covered >= 1 ? 'QUANTITY_COVERED' : 'QUANTITY_PARTLY', figures: { percent: Math.round(covered * 100) } } };
  },
};
