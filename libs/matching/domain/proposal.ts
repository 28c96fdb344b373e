import type { Part } from './judge';
import type { Direction, MatchPair, Subject } from './subject';

export const PROPOSAL_KINDS = ['PAIR', 'SPLIT', 'CHAIN'] as const;
export type ProposalKind = (typeof PROPOSAL_KINDS)[number];

export const PART_ROLES = ['SOURCE', 'PROCESSOR', 'USER'] as const;
export type PartRole = (typeof PART_ROLES)[number];

export interface ProposalPart {
  readonly role: PartRole;
  readonly listing: Subject;
}

/** Something worth a person's time. The key is the same each time the same listings are put together. */
export interface ProposalDraft {
  readonly key: string;
  readonly kind: ProposalKind;
  readonly score: number;
  readonly parts: readonly ProposalPart[];
  readonly reasons: readonly Part[];
}

/** A pair that was judged. */
export interface ScoredPair {
  readonly pair: MatchPair;
  readonly score: number;
  readonly reasons: readonly Part[];
}

/** Below this a candidate stays a candidate. */
export const PROPOSE_FROM: Readonly<Record<Direction, number>> = { REQUEST_OFFER: 0.45, OFFER_CAPABILITY: 0.5 };

/** The proposals among judged pairs. */
export function proposalsFrom(pairs: readonly ScoredPair[]): ProposalDraft[] {
  return pairs.filter(({ pair, score }) => score >= PROPOSE_FROM[pair.direction] && windowsMeet(pair)).map(pairProposal);
}

function windowsMeet({ query, candidate }: MatchPair): boolean {
  const ended = (until: string | null, from: string | null) => until !== null && from !== null && until < from;
  return !ended(query.availableUntil, candidate.availableFrom) && !ended(candidate.availableUntil, query.availableFrom);
}

function pairProposal({ pair: { query, candidate, direction }, score, reasons }: ScoredPair): ProposalDraft {
  const parts: ProposalPart[] =
    direction === 'REQUEST_OFFER'
      ? [{ role: 'SOURCE', listing: candidate }, { role: 'USER', listing: query }]
      : [{ role: 'SOURCE', listing: query }, { role: 'PROCESSOR', listing: candidate }];
  return { key: `pair:${query.id}:${candidate.id}`, kind: 'PAIR', score, parts, reasons };
}
