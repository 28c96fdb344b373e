import { Args, ArgsType, Context, Field, Query, Resolver } from '@nestjs/graphql';
import { IsISO8601, Matches } from 'class-validator';
import { Access, STAFF, type GraphqlContext } from '@schakel/platform';
import { Insight, type InsightFigures } from '../application/insight';
import { InsightView } from './insight.view';

@ArgsType()
class InsightArgs {
  @Field() @Matches(/^[a-z0-9-]{1,60}$/) hubId!: string;
  @Field({ description: 'jjjj-mm-dd, de eerste dag.' }) @IsISO8601({ strict: true }) @Matches(/^\d{4}-\d\d-\d\d$/) from!: string;
  @Field({ description: 'jjjj-mm-dd, de laatste dag.' }) @IsISO8601({ strict: true }) @Matches(/^\d{4}-\d\d-\d\d$/) until!: string;
}

@Resolver()
export class InsightResolver {
  constructor(private readonly insight: Insight) {}

  @Query(() => InsightView, { name: 'insight', description: 'Wat er binnenkwam, wat ermee gebeurde, en wat er bewoog.' })
  @Access(STAFF)
  async of(@Context() { viewer }: GraphqlContext, @Args() { hubId, from, until }: InsightArgs): Promise<InsightFigures> {
    return this.insight.of(viewer, hubId, { from, until });
  }
}
