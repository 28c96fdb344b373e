import { Module } from '@nestjs/common';
import { InsightModule } from '@schakel/insight';
import { ListingsModule } from '@schakel/listings';
import { MatchingModule } from '@schakel/matching';
import { OrganisationsModule } from '@schakel/organisations';
import { ExportTable } from './application/export-table';
import { ImportFile } from './application/import-file';
import { ImportRuns } from './application/import-runs';
import { ImportRunResolver } from './graphql/import-run.resolver';

@Module({
  imports: [OrganisationsModule, ListingsModule, MatchingModule, InsightModule],
  providers: [ImportFile, ImportRuns, ExportTable, ImportRunResolver],
  exports: [ImportFile, ImportRuns, ExportTable],
})
export class TransferModule {}
