import { amountIn } from '../amounts';
import type { Gate } from '../criterion';
import { SURE } from '../findings';

/** "Max. 2 toestellen per persoon", "geen partijen van bedrijven": a lot that is too large for a workshop. */
export const lotLimit: Gate = {
  name: 'LOT_TOO_LARGE',
  refuses({ query, candidate, direction }) {
    if (direction !== 'OFFER_CAPABILITY') return null;
    for (const { value, confidence, evidence } of candidate.interpretation.requirements) {
      if (value.kind !== 'MEASURE' || value.dimension !== 'lot' || value.max === undefined || confidence < SURE) continue;
      const there = amountIn(value.unit, query);
      if (there !== null && there > value.max) {
        return { code: 'LOT_TOO_LARGE', figures: { most: value.max, there: Math.round(there), unit: value.unit, words: evidence.map((each) => each.text) } };
      }
    }
    return null;
  },
};
