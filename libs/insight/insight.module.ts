import { Module } from '@nestjs/common';
import { Insight } from './application/insight';
import { InsightTables } from './application/insight-tables';
import { InsightResolver } from './graphql/insight.resolver';
import { InsightRows } from './persistence/insight-rows';

@Module({
  providers: [InsightRows, Insight, InsightTables, InsightResolver],
  exports: [Insight, InsightTables],
})
export class InsightModule {}
