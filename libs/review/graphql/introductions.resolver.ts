import { Args, ArgsType, Context, Field, Float, InputType, Int, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { IsIn, IsISO8601, IsNumber, IsOptional, IsPositive, IsString, IsUUID, Matches, Max, MaxLength } from 'class-validator';
import { Access, IdArg, OWNER_OR_STAFF, PageArgs, STAFF, type GraphqlContext, type Viewer } from '@schakel/platform';
import { ListingQueries, ListingView, listingView } from '@schakel/listings';
import { Organisations, organisationView, OrganisationView } from '@schakel/organisations';
import { Agreements } from '../application/agreements';
import { IntroductionQueries } from '../application/introduction-queries';
import { Introductions } from '../application/introductions';
import { INTRODUCTION_STATUSES, type IntroductionStatus } from '../domain/introduction';
import {
  IntroductionConnection, IntroductionPartView, IntroductionPartyView, IntroductionResult, IntroductionStatusEnum, IntroductionView, introductionView,
} from './introduction.view';

@ArgsType()
class HubIntroductionsArgs extends PageArgs {
  @Field() @Matches(/^[a-z0-9-]{1,60}$/) hubId!: string;
  @Field(() => IntroductionStatusEnum, { nullable: true }) @IsOptional() @IsIn(INTRODUCTION_STATUSES) status?: IntroductionStatus | null;
}

@ArgsType()
class OrganisationIntroductionsArgs extends PageArgs {
  @Field() @IsUUID() organisationId!: string;
}

@InputType()
class AnswerInput {
  @Field() @IsUUID() organisationId!: string;
  @Field() accept!: boolean;
  @Field({ defaultValue: '' }) @IsString() @MaxLength(1000) note!: string;
}

@InputType()
class AgreementInput {
  @Field() @IsUUID() listingId!: string;
  @Field(() => Float) @IsNumber() @IsPositive() @Max(1e9) quantity!: number;
  @Field(() => String, { nullable: true }) @IsOptional() @IsISO8601({ strict: true }) @Matches(/^\d{4}-\d\d-\d\d$/) dueOn?: string | null;
  @Field({ defaultValue: '' }) @IsString() @MaxLength(1000) note!: string;
}

@InputType()
class DeliveryInput {
  @Field(() => Float) @IsNumber() @IsPositive() @Max(1e9) quantity!: number;
  @Field() @IsISO8601({ strict: true }) @Matches(/^\d{4}-\d\d-\d\d$/) deliveredOn!: string;
}

@InputType()
class IntroductionInput {
  @Field(() => Int) version!: number;
  @Field({ defaultValue: '' }) @IsString() @MaxLength(2000) message!: string;
}

@Resolver(() => IntroductionView)
export class IntroductionsResolver {
  constructor(
    private readonly queries: IntroductionQueries,
    private readonly introductions: Introductions,
    private readonly agreements: Agreements,
  ) {}

  @Query(() => IntroductionView, { nullable: true })
  @Access(OWNER_OR_STAFF)
  async introduction(@Context() { viewer }: GraphqlContext, @IdArg() id: string) {
    return this.shown(viewer, id);
  }

  @Query(() => IntroductionConnection, { description: 'De kennismakingen van een hub, wat het eerst een antwoord nodig heeft vooraan.' })
  @Access(STAFF)
  async hubIntroductions(@Context() { viewer }: GraphqlContext, @Args() args: HubIntroductionsArgs) {
    const page = await this.queries.ofHub(viewer, args.hubId, args.status ?? null, args.first, args.after ?? null);
    return { ...page, nodes: page.nodes.map(introductionView) };
  }

  @Query(() => IntroductionConnection)
  @Access(OWNER_OR_STAFF)
  async organisationIntroductions(@Context() { viewer }: GraphqlContext, @Args() args: OrganisationIntroductionsArgs) {
    const page = await this.queries.ofOrganisation(viewer, args.organisationId, args.first, args.after ?? null);
    return { ...page, nodes: page.nodes.map(introductionView) };
  }

  @Mutation(() => IntroductionResult, { description: 'Stelt de partijen van een voorstel aan elkaar voor.' })
  @Access(STAFF)
  async introduce(@Context() { viewer }: GraphqlContext, @IdArg('proposalId') proposalId: string, @Args('input') input: IntroductionInput) {
    return this.shown(viewer, await this.introductions.introduce(viewer, proposalId, input.version, input.message));
  }

  @Mutation(() => IntroductionResult)
  @Access(OWNER_OR_STAFF)
  async answerIntroduction(@Context() { viewer }: GraphqlContext, @IdArg() id: string, @Args('input') input: AnswerInput) {
    return this.shown(viewer, await this.introductions.answer(viewer, id, input.organisationId, input.accept, input.note));
  }

  @Mutation(() => IntroductionResult)
  @Access(OWNER_OR_STAFF)
  async recordAgreement(@Context() { viewer }: GraphqlContext, @IdArg('introductionId') introductionId: string, @Args('input') input: AgreementInput) {
    return this.shown(viewer, await this.agreements.record(viewer, introductionId, input.listingId, input.quantity, input.dueOn ?? null, input.note));
  }

  @Mutation(() => IntroductionResult)
  @Access(OWNER_OR_STAFF)
  async callOffAgreement(@Context() { viewer }: GraphqlContext, @IdArg() id: string) {
    return this.shown(viewer, await this.agreements.callOff(viewer, id));
  }

  @Mutation(() => IntroductionResult)
  @Access(OWNER_OR_STAFF)
  async recordDelivery(@Context() { viewer }: GraphqlContext, @IdArg('agreementId') agreementId: string, @Args('input') input: DeliveryInput) {
    return this.shown(viewer, await this.agreements.deliver(viewer, agreementId, input.quantity, input.deliveredOn));
  }

  private async shown(viewer: Viewer, id: string): Promise<IntroductionView | null> {
    const introduction = await this.queries.find(viewer, id);
    return introduction && introductionView(introduction);
  }
}

@Resolver(() => IntroductionPartyView)
export class IntroductionPartyResolver {
  constructor(private readonly organisations: Organisations) {}

  @ResolveField(() => OrganisationView, { nullable: true })
  @Access(OWNER_OR_STAFF)
  async organisation(@Parent() party: IntroductionPartyView, @Context() { loaders }: GraphqlContext) {
    const row = await loaders.load(this.organisations.byIds, party.organisationId);
    return row && organisationView(row);
  }
}

@Resolver(() => IntroductionPartView)
export class IntroductionPartResolver {
  constructor(private readonly listings: ListingQueries) {}

  @ResolveField(() => ListingView, { nullable: true })
  @Access(OWNER_OR_STAFF)
  async listing(@Parent() part: IntroductionPartView, @Context() { loaders }: GraphqlContext) {
    const listing = await loaders.load(this.listings.byIds, part.listingId);
    return listing && listingView(listing);
  }
}
