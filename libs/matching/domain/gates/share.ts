import type { Gate } from '../criterion';
import { SURE } from '../findings';

/** "Minstens 70% katoen" against goods that say they have less. */
export const share: Gate = {
  name: 'SHARE_TOO_LOW',
  refuses({ query, candidate, direction }) {
    const [asking, having] = direction === 'REQUEST_OFFER' ? [query, candidate] : [candidate, query];
    for (const { value, confidence, evidence } of asking.interpretation.requirements) {
      if (value.kind !== 'SHARE' || confidence < SURE) continue;
      const shares = having.interpretation.shares.filter((each) => each.value.property === value.property);
      const most = Math.max(...shares.map((each) => each.value.percent));
      if (shares.length > 0 && most < value.atLeastPercent) {
        return { code: 'SHARE_TOO_LOW', figures: { property: value.property, asked: value.atLeastPercent, there: most, words: evidence.map((each) => each.text) } };
      }
    }
    return null;
  },
};
