import { Args, ArgsType, Context, Field, Mutation, Query, Resolver } from '@nestjs/graphql';
import { IsBoolean, IsString, Matches, MaxLength } from 'class-validator';
import { Access, IdArg, PageArgs, STAFF, type GraphqlContext, type Viewer } from '@schakel/platform';
import { LexiconEntries } from '../application/entries';
import { LexiconGaps } from '../application/gaps';
import { LexiconPreview } from '../application/preview';
import { sensesFor } from '../domain/senses';
import {
  draftOf, entryView, gapView, LexiconEntryConnection, LexiconEntryInput, LexiconEntryResult, LexiconGapConnection, LexiconPreviewView, LexiconSenseView, previewView,
  type LexiconEntryView,
} from './lexicon.view';

@ArgsType()
class LexiconGapArgs extends PageArgs {
  @Field() @Matches(/^[a-z0-9-]{1,60}$/) hubId!: string;
}

@ArgsType()
class LexiconEntryArgs extends PageArgs {
  @Field({ defaultValue: false, description: 'Ook wat ingetrokken is.' }) @IsBoolean() withdrawn: boolean = false;
}

@ArgsType()
class SenseArgs {
  @Field({ description: 'Een deel van een naam, of het woord zelf.' }) @IsString() @MaxLength(100) query!: string;
}

@Resolver()
export class LexiconResolver {
  constructor(
    private readonly entries: LexiconEntries,
    private readonly gaps: LexiconGaps,
    private readonly preview: LexiconPreview,
  ) {}

  @Query(() => LexiconGapConnection, { description: 'Woorden in de nieuwste gepubliceerde berichten van een hub waar niets in gelezen wordt, het vaakst voorkomende eerst.' })
  @Access(STAFF)
  async lexiconGaps(@Context() { viewer }: GraphqlContext, @Args() { hubId, first, after }: LexiconGapArgs) {
    const page = await this.gaps.list(viewer, hubId, first, after ?? null);
    return { ...page, nodes: page.nodes.map(gapView) };
  }

  @Query(() => LexiconEntryConnection, { description: 'Wat medewerkers toevoegden, het nieuwste eerst.' })
  @Access(STAFF)
  async lexiconEntries(@Context() { viewer }: GraphqlContext, @Args() args: LexiconEntryArgs) {
    const page = await this.entries.list(viewer, args);
    return { ...page, nodes: page.nodes.map(entryView) };
  }

  @Query(() => LexiconPreviewView, { description: 'Wat een woord zou veranderen.' })
  @Access(STAFF)
  async previewLexiconEntry(@Context() { viewer }: GraphqlContext, @Args('input') input: LexiconEntryInput): Promise<LexiconPreviewView> {
    return previewView(await this.preview.of(viewer, input.hubId, draftOf(input)));
  }

  @Query(() => [LexiconSenseView], { description: 'Betekenissen om uit te kiezen, de waarschijnlijkste eerst.' })
  @Access(STAFF)
  senses(@Args() { query }: SenseArgs): LexiconSenseView[] {
    return sensesFor(query);
  }

  @Mutation(() => LexiconEntryResult, { description: 'Voegt een woord toe; berichten worden daarna opnieuw gelezen en gematcht.' })
  @Access(STAFF)
  async addLexiconEntry(@Context() { viewer }: GraphqlContext, @Args('input') input: LexiconEntryInput) {
    return this.shown(viewer, await this.entries.add(viewer, input.hubId, draftOf(input)));
  }

  @Mutation(() => LexiconEntryResult, { description: 'Trekt een woord in dat de eigen hub toevoegde.' })
  @Access(STAFF)
  async withdrawLexiconEntry(@Context() { viewer }: GraphqlContext, @IdArg() id: string) {
    return this.shown(viewer, await this.entries.withdraw(viewer, id));
  }

  private async shown(viewer: Viewer, id: string): Promise<LexiconEntryView | null> {
    const entry = await this.entries.find(viewer, id);
    return entry && entryView(entry);
  }
}
