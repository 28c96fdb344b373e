import { Module } from '@nestjs/common';
import { OrganisationsModule } from '@schakel/organisations';
import './application/listing-refusals';
import { ListingExpiry } from './application/listing-expiry';
import { ListingImport } from './application/listing-import';
import { ListingQueries } from './application/listing-queries';
import { Listings } from './application/listings';
import { Rereading } from './application/rereading';
import { ListingsResolver } from './graphql/listings.resolver';

@Module({
  imports: [OrganisationsModule],
  providers: [Listings, ListingQueries, ListingExpiry, ListingImport, Rereading, ListingsResolver],
  exports: [Listings, ListingQueries, ListingExpiry, ListingImport],
})
export class ListingsModule {}
