export * from './application/candidates';
export * from './application/matcher';
export * from './application/proposals';
export * from './graphql/proposal.view';
export * from './matching.module';
export type { PartRole, ProposalKind } from './domain/proposal';
