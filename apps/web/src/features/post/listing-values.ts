import type { ListingInput, ListingQuery, Recurrence, TextReadingPartsFragment, Unit } from '../../generated/operations';

export type Editable = NonNullable<ListingQuery['listing']>;

/** The form's fields, as text. */
export interface ListingValues {
  readonly title: string;
  readonly description: string;
  readonly quantity: string;
  readonly unit: Unit | '';
  readonly recurrence: Recurrence;
  readonly availableFrom: string;
  readonly availableUntil: string;
  readonly municipality: string;
}

export const RECURRENCES: readonly Recurrence[] = ['ONCE', 'WEEKLY', 'MONTHLY', 'QUARTERLY'];

/** A number as people write it here. */
export const figures = (value: number) => String(value).replace('.', ',');

/** What a text says of the form's fields; where it leaves a choice, nothing. */
export function saidValues({ quantity, window, recurrence, place }: Pick<TextReadingPartsFragment, 'quantity' | 'window' | 'recurrence' | 'place'>): Partial<ListingValues> {
  return {
    ...(quantity && { quantity: figures(quantity.quantity), unit: quantity.unit }),
    ...(window?.availableFrom && { availableFrom: window.availableFrom }),
    ...(window?.availableUntil && { availableUntil: window.availableUntil }),
    ...(recurrence && { recurrence: recurrence.value }),
    ...(place?.place && { municipality: place.place.label }),
  };
}

export function valuesOf(listing: Editable): ListingValues {
  return {
    title: listing.title,
    description: listing.description,
    quantity: listing.quantity === null ? '' : figures(listing.quantity),
    unit: listing.unit ?? '',
    recurrence: listing.recurrence,
    availableFrom: listing.availableFrom ?? '',
    availableUntil: listing.availableUntil ?? '',
    municipality: listing.place.label,
  };
}

/** “1.400” is fourteen hundred and “0,5” is a half, as people write here. NaN when it is no number. */
export function numberIn(text: string): number {
  const bare = text.trim().replaceAll(/\s/g, '');
  return Number(/^\d{1,3}(\.\d{3})+(,\d+)?$/.test(bare) ? bare.replaceAll('.', '').replace(',', '.') : bare.replace(',', '.'));
}

export function inputOf(kind: Editable['kind'], values: ListingValues): ListingInput {
  return {
    kind,
    title: values.title.trim(),
    description: values.description.trim(),
    quantity: values.quantity.trim() ? numberIn(values.quantity) : null,
    unit: values.unit || null,
    recurrence: values.recurrence,
    availableFrom: values.availableFrom || null,
    availableUntil: values.availableUntil || null,
    municipality: values.municipality.trim(),
  };
}
