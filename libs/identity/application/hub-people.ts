import { Injectable } from '@nestjs/common';
import { Database, isAdminOf, isStaffOf, Refusal, type HubRole, type Viewer } from '@schakel/platform';
import { Invitations, type Invitee } from './invitations';
import { PERSON_COLUMNS, personOf, type Person } from './people';
import { Roles } from './roles';

export interface HubStaffMember extends Person {
  readonly hubId: string;
  readonly role: HubRole;
}

/** The people who act for a hub. Its staff see them, its admins manage them. */
@Injectable()
export class HubPeople {
  constructor(
    private readonly database: Database,
    private readonly roles: Roles,
    private readonly invitations: Invitations,
  ) {}

  /** By name. @throws Refusal FORBIDDEN */
  async list(viewer: Viewer, hubId: string): Promise<HubStaffMember[]> {
    if (!isStaffOf(viewer, hubId)) throw new Refusal('FORBIDDEN');
    return this.database.query<HubStaffMember>(
      `SELECT ${PERSON_COLUMNS}, r.hub_id AS "hubId", r.role
         FROM hub_role r JOIN user_account u ON u.id = r.user_id
        WHERE r.hub_id = $1 ORDER BY lower(u.name), u.id`,
      [hubId],
    );
  }

  /** Also changes the role of who is staff already. Can be repeated. @throws Refusal FORBIDDEN, LAST_ADMIN */
  async invite(viewer: Viewer, hubId: string, invitee: Invitee, role: HubRole): Promise<HubStaffMember> {
    if (!isAdminOf(viewer, hubId)) throw new Refusal('FORBIDDEN');
    return this.database.transaction(async () => {
      const place = { hubId, organisationId: null };
      const account = await this.invitations.invite(viewer, invitee, place, (userId) => this.roles.giveHubRole(viewer, userId, hubId, role));
      return { ...personOf(account), hubId, role };
    });
  }

  /** Can be repeated. @throws Refusal FORBIDDEN, LAST_ADMIN */
  async remove(viewer: Viewer, hubId: string, userId: string): Promise<void> {
    if (!isAdminOf(viewer, hubId)) throw new Refusal('FORBIDDEN');
    await this.database.transaction(() => this.roles.takeHubRole(viewer, userId, hubId));
  }
}
