import { Module } from '@nestjs/common';
import { Configuration, Database } from '@schakel/platform';
import { SearchDocuments } from './application/documents';
import { SearchIndexer } from './application/indexer';
import { Pending } from './application/pending';
import { CounterpartSearch } from './counterparts';
import { makeEngines, SEARCH_ENGINES } from './engines';
import { PostgresEngine } from './postgres/postgres-engine';
import { Words } from './postgres/words';

@Module({
  providers: [
    { provide: PostgresEngine, inject: [Database], useFactory: (database: Database) => new PostgresEngine(database) },
    { provide: SEARCH_ENGINES, inject: [Configuration, PostgresEngine], useFactory: makeEngines },
    SearchDocuments, Pending, Words, SearchIndexer, CounterpartSearch,
  ],
  exports: [CounterpartSearch, SearchIndexer],
})
export class SearchModule {}
