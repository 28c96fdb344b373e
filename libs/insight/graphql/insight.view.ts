import { Field, Float, Int, ObjectType } from '@nestjs/graphql';
import { Access, enumOf, STAFF } from '@schakel/platform';
import { PROCESSES } from '@schakel/interpretation';
import { ValueChainEnum } from '@schakel/listings';
import { OrganisationKindEnum, type OrganisationKind } from '@schakel/organisations';
import type { ValueChain } from '@schakel/taxonomy';
import { STEPS, type Step } from '../domain/funnel';
import { STRETCHES, type Stretch } from '../domain/lead-times';
import type { Way } from '../domain/movement';

const StepEnum = enumOf('FunnelStepName', STEPS, 'Hoever een bericht komt.');
const StretchEnum = enumOf('LeadTimeStretch', STRETCHES);
const WayEnum = enumOf<Way>('MaterialWay', [...PROCESSES, 'OTHER', 'DIRECT'], 'De bewerking onderweg; DIRECT zonder werkplaats, OTHER als de werkplaats niet zegt wat ze doet.');

@ObjectType('FunnelStep', { description: 'Hoeveel berichten minstens zover kwamen.' })
@Access(STAFF)
class FunnelStepView {
  @Field(() => StepEnum) step!: Step;
  @Field(() => Int) offers!: number;
  @Field(() => Int) requests!: number;
  @Field(() => Int) capabilities!: number;
  @Field(() => Int) total!: number;
}

@ObjectType('LeadTime', { description: 'Hoelang een stuk van de weg duurde, in kalenderdagen.' })
@Access(STAFF)
class LeadTimeView {
  @Field(() => StretchEnum) stretch!: Stretch;
  @Field(() => Int) count!: number;
  @Field(() => Float, { nullable: true }) median!: number | null;
  @Field(() => Float, { nullable: true, description: 'Negen op de tien duurden niet langer.' }) p90!: number | null;
}

@ObjectType('AmountRange', { description: 'Van minstens tot hoogstens, in kilogram.' })
@Access(STAFF)
class AmountRangeView {
  @Field(() => Float) min!: number;
  @Field(() => Float) max!: number;
}

@ObjectType('GroupFigures', { description: 'Een keten of een gemeente: hoever haar berichten kwamen, en wat er geleverd is.' })
@Access(STAFF)
class GroupFiguresView {
  @Field(() => String, { nullable: true, description: 'Waardeketen of NIS-code; leeg als de keten niet bekend is.' }) code!: string | null;
  @Field(() => String, { nullable: true, description: 'Naam van een gemeente.' }) label!: string | null;
  @Field(() => Int) published!: number;
  @Field(() => Int) proposed!: number;
  @Field(() => Int) introduced!: number;
  @Field(() => Int) delivered!: number;
  @Field(() => AmountRangeView) kg!: AmountRangeView;
}

@ObjectType('MaterialFlow')
@Access(STAFF)
class MaterialFlowView {
  @Field(() => ValueChainEnum, { nullable: true }) valueChain!: ValueChain | null;
  @Field(() => OrganisationKindEnum, { nullable: true, description: 'Leeg bij verschillende soorten.' }) sourceKind!: OrganisationKind | null;
  @Field(() => WayEnum) way!: Way;
  @Field(() => OrganisationKindEnum, { nullable: true, description: 'Leeg bij verschillende soorten.' }) userKind!: OrganisationKind | null;
  @Field(() => Int) movements!: number;
  @Field(() => Int, { description: 'Zonder gekend gewicht: niet in de kilogrammen.' }) unweighed!: number;
  @Field(() => AmountRangeView) kg!: AmountRangeView;
}

@ObjectType('MaterialFlows')
@Access(STAFF)
class MaterialFlowsView {
  @Field(() => [MaterialFlowView]) flows!: MaterialFlowView[];
  @Field(() => Int) movements!: number;
  @Field(() => Int) unweighed!: number;
  @Field(() => AmountRangeView) kg!: AmountRangeView;
}

@ObjectType('ImpactFigures', { description: 'Wat het hergebruik van geleverde goederen vermijdt, in kg CO2e.' })
@Access(STAFF)
class ImpactFiguresView {
  @Field(() => ValueChainEnum, { nullable: true }) valueChain!: ValueChain | null;
  @Field(() => Int) counted!: number;
  @Field(() => Int, { description: 'Leveringen die niet meetellen: gewicht of factor niet gekend, of niet hergebruikt zoals het was.' }) uncounted!: number;
  @Field(() => AmountRangeView) kg!: AmountRangeView;
  @Field(() => AmountRangeView) co2!: AmountRangeView;
  @Field(() => [String], { description: 'Sleutels van de bronnen.' }) sources!: readonly string[];
}

@ObjectType('WorkKind')
@Access(STAFF)
class WorkKindView {
  @Field(() => WayEnum) process!: Way;
  @Field(() => Int) introductions!: number;
}

@ObjectType('SocialWork', { description: 'Werk voor de sociale economie; nooit gegevens over mensen.' })
@Access(STAFF)
class SocialWorkView {
  @Field(() => [WorkKindView]) kinds!: WorkKindView[];
  @Field(() => Int) introductions!: number;
  @Field(() => Int) withHours!: number;
  @Field(() => Float) hoursPerWeek!: number;
}

@ObjectType('Insight', { description: 'De cijfers van een hub over een periode.' })
@Access(STAFF)
export class InsightView {
  @Field() hubId!: string;
  @Field() from!: string;
  @Field() until!: string;
  @Field(() => [FunnelStepView], { description: 'Van de berichten die in de periode gepubliceerd werden, tot nu.' }) funnel!: FunnelStepView[];
  @Field(() => [LeadTimeView], { description: 'Van wat in de periode eindigde.' }) leadTimes!: LeadTimeView[];
  @Field(() => [GroupFiguresView]) valueChains!: GroupFiguresView[];
  @Field(() => [GroupFiguresView]) municipalities!: GroupFiguresView[];
  @Field(() => MaterialFlowsView, { description: 'Geleverd in de periode.' }) realised!: MaterialFlowsView;
  @Field(() => MaterialFlowsView, { description: 'Wat nog kan komen, zoals het nu staat.' }) expected!: MaterialFlowsView;
  @Field(() => [ImpactFiguresView], { description: 'Van de leveringen in de periode.' }) impact!: ImpactFiguresView[];
  @Field(() => SocialWorkView) socialWork!: SocialWorkView;
}
