export * from './case-folder';
export * from './measures';
export * from './text-baselines';
export * from './worst-cases';
