import { v7 as uuid } from 'uuid';
import type { Viewer } from '../access/viewer';
import type { Clock } from '../clock/clock';
import type { Database } from '../database/database';

export interface AuditEntry {
  readonly hubId: string | null;
  /** What was done, UPPER_SNAKE: PROPOSAL_DISMISSED, USER_INVITED ... */
  readonly action: string;
  readonly subjectType: string;
  readonly subjectId: string;
  /** Codes and ids; no personal data. */
  readonly detail?: Readonly<Record<string, unknown>>;
}

/** Who decided what, and when. Written in the transaction of the decision; entries are never changed. */
export class AuditTrail {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async record(actor: Pick<Viewer, 'userId'>, entry: AuditEntry): Promise<void> {
    await this.database.query(
      `INSERT INTO audit_entry (id, hub_id, at, actor_user_id, action, subject_type, subject_id, detail) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [uuid(), entry.hubId, this.clock.now(), actor.userId, entry.action, entry.subjectType, entry.subjectId, JSON.stringify(entry.detail ?? {})],
    );
  }
}
