import { Injectable } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import { Clock, Database, JobQueue } from '@schakel/platform';
import type { Corrections } from '@schakel/interpretation';
import type { ImportOutcome } from '@schakel/organisations';
import type { ListingKind } from '../domain/listing';
import { hasEnded, type ListingStatus } from '../domain/listing-lifecycle';
import type { ImportedListing } from '../domain/listing-row';
import { read } from '../domain/reading';
import { requantify } from '../domain/remainder';
import { announceChange } from './listing-changed';

interface Existing {
  readonly id: string;
  readonly external_ref: string;
  readonly organisation_id: string;
  readonly kind: ListingKind;
  readonly status: ListingStatus;
  readonly quantity: number | null;
  readonly remaining: number | null;
  readonly corrections: Corrections;
  readonly fingerprint: string;
}

/** What a file sets, as it is compared with what is stored. */
const STORED = `json_build_array(title, description, quantity::float8, unit, available_from::text, available_until::text, place_code)`;

function fingerprintOf(record: ImportedListing): string {
  return JSON.stringify([
    record.title, record.description, record.quantity, record.unit, record.availableFrom, record.availableUntil, record.place.subNis ?? record.place.nis,
  ]);
}

/** Writes rows of a file into a hub as published listings; the follow-up jobs are part of the same transaction. */
@Injectable()
export class ListingImport {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly jobs: JobQueue,
  ) {}

  /**
   * The outcome of each record, in order; all or nothing is written.
   * @param onlyOrganisationId a member imports for its own organisation alone
   * @param expected organisations that a dry run of their own file would have made
   */
  async write(
    hubId: string,
    records: readonly ImportedListing[],
    options: { dryRun: boolean; onlyOrganisationId?: string | null; expected?: ReadonlySet<string> },
  ): Promise<ImportOutcome[]> {
    return this.database.transaction(async () => {
      const organisations = await this.organisations(hubId, records);
      const existing = await this.existing(hubId, records);
      const writes: { id: string }[] = [];
      const outcomes = records.map((record): ImportOutcome => {
        const organisationId = organisations.get(record.organisationRef);
        if (!organisationId || (options.onlyOrganisationId && organisationId !== options.onlyOrganisationId)) {
          if (options.dryRun && options.expected?.has(record.organisationRef)) return { outcome: 'CREATED' };
          return { outcome: 'REFUSED', code: 'UNKNOWN_ORGANISATION', column: 'organisation_id' };
        }
        const known = existing.get(record.externalRef);
        if (known && (known.organisation_id !== organisationId || known.kind !== record.kind)) {
          return { outcome: 'REFUSED', code: 'DUPLICATE_ID', column: 'id' };
        }
        if (known && JSON.stringify(JSON.parse(known.fingerprint)) === fingerprintOf(record)) return { outcome: 'UNCHANGED' };
        const stock = requantify(known ?? { quantity: null, remaining: null }, record.quantity);
        if (!stock) return { outcome: 'REFUSED', code: 'OUT_OF_RANGE', column: 'quantity' };
        if (!options.dryRun) writes.push(this.columns(record, organisationId, known, stock.remaining));
        return { outcome: known ? 'UPDATED' : 'CREATED' };
      });
      if (writes.length > 0) {
        await this.upsert(hubId, writes);
        await announceChange(this.jobs, writes.map((row) => row.id));
      }
      return outcomes;
    });
  }

  private async organisations(hubId: string, records: readonly ImportedListing[]): Promise<Map<string, string>> {
    const rows = await this.database.query<{ id: string; external_ref: string }>(
      'SELECT id, external_ref FROM organisation WHERE hub_id = $1 AND external_ref = ANY($2)',
      [hubId, [...new Set(records.map((record) => record.organisationRef))]],
    );
    return new Map(rows.map((row) => [row.external_ref, row.id]));
  }

  private async existing(hubId: string, records: readonly ImportedListing[]): Promise<Map<string, Existing>> {
    const rows = await this.database.query<Existing>(
      `SELECT id, external_ref, organisation_id, kind, status, quantity::float8, remaining::float8, corrections, ${STORED}::text AS fingerprint
         FROM listing WHERE hub_id = $1 AND external_ref = ANY($2) ORDER BY id FOR UPDATE`,
      [hubId, records.map((record) => record.externalRef)],
    );
    return new Map(rows.map((row) => [row.external_ref, row]));
  }

  private columns(record: ImportedListing, organisationId: string, known: Existing | undefined, remaining: number | null) {
    const { interpretation, valueChain, materials, terms, meaning, topic } = read(record, known?.corrections ?? {});
    const ended = hasEnded({ today: this.clock.today(), availableUntil: record.availableUntil });
    return {
      id: known?.id ?? uuid(), organisation_id: organisationId, external_ref: record.externalRef, kind: record.kind,
      status: known && known.status !== 'EXPIRED' ? known.status : ended ? 'EXPIRED' : 'PUBLISHED',
      title: record.title, description: record.description, quantity: record.quantity, remaining, unit: record.unit,
      recurrence: interpretation.recurrence?.value ?? 'ONCE', available_from: record.availableFrom, available_until: record.availableUntil,
      nis: record.place.nis, place_code: record.place.subNis ?? record.place.nis, lat: record.place.lat, lon: record.place.lon,
      value_chain: valueChain, interpretation, materials, terms, meaning, topic,
    };
  }

  private async upsert(hubId: string, rows: readonly object[]): Promise<void> {
    await this.database.query(
      `INSERT INTO listing AS l (id, hub_id, organisation_id, external_ref, kind, status, title, description, quantity, remaining, unit, recurrence,
              available_from, available_until, nis, place_code, lat, lon, value_chain, interpretation, materials, terms, meaning, topic, published_at, created_at, updated_at)
       SELECT id, $2, organisation_id, external_ref, kind, status, title, description, quantity, remaining, unit, recurrence,
              available_from, available_until, nis, place_code, lat, lon, value_chain, interpretation,
              ARRAY(SELECT jsonb_array_elements_text(materials)), ARRAY(SELECT jsonb_array_elements_text(terms)), meaning, topic, $3, $3, $3
         FROM jsonb_to_recordset($1::jsonb) AS r(id uuid, organisation_id uuid, external_ref text, kind text, status text, title text, description text,
              quantity numeric, remaining numeric, unit text, recurrence text, available_from date, available_until date, nis text, place_code text,
              lat float8, lon float8, value_chain text, interpretation jsonb, materials jsonb, terms jsonb, meaning text, topic smallint)
       ON CONFLICT (id) DO UPDATE SET status = excluded.status, title = excluded.title, description = excluded.description, quantity = excluded.quantity,
              remaining = excluded.remaining, unit = excluded.unit, recurrence = excluded.recurrence, available_from = excluded.available_from,
              available_until = excluded.available_until, nis = excluded.nis, place_code = excluded.place_code, lat = excluded.lat, lon = excluded.lon,
              value_chain = excluded.value_chain, interpretation = excluded.interpretation, materials = excluded.materials, terms = excluded.terms,
              meaning = excluded.meaning, topic = excluded.topic,
              version = l.version + 1, published_at = coalesce(l.published_at, excluded.published_at), updated_at = excluded.updated_at`,
      [JSON.stringify(rows), hubId, this.clock.now()],
    );
  }
}
