export * from './application/insight';
export * from './application/insight-tables';
export type { Period } from './domain/period';
export * from './insight.module';
