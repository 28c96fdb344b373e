export { SearchIndexer } from './application/indexer';
export * from './counterparts';
export * from './search.module';
