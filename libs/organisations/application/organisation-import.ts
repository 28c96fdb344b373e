import { Injectable } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import type { FaultCode } from '@schakel/exchange';
import { Clock, Database } from '@schakel/platform';
import type { ImportedOrganisation } from '../domain/organisation-row';

/** What became of one row of a file. */
export type ImportOutcome =
  | { readonly outcome: 'CREATED' | 'UPDATED' | 'UNCHANGED' }
  | { readonly outcome: 'REFUSED'; readonly code: FaultCode; readonly column: string };

interface Existing {
  readonly id: string;
  readonly external_ref: string | null;
  readonly enterprise_number: string | null;
  readonly fingerprint: string;
}

/** The columns that a file sets, in the order of the fingerprint. */
const FILE_COLUMNS = ['name', 'kind', 'description', 'place_code', 'postal_code', 'email', 'enterprise_number'] as const;

function columnsOf(record: ImportedOrganisation) {
  const { place } = record;
  return {
    external_ref: record.externalRef, name: record.name, kind: record.kind, description: record.description, nis: place.nis,
    place_code: place.subNis ?? place.nis, postal_code: record.postalCode, lat: place.lat, lon: place.lon, email: record.email,
    enterprise_number: record.enterpriseNumber,
  };
}

const fingerprintOf = (columns: ReturnType<typeof columnsOf>) => JSON.stringify(FILE_COLUMNS.map((column) => columns[column] ?? null));

/** Writes rows of a file into a hub: new ones are made, changed ones changed, the same ones left alone. */
@Injectable()
export class OrganisationImport {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** The outcome of each record, in order; all or nothing is written. */
  async write(hubId: string, records: readonly ImportedOrganisation[], dryRun: boolean): Promise<ImportOutcome[]> {
    return this.database.transaction(async () => {
      const existing = await this.database.query<Existing>(
        `SELECT id, external_ref, enterprise_number, json_build_array(${FILE_COLUMNS.join(', ')})::text AS fingerprint FROM organisation
          WHERE hub_id = $1 AND (external_ref = ANY($2) OR enterprise_number = ANY($3)) FOR UPDATE`,
        [hubId, records.map((record) => record.externalRef), records.flatMap((record) => record.enterpriseNumber ?? [])],
      );
      const byRef = new Map(existing.map((row) => [row.external_ref, row]));
      const byNumber = new Map(existing.map((row) => [row.enterprise_number, row]));
      const writes: object[] = [];
      const outcomes = records.map((record): ImportOutcome => {
        const known = byRef.get(record.externalRef);
        const holder = record.enterpriseNumber ? byNumber.get(record.enterpriseNumber) : undefined;
        if (holder && holder !== known) return { outcome: 'REFUSED', code: 'DUPLICATE_ENTERPRISE_NUMBER', column: 'enterprise_number' };
        const columns = columnsOf(record);
        if (known && JSON.stringify(JSON.parse(known.fingerprint)) === fingerprintOf(columns)) return { outcome: 'UNCHANGED' };
        writes.push({ id: known?.id ?? uuid(), ...columns });
        return { outcome: known ? 'UPDATED' : 'CREATED' };
      });
      if (!dryRun && writes.length > 0) await this.upsert(hubId, writes);
      return outcomes;
    });
  }

  private async upsert(hubId: string, rows: readonly object[]): Promise<void> {
    await this.database.query(
      `INSERT INTO organisation (id, hub_id, external_ref, name, kind, description, nis, place_code, postal_code, lat, lon, email, enterprise_number, created_at, updated_at)
       SELECT id, $2, external_ref, name, kind, description, nis, place_code, postal_code, lat, lon, email, enterprise_number, $3, $3
         FROM jsonb_to_recordset($1::jsonb) AS r(id uuid, external_ref text, name text, kind text, description text, nis text, place_code text,
              postal_code text, lat float8, lon float8, email text, enterprise_number text)
       ON CONFLICT (id) DO UPDATE SET name = excluded.name, kind = excluded.kind, description = excluded.description, nis = excluded.nis,
              place_code = excluded.place_code, postal_code = excluded.postal_code, lat = excluded.lat, lon = excluded.lon, email = excluded.email,
              enterprise_number = excluded.enterprise_number, updated_at = excluded.updated_at`,
      [JSON.stringify(rows), hubId, this.clock.now()],
    );
  }
}
