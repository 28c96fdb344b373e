import { Module } from '@nestjs/common';
import { ListingsModule } from '@schakel/listings';
import { OrganisationsModule } from '@schakel/organisations';
import { Insight } from './application/insight';
import { InsightTables } from './application/insight-tables';
import { HubListingsResolver, HubOrganisationsResolver } from './graphql/hub-tables.resolver';
import { InsightResolver } from './graphql/insight.resolver';
import { HubTables } from './persistence/hub-tables';
import { InsightRows } from './persistence/insight-rows';

@Module({
  imports: [OrganisationsModule, ListingsModule],
  providers: [InsightRows, HubTables, Insight, InsightTables, InsightResolver, HubListingsResolver, HubOrganisationsResolver],
  exports: [Insight, InsightTables],
})
export class InsightModule {}
