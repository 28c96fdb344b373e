import { Module } from '@nestjs/common';
import { OrganisationsModule } from '@schakel/organisations';
import './application/listing-refusals';
import { ListingExpiry } from './application/listing-expiry';
import { ListingImport } from './application/listing-import';
import { ListingQueries } from './application/listing-queries';
import { Listings } from './application/listings';
import { ReadingLimit } from './application/reading-limit';
import { Rereading } from './application/rereading';
import { TextReadings } from './application/text-readings';
import { ListingsResolver } from './graphql/listings.resolver';
import { TextReadingsResolver } from './graphql/text-readings.resolver';

@Module({
  imports: [OrganisationsModule],
  providers: [Listings, ListingQueries, ListingExpiry, ListingImport, Rereading, TextReadings, ReadingLimit, ListingsResolver, TextReadingsResolver],
  exports: [Listings, ListingQueries, ListingExpiry, ListingImport, Rereading],
})
export class ListingsModule {}
