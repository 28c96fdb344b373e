export { interpret } from './interpret';
export { INTERPRETATION_VERSION, interpretationVersion } from './version';
export { isPart, isStuff } from './material-classes';
export { withCorrections } from './corrections';
export { CONDITIONS, isTitled, PROCESSES } from './interpretation';
export type {
  Condition, Corrections, Evidence, Exclusion, Finding, Interpretation, ListingText, OpenQuestion, Process, QuantityFinding, Recurrence, Requirement, Share,
} from './interpretation';
