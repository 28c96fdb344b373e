import { Args, ArgsType, Context, Field, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { IsIn, IsOptional, IsUUID, Matches } from 'class-validator';
import { Access, ANYONE, IdArg, OWNER_OR_STAFF, PageArgs, type GraphqlContext } from '@schakel/platform';
import { VALUE_CHAINS, type ValueChain } from '@schakel/taxonomy';
import { detailsFromInput } from '../application/listing-input';
import { ListingQueries } from '../application/listing-queries';
import { Listings } from '../application/listings';
import { LISTING_KINDS, type ListingKind } from '../domain/listing';
import { LISTING_STATUSES, type ListingStatus } from '../domain/listing-lifecycle';
import { missingParts } from '../domain/missing';
import { InterpretationView, interpretationView } from './interpretation.view';
import {
  CorrectionsInput, ListingConnection, ListingInput, ListingKindEnum, ListingResult, ListingStatusEnum, ListingView, listingView, NewListingInput, ValueChainEnum,
} from './listing.view';

@ArgsType()
class ListingsArgs extends PageArgs {
  @Field() @Matches(/^[a-z0-9-]{1,60}$/) hubId!: string;
  @Field(() => ListingKindEnum, { nullable: true }) @IsOptional() @IsIn(LISTING_KINDS) kind?: ListingKind | null;
  @Field(() => ValueChainEnum, { nullable: true }) @IsOptional() @IsIn(VALUE_CHAINS) valueChain?: ValueChain | null;
  @Field(() => String, { nullable: true, description: 'NIS-code van de gemeente.' }) @IsOptional() @Matches(/^\d{5}$/) nis?: string | null;
}

@ArgsType()
class OrganisationListingsArgs extends PageArgs {
  @Field() @IsUUID() organisationId!: string;
  @Field(() => ListingStatusEnum, { nullable: true }) @IsOptional() @IsIn(LISTING_STATUSES) status?: ListingStatus | null;
}

@Resolver(() => ListingView)
export class ListingsResolver {
  constructor(
    private readonly queries: ListingQueries,
    private readonly listings: Listings,
  ) {}

  @Query(() => ListingConnection, { name: 'listings', description: 'Gepubliceerde berichten, de nieuwste eerst.' })
  @Access(ANYONE)
  async published(@Args() args: ListingsArgs) {
    const page = await this.queries.published(args, args.first, args.after ?? null);
    return { ...page, nodes: page.nodes.map(listingView) };
  }

  @Query(() => ListingConnection, { description: 'Berichten van één organisatie; wie ervoor optreedt, ziet ook de concepten.' })
  @Access(ANYONE)
  async organisationListings(@Args() args: OrganisationListingsArgs, @Context() { viewer }: GraphqlContext) {
    const page = await this.queries.ofOrganisation(viewer, args.organisationId, args.status ?? null, args.first, args.after ?? null);
    return { ...page, nodes: page.nodes.map(listingView) };
  }

  @Query(() => ListingView, { nullable: true })
  @Access(ANYONE)
  async listing(@Context() { viewer }: GraphqlContext, @IdArg() id: string) {
    const listing = await this.queries.find(viewer, id);
    return listing && listingView(listing);
  }

  @ResolveField(() => InterpretationView, { nullable: true })
  @Access(ANYONE)
  async interpretation(@Parent() listing: ListingView, @Context() { loaders }: GraphqlContext) {
    const interpretation = await loaders.load(this.queries.interpretations, listing.id);
    return interpretation && interpretationView(interpretation);
  }

  @ResolveField(() => [String], { description: 'Wat nog ontbreekt, als codes: QUANTITY, CONDITION, MATERIAL ...' })
  @Access(ANYONE)
  async missing(@Parent() listing: ListingView, @Context() { loaders }: GraphqlContext) {
    const interpretation = await loaders.load(this.queries.interpretations, listing.id);
    return missingParts(listing, interpretation?.questions ?? []);
  }

  @Mutation(() => ListingResult)
  @Access(OWNER_OR_STAFF)
  async createListing(@Context() { viewer }: GraphqlContext, @IdArg('organisationId') organisationId: string, @Args('input') input: NewListingInput) {
    return this.shown(viewer, await this.listings.create(viewer, organisationId, (hubId) => detailsFromInput(input, hubId), input.publish, input.id ?? undefined));
  }

  @Mutation(() => ListingResult)
  @Access(OWNER_OR_STAFF)
  async updateListing(@Context() { viewer }: GraphqlContext, @IdArg() id: string, @Args('input') input: ListingInput) {
    return this.shown(viewer, await this.listings.update(viewer, id, (hubId) => detailsFromInput(input, hubId)));
  }

  @Mutation(() => ListingResult)
  @Access(OWNER_OR_STAFF)
  async publishListing(@Context() { viewer }: GraphqlContext, @IdArg() id: string) {
    return this.shown(viewer, await this.listings.act(viewer, id, 'PUBLISH'));
  }

  @Mutation(() => ListingResult)
  @Access(OWNER_OR_STAFF)
  async withdrawListing(@Context() { viewer }: GraphqlContext, @IdArg() id: string) {
    return this.shown(viewer, await this.listings.act(viewer, id, 'WITHDRAW'));
  }

  @Mutation(() => ListingResult)
  @Access(OWNER_OR_STAFF)
  async correctInterpretation(@Context() { viewer }: GraphqlContext, @IdArg() id: string, @Args('corrections') corrections: CorrectionsInput) {
    return this.shown(viewer, await this.listings.correct(viewer, id, { ...corrections }));
  }

  private async shown(viewer: GraphqlContext['viewer'], { id }: { id: string }): Promise<ListingView | null> {
    const listing = await this.queries.find(viewer, id);
    return listing && listingView(listing);
  }
}
