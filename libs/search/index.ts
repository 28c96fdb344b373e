export { SearchIndexer } from './application/indexer';
export { Rebuild, type RebuildProgress } from './application/rebuild';
export { Search, type FoundItem, type SearchAnswer, type SearchHit } from './application/search';
export { SearchHealth, type EngineReport, type SearchReport } from './application/search-health';
export type { SearchRequest } from './application/search-request';
export * from './counterparts';
export { MeilisearchEngine } from './meilisearch/meilisearch-engine';
export { meilisearchProgram, startMeilisearch, type LocalMeilisearch } from './meilisearch/local-server';
export * from './search.module';
