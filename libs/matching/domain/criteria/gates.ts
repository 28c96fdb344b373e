import { isWithin } from '@schakel/taxonomy';
import type { Gate } from '../criterion';

/** Nobody is matched with itself. */
export const ownOrganisation: Gate = {
  name: 'OWN_ORGANISATION',
  refuses: ({ query, candidate }) => (query.organisationId === candidate.organisationId ? { code: 'OWN_ORGANISATION', figures: {} } : null),
};

/** "Geen frigo's": what one side rules out, the other must not mainly be. */
export const exclusion: Gate = {
  name: 'EXCLUDED',
  refuses({ query, candidate }) {
    for (const [ruling, other] of [[query, candidate], [candidate, query]] as const) {
      for (const { value, evidence } of ruling.interpretation.exclusions) {
        const main = other.interpretation.materials[0]?.value;
        if (value.kind === 'MATERIAL' && main && isWithin(main, value.materialId)) {
          return { code: 'EXCLUDED', figures: { material: value.materialId, words: evidence.map((each) => each.text) } };
        }
      }
    }
    return null;
  },
};

/** "Enkel Ninove, Denderleeuw en Haaltert": a side that only works in some places. */
export const area: Gate = {
  name: 'OUTSIDE_AREA',
  refuses({ query, candidate }) {
    for (const [ruling, other] of [[query, candidate], [candidate, query]] as const) {
      for (const { value, evidence } of ruling.interpretation.requirements) {
        if (value.kind === 'PLACES' && value.nis.length > 0 && !value.nis.includes(other.nis)) {
          return { code: 'OUTSIDE_AREA', figures: { words: evidence.map((each) => each.text) } };
        }
      }
    }
    return null;
  },
};
