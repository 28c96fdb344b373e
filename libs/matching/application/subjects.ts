import { Injectable } from '@nestjs/common';
import { LRUCache } from 'lru-cache';
import { unpacked } from '@schakel/meaning';
import { Database } from '@schakel/platform';
import type { Interpretation } from '@schakel/interpretation';
import type { ListingStatus } from '@schakel/listings';
import { validate as isUuid } from 'uuid';
import type { KnownListing } from '../domain/explanation';
import type { Subject } from '../domain/subject';

type Row = Omit<Subject, 'terms' | 'meaning' | 'interpretation'> & { terms: string[]; meaning: string; interpretation: Interpretation; status: ListingStatus };

const COLUMNS = `l.id, l.version::float8 AS version, l.hub_id AS "hubId", l.kind, l.organisation_id AS "organisationId", o.kind AS "organisationKind", l.title, l.description,
       l.remaining::float8 AS remaining, l.unit, l.recurrence, l.available_from::text AS "availableFrom",
       l.available_until::text AS "availableUntil", l.nis, l.lat, l.lon, l.value_chain AS "valueChain", l.terms, l.meaning, l.interpretation, l.status
  FROM listing l JOIN organisation o ON o.id = l.organisation_id`;

function known({ status, ...row }: Row): KnownListing {
  return { status, subject: { ...row, terms: new Set(row.terms), meaning: unpacked(row.meaning) } };
}

/** Which state of a listing, and of what belongs to it, a subject was made from: whatever was written since has another one. */
const STATE = `concat_ws(':', l.xmin, l.version, o.kind)`;

/** Subjects that are kept between matches: neighbours have the same counterparts. Some tens of megabytes. */
const KEPT = 2000;

interface Kept {
  readonly state: string;
  readonly subject: Subject;
}

/** Loads listings as the rules see them. */
@Injectable()
export class Subjects {
  private readonly kept = new LRUCache<string, Kept>({ max: KEPT });

  constructor(private readonly database: Database) {}

  /** Whether any of these listings was changed since it was loaded. */
  async anyChanged(loaded: readonly Subject[]): Promise<boolean> {
    const rows = await this.database.query(
      'SELECT FROM unnest($1::uuid[], $2::bigint[]) k (id, version) LEFT JOIN listing l ON l.id = k.id WHERE l.version IS DISTINCT FROM k.version LIMIT 1',
      [loaded.map(({ id }) => id), loaded.map(({ version }) => version)],
    );
    return rows.length > 0;
  }

  /** Published listings with these ids; what is not published (any more) is not there. */
  async published(ids: readonly string[]): Promise<Subject[]> {
    const states = await this.database.query<{ id: string; state: string }>(
      `SELECT l.id, ${STATE} AS state FROM listing l JOIN organisation o ON o.id = l.organisation_id WHERE l.id = ANY($1) AND l.status = 'PUBLISHED'`,
      [ids],
    );
    const found: Subject[] = [];
    const missing: string[] = [];
    for (const { id, state } of states) {
      const kept = this.kept.get(id);
      if (kept?.state === state) found.push(kept.subject);
      else missing.push(id);
    }
    if (missing.length === 0) return found;
    const rows = await this.database.query<Row & { state: string }>(`SELECT ${STATE} AS state, ${COLUMNS} WHERE l.id = ANY($1) AND l.status = 'PUBLISHED'`, [missing]);
    for (const { state, ...row } of rows) {
      const { subject } = known(row);
      this.kept.set(subject.id, { state, subject });
      found.push(subject);
    }
    return found;
  }

  /** One listing of a hub in whatever state, by its id or the hub's own reference; null when there is none. */
  async find(hubId: string, idOrReference: string): Promise<KnownListing | null> {
    const column = isUuid(idOrReference) ? 'id' : 'external_ref';
    const [row] = await this.database.query<Row>(`SELECT ${COLUMNS} WHERE l.hub_id = $1 AND l.${column} = $2`, [hubId, idOrReference]);
    return row ? known(row) : null;
  }
}
