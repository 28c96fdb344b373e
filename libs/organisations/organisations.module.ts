import { Module } from '@nestjs/common';
import './application/organisation-refusals';
import { Contacts } from './application/contacts';
import { OrganisationImport } from './application/organisation-import';
import { Organisations } from './application/organisations';
import { OrganisationsResolver } from './graphql/organisations.resolver';
import { RegionResolver } from './graphql/region.resolver';

@Module({
  providers: [Organisations, OrganisationImport, Contacts, OrganisationsResolver, RegionResolver],
  exports: [Organisations, OrganisationImport, Contacts],
})
export class OrganisationsModule {}
