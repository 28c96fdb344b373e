import type { Recurrence } from '@schakel/interpretation';
import type { Place, Unit } from '@schakel/taxonomy';

export const LISTING_KINDS = ['OFFER', 'REQUEST', 'CAPABILITY'] as const;
export type ListingKind = (typeof LISTING_KINDS)[number];

/** What somebody says in a listing. Only title and place must be there to keep a draft; what else is missing is named, not refused. */
export interface ListingDetails {
  readonly kind: ListingKind;
  readonly title: string;
  readonly description: string;
  /** In `unit`; for a recurring listing per period, for a capability its capacity. */
  readonly quantity: number | null;
  readonly unit: Unit | null;
  readonly recurrence: Recurrence;
  /** ISO dates, both inclusive; no end means open end. */
  readonly availableFrom: string | null;
  readonly availableUntil: string | null;
  readonly place: Place;
}
