import { Args, Context, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Access, ANYONE, IdArg, OWNER_OR_STAFF, type GraphqlContext } from '@schakel/platform';
import { ListingPhotos } from '../application/listing-photos';
import { ListingQueries } from '../application/listing-queries';
import { ListingResult, ListingView, listingView } from './listing.view';
import { ListingPhotoView, PhotoTextArgs } from './photo.view';

@Resolver(() => ListingView)
export class PhotosResolver {
  constructor(
    private readonly queries: ListingQueries,
    private readonly listingPhotos: ListingPhotos,
  ) {}

  @ResolveField(() => [ListingPhotoView], { description: 'Hoogstens zes, in volgorde.' })
  @Access(ANYONE)
  async photos(@Parent() listing: ListingView, @Context() { loaders }: GraphqlContext) {
    return (await loaders.load(this.listingPhotos.ofListings, listing.id)) ?? [];
  }

  @Mutation(() => ListingResult)
  @Access(OWNER_OR_STAFF)
  async removePhoto(@Context() { viewer }: GraphqlContext, @IdArg() id: string) {
    return this.shown(viewer, await this.listingPhotos.remove(viewer, id));
  }

  @Mutation(() => ListingResult)
  @Access(OWNER_OR_STAFF)
  async describePhoto(@Context() { viewer }: GraphqlContext, @IdArg() id: string, @Args() { alt }: PhotoTextArgs) {
    return this.shown(viewer, await this.listingPhotos.describe(viewer, id, alt));
  }

  private async shown(viewer: GraphqlContext['viewer'], listingId: string): Promise<ListingView | null> {
    const listing = await this.queries.find(viewer, listingId);
    return listing && listingView(listing);
  }
}
