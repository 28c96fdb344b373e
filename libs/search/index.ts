export * from './counterparts';
export * from './search.module';
