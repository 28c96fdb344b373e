import type { Criterion } from '../criterion';

/** Work in the social economy, by the kind of organisation; never data about people. */
export const social: Criterion = {
  name: 'SOCIAL',
  judge({ query, candidate }) {
    const kinds = [query.organisationKind, candidate.organisationKind].filter((kind) => kind === 'SEC').length;
    return { score: kinds > 0 ? 1 : 0.4, reason: { code: kinds > 0 ? 'SOCIAL_WORK' : 'NO_SOCIAL_WORK', figures: { organisations: kinds } } };
  },
};
