export * from './case-folder';
export * from './measures';
