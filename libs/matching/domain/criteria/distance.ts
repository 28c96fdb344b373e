import { distanceKm } from '@schakel/taxonomy';
import type { Criterion } from '../criterion';

/** Kilometres at which the score has fallen to a half. */
const HALF_KM = 25;

/** As the crow flies. */
export const distance: Criterion = {
  name: 'DISTANCE',
  judge({ query, candidate }) {
    const km = Math.round(distanceKm(query, candidate) * 10) / 10;
    return { score: HALF_KM / (HALF_KM + km), reason: { code: 'DISTANCE', figures: { km } } };
  },
};
