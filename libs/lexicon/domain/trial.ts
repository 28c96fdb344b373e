import { isDeepStrictEqual } from 'node:util';
import { type Lexicon, type LexiconEntry, type SenseMatch, tokenise, type Token, withLexicon } from '@schakel/language';
import { interpret, withCorrections } from '@schakel/interpretation';
import { excerpt, type Excerpt } from './excerpt';
import { type PublishedText, shortReading, type ShortReading, shownListing, type ShownListing } from './texts';

/** A listing that a word would change: where the word is read, and what the listing is taken for before and after. */
export interface TrialChange {
  readonly listing: ShownListing;
  readonly excerpt: Excerpt;
  readonly before: ShortReading;
  readonly after: ShortReading;
}

/** Reads texts with one more word, without anybody else doing so. */
export class Trial {
  private readonly extended: Lexicon;

  constructor(
    private readonly lexicon: Lexicon,
    entry: LexiconEntry,
  ) {
    this.extended = lexicon.with([entry]);
  }

  /** What changes in a listing; null when all its words mean what they meant. What a person corrected stays as it is. */
  change(listing: PublishedText): TrialChange | null {
    for (const field of ['title', 'description'] as const) {
      const text = listing[field];
      const tokens = tokenise(text);
      const place = firstDifference(this.lexicon.findSenses(tokens), this.extended.findSenses(tokens), tokens);
      if (!place) continue;
      const readBy = (lexicon: Lexicon) => withLexicon(lexicon, () => shortReading(withCorrections(interpret(listing), listing.corrections)));
      return { listing: shownListing(listing), excerpt: excerpt(text, place.from, place.to), before: readBy(this.lexicon), after: readBy(this.extended) };
    }
    return null;
  }
}

/** Where the first match stands that only one of two readings has. */
function firstDifference(before: readonly SenseMatch[], after: readonly SenseMatch[], tokens: readonly Token[]): { from: number; to: number } | null {
  const lacksIn = (others: readonly SenseMatch[]) => (match: SenseMatch) => !others.some((other) => isDeepStrictEqual(match, other));
  const match = after.find(lacksIn(before)) ?? before.find(lacksIn(after));
  if (!match) return null;
  return { from: tokens[match.from]?.start ?? 0, to: tokens[match.to - 1]?.end ?? 0 };
}
