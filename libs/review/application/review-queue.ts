import { Injectable } from '@nestjs/common';
import { Clock, Database, decodeCursor, isStaffOf, pageOf, Refusal, type Page, type Viewer } from '@schakel/platform';
import { Proposals, type Proposal, type ProposalKind, type ProposalStatus } from '@schakel/matching';
import type { ValueChain } from '@schakel/taxonomy';

export const OWNERS = ['MINE', 'NOBODY', 'OTHERS'] as const;
/** Who follows a proposal up, as seen by the one who asks. */
export type Owner = (typeof OWNERS)[number];

export interface QueueFilter {
  readonly hubId: string;
  readonly status: ProposalStatus;
  readonly order: 'SCORE' | 'AGE';
  readonly kind?: ProposalKind | null;
  readonly valueChain?: ValueChain | null;
  readonly nis?: string | null;
  readonly owner?: Owner | null;
  /** Only what was proposed at least so many days ago. */
  readonly olderThanDays?: number | null;
}

interface Key {
  readonly id: string;
  readonly score: number;
  readonly created: string;
}

const OWNED: Readonly<Record<Owner, (viewer: string) => string>> = {
  MINE: (viewer) => `p.owner_user_id = ${viewer}::uuid`,
  NOBODY: (viewer) => `p.owner_user_id IS NULL AND ${viewer}::uuid IS NOT NULL`,
  OTHERS: (viewer) => `p.owner_user_id <> ${viewer}::uuid`,
};

/** The proposals of a hub as staff work through them: by who follows them up and how long they wait, too. */
@Injectable()
export class ReviewQueue {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly proposals: Proposals,
  ) {}

  /** @throws Refusal FORBIDDEN */
  async list(viewer: Viewer, filter: QueueFilter, first: number, after: string | null): Promise<Page<Proposal>> {
    if (!isStaffOf(viewer, filter.hubId)) throw new Refusal('FORBIDDEN');
    const parameters: unknown[] = [filter.hubId, filter.status];
    const bind = (value: unknown) => `$${parameters.push(value)}`;
    let where = 'p.hub_id = $1 AND p.status = $2';
    if (filter.kind) where += ` AND p.kind = ${bind(filter.kind)}`;
    if (filter.valueChain) where += ` AND p.value_chain = ${bind(filter.valueChain)}`;
    if (filter.nis) {
      where += ` AND EXISTS (SELECT FROM proposal_part part JOIN listing l ON l.id = part.listing_id WHERE part.proposal_id = p.id AND l.nis = ${bind(filter.nis)})`;
    }
    if (filter.owner) where += ` AND ${OWNED[filter.owner](bind(viewer.userId))}`;
    if (filter.olderThanDays) where += ` AND p.created_at <= ${bind(this.clock.now())}::timestamptz - make_interval(days => ${bind(filter.olderThanDays)}::int)`;
    const counted = { where, parameters: [...parameters] };
    const byScore = filter.order === 'SCORE';
    if (after) {
      const [key, id] = decodeCursor(after, 2);
      where += byScore ? ` AND (p.score, p.id) < (${bind(key)}::float8, ${bind(id)}::uuid)` : ` AND (p.created_at, p.id) > (${bind(key)}::timestamptz, ${bind(id)}::uuid)`;
    }
    const keys = await this.database.query<Key>(
      `SELECT p.id, p.score, to_char(p.created_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') AS created
         FROM proposal p WHERE ${where} ORDER BY ${byScore ? 'p.score DESC, p.id DESC' : 'p.created_at, p.id'} LIMIT ${Math.trunc(first) + 1}`,
      parameters,
    );
    const found = new Map<string, Proposal>();
    for (const { id } of keys.slice(0, first)) {
      const proposal = await this.proposals.find(viewer, id);
      if (proposal) found.set(id, proposal);
    }
    const page = pageOf(keys, first, (key) => [byScore ? key.score : key.created, key.id], ({ id }) => found.get(id), async () => {
      const [row] = await this.database.query<{ total: number }>(`SELECT count(*)::int AS total FROM proposal p WHERE ${counted.where}`, counted.parameters);
      return row?.total ?? 0;
    });
    return { ...page, nodes: page.nodes.filter((proposal) => proposal !== undefined) };
  }
}
