export * from './rows';
export * from './test-database';
