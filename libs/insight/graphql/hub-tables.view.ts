import { Field, Int, ObjectType } from '@nestjs/graphql';
import { Access, connectionOf, enumOf, STAFF } from '@schakel/platform';
import { ListingView } from '@schakel/listings';
import { OrganisationView } from '@schakel/organisations';
import { LISTING_ORDERS, ORGANISATION_ORDERS } from '../persistence/hub-tables';

export const ListingOrderEnum = enumOf('ListingOrder', LISTING_ORDERS);
export const OrganisationOrderEnum = enumOf('OrganisationOrder', ORGANISATION_ORDERS);

@ObjectType('HubListing', { description: 'Een bericht zoals medewerkers het in hun tabel zien.' })
@Access(STAFF)
export class HubListingView {
  @Field() hubId!: string;
  @Field(() => Int) openProposals!: number;
  @Field(() => String, { nullable: true, description: 'Wie het invoerde namens de organisatie; leeg als zij het zelf deed, of uit een bestand.' }) enteredBy!: string | null;

  listingId!: string;
  @Field(() => ListingView, { nullable: true }) listing?: ListingView | null;
}

@ObjectType('HubOrganisation', { description: 'Een organisatie zoals medewerkers ze in hun tabel zien.' })
@Access(STAFF)
export class HubOrganisationView {
  @Field() hubId!: string;
  @Field(() => Int) publishedListings!: number;
  @Field(() => Int, { description: 'Mensen met een account.' }) members!: number;
  @Field() registeredOn!: string;

  organisationId!: string;
  @Field(() => OrganisationView, { nullable: true }) organisation?: OrganisationView | null;
}

export const HubListingConnection = connectionOf('HubListingConnection', HubListingView);
export const HubOrganisationConnection = connectionOf('HubOrganisationConnection', HubOrganisationView);
