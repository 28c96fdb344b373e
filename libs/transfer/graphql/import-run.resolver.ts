import { Context, Field, Float, ID, Int, ObjectType, Query, Resolver } from '@nestjs/graphql';
import { Access, enumOf, IdArg, OWNER_OR_STAFF, type GraphqlContext } from '@schakel/platform';
import { IMPORT_KINDS, type ImportKind } from '../application/import-file';
import { ImportRuns } from '../application/import-runs';

const ImportKindEnum = enumOf('ImportKind', IMPORT_KINDS);
const ImportStatusEnum = enumOf('ImportStatus', ['RUNNING', 'DONE', 'FAILED'] as const);

@ObjectType('ImportFault', { description: 'Een fout in een bestand, met haar plaats en een voorstel.' })
@Access(OWNER_OR_STAFF)
class ImportFaultView {
  @Field(() => Int, { nullable: true }) line!: number | null;
  @Field(() => Int, { nullable: true }) columnNo!: number | null;
  @Field(() => String, { nullable: true }) column!: string | null;
  @Field() code!: string;
  @Field({ description: 'REJECT, WARN, FILE of INFO.' }) severity!: string;
  @Field(() => String, { nullable: true }) recordId!: string | null;
  @Field(() => String, { nullable: true }) suggestion?: string | null;
  @Field() message!: string;
}

@ObjectType('ImportSummary')
@Access(OWNER_OR_STAFF)
class ImportSummaryView {
  @Field(() => Int, { nullable: true }) rows?: number;
  @Field(() => Int, { nullable: true }) created?: number;
  @Field(() => Int, { nullable: true }) updated?: number;
  @Field(() => Int, { nullable: true }) unchanged?: number;
  @Field(() => Int, { nullable: true }) rejected?: number;
  @Field(() => Int, { nullable: true }) warnings?: number;
  @Field(() => Boolean, { nullable: true }) unreadable?: boolean;
}

@ObjectType('ImportRun')
@Access(OWNER_OR_STAFF)
class ImportRunView {
  @Field(() => ID) id!: string;
  @Field() hubId!: string;
  @Field(() => ImportKindEnum) kind!: ImportKind;
  @Field() fileName!: string;
  @Field() dryRun!: boolean;
  @Field(() => ImportStatusEnum) status!: string;
  @Field(() => Float) bytesTotal!: number;
  @Field(() => Float) bytesRead!: number;
  @Field(() => ImportSummaryView) summary!: ImportSummaryView;
  @Field(() => [ImportFaultView], { description: 'De eerste duizend.' }) faults!: ImportFaultView[];
}

@Resolver()
export class ImportRunResolver {
  constructor(private readonly runs: ImportRuns) {}

  @Query(() => ImportRunView, { nullable: true, description: 'Hoever een import staat, en wat er niet klopte.' })
  @Access(OWNER_OR_STAFF)
  importRun(@Context() { viewer }: GraphqlContext, @IdArg() id: string) {
    return this.runs.find(viewer, id);
  }
}
