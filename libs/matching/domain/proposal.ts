import type { Reason } from './criterion';
import type { Part } from './judge';
import type { MatchPair, Subject } from './subject';

export const PROPOSAL_KINDS = ['PAIR', 'SPLIT', 'CHAIN'] as const;
export type ProposalKind = (typeof PROPOSAL_KINDS)[number];

export const PART_ROLES = ['SOURCE', 'PROCESSOR', 'USER'] as const;
export type PartRole = (typeof PART_ROLES)[number];

export interface ProposalPart {
  readonly role: PartRole;
  readonly listing: Subject;
  /** How much of the listing, in its own unit; null when all of it, or unknown. */
  readonly quantity: number | null;
}

/** A reason that belongs to a proposal as a whole, or one criterion's part in it. */
export type ProposalReason = Part | { readonly criterion: 'SPLIT' | 'CHAIN' | 'SAFEGUARD'; readonly score: number; readonly weight: 0; readonly reason: Reason };

/** Something worth a person's time. The key is the same each time the same listings are put together. */
export interface ProposalDraft {
  readonly key: string;
  readonly kind: ProposalKind;
  readonly score: number;
  readonly parts: readonly ProposalPart[];
  readonly reasons: readonly ProposalReason[];
}

/** A pair that was judged. */
export interface ScoredPair {
  readonly pair: MatchPair;
  readonly score: number;
  readonly reasons: readonly Part[];
}

export function part(role: PartRole, listing: Subject, quantity: number | null = null): ProposalPart {
  return { role, listing, quantity };
}

/** The score of one criterion within a judged pair; null when it did not count. */
export function partScore(pair: ScoredPair, criterion: Part['criterion']): number | null {
  return pair.reasons.find((reason) => reason.criterion === criterion)?.score ?? null;
}
