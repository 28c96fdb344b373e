import { Field, Float, ID, Int, ObjectType } from '@nestjs/graphql';
import { Access, enumOf, STAFF } from '@schakel/platform';
import { ListingView } from '@schakel/listings';
import type { ExplainedPair } from '../application/explanations';
import type { ProposalStatus } from '../application/proposals';
import type { Reason } from '../domain/criterion';
import type { ProposalKind } from '../domain/proposal';
import type { Direction } from '../domain/subject';
import { impactSentence } from './impact-sentence';
import { ProposalKindEnum, ProposalStatusEnum } from './proposal.view';
import { criterionName, gateName, reasonSentence } from './reason-sentence';

const DirectionEnum = enumOf('MatchDirection', ['REQUEST_OFFER', 'OFFER_CAPABILITY'] as const);

@ObjectType('Explained', { description: 'Een code met de zin die erbij hoort.' })
@Access(STAFF)
export class ExplainedView {
  @Field() hubId!: string;
  @Field() code!: string;
  @Field({ description: 'In gewoon Nederlands.' }) sentence!: string;
}

@ObjectType('ExplainedGate', { description: 'Een harde voorwaarde.' })
@Access(STAFF)
export class ExplainedGateView {
  @Field() hubId!: string;
  @Field() name!: string;
  @Field() label!: string;
  @Field() passed!: boolean;
  @Field(() => ExplainedView, { nullable: true, description: 'Waarom niet.' }) refused!: ExplainedView | null;
}

@ObjectType('SaidWords', { description: 'De woorden van een bericht waarop iets steunt.' })
@Access(STAFF)
export class SaidWordsView {
  @Field() hubId!: string;
  @Field(() => ID) listingId!: string;
  @Field(() => [String]) words!: readonly string[];
}

@ObjectType('ExplainedCriterion')
@Access(STAFF)
export class ExplainedCriterionView {
  @Field() hubId!: string;
  @Field() criterion!: string;
  @Field() label!: string;
  @Field() code!: string;
  @Field() sentence!: string;
  @Field(() => Float, { description: 'Van 0 (spreekt tegen) tot 1 (spreekt voor).' }) score!: number;
  @Field(() => Float) weight!: number;
  @Field({ description: 'De cijfers achter de zin, als JSON.' }) figures!: string;
  @Field(() => [SaidWordsView]) said!: SaidWordsView[];
}

@ObjectType('Doubt', { description: 'Wat een bericht niet zegt, of wat er niet zeker in staat.' })
@Access(STAFF)
export class DoubtView extends ExplainedView {
  @Field(() => ID) listingId!: string;
}

@ObjectType('RankChange', { description: 'Wat de plaats zou veranderen, en tot welke score en plaats dat leidt.' })
@Access(STAFF)
export class RankChangeView extends ExplainedView {
  @Field(() => Float) score!: number;
  @Field(() => Int) rank!: number;
}

@ObjectType('CandidateAhead', { description: 'Een kandidaat die beter staat.' })
@Access(STAFF)
export class CandidateAheadView {
  @Field() hubId!: string;
  @Field(() => ID) listingId!: string;
  @Field() title!: string;
  @Field(() => Float) score!: number;
}

@ObjectType('SharedProposal', { description: 'Een voorstel waarin beide berichten voorkomen.' })
@Access(STAFF)
export class SharedProposalView {
  @Field() hubId!: string;
  @Field(() => ID) id!: string;
  @Field(() => ProposalKindEnum) kind!: ProposalKind;
  @Field(() => ProposalStatusEnum) status!: ProposalStatus;
  @Field(() => Float) score!: number;
}

@ObjectType('ExpectedImpact', { description: 'Wat ervan te verwachten is; enkel leveringen tellen als gerealiseerd.' })
@Access(STAFF)
export class ExpectedImpactView {
  @Field() hubId!: string;
  @Field() sentence!: string;
  @Field(() => Float, { nullable: true }) kilogramsMin!: number | null;
  @Field(() => Float, { nullable: true }) kilogramsMax!: number | null;
  @Field(() => Float, { nullable: true, description: 'Vermeden kg CO2e.' }) co2Min!: number | null;
  @Field(() => Float, { nullable: true }) co2Max!: number | null;
  @Field(() => [String]) sources!: readonly string[];
}

@ObjectType('Explanation', { description: 'Waarom een paar staat waar het staat.' })
@Access(STAFF)
export class ExplanationView {
  @Field() hubId!: string;
  @Field(() => DirectionEnum, { nullable: true, description: 'Leeg: deze soorten komen niet rechtstreeks bij elkaar.' }) direction!: Direction | null;
  @Field(() => Float, { nullable: true }) score!: number | null;
  @Field(() => Int, { nullable: true, description: 'Plaats bij de bewaarde kandidaten.' }) rank!: number | null;
  @Field(() => Int) candidates!: number;
  @Field() proposed!: boolean;
  @Field(() => [ExplainedGateView]) gates!: ExplainedGateView[];
  @Field(() => [ExplainedCriterionView]) criteria!: ExplainedCriterionView[];
  @Field(() => [String], { description: 'Criteria die niet meetellen, omdat een bericht er niets over zegt.' }) silent!: readonly string[];
  @Field(() => [DoubtView]) doubts!: DoubtView[];
  @Field(() => [RankChangeView]) changes!: RankChangeView[];
  @Field(() => [ExplainedView], { description: 'Waarom het niet voorgesteld is.' }) whyNot!: ExplainedView[];
  @Field(() => [CandidateAheadView]) ahead!: CandidateAheadView[];
  @Field(() => ExpectedImpactView, { nullable: true }) impact!: ExpectedImpactView | null;
  @Field(() => [SharedProposalView]) proposals!: SharedProposalView[];

  /** Not fields: the listings are resolved from them. */
  queryId!: string;
  candidateId!: string;
  @Field(() => ListingView, { nullable: true, description: 'Het bericht dat vraagt.' }) query?: ListingView | null;
  @Field(() => ListingView, { nullable: true, description: 'Het bericht dat antwoordt.' }) candidate?: ListingView | null;
}

export function explanationView({ hubId, a, b, explanation, proposals }: ExplainedPair): ExplanationView {
  const told = (reason: Reason): ExplainedView => ({ hubId, code: reason.code, sentence: reasonSentence(reason) });
  const { pair, impact } = explanation;
  return Object.assign(new ExplanationView(), {
    hubId,
    queryId: (pair?.query ?? a.subject).id, candidateId: (pair?.candidate ?? b.subject).id,
    direction: pair?.direction ?? null, score: explanation.score, rank: explanation.rank, candidates: explanation.candidates, proposed: explanation.proposed,
    gates: explanation.gates.map(({ name, refused }) => ({ hubId, name, label: gateName(name), passed: refused === null, refused: refused && told(refused) })),
    criteria: explanation.criteria.map(({ criterion, score, weight, reason, said }) => ({
      ...told(reason), criterion, label: criterionName(criterion), score, weight, figures: JSON.stringify(reason.figures), said: said.map((words) => ({ hubId, ...words })),
    })),
    silent: explanation.silent,
    doubts: explanation.doubts.map(({ listingId, reason }) => ({ ...told(reason), listingId })),
    changes: explanation.changes.map(({ reason, score, rank }) => ({ ...told(reason), score, rank })),
    whyNot: explanation.whyNot.map(told),
    ahead: explanation.ahead.map(({ listing, score }) => ({ hubId, listingId: listing.id, title: listing.title, score })),
    impact: impact && {
      hubId, sentence: impactSentence(impact), kilogramsMin: impact.kilograms?.min ?? null, kilogramsMax: impact.kilograms?.max ?? null,
      co2Min: impact.co2?.min ?? null, co2Max: impact.co2?.max ?? null, sources: impact.co2?.sources ?? [],
    },
    proposals: proposals.map((proposal) => ({ hubId, ...proposal })),
  });
}
