import { Context, Int, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Access, OWNER_OR_STAFF, type GraphqlContext } from '@schakel/platform';
import { ListingView } from '@schakel/listings';
import { Proposals } from '../application/proposals';

/** What a listing's own people may know before staff have looked: how many, not who. */
@Resolver(() => ListingView)
export class PossibleMatchesResolver {
  constructor(private readonly proposals: Proposals) {}

  @ResolveField(() => Int, { nullable: true, description: 'Hoeveel mogelijke matches de hub bekijkt; voor wie voor de organisatie of de hub optreedt, anders leeg.' })
  @Access(OWNER_OR_STAFF)
  async possibleMatches(@Parent() { id }: ListingView, @Context() { loaders }: GraphqlContext): Promise<number> {
    return (await loaders.load(this.proposals.underReview, id)) ?? 0;
  }
}
