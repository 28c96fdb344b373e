import { Injectable } from '@nestjs/common';
import { AuditTrail, type Viewer } from '@schakel/platform';
import { Accounts } from '../persistence/accounts';

/** Somebody as the audit trail knows them; `userId` is null for the system itself and for the command line. */
export type Actor = Pick<Viewer, 'userId'>;

export const SYSTEM: Actor = { userId: null };

/** Writes what happens to accounts in the audit trail. */
@Injectable()
export class AccountAudit {
  constructor(
    private readonly trail: AuditTrail,
    private readonly accounts: Accounts,
  ) {}

  async inHub(actor: Actor, hubId: string | null, action: string, userId: string, detail: Readonly<Record<string, string>> = {}): Promise<void> {
    await this.trail.record(actor, { hubId, action, subjectType: 'USER', subjectId: userId, detail });
  }

  /** For what is no one hub's affair: an entry in the trail of each hub that the user has to do with. */
  async inEveryHub(actor: Actor, action: string, userId: string): Promise<void> {
    const hubs = await this.accounts.hubsOf(userId);
    for (const hubId of hubs.length > 0 ? hubs : [null]) {
      await this.inHub(actor, hubId, action, userId);
    }
  }
}
