import { Refusal } from '@schakel/platform';
import { postcodeMatches } from '@schakel/taxonomy';
import { readEnterpriseNumber } from '../domain/enterprise-number';
import type { OrganisationDetails, OrganisationKind } from '../domain/organisation';
import { placeFromInput } from './place-input';

export interface OrganisationForm {
  readonly name: string;
  readonly kind: OrganisationKind;
  readonly description: string;
  readonly municipality: string;
  readonly postalCode?: string | null;
  readonly enterpriseNumber?: string | null;
  readonly email?: string | null;
  readonly phone?: string | null;
}

/**
 * The details that a filled-in form stands for.
 * @throws Refusal naming the field at fault
 */
export function detailsFromInput(form: OrganisationForm, hubId: string): OrganisationDetails {
  const name = form.name.trim();
  if (!name) throw new Refusal('INVALID_INPUT', {}, [{ field: 'name', code: 'REQUIRED' }]);
  const postalCode = form.postalCode?.trim() || null;
  const place = placeFromInput(form.municipality, hubId, postalCode);
  if (postalCode && !postcodeMatches(place, postalCode)) {
    throw new Refusal('POSTCODE_MISMATCH', {}, [{ field: 'postalCode', code: 'POSTCODE_MISMATCH', suggestion: place.postcodes[0] }]);
  }
  let enterpriseNumber: string | null = null;
  if (form.enterpriseNumber?.trim()) {
    const reading = readEnterpriseNumber(form.enterpriseNumber);
    if ('fault' in reading) throw new Refusal(reading.fault, {}, [{ field: 'enterpriseNumber', code: reading.fault }]);
    enterpriseNumber = reading.number;
  }
  return {
    name, kind: form.kind, description: form.description.trim(), place, postalCode, enterpriseNumber,
    email: form.email?.trim() || null, phone: form.phone?.trim() || null,
  };
}
