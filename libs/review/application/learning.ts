import { Injectable } from '@nestjs/common';
import { Clock, Database, isAdminOf, isStaffOf, Refusal, type Viewer } from '@schakel/platform';
import { learn, WeightSets, type CriterionName, type DecidedPair, type Lesson, type ProposalReason, type Weights } from '@schakel/matching';
import type { DismissReason } from '../domain/decision';
import { BLAMED, SAYS_NOTHING } from '../domain/blame';

/** What a lesson was made from; with {@link learn} it gives the same again. */
export interface LessonBasis {
  readonly weights: Weights;
  readonly decided: readonly DecidedPair[];
}

interface Row {
  readonly id: string;
  readonly status: string;
  readonly reason: DismissReason | null;
  readonly reasons: readonly ProposalReason[];
  readonly delivered: boolean;
}

/** Decisions that are looked back at. */
const MOST = 1000;

/** What the decisions of a hub's staff say about its weights. Nothing is learnt by itself: an admin looks, and takes it over. */
@Injectable()
export class Learning {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly weights: WeightSets,
  ) {}

  /** What would be learnt today; for staff. */
  async lesson(viewer: Viewer, hubId: string): Promise<Lesson> {
    if (!isStaffOf(viewer, hubId)) throw new Refusal('FORBIDDEN');
    const { decided, weights } = await this.basis(hubId);
    return learn(decided, weights);
  }

  /** Lets what was learnt count from today on. @returns the id of the set of weights; withdrawn like any other */
  async adopt(viewer: Viewer, hubId: string): Promise<string> {
    if (!isAdminOf(viewer, hubId)) throw new Refusal('FORBIDDEN');
    const basis = await this.basis(hubId);
    const lesson = learn(basis.decided, basis.weights);
    if (lesson.outcome !== 'LEARNT') throw new Refusal(`LEARNING_${lesson.outcome}`, { decisions: lesson.decisions });
    const { weights, ...figures } = lesson;
    return this.weights.keep(viewer, {
      hubId, validFrom: this.clock.today(), weights, origin: 'LEARNT', basis: { ...figures, basis },
      why: `Uit ${lesson.decisions} beslissingen; van ${lesson.heldBack} achtergehouden beslissingen staan er nu ${Math.round((lesson.after ?? 0) * 100)}% juist, vroeger ${Math.round((lesson.before ?? 0) * 100)}%.`,
    });
  }

  /** Always from the weights that people set, so that lessons do not pile up. */
  private async basis(hubId: string): Promise<LessonBasis> {
    const rows = await this.database.query<Row>(
      `SELECT p.id, p.status, p.dismiss_reason AS reason, p.reasons,
              EXISTS (SELECT FROM introduction i JOIN agreement a ON a.introduction_id = i.id JOIN delivery d ON d.agreement_id = a.id WHERE i.proposal_id = p.id) AS delivered
         FROM proposal p
        WHERE p.hub_id = $1 AND p.kind = 'PAIR' AND p.status IN ('APPROVED', 'DISMISSED', 'INTRODUCED')
          AND NOT EXISTS (SELECT FROM introduction i WHERE i.proposal_id = p.id AND i.status = 'DECLINED')
        ORDER BY p.decided_at DESC, p.id LIMIT ${MOST}`,
      [hubId],
    );
    const decided = rows.flatMap(({ id, status, reason, reasons, delivered }): DecidedPair[] => {
      const accepted = status !== 'DISMISSED';
      if (!accepted && (reason === null || SAYS_NOTHING.has(reason))) return [];
      const scores = Object.fromEntries(reasons.filter((part) => part.weight > 0).map((part) => [part.criterion, part.score])) as Partial<Record<CriterionName, number>>;
      return [{ id, accepted, blamed: accepted || reason === null ? null : (BLAMED[reason] ?? null), times: delivered ? 2 : 1, scores }];
    });
    return { decided, weights: await this.weights.setByPeople(hubId) };
  }
}
