import { Args, ArgsType, Context, Field, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { IsBoolean, IsIn, IsOptional, IsString, Matches, MaxLength } from 'class-validator';
import { Access, PageArgs, STAFF, type GraphqlContext } from '@schakel/platform';
import { LISTING_KINDS, LISTING_STATUSES, ListingKindEnum, ListingQueries, ListingStatusEnum, ListingView, listingView, ValueChainEnum, type ListingKind, type ListingStatus } from '@schakel/listings';
import { ORGANISATION_KINDS, OrganisationKindEnum, Organisations, organisationView, OrganisationView, type OrganisationKind } from '@schakel/organisations';
import { VALUE_CHAINS, type ValueChain } from '@schakel/taxonomy';
import { HubTables, LISTING_ORDERS, ORGANISATION_ORDERS, type ListingOrder, type OrganisationOrder } from '../persistence/hub-tables';
import { HubListingConnection, HubListingView, HubOrganisationConnection, HubOrganisationView, ListingOrderEnum, OrganisationOrderEnum } from './hub-tables.view';

@ArgsType()
class HubTableArgs extends PageArgs {
  @Field() @Matches(/^[a-z0-9-]{1,60}$/) hubId!: string;
  @Field({ defaultValue: false }) @IsBoolean() descending!: boolean;
  @Field(() => String, { nullable: true, description: 'Een stuk van een titel of een naam.' }) @IsOptional() @IsString() @MaxLength(100) text?: string | null;
  @Field(() => String, { nullable: true, description: 'NIS-code van de gemeente.' }) @IsOptional() @Matches(/^\d{5}$/) nis?: string | null;
}

@ArgsType()
class HubListingsArgs extends HubTableArgs {
  @Field(() => ListingOrderEnum, { defaultValue: 'CREATED' }) @IsIn(LISTING_ORDERS) order!: ListingOrder;
  @Field(() => ListingKindEnum, { nullable: true }) @IsOptional() @IsIn(LISTING_KINDS) kind?: ListingKind | null;
  @Field(() => ListingStatusEnum, { nullable: true }) @IsOptional() @IsIn(LISTING_STATUSES) status?: ListingStatus | null;
  @Field(() => ValueChainEnum, { nullable: true }) @IsOptional() @IsIn(VALUE_CHAINS) valueChain?: ValueChain | null;
}

@ArgsType()
class HubOrganisationsArgs extends HubTableArgs {
  @Field(() => OrganisationOrderEnum, { defaultValue: 'NAME' }) @IsIn(ORGANISATION_ORDERS) order!: OrganisationOrder;
  @Field(() => OrganisationKindEnum, { nullable: true }) @IsOptional() @IsIn(ORGANISATION_KINDS) kind?: OrganisationKind | null;
}

@Resolver(() => HubListingView)
export class HubListingsResolver {
  constructor(
    private readonly tables: HubTables,
    private readonly queries: ListingQueries,
  ) {}

  @Query(() => HubListingConnection, { description: 'Alle berichten van een hub, ook concepten en wat voorbij is.' })
  @Access(STAFF)
  hubListings(@Context() { viewer }: GraphqlContext, @Args() args: HubListingsArgs) {
    return this.tables.listings(viewer, args, args.first, args.after ?? null);
  }

  @ResolveField(() => ListingView, { nullable: true })
  @Access(STAFF)
  async listing(@Parent() { listingId }: HubListingView, @Context() { loaders }: GraphqlContext) {
    const found = await loaders.load(this.queries.byIds, listingId);
    return found && listingView(found);
  }
}

@Resolver(() => HubOrganisationView)
export class HubOrganisationsResolver {
  constructor(
    private readonly tables: HubTables,
    private readonly directory: Organisations,
  ) {}

  @Query(() => HubOrganisationConnection, { description: 'Alle organisaties van een hub.' })
  @Access(STAFF)
  hubOrganisations(@Context() { viewer }: GraphqlContext, @Args() args: HubOrganisationsArgs) {
    return this.tables.organisations(viewer, args, args.first, args.after ?? null);
  }

  @ResolveField(() => OrganisationView, { nullable: true })
  @Access(STAFF)
  async organisation(@Parent() { organisationId }: HubOrganisationView, @Context() { loaders }: GraphqlContext) {
    const found = await loaders.load(this.directory.byIds, organisationId);
    return found && organisationView(found);
  }
}
