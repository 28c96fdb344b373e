export * from './application/export-table';
export * from './application/import-file';
export * from './application/import-runs';
export * from './transfer.module';
