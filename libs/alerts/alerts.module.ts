import { Module } from '@nestjs/common';
import { SearchModule } from '@schakel/search';
import { AlertRun } from './application/alert-run';
import { SavedSearches } from './application/saved-searches';
import { AlertsResolver } from './graphql/alerts.resolver';

@Module({
  imports: [SearchModule],
  providers: [SavedSearches, AlertRun, AlertsResolver],
  exports: [SavedSearches, AlertRun],
})
export class AlertsModule {}
