import type { CriterionName } from '@schakel/matching';
import type { DismissReason } from './decision';

/** The criterion that should have seen what was wrong. */
export const BLAMED: Readonly<Partial<Record<DismissReason, CriterionName>>> = {
  WRONG_MATERIAL: 'MATERIAL', WRONG_CONDITION: 'CONDITION', WRONG_QUANTITY: 'QUANTITY', WRONG_PERIOD: 'WINDOW', TOO_FAR: 'DISTANCE',
  TRANSPORT_TOO_COSTLY: 'DISTANCE', PROCESSING_NOT_POSSIBLE: 'PROCESS', EXCLUDED_BY_PARTY: 'PROPERTIES',
};

/** Reasons that say nothing about how well the two fitted. */
export const SAYS_NOTHING: ReadonlySet<DismissReason> = new Set<DismissReason>(['ALREADY_TAKEN', 'PARTY_NOT_INTERESTED', 'DUPLICATE', 'OTHER']);
