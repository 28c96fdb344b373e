import { Injectable } from '@nestjs/common';
import { actsForOrganisation, Database, isStaffOf, Refusal, type Viewer } from '@schakel/platform';
import { Invitations, type Invitee } from './invitations';
import { PERSON_COLUMNS, personOf, type Person } from './people';
import { Roles, type OrganisationOfHub } from './roles';

export interface OrganisationMember extends Person {
  readonly organisationId: string;
  readonly hubId: string;
}

/** The people who act for an organisation. They themselves and the staff of its hub see and manage them. */
@Injectable()
export class OrganisationPeople {
  constructor(
    private readonly database: Database,
    private readonly roles: Roles,
    private readonly invitations: Invitations,
  ) {}

  /** By name. @throws Refusal NOT_FOUND, FORBIDDEN */
  async list(viewer: Viewer, organisationId: string): Promise<OrganisationMember[]> {
    const { hubId } = await this.managed(viewer, organisationId);
    return this.database.query<OrganisationMember>(
      `SELECT ${PERSON_COLUMNS}, m.organisation_id AS "organisationId", $2 AS "hubId"
         FROM membership m JOIN user_account u ON u.id = m.user_id
        WHERE m.organisation_id = $1 ORDER BY lower(u.name), u.id`,
      [organisationId, hubId],
    );
  }

  /** Can be repeated; see {@link Invitations.invite} for who gets a mail. @throws Refusal NOT_FOUND, FORBIDDEN */
  async invite(viewer: Viewer, organisationId: string, invitee: Invitee): Promise<OrganisationMember> {
    return this.database.transaction(async () => {
      const organisation = await this.managed(viewer, organisationId);
      const place = { organisationId, hubId: organisation.hubId };
      const account = await this.invitations.invite(viewer, invitee, place, (userId) => this.roles.giveMembership(viewer, userId, organisation));
      return { ...personOf(account), ...place };
    });
  }

  /** Can be repeated. @throws Refusal NOT_FOUND, FORBIDDEN */
  async remove(viewer: Viewer, organisationId: string, userId: string): Promise<void> {
    await this.database.transaction(async () => this.roles.takeMembership(viewer, userId, await this.managed(viewer, organisationId)));
  }

  private async managed(viewer: Viewer, organisationId: string): Promise<OrganisationOfHub> {
    const organisation = await this.roles.organisation(organisationId);
    if (!isStaffOf(viewer, organisation.hubId) && !actsForOrganisation(viewer, organisationId)) throw new Refusal('FORBIDDEN');
    return organisation;
  }
}
