import type { SaidQuantityPartsFragment } from '../../generated/operations';
import type { TextReading } from './use-text-reading';

export type SaidQuantity = Pick<SaidQuantityPartsFragment, 'quantity' | 'unit'>;

/** What the writer meant where their text leaves a choice. */
export interface Meant {
  readonly quantity?: SaidQuantity;
  /** The label of a place. */
  readonly place?: string;
}

/** A reading with what was meant in it, as far as the text still leaves that choice. */
export function withMeant(reading: TextReading, { quantity, place }: Meant): TextReading {
  const chosen = reading.quantityChoices.find((each) => each.quantity === quantity?.quantity && each.unit === quantity.unit);
  const there = reading.place?.suggestions.find(({ label }) => label === place);
  return {
    ...reading,
    quantity: reading.quantity ?? chosen ?? null,
    place: reading.place && there ? { ...reading.place, place: there, suggestions: [] } : reading.place,
    missing: chosen ? reading.missing.filter((code) => code !== 'QUANTITY') : reading.missing,
  };
}
