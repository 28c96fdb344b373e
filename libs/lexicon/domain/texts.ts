import type { Condition, Corrections, Interpretation } from '@schakel/interpretation';
import type { ListingKind } from '@schakel/listings';
import type { Unit, ValueChain } from '@schakel/taxonomy';

/** A published listing, with what is needed to read it and to show where it stands. */
export interface PublishedText {
  readonly id: string;
  readonly kind: ListingKind;
  readonly title: string;
  readonly description: string;
  readonly quantity: number | null;
  readonly unit: Unit | null;
  readonly organisation: string;
  readonly placeCode: string;
  readonly interpretation: Interpretation;
  readonly corrections: Corrections;
}

/** What people are shown of it. */
export type ShownListing = Pick<PublishedText, 'id' | 'kind' | 'title' | 'organisation' | 'placeCode'>;

export const shownListing = ({ id, kind, title, organisation, placeCode }: PublishedText): ShownListing => ({ id, kind, title, organisation, placeCode });

/** What a listing is read as, as far as people are shown it here. */
export interface ShortReading {
  readonly valueChain: ValueChain | null;
  readonly materials: readonly string[];
  readonly condition: Condition | null;
}

export const shortReading = ({ valueChain, materials, condition }: Interpretation): ShortReading => ({
  valueChain: valueChain?.value ?? null, materials: materials.map(({ value }) => value), condition: condition?.value ?? null,
});
