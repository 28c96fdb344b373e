import type { Recurrence } from '@schakel/interpretation';
import type { OrganisationKind } from '@schakel/organisations';
import type { Unit, ValueChain } from '@schakel/taxonomy';
import type { ListingKind } from '../domain/listing';
import type { ListingStatus } from '../domain/listing-lifecycle';

/** A time as ISO text with its microseconds. */
function isoTime(column: string): string {
  return `to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`;
}

/** The columns of a listing and its organisation that pages show. Times travel as text, so that a cursor keeps
 * their microseconds; the interpretation, which is large, is loaded apart when it is asked for. */
export const SHOWN_COLUMNS = `l.id, l.hub_id, l.organisation_id, l.external_ref, l.kind, l.status, l.title, l.description, l.quantity::float8, l.remaining::float8,
  l.unit, l.recurrence, l.available_from::text, l.available_until::text, l.place_code, l.value_chain, l.materials, l.version,
  ${isoTime('l.published_at')} AS published_at, ${isoTime('l.created_at')} AS created_at,
  o.name AS o_name, o.kind AS o_kind, o.description AS o_description, o.place_code AS o_place_code, o.postal_code AS o_postal_code,
  o.enterprise_number AS o_enterprise_number, o.email AS o_email, o.phone AS o_phone`;

/** A row of {@link SHOWN_COLUMNS}. */
export interface ListingRecord {
  id: string;
  hub_id: string;
  organisation_id: string;
  external_ref: string | null;
  kind: ListingKind;
  status: ListingStatus;
  title: string;
  description: string;
  quantity: number | null;
  remaining: number | null;
  unit: Unit | null;
  recurrence: Recurrence;
  available_from: string | null;
  available_until: string | null;
  place_code: string;
  value_chain: ValueChain | null;
  materials: string[];
  version: number;
  published_at: string | null;
  created_at: string;
  o_name: string;
  o_kind: OrganisationKind;
  o_description: string;
  o_place_code: string;
  o_postal_code: string | null;
  o_enterprise_number: string | null;
  o_email: string | null;
  o_phone: string | null;
}

/** A listing with its organisation, as lists and pages use it. */
export function listingOf(row: ListingRecord) {
  return {
    id: row.id, hubId: row.hub_id, organisationId: row.organisation_id, externalRef: row.external_ref, kind: row.kind, status: row.status,
    title: row.title, description: row.description, quantity: row.quantity, remaining: row.remaining, unit: row.unit, recurrence: row.recurrence,
    availableFrom: row.available_from, availableUntil: row.available_until, placeCode: row.place_code, valueChain: row.value_chain,
    materials: row.materials, version: row.version, publishedAt: row.published_at, createdAt: row.created_at,
    organisation: {
      id: row.organisation_id, hubId: row.hub_id, name: row.o_name, kind: row.o_kind, description: row.o_description, placeCode: row.o_place_code,
      postalCode: row.o_postal_code, enterpriseNumber: row.o_enterprise_number, email: row.o_email, phone: row.o_phone,
    },
  };
}

export type ListingWithOrganisation = ReturnType<typeof listingOf>;
