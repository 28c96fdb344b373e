import type { ProposalStatus } from '@schakel/matching';

export const DECISIONS = ['APPROVE', 'DISMISS', 'REOPEN', 'INTRODUCE'] as const;
export type Decision = (typeof DECISIONS)[number];

/** Every decision that staff can take; what is not here is refused. A stale proposal can still be dismissed, not approved. */
const TRANSITIONS: Readonly<Record<Decision, Readonly<Partial<Record<ProposalStatus, ProposalStatus>>>>> = {
  APPROVE: { OPEN: 'APPROVED' },
  DISMISS: { OPEN: 'DISMISSED', STALE: 'DISMISSED', APPROVED: 'DISMISSED' },
  REOPEN: { APPROVED: 'OPEN', DISMISSED: 'OPEN' },
  INTRODUCE: { OPEN: 'INTRODUCED', APPROVED: 'INTRODUCED' },
};

/** Where a decision leads, or null when it cannot be taken. */
export function decided(from: ProposalStatus, decision: Decision): ProposalStatus | null {
  return TRANSITIONS[decision][from] ?? null;
}

/** Why staff dismiss a proposal; the codes feed the ranking. */
export const DISMISS_REASONS = [
  'WRONG_MATERIAL', 'WRONG_CONDITION', 'WRONG_QUANTITY', 'WRONG_PERIOD', 'TOO_FAR', 'TRANSPORT_TOO_COSTLY', 'PROCESSING_NOT_POSSIBLE',
  'EXCLUDED_BY_PARTY', 'ALREADY_TAKEN', 'LOW_VALUE_USE', 'PARTY_NOT_INTERESTED', 'DUPLICATE', 'OTHER',
] as const;
export type DismissReason = (typeof DISMISS_REASONS)[number];
