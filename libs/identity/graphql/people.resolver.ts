import { Args, Context, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Access, ADMIN, OWNER_OR_STAFF, STAFF, type GraphqlContext } from '@schakel/platform';
import { HubPeople } from '../application/hub-people';
import { OrganisationPeople } from '../application/organisation-people';
import { HubArgs, InviteHubStaffInput, InviteMemberInput, OrganisationArgs, RemoveHubStaffInput, RemoveMemberInput } from './people.inputs';
import { HubStaffMemberView, InviteHubStaffResult, InviteMemberResult, OrganisationMemberView } from './people.views';
import { DONE, DoneResult, type DoneView } from './session.views';

@Resolver()
export class PeopleResolver {
  constructor(
    private readonly organisationPeople: OrganisationPeople,
    private readonly hubPeople: HubPeople,
  ) {}

  @Query(() => [OrganisationMemberView], { description: 'De leden van een organisatie, op naam.' })
  @Access(OWNER_OR_STAFF)
  organisationMembers(@Args() { organisationId }: OrganisationArgs, @Context() { viewer }: GraphqlContext): Promise<OrganisationMemberView[]> {
    return this.organisationPeople.list(viewer, organisationId);
  }

  @Query(() => [HubStaffMemberView], { description: 'De mensen van een hub, op naam.' })
  @Access(STAFF)
  hubStaff(@Args() { hubId }: HubArgs, @Context() { viewer }: GraphqlContext): Promise<HubStaffMemberView[]> {
    return this.hubPeople.list(viewer, hubId);
  }

  @Mutation(() => InviteMemberResult, { description: 'Iemand uitnodigen als lid van een organisatie.' })
  @Access(OWNER_OR_STAFF)
  inviteMember(@Args('input') { organisationId, ...invitee }: InviteMemberInput, @Context() { viewer }: GraphqlContext): Promise<OrganisationMemberView> {
    return this.organisationPeople.invite(viewer, organisationId, invitee);
  }

  @Mutation(() => DoneResult, { description: 'Iemand niet langer lid laten zijn van een organisatie.' })
  @Access(OWNER_OR_STAFF)
  async removeMember(@Args('input') { organisationId, userId }: RemoveMemberInput, @Context() { viewer }: GraphqlContext): Promise<DoneView> {
    await this.organisationPeople.remove(viewer, organisationId, userId);
    return DONE;
  }

  @Mutation(() => InviteHubStaffResult, { description: 'Iemand uitnodigen om voor een hub te werken, of diens rol veranderen.' })
  @Access(ADMIN)
  inviteHubStaff(@Args('input') { hubId, role, ...invitee }: InviteHubStaffInput, @Context() { viewer }: GraphqlContext): Promise<HubStaffMemberView> {
    return this.hubPeople.invite(viewer, hubId, invitee, role);
  }

  @Mutation(() => DoneResult, { description: 'Iemand niet langer voor een hub laten werken.' })
  @Access(ADMIN)
  async removeHubStaff(@Args('input') { hubId, userId }: RemoveHubStaffInput, @Context() { viewer }: GraphqlContext): Promise<DoneView> {
    await this.hubPeople.remove(viewer, hubId, userId);
    return DONE;
  }
}
