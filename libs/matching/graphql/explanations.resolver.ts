import { Args, ArgsType, Context, Field, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { IsString, Matches, MaxLength, MinLength } from 'class-validator';
import { Access, STAFF, type GraphqlContext } from '@schakel/platform';
import { ListingQueries, ListingView, listingView } from '@schakel/listings';
import { Explanations } from '../application/explanations';
import { ExplanationView, explanationView } from './explanation.view';

@ArgsType()
class ExplainArgs {
  @Field() @Matches(/^[a-z0-9-]{1,60}$/) hubId!: string;
  @Field({ description: 'Het ene bericht: id of eigen referentie van de hub.' }) @IsString() @MinLength(1) @MaxLength(100) a!: string;
  @Field({ description: 'Het andere bericht.' }) @IsString() @MinLength(1) @MaxLength(100) b!: string;
}

@Resolver(() => ExplanationView)
export class ExplanationsResolver {
  constructor(
    private readonly explanations: Explanations,
    private readonly listings: ListingQueries,
  ) {}

  @Query(() => ExplanationView, { description: 'Waarom twee berichten wel of niet bij elkaar gebracht worden.' })
  @Access(STAFF)
  async explain(@Context() { viewer }: GraphqlContext, @Args() { hubId, a, b }: ExplainArgs) {
    return explanationView(await this.explanations.forStaff(viewer, hubId, a, b));
  }

  @ResolveField(() => ListingView, { nullable: true })
  @Access(STAFF)
  query(@Parent() { queryId }: ExplanationView, @Context() context: GraphqlContext) {
    return this.listing(queryId, context);
  }

  @ResolveField(() => ListingView, { nullable: true })
  @Access(STAFF)
  candidate(@Parent() { candidateId }: ExplanationView, @Context() context: GraphqlContext) {
    return this.listing(candidateId, context);
  }

  private async listing(id: string, { loaders }: GraphqlContext): Promise<ListingView | null> {
    const listing = await loaders.load(this.listings.byIds, id);
    return listing && listingView(listing);
  }
}
