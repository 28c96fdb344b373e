import { Field, ID, ObjectType } from '@nestjs/graphql';
import { Access, SIGNED_IN, type HubRole } from '@schakel/platform';
import { HubRoles } from './enums';

@ObjectType('MyOrganisation')
@Access(SIGNED_IN)
export class MyOrganisationView {
  @Field(() => ID) id!: string;
  @Field() name!: string;
  @Field(() => ID) hubId!: string;
}

@ObjectType('MyHubRole')
@Access(SIGNED_IN)
export class MyHubRoleView {
  @Field(() => ID) hubId!: string;
  @Field() hubName!: string;
  @Field(() => HubRoles) role!: HubRole;
}

@ObjectType('Me', { description: 'Wie aangemeld is, en voor wie die mag optreden.' })
@Access(SIGNED_IN)
export class MeView {
  @Field(() => ID) id!: string;
  @Field() name!: string;
  @Field() email!: string;
  @Field(() => [MyOrganisationView]) organisations!: readonly MyOrganisationView[];
  @Field(() => [MyHubRoleView]) hubRoles!: readonly MyHubRoleView[];
}
