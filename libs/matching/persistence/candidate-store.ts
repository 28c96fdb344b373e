import { Injectable } from '@nestjs/common';
import { Clock, Database } from '@schakel/platform';
import type { Part } from '../domain/judge';
import type { ScoredPair } from '../domain/proposal';
import type { Subject } from '../domain/subject';

export interface StoredCandidate {
  readonly queryId: string;
  readonly candidateId: string;
  readonly score: number;
  readonly reasons: readonly Part[];
}

/** The judged pairs: of each request its offers, of each offer its workshops. */
@Injectable()
export class CandidateStore {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Keeps what was found for `subject` and nothing else. @returns the queries whose candidates may have changed */
  async replace(subject: Subject, pairs: readonly ScoredPair[]): Promise<string[]> {
    const rows = pairs.map(({ pair, score, reasons }) => ({ query: pair.query.id, candidate: pair.candidate.id, score, reasons }));
    const touched = await this.database.query<{ id: string }>(
      `WITH found AS (
         SELECT (j->>'query')::uuid AS query_id, (j->>'candidate')::uuid AS candidate_id, (j->>'score')::float8 AS score, j->'reasons' AS reasons
           FROM jsonb_array_elements($2::jsonb) j
       ), gone AS (
         DELETE FROM candidate c
          USING (SELECT query_id, candidate_id FROM candidate WHERE query_id = $1 OR candidate_id = $1 ORDER BY 1, 2 FOR UPDATE) old
          WHERE c.query_id = old.query_id AND c.candidate_id = old.candidate_id
            AND NOT EXISTS (SELECT FROM found f WHERE f.query_id = c.query_id AND f.candidate_id = c.candidate_id)
         RETURNING c.query_id
       ), kept AS (
         INSERT INTO candidate AS c (query_id, candidate_id, hub_id, score, reasons, judged_at)
         SELECT query_id, candidate_id, $3, score, reasons, $4 FROM found ORDER BY 1, 2
         ON CONFLICT (query_id, candidate_id) DO UPDATE SET score = excluded.score, reasons = excluded.reasons, judged_at = excluded.judged_at
          WHERE c.score <> excluded.score OR c.reasons <> excluded.reasons
         RETURNING c.query_id
       )
       SELECT query_id AS id FROM gone UNION SELECT query_id FROM kept`,
      [subject.id, JSON.stringify(rows), subject.hubId, this.clock.now()],
    );
    // Chains of a request run over the workshops of its offers: when those change, so may its chains.
    return this.withRequestsOf(touched.map((row) => row.id));
  }

  /** Forgets a listing. @returns the queries that lost a candidate */
  async remove(listingId: string): Promise<string[]> {
    const touched = await this.database.query<{ id: string }>(
      'DELETE FROM candidate WHERE query_id = $1 OR candidate_id = $1 RETURNING query_id AS id',
      [listingId],
    );
    return this.withRequestsOf([...new Set(touched.map((row) => row.id))]);
  }

  /** The best candidates of each query, the best first. */
  async of(queryIds: readonly string[], most: number): Promise<ReadonlyMap<string, readonly StoredCandidate[]>> {
    const rows = await this.database.query<StoredCandidate>(
      `SELECT c.query_id AS "queryId", c.candidate_id AS "candidateId", c.score, c.reasons FROM unnest($1::uuid[]) q
        CROSS JOIN LATERAL (SELECT * FROM candidate WHERE query_id = q ORDER BY score DESC, candidate_id LIMIT ${Math.trunc(most)}) c`,
      [queryIds],
    );
    const byQuery = new Map<string, StoredCandidate[]>();
    for (const row of rows) byQuery.set(row.queryId, [...(byQuery.get(row.queryId) ?? []), row]);
    return byQuery;
  }

  /** Workshops whose text names the goods that a request asks for: they may make them. */
  async makersFor(request: Subject, most: number): Promise<string[]> {
    const rows = await this.database.query<{ id: string }>(
      `SELECT l.id FROM listing l
        WHERE l.status = 'PUBLISHED' AND l.hub_id = $1 AND l.kind = 'CAPABILITY' AND l.terms && $2
        ORDER BY cardinality(ARRAY(SELECT unnest(l.terms) INTERSECT SELECT unnest($2::text[]))) DESC, l.id LIMIT ${Math.trunc(most)}`,
      [request.hubId, [...request.terms]],
    );
    return rows.map((row) => row.id);
  }

  /** The offers for which each of these workshops is a good candidate. */
  async queriesOf(candidateIds: readonly string[], most: number): Promise<string[]> {
    const rows = await this.database.query<{ id: string }>(
      `SELECT DISTINCT c.query_id AS id FROM unnest($1::uuid[]) k
        CROSS JOIN LATERAL (SELECT query_id FROM candidate WHERE candidate_id = k ORDER BY score DESC, query_id LIMIT ${Math.trunc(most)}) c ORDER BY 1`,
      [candidateIds],
    );
    return rows.map((row) => row.id);
  }

  private async withRequestsOf(queryIds: readonly string[]): Promise<string[]> {
    const rows = await this.database.query<{ id: string }>(
      'SELECT DISTINCT query_id AS id FROM candidate WHERE candidate_id = ANY($1) ORDER BY 1',
      [queryIds],
    );
    return [...new Set([...queryIds, ...rows.map((row) => row.id)])];
  }
}
