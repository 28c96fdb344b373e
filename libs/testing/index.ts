export * from './meilisearch-stub';
export * from './rows';
export * from './test-database';
