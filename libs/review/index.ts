export * from './application/agreements';
export * from './application/decisions';
export * from './application/introduction-queries';
export * from './application/introductions';
export * from './domain/decision';
export * from './domain/introduction';
export * from './review.module';
