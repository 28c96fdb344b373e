import { Field, ID, ObjectType } from '@nestjs/graphql';
import { Access, OWNER_OR_STAFF, resultUnion, STAFF, type HubRole } from '@schakel/platform';
import { HubRoles } from './enums';

@ObjectType({ isAbstract: true })
abstract class PersonView {
  @Field(() => ID) userId!: string;
  @Field() name!: string;
  @Field() email!: string;
  @Field({ description: 'Uitgenodigd, maar nog zonder wachtwoord.' }) pending!: boolean;
}

@ObjectType('OrganisationMember', { description: 'Wie voor een organisatie optreedt.' })
@Access(OWNER_OR_STAFF)
export class OrganisationMemberView extends PersonView {
  @Field(() => ID) organisationId!: string;
  @Field(() => ID) hubId!: string;
}

@ObjectType('HubStaffMember', { description: 'Wie voor een hub optreedt.' })
@Access(STAFF)
export class HubStaffMemberView extends PersonView {
  @Field(() => ID) hubId!: string;
  @Field(() => HubRoles) role!: HubRole;
}

export const InviteMemberResult = resultUnion('InviteMemberResult', OrganisationMemberView);
export const InviteHubStaffResult = resultUnion('InviteHubStaffResult', HubStaffMemberView);
