export { interpret, INTERPRETATION_VERSION } from './interpret';
export { withCorrections } from './corrections';
export { CONDITIONS, PROCESSES } from './interpretation';
export type {
  Condition, Corrections, Evidence, Exclusion, Finding, Interpretation, ListingText, OpenQuestion, Process, QuantityFinding, Recurrence, Requirement,
} from './interpretation';
