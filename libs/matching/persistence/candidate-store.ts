import { Injectable } from '@nestjs/common';
import { Clock, Database } from '@schakel/platform';
import { MAKING } from '../domain/chains';
import type { Part } from '../domain/judge';
import type { ScoredPair } from '../domain/proposal';
import type { Subject } from '../domain/subject';

export interface StoredCandidate {
  readonly queryId: string;
  readonly candidateId: string;
  readonly score: number;
  readonly reasons: readonly Part[];
}

/** No proposal of any kind is made of pairs that score less, or that stand lower in their query's ranking. */
const CONSIDERED_FROM = 0.3;
const CONSIDERED = 12;

interface Touched {
  readonly queryId: string;
  readonly candidateId: string;
  /** The higher one of before and after. */
  readonly score: number;
}

/** A judged pair, and whether it was found from the side of the listing that is being matched. */
export interface FoundPair extends ScoredPair {
  readonly own: boolean;
}

/** The judged pairs: of each request its offers, of each offer its workshops. */
@Injectable()
export class CandidateStore {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** The counterparts that were found from their own side, the best first: a change of `listingId` concerns them too. */
  async foundFromOtherSide(listingId: string, most: number): Promise<string[]> {
    const rows = await this.database.query<{ id: string }>(
      `(SELECT candidate_id AS id FROM candidate WHERE query_id = $1 AND by_candidate ORDER BY score DESC, candidate_id LIMIT ${Math.trunc(most)})
       UNION (SELECT query_id FROM candidate WHERE candidate_id = $1 AND by_query ORDER BY score DESC, query_id LIMIT ${Math.trunc(most)})`,
      [listingId],
    );
    return rows.map((row) => row.id);
  }

  /** All listings that a listing has a candidate row with. */
  async partnersOf(listingId: string): Promise<string[]> {
    const rows = await this.database.query<{ id: string }>(
      'SELECT candidate_id AS id FROM candidate WHERE query_id = $1 UNION SELECT query_id FROM candidate WHERE candidate_id = $1', [listingId],
    );
    return rows.map((row) => row.id);
  }

  /**
   * Keeps what was found for `subject` and nothing else; but a row with none of `known`, its partners when the finding began, was
   * written meanwhile by one who found the subject, and stays. Each row remembers from which of its two sides it was found, so that what
   * is kept does not depend on which side was matched last. @returns the queries whose candidates may have changed
   */
  async replace(subject: Subject, found: readonly FoundPair[], known: readonly string[]): Promise<string[]> {
    const rows = found.map(({ pair, score, reasons, own }) => ({ query: pair.query.id, candidate: pair.candidate.id, score, reasons, own }));
    const touched = await this.database.query<Touched>(
      `WITH found AS (
         SELECT (j->>'query')::uuid AS query_id, (j->>'candidate')::uuid AS candidate_id, (j->>'score')::float8 AS score, j->'reasons' AS reasons,
                (j->>'own')::boolean AND (j->>'query')::uuid = $1 AS by_query, (j->>'own')::boolean AND (j->>'candidate')::uuid = $1 AS by_candidate
           FROM jsonb_array_elements($2::jsonb) j
       ), old AS (
         SELECT query_id, candidate_id FROM candidate WHERE query_id = $1 OR candidate_id = $1 ORDER BY 1, 2 FOR UPDATE
       ), gone AS (
         DELETE FROM candidate c USING old
          WHERE c.query_id = old.query_id AND c.candidate_id = old.candidate_id
            AND CASE WHEN c.query_id = $1 THEN c.candidate_id ELSE c.query_id END = ANY($5::uuid[])
            AND NOT EXISTS (SELECT FROM found f WHERE f.query_id = c.query_id AND f.candidate_id = c.candidate_id)
         RETURNING c.query_id, c.candidate_id, c.score
       ), differing AS (
         SELECT f.query_id, f.candidate_id, greatest(f.score, c.score) AS score FROM found f
           LEFT JOIN candidate c ON c.query_id = f.query_id AND c.candidate_id = f.candidate_id
          WHERE c.score IS NULL OR c.score <> f.score OR c.reasons <> f.reasons
       ), kept AS (
         INSERT INTO candidate AS c (query_id, candidate_id, hub_id, score, reasons, judged_at, by_query, by_candidate)
         SELECT query_id, candidate_id, $3, score, reasons, $4, by_query, by_candidate FROM found ORDER BY 1, 2
         ON CONFLICT (query_id, candidate_id) DO UPDATE
            SET score = excluded.score, reasons = excluded.reasons, judged_at = excluded.judged_at,
                by_query = CASE WHEN c.query_id = $1 THEN excluded.by_query ELSE c.by_query END,
                by_candidate = CASE WHEN c.candidate_id = $1 THEN excluded.by_candidate ELSE c.by_candidate END
          WHERE c.score <> excluded.score OR c.reasons <> excluded.reasons
             OR CASE WHEN c.query_id = $1 THEN c.by_query <> excluded.by_query ELSE c.by_candidate <> excluded.by_candidate END
       )
       SELECT query_id AS "queryId", candidate_id AS "candidateId", score FROM gone UNION ALL SELECT query_id, candidate_id, score FROM differing`,
      [subject.id, JSON.stringify(rows), subject.hubId, this.clock.now(), known],
    );
    return this.concerned(touched, subject.kind === 'REQUEST');
  }

  /** Forgets a listing. @returns the listings whose proposals may have changed */
  async remove(listingId: string): Promise<string[]> {
    const touched = await this.database.query<Touched>(
      'DELETE FROM candidate WHERE query_id = $1 OR candidate_id = $1 RETURNING query_id AS "queryId", candidate_id AS "candidateId", score',
      [listingId],
    );
    return this.concerned(touched, true);
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

  /** The queries of which a listing is a candidate, the best first. */
  async queriesWith(candidateId: string, most: number): Promise<StoredCandidate[]> {
    return this.database.query<StoredCandidate>(
      `SELECT query_id AS "queryId", candidate_id AS "candidateId", score, reasons FROM candidate WHERE candidate_id = $1
        ORDER BY score DESC, query_id LIMIT ${Math.trunc(most)}`,
      [candidateId],
    );
  }

  /** Workshops that make such goods out of others, the nearest first. */
  async makersFor(request: Subject, goods: readonly string[], most: number): Promise<string[]> {
    const rows = await this.database.query<{ id: string }>(
      `SELECT l.id FROM listing l
        WHERE l.status = 'PUBLISHED' AND l.hub_id = $1 AND l.kind = 'CAPABILITY' AND l.processes && $2::text[]
          AND (l.materials && $3::text[] OR l.products && $3::text[])
        ORDER BY (l.lat - $4) ^ 2 + (l.lon - $5) ^ 2, l.id LIMIT ${Math.trunc(most)}`,
      [request.hubId, [...MAKING], goods, request.lat, request.lon],
    );
    return rows.map((row) => row.id);
  }

  /** Requests for such goods, the nearest first: a workshop may make them. */
  async requestsFor(workshop: Subject, goods: readonly string[], most: number): Promise<string[]> {
    const rows = await this.database.query<{ id: string }>(
      `SELECT l.id FROM listing l WHERE l.status = 'PUBLISHED' AND l.hub_id = $1 AND l.kind = 'REQUEST' AND l.materials && $2::text[]
        ORDER BY (l.lat - $3) ^ 2 + (l.lon - $4) ^ 2, l.id LIMIT ${Math.trunc(most)}`,
      [workshop.hubId, goods, workshop.lat, workshop.lon],
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

  /**
   * Whose proposals may differ after these pairs changed: the queries for which a changed pair is or was among the best, and the
   * requests whose chains run over those. Of offers that lost or won a request (`sources`), what is shared out over several.
   */
  private async concerned(touched: readonly Touched[], sources: boolean): Promise<string[]> {
    const worth = touched.filter(({ score }) => score >= CONSIDERED_FROM);
    const rows = await this.database.query<{ id: string }>(
      `WITH changed AS (
         SELECT t.query_id FROM unnest($1::uuid[], $2::float8[]) t (query_id, score)
          WHERE t.score >= coalesce((SELECT c.score FROM candidate c WHERE c.query_id = t.query_id ORDER BY c.score DESC, c.candidate_id OFFSET ${CONSIDERED - 1} LIMIT 1), 0)
       )
       SELECT query_id AS id FROM changed
       UNION
       SELECT c.query_id FROM candidate c
        WHERE c.candidate_id IN (SELECT query_id FROM changed) AND c.score >= ${CONSIDERED_FROM}
          AND c.score >= coalesce((SELECT o.score FROM candidate o WHERE o.query_id = c.query_id ORDER BY o.score DESC, o.candidate_id OFFSET ${CONSIDERED - 1} LIMIT 1), 0)`,
      [worth.map((row) => row.queryId), worth.map((row) => row.score)],
    );
    return [...new Set([...rows.map((row) => row.id), ...(sources ? worth.map((row) => row.candidateId) : [])])];
  }
}
