import { Args, ArgsType, Context, Field, ID, InputType, Int, Mutation, ObjectType, Query, Resolver } from '@nestjs/graphql';
import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsArray, IsIn, IsInt, IsOptional, IsString, IsUUID, Matches, Max, MaxLength, Min, ValidateNested } from 'class-validator';
import { Type } from 'class-transformer';
import { Access, ANYONE, enumOf, messageOf, PageArgs, resultUnion, STAFF, type GraphqlContext } from '@schakel/platform';
import { ValueChainEnum } from '@schakel/listings';
import { PROPOSAL_STATUSES, ProposalConnection, ProposalKindEnum, ProposalOrderEnum, ProposalStatusEnum, proposalView, type ProposalKind, type ProposalStatus } from '@schakel/matching';
import { materials, VALUE_CHAINS, type ValueChain } from '@schakel/taxonomy';
import { BulkDismissal } from '../application/bulk-dismissal';
import { OWNERS, ReviewQueue, type Owner } from '../application/review-queue';
import { DISMISS_REASONS, type DismissReason } from '../domain/decision';
import { DismissReasonEnum } from './decisions.resolver';

const OwnerEnum = enumOf('ProposalOwner', OWNERS, 'Wie het opvolgt, gezien door wie het vraagt.');
const KINDS = Object.values(ProposalKindEnum);

@ArgsType()
class ReviewQueueArgs extends PageArgs {
  @Field() @Matches(/^[a-z0-9-]{1,60}$/) hubId!: string;
  @Field(() => ProposalStatusEnum, { defaultValue: 'OPEN' }) @IsIn(PROPOSAL_STATUSES) status!: ProposalStatus;
  @Field(() => ProposalOrderEnum, { defaultValue: 'SCORE' }) @IsIn(['SCORE', 'AGE']) order!: 'SCORE' | 'AGE';
  @Field(() => ProposalKindEnum, { nullable: true }) @IsOptional() @IsIn(KINDS) kind?: ProposalKind | null;
  @Field(() => ValueChainEnum, { nullable: true }) @IsOptional() @IsIn(VALUE_CHAINS) valueChain?: ValueChain | null;
  @Field(() => String, { nullable: true, description: 'NIS-code van een gemeente waar een van de berichten ligt.' }) @IsOptional() @Matches(/^\d{5}$/) nis?: string | null;
  @Field(() => OwnerEnum, { nullable: true }) @IsOptional() @IsIn(OWNERS) owner?: Owner | null;
  @Field(() => Int, { nullable: true, description: 'Minstens zoveel dagen oud.' }) @IsOptional() @IsInt() @Min(1) @Max(3650) olderThanDays?: number | null;
}

@InputType()
class SeenProposalInput {
  @Field(() => ID) @IsUUID() id!: string;
  @Field(() => Int) @IsInt() version!: number;
}

@InputType()
class DismissManyInput {
  @Field(() => [SeenProposalInput]) @IsArray() @ArrayMinSize(1) @ArrayMaxSize(50) @ArrayUnique(({ id }: SeenProposalInput) => id)
  @ValidateNested({ each: true }) @Type(() => SeenProposalInput)
  proposals!: SeenProposalInput[];

  @Field(() => DismissReasonEnum) @IsIn(DISMISS_REASONS) reason!: DismissReason;
  @Field({ defaultValue: '' }) @IsString() @MaxLength(1000) note!: string;
}

@ObjectType('DismissedProposal')
@Access(STAFF)
class DismissedProposalView {
  @Field(() => ID) id!: string;
  @Field(() => Int, { description: 'Om het terug te nemen.' }) version!: number;
}

@ObjectType('ProposalNotDismissed')
@Access(STAFF)
class ProposalNotDismissedView {
  @Field(() => ID) id!: string;
  @Field() code!: string;
  @Field() message!: string;
}

@ObjectType('DismissedMany', { description: 'Wat afgewezen is, en wat niet: een collega was eerder, of het is er niet meer.' })
@Access(STAFF)
class DismissedManyView {
  @Field(() => [DismissedProposalView]) dismissed!: readonly DismissedProposalView[];
  @Field(() => [ProposalNotDismissedView]) refused!: readonly ProposalNotDismissedView[];
}

@ObjectType('MaterialChoice', { description: 'Een materiaal om uit te kiezen bij een verbetering.' })
@Access(ANYONE)
class MaterialChoiceView {
  @Field(() => ID) id!: string;
  @Field() label!: string;
  @Field(() => ValueChainEnum) valueChain!: ValueChain;
}

const DismissedManyResult = resultUnion('DismissedManyResult', DismissedManyView);
const CHOICES = () => materials().map(({ id, labelNl, chain }): MaterialChoiceView => ({ id, label: labelNl, valueChain: chain }));

@Resolver()
export class ReviewQueueResolver {
  constructor(
    private readonly queue: ReviewQueue,
    private readonly bulk: BulkDismissal,
  ) {}

  @Query(() => ProposalConnection, { description: 'De wachtrij van de hub, ook naar wie opvolgt en hoelang het wacht.' })
  @Access(STAFF)
  async reviewQueue(@Context() { viewer }: GraphqlContext, @Args() args: ReviewQueueArgs) {
    const page = await this.queue.list(viewer, args, args.first, args.after ?? null);
    return { ...page, nodes: page.nodes.map(proposalView) };
  }

  @Query(() => [MaterialChoiceView], { description: 'Alle materialen, ouders voor hun kinderen.' })
  @Access(ANYONE)
  materials(): MaterialChoiceView[] {
    return CHOICES();
  }

  @Mutation(() => DismissedManyResult, { description: 'Wijst tot vijftig voorstellen af om één reden; elk staat op zich.' })
  @Access(STAFF)
  async dismissProposals(@Context() { viewer }: GraphqlContext, @Args('input') { proposals, reason, note }: DismissManyInput): Promise<DismissedManyView> {
    const { dismissed, refused } = await this.bulk.dismiss(viewer, proposals, reason, note);
    return Object.assign(new DismissedManyView(), { dismissed, refused: refused.map(({ id, refusal }) => ({ id, code: refusal.code, message: messageOf(refusal) })) });
  }
}
