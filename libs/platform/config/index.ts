export * from './configuration';
export * from './data-folder';
