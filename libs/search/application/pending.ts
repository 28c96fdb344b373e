import { Injectable } from '@nestjs/common';
import { Database } from '@schakel/platform';
import type { RefusedDocument } from '../port';
import { FOLLOW_JOB } from './job-names';

/** A document that an engine has to be told of. */
export interface Mark {
  readonly id: string;
  readonly mark: string;
}

export interface PendingState {
  readonly waiting: number;
  readonly refused: number;
  /** Seconds that the oldest has waited. */
  readonly oldestSeconds: number;
}

/** What each engine still has to be told: written in the transaction of the change, taken away when the engine has it. */
@Injectable()
export class Pending {
  constructor(private readonly database: Database) {}

  /** Marks documents, and has the engines told. An engine that is being left alone for a while is not told any sooner. */
  async mark(engines: readonly string[], ids: readonly string[]): Promise<void> {
    if (engines.length === 0 || ids.length === 0) return;
    await this.database.query(
      `INSERT INTO search_pending (engine, document_id, since)
       SELECT engine, id, clock_timestamp() FROM unnest($1::text[]) engine, unnest($2::uuid[]) id ORDER BY 1, 2
       ON CONFLICT (engine, document_id) DO UPDATE SET mark = nextval('search_mark'), refused = NULL`,
      [engines, ids],
    );
    await this.database.query(
      `SELECT graphile_worker.add_job($1, json_build_object('engine', engine), job_key => $1 || ':' || engine, job_key_mode => 'preserve_run_at')
         FROM unnest($2::text[]) engine`,
      [FOLLOW_JOB, engines],
    );
  }

  /** The oldest marks that the engine did not refuse. */
  async first(engine: string, most: number): Promise<Mark[]> {
    return this.database.query<Mark>(
      `SELECT document_id AS id, mark::text FROM search_pending WHERE engine = $1 AND refused IS NULL ORDER BY mark LIMIT ${Math.trunc(most)}`,
      [engine],
    );
  }

  /** Takes marks away, unless the document was marked anew since. */
  async done(engine: string, marks: readonly Mark[], refused: readonly RefusedDocument[]): Promise<void> {
    const parameters = [engine, marks.map(({ id }) => id), marks.map(({ mark }) => mark)];
    await this.database.query(
      `UPDATE search_pending p SET refused = r.reason
         FROM unnest($2::uuid[], $3::bigint[]) m (id, mark), jsonb_to_recordset($4::jsonb) r (id uuid, reason text)
        WHERE p.engine = $1 AND p.document_id = m.id AND p.mark = m.mark AND r.id = m.id`,
      [...parameters, JSON.stringify(refused)],
    );
    await this.database.query(
      `DELETE FROM search_pending p USING unnest($2::uuid[], $3::bigint[]) m (id, mark)
        WHERE p.engine = $1 AND p.document_id = m.id AND p.mark = m.mark AND p.refused IS NULL`,
      parameters,
    );
  }

  async state(engine: string): Promise<PendingState> {
    const [row] = await this.database.query<PendingState>(
      `SELECT count(*) FILTER (WHERE refused IS NULL)::int AS waiting, count(*) FILTER (WHERE refused IS NOT NULL)::int AS refused,
              coalesce(extract(epoch FROM clock_timestamp() - min(since) FILTER (WHERE refused IS NULL)), 0)::float8 AS "oldestSeconds"
         FROM search_pending WHERE engine = $1`,
      [engine],
    );
    return row ?? { waiting: 0, refused: 0, oldestSeconds: 0 };
  }

  /** One process at a time tells an engine of changes, so that an older document never comes after a newer one. */
  async alone<T>(engine: string, work: () => Promise<T>): Promise<T> {
    return this.database.transaction(async () => {
      await this.database.query('SELECT pg_advisory_xact_lock(727278, hashtext($1))', [engine]);
      return work();
    });
  }
}
