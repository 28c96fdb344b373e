import { Args, ArgsType, Context, Field, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { IsIn, IsOptional, Matches } from 'class-validator';
import { Access, IdArg, PageArgs, STAFF, type GraphqlContext } from '@schakel/platform';
import { ListingQueries, ListingView, listingView, ValueChainEnum } from '@schakel/listings';
import { VALUE_CHAINS, type ValueChain } from '@schakel/taxonomy';
import { PROPOSAL_STATUSES, Proposals, type ProposalStatus } from '../application/proposals';
import { PROPOSAL_KINDS, type ProposalKind } from '../domain/proposal';
import { ProposalConnection, ProposalKindEnum, ProposalOrderEnum, ProposalPartView, ProposalStatusEnum, ProposalView, proposalView } from './proposal.view';

@ArgsType()
class ProposalsArgs extends PageArgs {
  @Field() @Matches(/^[a-z0-9-]{1,60}$/) hubId!: string;
  @Field(() => ProposalStatusEnum, { defaultValue: 'OPEN' }) @IsIn(PROPOSAL_STATUSES) status!: ProposalStatus;
  @Field(() => ProposalKindEnum, { nullable: true }) @IsOptional() @IsIn(PROPOSAL_KINDS) kind?: ProposalKind | null;
  @Field(() => ValueChainEnum, { nullable: true }) @IsOptional() @IsIn(VALUE_CHAINS) valueChain?: ValueChain | null;
  @Field(() => String, { nullable: true, description: 'NIS-code van een gemeente waar een van de berichten ligt.' }) @IsOptional() @Matches(/^\d{5}$/) nis?: string | null;
  @Field(() => ProposalOrderEnum, { defaultValue: 'SCORE' }) @IsIn(['SCORE', 'AGE']) order!: 'SCORE' | 'AGE';
}

@Resolver(() => ProposalPartView)
export class ProposalsResolver {
  constructor(
    private readonly proposals: Proposals,
    private readonly listings: ListingQueries,
  ) {}

  @Query(() => ProposalConnection, { name: 'proposals', description: 'De wachtrij van de hub: het beste of het oudste eerst.' })
  @Access(STAFF)
  async list(@Context() { viewer }: GraphqlContext, @Args() args: ProposalsArgs) {
    const page = await this.proposals.list(viewer, args, args.first, args.after ?? null);
    return { ...page, nodes: page.nodes.map(proposalView) };
  }

  @Query(() => ProposalView, { nullable: true })
  @Access(STAFF)
  async proposal(@Context() { viewer }: GraphqlContext, @IdArg() id: string) {
    const proposal = await this.proposals.find(viewer, id);
    return proposal && proposalView(proposal);
  }

  @ResolveField(() => ListingView, { nullable: true })
  @Access(STAFF)
  async listing(@Parent() part: ProposalPartView, @Context() { loaders }: GraphqlContext) {
    const listing = await loaders.load(this.listings.byIds, part.listingId);
    return listing && listingView(listing);
  }
}
