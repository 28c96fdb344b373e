import type { Condition } from '@schakel/interpretation';
import type { Criterion, Judgment } from '../criterion';
import { worseBy } from '../findings';

/** For someone who asks nothing in particular. */
const UNASKED: Readonly<Record<Condition, number>> = { NEW: 1, GOOD: 1, WORN: 0.75, MIXED: 0.65, DEFECTIVE: 0.25, PARTS: 0.1 };

/** Goods that are better than asked are too good for it: they have a use of higher value. */
const TOO_GOOD = 0.3;

/** "Geen kapotte fietsen." */
const RULED_OUT = 0.1;

/** The state of the goods against what they are wanted for. */
export const condition: Criterion = {
  name: 'CONDITION',
  judge({ query, candidate, direction }): Judgment | null {
    if (direction !== 'REQUEST_OFFER') return null;
    const there = candidate.interpretation.condition?.value;
    if (!there) return null;
    const accepted = query.interpretation.acceptedConditions.filter((finding) => finding.confidence >= 0.4).map((finding) => finding.value);
    const ruledOut = query.interpretation.exclusions.some(({ value, confidence }) => value.kind === 'CONDITION' && value.condition === there && confidence >= 0.5);
    const score = ruledOut ? RULED_OUT : accepted.length === 0 ? UNASKED[there] : fit(there, accepted);
    const code = score >= 0.75 ? 'CONDITION_FITS' : score >= 0.5 ? 'CONDITION_PARTLY' : 'CONDITION_DIFFERS';
    return { score, reason: { code, figures: { there, accepted } } };
  },
};

function fit(there: Condition, accepted: readonly Condition[]): number {
  if (accepted.includes(there)) return 1;
  if (there === 'MIXED') return accepted.includes('WORN') || accepted.includes('DEFECTIVE') ? 0.85 : 0.6;
  const single = accepted.filter((each) => each !== 'MIXED');
  const gaps = single.map((asked) => worseBy(there, asked));
  const nearest = gaps.length > 0 ? gaps.reduce((a, b) => (Math.abs(b) < Math.abs(a) ? b : a)) : 0;
  if (nearest <= 0) return single.some((each) => each === 'DEFECTIVE' || each === 'PARTS') ? TOO_GOOD : 0.9;
  return nearest === 1 ? 0.4 : 0.15;
}
