import { Args, ArgsType, Context, Field, Float, ID, InputType, Mutation, ObjectType, Query, Resolver } from '@nestjs/graphql';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsISO8601, IsNumber, IsString, Matches, MaxLength, MinLength, ValidateNested } from 'class-validator';
import { Type } from 'class-transformer';
import { Access, ADMIN, enumOf, IdArg, resultUnion, STAFF, type GraphqlContext, type Viewer } from '@schakel/platform';
import { WeightSets, type WeightSet } from '../application/weight-sets';
import type { Weights } from '../domain/judge';
import { criterionName } from './reason-sentence';

export const WeightOriginEnum = enumOf('WeightOrigin', ['STAFF', 'LEARNT'] as const);

@ObjectType('CriterionWeight')
@Access(STAFF)
export class CriterionWeightView {
  @Field() hubId!: string;
  @Field() criterion!: string;
  @Field() label!: string;
  @Field(() => Float) weight!: number;
}

@ObjectType('WeightSet', { description: 'Gewichten van een hub vanaf een dag: wie ze zette en waarom.' })
@Access(STAFF)
export class WeightSetView {
  @Field(() => ID) id!: string;
  @Field() hubId!: string;
  @Field() validFrom!: string;
  @Field(() => [CriterionWeightView]) weights!: CriterionWeightView[];
  @Field(() => WeightOriginEnum) origin!: WeightSet['origin'];
  @Field(() => String, { nullable: true, description: 'Waaruit aangeleerde gewichten gemaakt zijn, als JSON.' }) basis!: string | null;
  @Field() why!: string;
  @Field(() => ID, { nullable: true }) setBy!: string | null;
  @Field() createdAt!: string;
  @Field(() => String, { nullable: true }) withdrawnAt!: string | null;
}

@ObjectType('HubWeights', { description: 'Hoeveel elk criterium in een hub telt.' })
@Access(STAFF)
export class HubWeightsView {
  @Field() hubId!: string;
  @Field(() => [CriterionWeightView], { description: 'Wat vandaag geldt.' }) inForce!: CriterionWeightView[];
  @Field(() => [WeightSetView], { description: 'Het nieuwste eerst, ook wat ingetrokken is.' }) sets!: WeightSetView[];
}

@InputType()
class CriterionWeightInput {
  @Field() @Matches(/^[A-Z_]{1,40}$/) criterion!: string;
  @Field(() => Float) @IsNumber() weight!: number;
}

@InputType()
class WeightsInput {
  @Field() @Matches(/^[a-z0-9-]{1,60}$/) hubId!: string;
  @Field(() => [CriterionWeightInput], { description: 'Enkel wat verandert.' })
  @IsArray() @ArrayMinSize(1) @ArrayMaxSize(30) @ValidateNested({ each: true }) @Type(() => CriterionWeightInput)
  weights!: CriterionWeightInput[];
  @Field({ description: 'jjjj-mm-dd; vandaag of later.' }) @IsISO8601({ strict: true }) @Matches(/^\d{4}-\d\d-\d\d$/) validFrom!: string;
  @Field({ description: 'Waarom; voor wie het later terugleest.' }) @IsString() @MinLength(3) @MaxLength(500) why!: string;
}

@ArgsType()
class HubArgs {
  @Field() @Matches(/^[a-z0-9-]{1,60}$/) hubId!: string;
}

export const WeightSetResult = resultUnion('WeightSetResult', WeightSetView);

/** Weights, or what they are multiplied by, one by one. */
export function weightViews(hubId: string, weights: Weights): CriterionWeightView[] {
  return Object.entries(weights).map(([criterion, weight]) => ({ hubId, criterion, label: criterionName(criterion), weight }));
}

export function weightSetView({ weights, basis, ...set }: WeightSet): WeightSetView {
  return Object.assign(new WeightSetView(), set, { weights: weightViews(set.hubId, weights), basis: basis === null ? null : JSON.stringify(basis) });
}

@Resolver()
export class WeightsResolver {
  constructor(private readonly weights: WeightSets) {}

  @Query(() => HubWeightsView, { description: 'De gewichten van een hub en hun geschiedenis.' })
  @Access(STAFF)
  async hubWeights(@Context() { viewer }: GraphqlContext, @Args() { hubId }: HubArgs): Promise<HubWeightsView> {
    const { inForce, sets } = await this.weights.history(viewer, hubId);
    return { hubId, inForce: weightViews(hubId, inForce), sets: sets.map(weightSetView) };
  }

  @Mutation(() => WeightSetResult, { description: 'Zet gewichten vanaf een dag; de hub wordt daarna opnieuw gematcht.' })
  @Access(ADMIN)
  async setWeights(@Context() { viewer }: GraphqlContext, @Args('input') { hubId, weights, validFrom, why }: WeightsInput) {
    const given = Object.fromEntries(weights.map(({ criterion, weight }) => [criterion, weight]));
    return this.shown(viewer, await this.weights.set(viewer, hubId, given, validFrom, why));
  }

  @Mutation(() => WeightSetResult, { description: 'Trekt gewichten in: wat ervoor gold, geldt weer.' })
  @Access(ADMIN)
  async withdrawWeights(@Context() { viewer }: GraphqlContext, @IdArg() id: string) {
    return this.shown(viewer, await this.weights.withdraw(viewer, id));
  }

  private async shown(viewer: Viewer, id: string): Promise<WeightSetView | null> {
    const set = await this.weights.find(viewer, id);
    return set && weightSetView(set);
  }
}
