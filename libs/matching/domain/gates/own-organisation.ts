import type { Gate } from '../criterion';

/** Nobody is matched with itself. */
export const ownOrganisation: Gate = {
  name: 'OWN_ORGANISATION',
  refuses: ({ query, candidate }) => (query.organisationId === candidate.organisationId ? { code: 'OWN_ORGANISATION', figures: {} } : null),
};
