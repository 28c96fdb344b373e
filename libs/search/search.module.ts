import { Module } from '@nestjs/common';
import { Configuration, Database } from '@schakel/platform';
import { ListingsModule } from '@schakel/listings';
import { OrganisationsModule } from '@schakel/organisations';
import { SearchDocuments } from './application/documents';
import { Follower } from './application/follower';
import { SearchIndexer } from './application/indexer';
import { Pending } from './application/pending';
import { Rebuild } from './application/rebuild';
import { Refresh } from './application/refresh';
import { Search } from './application/search';
import { SearchHealth } from './application/search-health';
import './application/search-refusals';
import { CounterpartSearch } from './counterparts';
import { EngineChoice } from './engine-choice';
import { ENGINE_CHOICE_OPTIONS, makeEngines, SEARCH_ENGINES } from './engines';
import { SearchResolver } from './graphql/search.resolver';
import { PostgresEngine } from './postgres/postgres-engine';
import { Words } from './postgres/words';

@Module({
  imports: [ListingsModule, OrganisationsModule],
  providers: [
    { provide: PostgresEngine, inject: [Database], useFactory: (database: Database) => new PostgresEngine(database) },
    { provide: SEARCH_ENGINES, inject: [Configuration, PostgresEngine], useFactory: makeEngines },
    { provide: ENGINE_CHOICE_OPTIONS, useValue: {} },
    SearchDocuments, Pending, Words, SearchIndexer, Follower, Rebuild, Refresh, EngineChoice, Search, SearchHealth, CounterpartSearch, SearchResolver,
  ],
  exports: [CounterpartSearch, SearchIndexer, Search, SearchHealth, Rebuild, Refresh],
})
export class SearchModule {}
