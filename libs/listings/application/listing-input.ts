import { Refusal } from '@schakel/platform';
import type { Recurrence } from '@schakel/interpretation';
import { placeFromInput } from '@schakel/organisations';
import type { Unit } from '@schakel/taxonomy';
import type { ListingDetails, ListingKind } from '../domain/listing';

export interface ListingForm {
  readonly kind: ListingKind;
  readonly title: string;
  readonly description: string;
  readonly quantity?: number | null;
  readonly unit?: Unit | null;
  readonly recurrence: Recurrence;
  readonly availableFrom?: string | null;
  readonly availableUntil?: string | null;
  readonly municipality: string;
}

/**
 * The details that a filled-in form stands for.
 * @throws Refusal naming the field at fault
 */
export function detailsFromInput(form: ListingForm, hubId: string): ListingDetails {
  const title = form.title.trim();
  if (!title) throw new Refusal('INVALID_INPUT', {}, [{ field: 'title', code: 'REQUIRED' }]);
  const { availableFrom = null, availableUntil = null } = form;
  if (availableFrom && availableUntil && availableUntil < availableFrom) {
    throw new Refusal('INVALID_INPUT', {}, [{ field: 'availableUntil', code: 'UNTIL_BEFORE_FROM' }]);
  }
  return {
    kind: form.kind, title, description: form.description.trim(), quantity: form.quantity ?? null, unit: form.unit ?? null,
    recurrence: form.recurrence, availableFrom, availableUntil, place: placeFromInput(form.municipality, hubId),
  };
}
