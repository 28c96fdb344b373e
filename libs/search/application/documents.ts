import { Injectable } from '@nestjs/common';
import { Database } from '@schakel/platform';
import { documentOf, type DocumentSource } from '../domain/document';
import type { IndexedVersion, SearchDocument } from '../port';

const BATCH = 500;

/** Organisations have no counter of changes: the time of the last one stands for it. */
const ORGANISATION_VERSION = '(extract(epoch FROM o.updated_at) * 1000)::bigint::float8';

const LISTINGS = `
  SELECT l.id, l.kind, l.hub_id AS "hubId", l.organisation_id AS "organisationId", l.version::float8 AS version, l.title, l.description, o.name AS organisation,
         l.value_chain AS "valueChain", l.materials, l.interpretation->'condition'->>'value' AS condition, l.nis, l.place_code AS "placeCode", l.lat, l.lon,
         l.available_from::text AS "availableFrom", l.available_until::text AS "availableUntil", l.remaining::float8 AS remaining, l.unit,
         (extract(epoch FROM coalesce(l.published_at, l.created_at)) * 1000)::float8 AS "publishedAt"
    FROM listing l JOIN organisation o ON o.id = l.organisation_id WHERE l.status = 'PUBLISHED'`;

const ORGANISATIONS = `
  SELECT o.id, 'ORGANISATION' AS kind, o.hub_id AS "hubId", o.id AS "organisationId", ${ORGANISATION_VERSION} AS version, o.name AS title, o.description,
         '' AS organisation, NULL AS "valueChain", '{}'::text[] AS materials, NULL AS condition, o.nis, o.place_code AS "placeCode", o.lat, o.lon,
         NULL AS "availableFrom", NULL AS "availableUntil", NULL::float8 AS remaining, NULL AS unit, (extract(epoch FROM o.created_at) * 1000)::float8 AS "publishedAt"
    FROM organisation o WHERE true`;

/** The documents of the current rows: published listings, and organisations. */
@Injectable()
export class SearchDocuments {
  constructor(private readonly database: Database) {}

  /** Ids of listings and organisations alike; what is not published (any more) is not there. */
  async current(ids: readonly string[]): Promise<SearchDocument[]> {
    const rows = await this.database.query<DocumentSource>(`${LISTINGS} AND l.id = ANY($1) UNION ALL ${ORGANISATIONS} AND o.id = ANY($1)`, [ids]);
    return rows.map(documentOf);
  }

  /** All documents, in batches. */
  async *all(): AsyncGenerator<readonly SearchDocument[]> {
    for (const [sql, id] of [[ORGANISATIONS, 'o.id'], [LISTINGS, 'l.id']] as const) {
      let rows: DocumentSource[] = [];
      for (let after = '00000000-0000-0000-0000-000000000000'; ; after = rows.at(-1)?.id ?? after) {
        rows = await this.database.query<DocumentSource>(`${sql} AND ${id} > $1 ORDER BY ${id} LIMIT ${BATCH}`, [after]);
        if (rows.length === 0) break;
        yield rows.map(documentOf);
      }
    }
  }

  async count(): Promise<number> {
    const [row] = await this.database.query<{ count: number }>(
      `SELECT ((SELECT count(*) FROM listing WHERE status = 'PUBLISHED') + (SELECT count(*) FROM organisation))::int AS count`,
    );
    return row?.count ?? 0;
  }

  /** What an index should hold. */
  async versions(): Promise<IndexedVersion[]> {
    return this.database.query<IndexedVersion>(
      `SELECT id, version::float8 AS version FROM listing WHERE status = 'PUBLISHED' UNION ALL SELECT o.id, ${ORGANISATION_VERSION} FROM organisation o`,
    );
  }

  /** Ids of an organisation and of its listings, whose documents carry its name. */
  async ofOrganisation(organisationId: string): Promise<string[]> {
    const rows = await this.database.query<{ id: string }>('SELECT id FROM listing WHERE organisation_id = $1', [organisationId]);
    return [organisationId, ...rows.map((row) => row.id)];
  }
}
