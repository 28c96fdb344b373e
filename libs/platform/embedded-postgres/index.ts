export { startEmbeddedPostgres } from './start';
export type { EmbeddedPostgres, EmbeddedPostgresOptions } from './start';
export { EmbeddedPostgresError } from './error';
export type { EmbeddedPostgresErrorCode } from './error';
export type { Purpose } from './settings';
