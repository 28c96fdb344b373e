import { Args, Context, Query, Resolver } from '@nestjs/graphql';
import { Access, ANYONE, type GraphqlContext } from '@schakel/platform';
import { ReadingLimit } from '../application/reading-limit';
import { TextReadings } from '../application/text-readings';
import { InterpretTextInput, TextReadingView, textReadingView } from './text-reading.view';

@Resolver()
export class TextReadingsResolver {
  constructor(
    private readonly readings: TextReadings,
    private readonly limit: ReadingLimit,
  ) {}

  @Query(() => TextReadingView, { description: 'Wat een tekst zegt, terwijl men hem schrijft. Niets ervan wordt bewaard.' })
  @Access(ANYONE)
  async interpretText(@Args('input') input: InterpretTextInput, @Context() { viewer, http }: GraphqlContext): Promise<TextReadingView> {
    await this.limit.count(viewer.userId ?? http?.ip ?? '', input.text);
    return textReadingView(await this.readings.read(viewer, input));
  }
}
