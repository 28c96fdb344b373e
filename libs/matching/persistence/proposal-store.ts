import { Injectable } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import { Clock, Database } from '@schakel/platform';
import type { ProposalDraft } from '../domain/proposal';
import type { Subject } from '../domain/subject';

/** Keeps proposals in step with the candidates. Those on which staff decided are never touched. */
@Injectable()
export class ProposalStore {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Two runs for one listing go one at a time, reading included: what the later one writes follows from what the earlier one left. */
  async alone(queryId: string, work: () => Promise<void>): Promise<void> {
    await this.database.transaction(async () => {
      await this.database.query('SELECT pg_advisory_xact_lock(727277, hashtext($1))', [queryId]);
      await work();
    });
  }

  /** The open proposals made for `query` are these and no others; what is no longer found becomes stale. To be run {@link alone}. */
  async replace(query: Subject, drafts: readonly ProposalDraft[]): Promise<void> {
    await this.upsert(query, drafts);
    await this.database.query(
      `UPDATE proposal SET status = 'STALE', stale_cause = 'NO_LONGER_MATCHES', updated_at = $3, version = version + 1
        WHERE query_id = $1 AND status = 'OPEN' AND NOT key = ANY($2)`,
      [query.id, drafts.map((draft) => draft.key), this.clock.now()],
    );
  }

  /** The open proposals with a listing that is not published (any more) are stale. */
  async retire(listingId: string): Promise<void> {
    await this.database.query(
      `UPDATE proposal p SET status = 'STALE', stale_cause = 'LISTING_' || l.status, updated_at = $2, version = p.version + 1
         FROM proposal_part part JOIN listing l ON l.id = part.listing_id
        WHERE part.proposal_id = p.id AND part.listing_id = $1 AND p.status = 'OPEN'`,
      [listingId, this.clock.now()],
    );
  }

  private async upsert(query: Subject, drafts: readonly ProposalDraft[]): Promise<void> {
    if (drafts.length === 0) return;
    const rows = drafts.map(({ key, kind, score, reasons, parts }) => {
      const source = parts.find((part) => part.role === 'SOURCE') ?? parts[0];
      return {
        id: uuid(), key, kind, score, reasons, valueChain: source?.listing.valueChain ?? null, nis: source?.listing.nis,
        parts: parts.map((part) => ({ role: part.role, listing: part.listing.id, quantity: part.quantity })),
      };
    });
    await this.database.query(
      `WITH draft AS (
         SELECT * FROM jsonb_to_recordset($1::jsonb) AS d (id uuid, key text, kind text, score float8, reasons jsonb, "valueChain" text, nis text, parts jsonb)
       ), kept AS (
         INSERT INTO proposal AS p (id, hub_id, key, query_id, kind, status, score, value_chain, nis, reasons, created_at, updated_at)
         SELECT id, $2, key, $3, kind, 'OPEN', score, "valueChain", nis, reasons, $4, $4 FROM draft ORDER BY key
         ON CONFLICT (hub_id, key) DO UPDATE
            SET status = 'OPEN', stale_cause = NULL, score = excluded.score, value_chain = excluded.value_chain, nis = excluded.nis, reasons = excluded.reasons,
                updated_at = excluded.updated_at, version = p.version + 1
          WHERE p.status IN ('OPEN', 'STALE') AND (p.status = 'STALE' OR p.score <> excluded.score OR p.reasons <> excluded.reasons)
         RETURNING id, key
       )
       INSERT INTO proposal_part AS part (proposal_id, position, role, listing_id, quantity)
       SELECT kept.id, ordinality, j->>'role', (j->>'listing')::uuid, (j->>'quantity')::numeric
         FROM kept JOIN draft ON draft.key = kept.key, jsonb_array_elements(draft.parts) WITH ORDINALITY AS parts (j, ordinality)
       ON CONFLICT (proposal_id, position) DO UPDATE SET role = excluded.role, listing_id = excluded.listing_id, quantity = excluded.quantity`,
      [JSON.stringify(rows), query.hubId, query.id, this.clock.now()],
    );
  }
}
