import { Module } from '@nestjs/common';
import { OrganisationsModule } from '@schakel/organisations';
import './application/listing-refusals';
import { ListingExpiry } from './application/listing-expiry';
import { ListingImport } from './application/listing-import';
import { ListingPhotos } from './application/listing-photos';
import { ListingQueries } from './application/listing-queries';
import { Listings } from './application/listings';
import { ReadingLimit } from './application/reading-limit';
import { Rereading } from './application/rereading';
import { TextReadings } from './application/text-readings';
import { ListingsResolver } from './graphql/listings.resolver';
import { PhotosResolver } from './graphql/photos.resolver';
import { TextReadingsResolver } from './graphql/text-readings.resolver';

@Module({
  imports: [OrganisationsModule],
  providers: [
    Listings, ListingQueries, ListingPhotos, ListingExpiry, ListingImport, Rereading, TextReadings, ReadingLimit, ListingsResolver, PhotosResolver, TextReadingsResolver,
  ],
  exports: [Listings, ListingQueries, ListingPhotos, ListingExpiry, ListingImport, Rereading],
})
export class ListingsModule {}
