import { defaultLexicon, isDutchWord, normalise, stem, STOP_WORDS, tokenise, type Lexicon, type Token } from '@schakel/language';
import type { Evidence } from '@schakel/interpretation';
import { excerpt, type Excerpt } from './excerpt';
import { type PublishedText, shownListing, type ShownListing } from './texts';

/** A word that nothing is read in, with listings in which it stands. */
export interface Gap {
  /** In its base form. */
  readonly word: string;
  /** In how many listings. */
  readonly listings: number;
  readonly examples: readonly { readonly listing: ShownListing; readonly excerpt: Excerpt }[];
}

const EXAMPLES = 3;

/** Participles that the word list does not have: achtergelaten, beschreven. */
const PARTICIPLE = /^(?:(?:achter|dicht|los|neer|open|rond|samen|tegen|terug|vast)ge|be|her|ont|ver).+(?:en|[dt]e?)$/;

/** Nobody reads on beyond these. */
const MOST = 500;
const SHORTEST = 3;

interface Counted {
  word: string;
  listings: number;
  titles: number;
  readonly examples: { listing: ShownListing; excerpt: Excerpt }[];
}

/**
 * Counts the words that the lexicon and the rules make nothing of, listing by listing. Ordinary Dutch words are everywhere and seldom
 * say what the goods are: they count only in the title of a listing of which nothing was understood.
 */
export class GapCount {
  private readonly counted = new Map<string, Counted>();

  /** `known`: normalised words that are understood all the same (places, organisations). */
  constructor(
    private readonly known: ReadonlySet<string>,
    private readonly lexicon: Lexicon = defaultLexicon(),
  ) {}

  add(listing: PublishedText): void {
    const seen = new Set<string>();
    // Of what a text as a whole is about, single words are not understood.
    const read = { ...listing.interpretation, valueChain: null };
    const isDark = read.materials.length === 0 && read.processes.length === 0;
    for (const field of ['title', 'description'] as const) {
      const text = listing[field];
      for (const { norm, start, end } of this.unread(text, evidenceIn(read, field))) {
        const key = stem(norm);
        if (seen.has(key) || this.known.has(norm) || this.known.has(key) || (this.isOrdinary(norm, key) && !(isDark && field === 'title'))) continue;
        seen.add(key);
        const counted = this.counted.get(key) ?? { word: key, listings: 0, titles: 0, examples: [] };
        this.counted.set(key, counted);
        // With its accents, where the base form is written somewhere.
        const written = text.slice(start, end).toLowerCase();
        if (normalise(written) === key) counted.word = written;
        counted.listings += 1;
        if (field === 'title') counted.titles += 1;
        if (counted.examples.length < EXAMPLES) counted.examples.push({ listing: shownListing(listing), excerpt: excerpt(text, start, end) });
      }
    }
  }

  /** The most frequent first; of those that are as frequent, what stands in titles. */
  list(): Gap[] {
    return [...this.counted.values()]
      .sort((a, b) => b.listings - a.listings || b.titles - a.titles || (a.word < b.word ? -1 : 1))
      .slice(0, MOST);
  }

  private isOrdinary(norm: string, base: string): boolean {
    // A word that is a compound in one form alone is one by chance: knorfels is no fels.
    return isDutchWord(norm) || PARTICIPLE.test(norm) || [norm, base].every((form) => this.lexicon.splitCompound(form).length > 0);
  }

  /** Words without a sense, that no reading rests on. A name is none: a capital in the middle of a sentence. */
  private unread(text: string, evidence: readonly Evidence[]): Token[] {
    const tokens = tokenise(text);
    const readings = this.lexicon.readings(tokens);
    const read = new Set<number>();
    for (const { from, to } of this.lexicon.findSenses(tokens, {}, readings)) for (let at = from; at < to; at += 1) read.add(at);
    return tokens.filter((token, at) => {
      if (token.kind !== 'WORD' || token.cut || read.has(at) || token.norm.length < SHORTEST || STOP_WORDS.has(token.norm) || !/^[a-z-]+$/.test(token.norm)) return false;
      if (isName(token)) return false;
      return !evidence.some(({ from, to, text: said }) => from < token.end && token.start < to && text.slice(from, to) === said);
    });
  }
}

function isName(token: Token): boolean {
  const initial = token.text.charAt(0);
  return token.before !== 'STOP' && token.start > 0 && initial !== initial.toLowerCase();
}

/** Every stretch of a field that some finding rests on, wherever it stands in the reading. */
function evidenceIn(value: unknown, field: Evidence['field']): Evidence[] {
  if (typeof value !== 'object' || value === null) return [];
  if (isEvidence(value)) return value.field === field ? [value] : [];
  return Object.values(value).flatMap((inner) => evidenceIn(inner, field));
}

const isEvidence = (value: object): value is Evidence => 'field' in value && 'from' in value && 'to' in value && typeof value.from === 'number';

/** The words of names, to be left out: normalised, and their base forms. */
export function wordsOfNames(names: Iterable<string>): Set<string> {
  const words = new Set<string>();
  for (const name of names) {
    for (const { kind, norm } of tokenise(name)) {
      if (kind !== 'WORD') continue;
      for (const word of [norm, stem(norm), ...norm.split('-')]) words.add(normalise(word));
    }
  }
  return words;
}
