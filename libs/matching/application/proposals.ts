import { Injectable } from '@nestjs/common';
import { Database, decodeCursor, isStaffOf, pageOf, Refusal, type Page, type Viewer } from '@schakel/platform';
import type { ValueChain } from '@schakel/taxonomy';
import type { PartRole, ProposalKind, ProposalReason } from '../domain/proposal';

export const PROPOSAL_STATUSES = ['OPEN', 'STALE', 'APPROVED', 'DISMISSED', 'INTRODUCED'] as const;
export type ProposalStatus = (typeof PROPOSAL_STATUSES)[number];

/** A proposal as staff see it. */
export interface Proposal {
  readonly id: string;
  readonly hubId: string;
  readonly kind: ProposalKind;
  readonly status: ProposalStatus;
  readonly score: number;
  readonly valueChain: ValueChain | null;
  readonly reasons: readonly ProposalReason[];
  readonly parts: readonly { readonly role: PartRole; readonly listingId: string; readonly quantity: number | null }[];
  readonly staleCause: string | null;
  readonly ownerUserId: string | null;
  readonly dueOn: string | null;
  readonly dismissReason: string | null;
  readonly dismissNote: string | null;
  readonly decidedBy: string | null;
  readonly decidedAt: string | null;
  readonly version: number;
  readonly createdAt: string;
}

export interface ProposalFilter {
  readonly hubId: string;
  readonly status: ProposalStatus;
  readonly kind?: ProposalKind | null;
  readonly valueChain?: ValueChain | null;
  readonly nis?: string | null;
  readonly order: 'SCORE' | 'AGE';
}

const COLUMNS = `p.id, p.hub_id AS "hubId", p.kind, p.status, p.score, p.value_chain AS "valueChain", p.reasons, p.stale_cause AS "staleCause",
  p.owner_user_id AS "ownerUserId", p.due_on::text AS "dueOn", p.dismiss_reason AS "dismissReason", p.dismiss_note AS "dismissNote",
  p.decided_by AS "decidedBy", to_char(p.decided_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') AS "decidedAt", p.version,
  to_char(p.created_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') AS "createdAt",
  (SELECT json_agg(json_build_object('role', part.role, 'listingId', part.listing_id, 'quantity', part.quantity) ORDER BY part.position)
     FROM proposal_part part WHERE part.proposal_id = p.id) AS parts`;

/** The staff's queue of proposals. */
@Injectable()
export class Proposals {
  constructor(private readonly database: Database) {}

  /** Best first, or oldest first. A municipality counts when any of the listings lies in it. */
  async list(viewer: Viewer, filter: ProposalFilter, first: number, after: string | null): Promise<Page<Proposal>> {
    if (!isStaffOf(viewer, filter.hubId)) throw new Refusal('FORBIDDEN');
    const parameters: unknown[] = [filter.hubId, filter.status];
    const bind = (value: unknown) => `$${parameters.push(value)}`;
    let where = 'p.hub_id = $1 AND p.status = $2';
    if (filter.kind) where += ` AND p.kind = ${bind(filter.kind)}`;
    if (filter.valueChain) where += ` AND p.value_chain = ${bind(filter.valueChain)}`;
    if (filter.nis) {
      where += ` AND EXISTS (SELECT FROM proposal_part part JOIN listing l ON l.id = part.listing_id
                              WHERE part.proposal_id = p.id AND l.nis = ${bind(filter.nis)})`;
    }
    const counted = { where, parameters: [...parameters] };
    const byScore = filter.order === 'SCORE';
    if (after) {
      const [key, id] = decodeCursor(after, 2);
      where += byScore
        ? ` AND (p.score, p.id) < (${bind(key)}::float8, ${bind(id)}::uuid)`
        : ` AND (p.created_at, p.id) > (${bind(key)}::timestamptz, ${bind(id)}::uuid)`;
    }
    const order = byScore ? 'p.score DESC, p.id DESC' : 'p.created_at, p.id';
    const rows = await this.database.query<Proposal>(
      `SELECT ${COLUMNS} FROM proposal p WHERE ${where} ORDER BY ${order} LIMIT ${Math.trunc(first) + 1}`,
      parameters,
    );
    return pageOf(rows, first, (row) => [byScore ? row.score : row.createdAt, row.id], (row) => row, async () => {
      const [row] = await this.database.query<{ total: number }>(`SELECT count(*)::int AS total FROM proposal p WHERE ${counted.where}`, counted.parameters);
      return row?.total ?? 0;
    });
  }

  /** One proposal, for staff of its hub; to anyone else it is not there. */
  async find(viewer: Viewer, id: string): Promise<Proposal | null> {
    const [row] = await this.database.query<Proposal>(`SELECT ${COLUMNS} FROM proposal p WHERE p.id = $1`, [id]);
    return row && isStaffOf(viewer, row.hubId) ? row : null;
  }

  /** How many possible matches of each listing staff are looking at: proposed or approved, not introduced yet. */
  readonly underReview = async (listingIds: readonly string[]): Promise<ReadonlyMap<string, number>> => {
    const rows = await this.database.query<{ id: string; count: number }>(
      `SELECT part.listing_id AS id, count(DISTINCT p.id)::int AS count FROM proposal_part part JOIN proposal p ON p.id = part.proposal_id
        WHERE part.listing_id = ANY($1) AND p.status IN ('OPEN', 'APPROVED') GROUP BY part.listing_id`,
      [listingIds],
    );
    return new Map(rows.map(({ id, count }) => [id, count]));
  };
}
