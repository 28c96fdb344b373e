import { Field, Float, ID, ObjectType } from '@nestjs/graphql';
import { Access, connectionOf, enumOf, resultUnion, SIGNED_IN } from '@schakel/platform';
import { ListingView, UnitEnum } from '@schakel/listings';
import { PartRoleEnum, type PartRole } from '@schakel/matching';
import { OrganisationView } from '@schakel/organisations';
import type { Unit } from '@schakel/taxonomy';
import type { Agreement, Introduction } from '../application/introduction-queries';
import { ANSWERS, INTRODUCTION_STATUSES, type Answer, type IntroductionStatus } from '../domain/introduction';

export const AnswerEnum = enumOf('IntroductionAnswer', ANSWERS);
export const IntroductionStatusEnum = enumOf('IntroductionStatus', INTRODUCTION_STATUSES);
export const AgreementStatusEnum = enumOf('AgreementStatus', ['AGREED', 'DELIVERED', 'CALLED_OFF'] as const);

@ObjectType('IntroductionParty')
@Access(SIGNED_IN)
export class IntroductionPartyView {
  @Field(() => AnswerEnum) answer!: Answer;
  @Field() note!: string;
  @Field(() => String, { nullable: true }) answeredAt!: string | null;

  organisationId!: string;
  @Field(() => OrganisationView, { nullable: true }) organisation?: OrganisationView | null;
}

@ObjectType('IntroductionPart')
@Access(SIGNED_IN)
export class IntroductionPartView {
  @Field(() => PartRoleEnum) role!: PartRole;

  listingId!: string;
  @Field(() => ListingView, { nullable: true }) listing?: ListingView | null;
}

@ObjectType('Agreement', { description: 'Wat afgesproken is, en hoeveel daarvan geleverd werd.' })
@Access(SIGNED_IN)
export class AgreementView {
  @Field(() => ID) id!: string;
  @Field(() => ID) listingId!: string;
  @Field(() => Float) quantity!: number;
  @Field(() => UnitEnum) unit!: Unit;
  @Field(() => AgreementStatusEnum) status!: Agreement['status'];
  @Field(() => String, { nullable: true }) dueOn!: string | null;
  @Field() note!: string;
  @Field(() => Float) delivered!: number;
}

@ObjectType('Introduction', { description: 'Een kennismaking: zichtbaar voor de partijen en de hub.' })
@Access(SIGNED_IN)
export class IntroductionView {
  @Field(() => ID) id!: string;
  @Field() hubId!: string;
  @Field(() => ID) proposalId!: string;
  @Field(() => IntroductionStatusEnum) status!: IntroductionStatus;
  @Field() message!: string;
  @Field() dueOn!: string;
  @Field() createdAt!: string;
  @Field(() => [IntroductionPartyView]) parties!: IntroductionPartyView[];
  @Field(() => [IntroductionPartView]) parts!: IntroductionPartView[];
  @Field(() => [AgreementView]) agreements!: AgreementView[];
}

/** The parties' notes and listings are as they are; organisation and listing are resolved when asked for. */
export function introductionView(introduction: Introduction): IntroductionView {
  return Object.assign(new IntroductionView(), introduction, {
    parties: introduction.parties.map((party) => Object.assign(new IntroductionPartyView(), party)),
    parts: introduction.parts.map((part) => Object.assign(new IntroductionPartView(), part)),
  });
}

export const IntroductionConnection = connectionOf('IntroductionConnection', IntroductionView);
export const IntroductionResult = resultUnion('IntroductionResult', IntroductionView);
