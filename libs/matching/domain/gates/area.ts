import { distanceKm, municipalityByNis } from '@schakel/taxonomy';
import type { Gate, Reason } from '../criterion';
import { SURE } from '../findings';
import type { Subject } from '../subject';

/** A radius is measured from the middle of a municipality: this much is let pass. */
const SLACK_KM = 3;

/** "Enkel Ninove, Denderleeuw en Haaltert", "max. 10 km van Aalst": a side that only works in some places. */
export const area: Gate = {
  name: 'OUTSIDE_AREA',
  refuses: ({ query, candidate }) => outside(query, candidate) ?? outside(candidate, query),
};

function outside(ruling: Subject, other: Subject): Reason | null {
  for (const { value, confidence, evidence } of ruling.interpretation.requirements) {
    if (confidence < SURE) continue;
    const words = evidence.map((each) => each.text);
    if (value.kind === 'PLACES' && value.nis.length > 0 && !value.nis.includes(other.nis)) return { code: 'OUTSIDE_AREA', figures: { words } };
    if (value.kind === 'RADIUS') {
      const centre = (value.aroundNis && municipalityByNis(value.aroundNis)) || ruling;
      const km = Math.round(distanceKm(centre, other));
      if (km > value.km + SLACK_KM) return { code: 'OUTSIDE_RADIUS', figures: { km, most: value.km, words } };
    }
  }
  return null;
}
