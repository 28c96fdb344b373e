export * from './alerts.module';
export * from './application/alert-run';
export * from './application/saved-searches';
