import { Args, ArgsType, Context, Field, Float, Int, Mutation, ObjectType, Query, Resolver } from '@nestjs/graphql';
import { Matches } from 'class-validator';
import { Access, ADMIN, enumOf, STAFF, type GraphqlContext } from '@schakel/platform';
import { CriterionWeightView, weightSetView, WeightSetResult, weightViews, WeightSets, type Lesson } from '@schakel/matching';
import { Learning } from '../application/learning';

const LessonOutcomeEnum = enumOf('LessonOutcome', ['LEARNT', 'TOO_FEW', 'ONE_SIDED', 'NOT_BETTER'] as const, 'LEARNT: mag overgenomen worden; anders waarom niet.');

@ObjectType('Lesson', { description: 'Wat de beslissingen van de medewerkers over de gewichten zeggen.' })
@Access(STAFF)
export class LessonView {
  @Field() hubId!: string;
  @Field(() => LessonOutcomeEnum) outcome!: Lesson['outcome'];
  @Field(() => Int) decisions!: number;
  @Field(() => Int, { description: 'Achtergehouden om op te oordelen.' }) heldBack!: number;
  @Field(() => Float, { nullable: true, description: 'Welk deel van de achtergehouden beslissingen nu in de juiste volgorde staat.' }) before!: number | null;
  @Field(() => Float, { nullable: true, description: 'En met de geleerde gewichten.' }) after!: number | null;
  @Field(() => [CriterionWeightView], { description: 'Waarmee elk gewicht vermenigvuldigd wordt: 0,7 tot 1,3.' }) factors!: CriterionWeightView[];
  @Field(() => [CriterionWeightView]) weights!: CriterionWeightView[];
}

@ArgsType()
class HubArgs {
  @Field() @Matches(/^[a-z0-9-]{1,60}$/) hubId!: string;
}

@Resolver()
export class LearningResolver {
  constructor(
    private readonly learning: Learning,
    private readonly weights: WeightSets,
  ) {}

  @Query(() => LessonView, { description: 'Wat er vandaag te leren valt; er verandert niets.' })
  @Access(STAFF)
  async lesson(@Context() { viewer }: GraphqlContext, @Args() { hubId }: HubArgs): Promise<LessonView> {
    const { factors, weights, ...lesson } = await this.learning.lesson(viewer, hubId);
    return { ...lesson, hubId, factors: weightViews(hubId, factors), weights: weightViews(hubId, weights) };
  }

  @Mutation(() => WeightSetResult, { description: 'Neemt over wat geleerd is; terug te draaien met withdrawWeights.' })
  @Access(ADMIN)
  async adoptLesson(@Context() { viewer }: GraphqlContext, @Args() { hubId }: HubArgs) {
    const set = await this.weights.find(viewer, await this.learning.adopt(viewer, hubId));
    return set && weightSetView(set);
  }
}
