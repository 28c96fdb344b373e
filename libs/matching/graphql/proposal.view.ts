import { Field, Float, ID, Int, ObjectType } from '@nestjs/graphql';
import { Access, connectionOf, enumOf, STAFF } from '@schakel/platform';
import { ListingView, ValueChainEnum } from '@schakel/listings';
import type { ValueChain } from '@schakel/taxonomy';
import { PROPOSAL_STATUSES, type Proposal, type ProposalStatus } from '../application/proposals';
import { PART_ROLES, PROPOSAL_KINDS, type PartRole, type ProposalKind } from '../domain/proposal';
import { reasonSentence } from './reason-sentence';

export const ProposalKindEnum = enumOf('ProposalKind', PROPOSAL_KINDS);
export const ProposalStatusEnum = enumOf('ProposalStatus', PROPOSAL_STATUSES);
export const PartRoleEnum = enumOf('PartRole', PART_ROLES);
export const ProposalOrderEnum = enumOf('ProposalOrder', ['SCORE', 'AGE'] as const);

@ObjectType('ProposalReason', { description: 'Wat voor of tegen een voorstel spreekt.' })
@Access(STAFF)
export class ProposalReasonView {
  @Field() hubId!: string;
  @Field() criterion!: string;
  @Field() code!: string;
  @Field({ description: 'In gewoon Nederlands.' }) sentence!: string;
  @Field(() => Float, { description: 'Van 0 (spreekt tegen) tot 1 (spreekt voor).' }) score!: number;
  @Field(() => Float) weight!: number;
}

@ObjectType('ProposalPart')
@Access(STAFF)
export class ProposalPartView {
  @Field() hubId!: string;
  @Field(() => PartRoleEnum) role!: PartRole;
  @Field(() => Float, { nullable: true }) quantity!: number | null;

  /** Not a field: the listing is resolved from it. */
  listingId!: string;
  @Field(() => ListingView, { nullable: true }) listing?: ListingView | null;
}

@ObjectType('Proposal', { description: 'Een voorstel dat de tijd van een mens waard is.' })
@Access(STAFF)
export class ProposalView {
  @Field(() => ID) id!: string;
  @Field() hubId!: string;
  @Field(() => ProposalKindEnum) kind!: ProposalKind;
  @Field(() => ProposalStatusEnum) status!: ProposalStatus;
  @Field(() => Float) score!: number;
  @Field(() => ValueChainEnum, { nullable: true }) valueChain!: ValueChain | null;
  @Field(() => [ProposalPartView]) parts!: ProposalPartView[];
  @Field(() => [ProposalReasonView]) reasons!: ProposalReasonView[];
  @Field(() => String, { nullable: true }) staleCause!: string | null;
  @Field(() => ID, { nullable: true }) ownerUserId!: string | null;
  @Field(() => String, { nullable: true }) dueOn!: string | null;
  @Field(() => String, { nullable: true }) dismissReason!: string | null;
  @Field(() => String, { nullable: true }) dismissNote!: string | null;
  @Field(() => ID, { nullable: true }) decidedBy!: string | null;
  @Field(() => String, { nullable: true }) decidedAt!: string | null;
  @Field(() => Int, { description: 'Geef mee bij een beslissing, zodat twee mensen elkaar niet overschrijven.' }) version!: number;
  @Field() createdAt!: string;
}

export function proposalView(proposal: Proposal): ProposalView {
  const { hubId } = proposal;
  return Object.assign(new ProposalView(), proposal, {
    parts: proposal.parts.map((part) => Object.assign(new ProposalPartView(), { ...part, hubId })),
    reasons: proposal.reasons.map((part) => ({
      hubId, criterion: part.criterion, code: part.reason.code, sentence: reasonSentence(part.reason), score: part.score, weight: part.weight,
    })),
  });
}

export const ProposalConnection = connectionOf('ProposalConnection', ProposalView);
