import type { Place } from '@schakel/taxonomy';

export const ORGANISATION_KINDS = ['NEC', 'SEC', 'PUBLIC', 'CITIZEN_INITIATIVE'] as const;

/** NEC: regular business; SEC: social-economy enterprise; PUBLIC: government, care, school. */
export type OrganisationKind = (typeof ORGANISATION_KINDS)[number];

/** What an organisation says of itself; contact details (email, phone) are shown only to those who agreed to meet. */
export interface OrganisationDetails {
  readonly name: string;
  readonly kind: OrganisationKind;
  readonly description: string;
  readonly place: Place;
  readonly postalCode: string | null;
  /** Ten digits, see `normaliseEnterpriseNumber`. */
  readonly enterpriseNumber: string | null;
  readonly email: string | null;
  readonly phone: string | null;
}
