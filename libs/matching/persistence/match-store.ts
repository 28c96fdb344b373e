import { Injectable } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import { Clock, Database } from '@schakel/platform';
import type { ProposalDraft, ScoredPair } from '../domain/proposal';
import type { Subject } from '../domain/subject';

/** Keeps candidates and proposals in step with the listings. Proposals on which staff decided are never touched. */
@Injectable()
export class MatchStore {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Everything that was found for `subject` and nothing else: what is no longer found goes, or becomes stale. */
  async replace(subject: Subject, pairs: readonly ScoredPair[], proposals: readonly ProposalDraft[]): Promise<void> {
    await this.database.transaction(async () => {
      // Jobs on two listings write the rows of their pair in either order: one at a time per hub, or they would lock each other out.
      await this.database.query('SELECT pg_advisory_xact_lock(727277, hashtext($1))', [subject.hubId]);
      await this.replaceCandidates(subject, pairs);
      for (const proposal of proposals) await this.upsert(subject.hubId, proposal);
      await this.retireOthers(subject.id, 'NO_LONGER_MATCHES', proposals.map((proposal) => proposal.key));
    });
  }

  /** A listing that is not published (any more) has no candidates, and its open proposals are stale. */
  async retire(listingId: string): Promise<void> {
    await this.database.transaction(async () => {
      await this.database.query('DELETE FROM candidate WHERE query_id = $1 OR candidate_id = $1', [listingId]);
      const [listing] = await this.database.query<{ status: string }>('SELECT status FROM listing WHERE id = $1', [listingId]);
      await this.retireOthers(listingId, `LISTING_${listing?.status ?? 'REMOVED'}`, []);
    });
  }

  private async replaceCandidates(subject: Subject, pairs: readonly ScoredPair[]): Promise<void> {
    const rows = pairs.map(({ pair, score, reasons }) => ({ query: pair.query.id, candidate: pair.candidate.id, score, reasons }));
    await this.database.query(
      `WITH found AS (
         SELECT (j->>'query')::uuid AS query_id, (j->>'candidate')::uuid AS candidate_id, (j->>'score')::float8 AS score, j->'reasons' AS reasons
           FROM jsonb_array_elements($2::jsonb) j
       ), gone AS (
         DELETE FROM candidate c WHERE (c.query_id = $1 OR c.candidate_id = $1)
            AND NOT EXISTS (SELECT FROM found f WHERE f.query_id = c.query_id AND f.candidate_id = c.candidate_id)
       )
       INSERT INTO candidate (query_id, candidate_id, hub_id, score, reasons, judged_at)
       SELECT query_id, candidate_id, $3, score, reasons, $4 FROM found
       ON CONFLICT (query_id, candidate_id) DO UPDATE SET score = excluded.score, reasons = excluded.reasons, judged_at = excluded.judged_at`,
      [subject.id, JSON.stringify(rows), subject.hubId, this.clock.now()],
    );
  }

  private async upsert(hubId: string, proposal: ProposalDraft): Promise<void> {
    const source = proposal.parts.find((part) => part.role === 'SOURCE') ?? proposal.parts[0];
    const [row] = await this.database.query<{ id: string }>(
      `INSERT INTO proposal AS p (id, hub_id, key, kind, status, score, value_chain, nis, reasons, created_at, updated_at)
       VALUES ($1, $2, $3, $4, 'OPEN', $5, $6, $7, $8, $9, $9)
       ON CONFLICT (hub_id, key) DO UPDATE
          SET status = 'OPEN', stale_cause = NULL, score = excluded.score, value_chain = excluded.value_chain, nis = excluded.nis, reasons = excluded.reasons,
              updated_at = excluded.updated_at, version = p.version + 1
        WHERE p.status IN ('OPEN', 'STALE') AND (p.status = 'STALE' OR p.score <> excluded.score OR p.reasons <> excluded.reasons)
       RETURNING id`,
      [uuid(), hubId, proposal.key, proposal.kind, proposal.score, source?.listing.valueChain, source?.listing.nis, JSON.stringify(proposal.reasons), this.clock.now()],
    );
    if (!row) return;
    await this.database.query(
      `INSERT INTO proposal_part (proposal_id, position, role, listing_id)
       SELECT $1, ordinality, j->>'role', (j->>'listing')::uuid FROM jsonb_array_elements($2::jsonb) WITH ORDINALITY AS parts (j, ordinality)
       ON CONFLICT DO NOTHING`,
      [row.id, JSON.stringify(proposal.parts.map((part) => ({ role: part.role, listing: part.listing.id })))],
    );
  }

  private async retireOthers(listingId: string, cause: string, keep: readonly string[]): Promise<void> {
    await this.database.query(
      `UPDATE proposal p SET status = 'STALE', stale_cause = $2, updated_at = $4, version = version + 1
         FROM proposal_part part
        WHERE part.proposal_id = p.id AND part.listing_id = $1 AND p.status = 'OPEN' AND NOT p.key = ANY($3)`,
      [listingId, cause, keep, this.clock.now()],
    );
  }
}
