import { Injectable } from '@nestjs/common';
import { AuditTrail, Clock, Database, isStaffOf, Refusal, type Viewer } from '@schakel/platform';
import { RuledOut, type ProposalStatus } from '@schakel/matching';
import { decided, type Decision, type DismissReason } from '../domain/decision';

interface Locked {
  readonly id: string;
  readonly hub_id: string;
  readonly status: ProposalStatus;
  readonly version: number;
}

/** Staff's decisions on proposals. Each names the version that was seen: a second person who decides on the same is told. */
@Injectable()
export class Decisions {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly audit: AuditTrail,
    private readonly ruledOut: RuledOut,
  ) {}

  approve(viewer: Viewer, id: string, version: number): Promise<string> {
    return this.decide(viewer, id, version, 'APPROVE', null, '');
  }

  dismiss(viewer: Viewer, id: string, version: number, reason: DismissReason, note: string): Promise<string> {
    return this.decide(viewer, id, version, 'DISMISS', reason, note);
  }

  /** Takes an approval or a dismissal back. */
  reopen(viewer: Viewer, id: string, version: number): Promise<string> {
    return this.decide(viewer, id, version, 'REOPEN', null, '');
  }

  /** Says who follows a proposal up, and by when. */
  async assign(viewer: Viewer, id: string, ownerUserId: string | null, dueOn: string | null): Promise<string> {
    return this.database.transaction(async () => {
      const proposal = await this.lock(viewer, id);
      const [owner] = ownerUserId
        ? await this.database.query('SELECT FROM hub_role WHERE user_id = $1 AND hub_id = $2', [ownerUserId, proposal.hub_id])
        : [true];
      if (!owner) throw new Refusal('INVALID_INPUT', {}, [{ field: 'ownerUserId', code: 'NOT_FOUND' }]);
      await this.database.query('UPDATE proposal SET owner_user_id = $2, due_on = $3 WHERE id = $1', [id, ownerUserId, dueOn]);
      await this.audit.record(viewer, { hubId: proposal.hub_id, action: 'PROPOSAL_ASSIGNED', subjectType: 'PROPOSAL', subjectId: id, detail: { dueOn } });
      return id;
    });
  }

  /** Takes a decision; part of the caller's transaction when there is one. @returns the proposal's id */
  async decide(viewer: Viewer, id: string, version: number, decision: Decision, reason: DismissReason | null, note: string): Promise<string> {
    return this.database.transaction(async () => {
      const proposal = await this.lock(viewer, id);
      if (proposal.version !== version) throw new Refusal('PROPOSAL_CHANGED');
      const status = decided(proposal.status, decision);
      if (!status) throw new Refusal('DECISION_REFUSED');
      await this.database.query(
        `UPDATE proposal SET status = $2, dismiss_reason = $3, dismiss_note = $4, decided_by = $5, decided_at = $6, updated_at = $6, version = version + 1
          WHERE id = $1`,
        [id, status, reason, note || null, decision === 'REOPEN' ? null : viewer.userId, this.clock.now()],
      );
      await this.audit.record(viewer, {
        hubId: proposal.hub_id, action: `PROPOSAL_${decision}`, subjectType: 'PROPOSAL', subjectId: id, detail: reason ? { reason } : {},
      });
      if (decision === 'DISMISS' || decision === 'REOPEN') await this.ruledOut.decided(id);
      return id;
    });
  }

  private async lock(viewer: Viewer, id: string): Promise<Locked> {
    const [proposal] = await this.database.query<Locked>('SELECT id, hub_id, status, version FROM proposal WHERE id = $1 FOR UPDATE', [id]);
    if (!proposal || !isStaffOf(viewer, proposal.hub_id)) throw new Refusal('NOT_FOUND');
    return proposal;
  }
}
