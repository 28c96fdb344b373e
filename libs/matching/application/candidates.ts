import { Injectable } from '@nestjs/common';
import { Database } from '@schakel/platform';
import type { Part } from '../domain/judge';

export interface CandidateRow {
  readonly queryId: string;
  readonly candidateId: string;
  readonly queryRef: string | null;
  readonly candidateRef: string | null;
  readonly rank: number;
  readonly score: number;
  readonly proposed: boolean;
  readonly reasons: readonly Part[];
}

const BATCH = 500;

/** The kept candidates, for export and evaluation. */
@Injectable()
export class Candidates {
  constructor(private readonly database: Database) {}

  /** Of each request its best offers, of each offer its best capabilities: `best` of each. */
  async *ofHub(hubId: string, best: number): AsyncGenerator<CandidateRow> {
    for (let after = ''; ; ) {
      const queries = await this.database.query<{ id: string }>(
        `SELECT DISTINCT query_id::text AS id FROM candidate WHERE hub_id = $1 AND query_id::text > $2 ORDER BY 1 LIMIT ${BATCH}`,
        [hubId, after],
      );
      if (queries.length === 0) return;
      after = queries.at(-1)?.id ?? '';
      yield* await this.database.query<CandidateRow>(
        `SELECT * FROM (
           SELECT c.query_id AS "queryId", c.candidate_id AS "candidateId", q.external_ref AS "queryRef", k.external_ref AS "candidateRef",
                  (row_number() OVER (PARTITION BY c.query_id ORDER BY c.score DESC, c.candidate_id))::int AS rank, c.score, c.reasons,
                  EXISTS (SELECT FROM proposal p WHERE p.hub_id = c.hub_id AND p.status <> 'STALE'
                             AND p.key = 'pair:' || c.query_id || ':' || c.candidate_id) AS proposed
             FROM candidate c JOIN listing q ON q.id = c.query_id JOIN listing k ON k.id = c.candidate_id
            WHERE c.query_id = ANY($1)
         ) ranked WHERE rank <= $2 ORDER BY "queryId", rank`,
        [queries.map((query) => query.id), best],
      );
    }
  }
}
