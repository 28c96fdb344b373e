import { Injectable } from '@nestjs/common';
import { Clock, Database, Refusal, type HubRole } from '@schakel/platform';
import { HubRoleRow, MembershipRow } from '../persistence/people.rows';
import { AccountAudit, type Actor } from './account-audit';

/** An organisation and the hub that it belongs to. */
export interface OrganisationOfHub {
  readonly id: string;
  readonly hubId: string;
}

/**
 * Gives and takes memberships and hub roles, and writes down who did. Whether the actor may is for the caller to decide.
 * Everything can be repeated; methods that give answer whether something changed.
 */
@Injectable()
export class Roles {
  constructor(
    private readonly database: Database,
    private readonly audit: AccountAudit,
    private readonly clock: Clock,
  ) {}

  /** @throws Refusal NOT_FOUND */
  async organisation(id: string): Promise<OrganisationOfHub> {
    const [row] = await this.database.query<OrganisationOfHub>('SELECT id, hub_id AS "hubId" FROM organisation WHERE id = $1', [id]);
    if (!row) throw new Refusal('NOT_FOUND');
    return row;
  }

  async giveMembership(actor: Actor, userId: string, organisation: OrganisationOfHub): Promise<boolean> {
    const given = await this.database.query(
      `WITH given AS (
         INSERT INTO membership (user_id, organisation_id, created_at) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING RETURNING user_id)
       SELECT user_id FROM given`,
      [userId, organisation.id, this.clock.now()],
    );
    if (given.length > 0) await this.audit.inHub(actor, organisation.hubId, 'MEMBER_ADDED', userId, { organisationId: organisation.id });
    return given.length > 0;
  }

  async takeMembership(actor: Actor, userId: string, organisation: OrganisationOfHub): Promise<void> {
    const taken = await this.database.repository(MembershipRow).delete({ userId, organisationId: organisation.id });
    if (taken.affected) await this.audit.inHub(actor, organisation.hubId, 'MEMBER_REMOVED', userId, { organisationId: organisation.id });
  }

  /** @throws Refusal NOT_FOUND for a hub that does not exist, LAST_ADMIN when it would be left without an admin */
  async giveHubRole(actor: Actor, userId: string, hubId: string, role: HubRole): Promise<boolean> {
    await this.lockHub(hubId);
    const held = await this.database.repository(HubRoleRow).findOneBy({ userId, hubId });
    if (held?.role === role) return false;
    if (held?.role === 'HUB_ADMIN') await this.refuseLastAdmin(userId, hubId);
    await this.database.repository(HubRoleRow).upsert({ userId, hubId, role, createdAt: held?.createdAt ?? this.clock.now() }, ['userId', 'hubId']);
    await this.audit.inHub(actor, hubId, 'HUB_ROLE_GIVEN', userId, { role });
    return true;
  }

  /** @throws Refusal NOT_FOUND for a hub that does not exist, LAST_ADMIN */
  async takeHubRole(actor: Actor, userId: string, hubId: string): Promise<void> {
    await this.lockHub(hubId);
    const held = await this.database.repository(HubRoleRow).findOneBy({ userId, hubId });
    if (!held) return;
    if (held.role === 'HUB_ADMIN') await this.refuseLastAdmin(userId, hubId);
    await this.database.repository(HubRoleRow).delete({ userId, hubId });
    await this.audit.inHub(actor, hubId, 'HUB_ROLE_TAKEN', userId, { role: held.role });
  }

  /** Roles of one hub change one after the other, or two admins could remove each other. */
  private async lockHub(hubId: string): Promise<void> {
    const [hub] = await this.database.query('SELECT id FROM hub WHERE id = $1 FOR NO KEY UPDATE', [hubId]);
    if (!hub) throw new Refusal('NOT_FOUND');
  }

  private async refuseLastAdmin(userId: string, hubId: string): Promise<void> {
    const admins = await this.database.repository(HubRoleRow).findBy({ hubId, role: 'HUB_ADMIN' });
    if (admins.every((admin) => admin.userId === userId)) throw new Refusal('LAST_ADMIN');
  }
}
