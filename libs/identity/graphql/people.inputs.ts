import type { HubRole } from '@schakel/platform';
import { ArgsType, Field, ID, InputType } from '@nestjs/graphql';
import { IsEmail, IsIn, IsUUID, Matches, MaxLength } from 'class-validator';
import { HubRoles } from './enums';

const HUB_CODE = /^[a-z0-9-]{1,60}$/;

@ArgsType()
export class OrganisationArgs {
  @Field(() => ID)
  @IsUUID()
  organisationId!: string;
}

@ArgsType()
export class HubArgs {
  @Field(() => ID)
  @Matches(HUB_CODE)
  hubId!: string;
}

@InputType({ isAbstract: true })
abstract class InviteeInput {
  @Field()
  @IsEmail()
  @MaxLength(254)
  email!: string;

  @Field()
  @Matches(/\S/)
  @Matches(/^\P{Cc}*$/u)
  @MaxLength(100)
  name!: string;
}

@InputType()
export class InviteMemberInput extends InviteeInput {
  @Field(() => ID)
  @IsUUID()
  organisationId!: string;
}

@InputType()
export class InviteHubStaffInput extends InviteeInput {
  @Field(() => ID)
  @Matches(HUB_CODE)
  hubId!: string;

  @Field(() => HubRoles)
  @IsIn(Object.values(HubRoles))
  role!: HubRole;
}

@InputType()
export class RemoveMemberInput {
  @Field(() => ID)
  @IsUUID()
  organisationId!: string;

  @Field(() => ID)
  @IsUUID()
  userId!: string;
}

@InputType()
export class RemoveHubStaffInput {
  @Field(() => ID)
  @Matches(HUB_CODE)
  hubId!: string;

  @Field(() => ID)
  @IsUUID()
  userId!: string;
}
