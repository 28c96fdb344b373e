import { Injectable } from '@nestjs/common';
import { Clock, Database, isStaffOf, Refusal, type Viewer } from '@schakel/platform';
import { explain, type Explanation, type KnownListing } from '../domain/explanation';
import type { ProposalKind } from '../domain/proposal';
import { pairOf } from '../domain/subject';
import type { ProposalStatus } from './proposals';
import { Ranked } from './ranked';
import { Subjects } from './subjects';
import { WeightSets } from './weight-sets';

/** A proposal in which both listings take part. */
export interface SharedProposal {
  readonly id: string;
  readonly kind: ProposalKind;
  readonly status: ProposalStatus;
  readonly score: number;
}

export interface ExplainedPair {
  readonly hubId: string;
  readonly a: KnownListing;
  readonly b: KnownListing;
  readonly explanation: Explanation;
  readonly proposals: readonly SharedProposal[];
}

/** Why this and not that: any two listings of a hub. */
@Injectable()
export class Explanations {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly subjects: Subjects,
    private readonly ranked: Ranked,
    private readonly weights: WeightSets,
  ) {}

  /** For staff of the hub. @throws Refusal FORBIDDEN; NOT_FOUND when one of the two is not there */
  async forStaff(viewer: Viewer, hubId: string, a: string, b: string): Promise<ExplainedPair> {
    if (!isStaffOf(viewer, hubId)) throw new Refusal('FORBIDDEN');
    const explained = await this.of(hubId, a, b);
    if (!explained) throw new Refusal('NOT_FOUND');
    return explained;
  }

  /** Each listing by its id or the hub's own reference; null when one of the two is not there. */
  async of(hubId: string, a: string, b: string): Promise<ExplainedPair | null> {
    const [first, second] = [await this.subjects.find(hubId, a), await this.subjects.find(hubId, b)];
    if (!first || !second) return null;
    const pair = pairOf(first.subject, second.subject);
    const proposals = await this.proposalsWith(first.subject.id, second.subject.id);
    const explanation = explain({
      a: first, b: second,
      ranked: pair ? await this.ranked.of(pair.query) : [],
      proposed: proposals.some((each) => each.kind === 'PAIR' && each.status !== 'STALE'),
      weights: await this.weights.inForce(hubId),
      today: this.clock.today(),
    });
    return { hubId, a: first, b: second, explanation, proposals };
  }

  private async proposalsWith(a: string, b: string): Promise<SharedProposal[]> {
    return this.database.query<SharedProposal>(
      `SELECT p.id, p.kind, p.status, p.score FROM proposal p
        WHERE p.status <> 'STALE' AND EXISTS (SELECT FROM proposal_part WHERE proposal_id = p.id AND listing_id = $2)
          AND p.id IN (SELECT proposal_id FROM proposal_part WHERE listing_id = $1)
        ORDER BY p.score DESC, p.key LIMIT 20`,
      [a, b],
    );
  }
}
