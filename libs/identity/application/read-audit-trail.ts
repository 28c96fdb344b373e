import { Injectable } from '@nestjs/common';
import { Database, decodeCursor, isStaffOf, pageOf, Refusal, type Page, type PageArgs, type Viewer } from '@schakel/platform';
import { validate as isUuid } from 'uuid';

/** What somebody did, as the staff of the hub read it. */
export interface AuditTrailEntry {
  readonly id: string;
  readonly hubId: string;
  readonly at: Date;
  readonly action: string;
  readonly actorUserId: string | null;
  /** Null for the system itself, empty for somebody who had their account erased. */
  readonly actorName: string | null;
  readonly subjectType: string;
  readonly subjectId: string;
  /** JSON text: codes and ids. */
  readonly detail: string;
}

@Injectable()
export class ReadAuditTrail {
  constructor(private readonly database: Database) {}

  /** Newest first. @throws Refusal FORBIDDEN, INVALID_CURSOR */
  async run(viewer: Viewer, hubId: string, { first, after }: PageArgs): Promise<Page<AuditTrailEntry>> {
    if (!isStaffOf(viewer, hubId)) throw new Refusal('FORBIDDEN');
    const before = after ? decodeCursor(after, 1)[0] : null;
    if (after && !isUuid(before)) throw new Refusal('INVALID_CURSOR');
    const rows = await this.database.query<AuditTrailEntry>(
      `SELECT a.id, a.hub_id AS "hubId", a.at, a.action, a.actor_user_id AS "actorUserId", u.name AS "actorName",
              a.subject_type AS "subjectType", a.subject_id AS "subjectId", a.detail::text AS detail
         FROM audit_entry a LEFT JOIN user_account u ON u.id = a.actor_user_id
        WHERE a.hub_id = $1 AND ($2::uuid IS NULL OR a.id < $2)
        ORDER BY a.id DESC LIMIT $3`,
      [hubId, before, first + 1],
    );
    return pageOf(rows, first, (row) => [row.id], (row) => row, () => this.count(hubId));
  }

  private async count(hubId: string): Promise<number> {
    const [row] = await this.database.query<{ total: number }>('SELECT count(*)::int AS total FROM audit_entry WHERE hub_id = $1', [hubId]);
    return row?.total ?? 0;
  }
}
