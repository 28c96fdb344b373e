import { amountIn } from '../amounts';
import type { Gate, Reason } from '../criterion';
import { SURE } from '../findings';
import type { Subject } from '../subject';

/** Somewhat less than the least that is asked is still worth a talk. */
const SLACK = 0.8;

/** "Vanaf 300 kg", "minstens 50 stuks": a lot that is plainly too small for who asks so. Steady sources add up. */
export const lotSize: Gate = {
  name: 'LOT_TOO_SMALL',
  refuses({ query, candidate, direction }) {
    const [asking, having] = direction === 'REQUEST_OFFER' ? [query, candidate] : [candidate, query];
    return having.recurrence === 'ONCE' ? tooSmall(asking, having) : null;
  },
};

function tooSmall(asking: Subject, having: Subject): Reason | null {
  for (const { value, confidence, evidence } of asking.interpretation.requirements) {
    if (value.kind !== 'MEASURE' || value.dimension !== 'quantity' || value.min === undefined || confidence < SURE) continue;
    const there = amountIn(value.unit, having);
    if (there !== null && there < SLACK * value.min) {
      return { code: 'LOT_TOO_SMALL', figures: { least: value.min, there: Math.round(there), unit: value.unit, words: evidence.map((each) => each.text) } };
    }
  }
  return null;
}
