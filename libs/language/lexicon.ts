import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { CompoundSplitter } from './compounds';
import { LexiconEntry, parseLexicon } from './lexicon-file';
import { PhraseNode, PhraseTrie } from './phrase-trie';
import { referenceFolder } from './reference-files';
import { FindOptions, SenseFinder, SenseMatch } from './sense-finder';
import { ancestors, covers, isGeneral } from './senses';
import { stem } from './stem';
import { tokenKey } from './token-key';
import { tokenise } from './tokenise';
import { Token } from './tokens';
import { Vocabulary } from './vocabulary';
import { Reading } from './word-reader';
import { once } from './once';

const SHORTEST_CORRECTED = 4;

/** Spelled the way people do: what a sense is called, without brands and misspellings. */
const isName = (entry: LexiconEntry): boolean => entry.lang !== 'brand' && entry.lang !== 'typo';

/** Dutch before French and English, one word before several, short before long. */
const plainness = ({ term, lang }: LexiconEntry): number =>
  (lang === 'nl' || lang === 'nl-BE' ? 0 : 1_000) + (term.includes(' ') ? 100 : 0) + term.length;

/** Terms and what they mean. Terms of one sense are synonyms; a term may have several senses. */
export class Lexicon {
  private readonly bySense = new Map<string, LexiconEntry[]>();
  private readonly trie = new PhraseTrie();
  private readonly surfaces = new Map<string, PhraseNode>();
  private readonly solid = new Map<string, PhraseNode>();
  private readonly words = new Map<string, number>();
  private readonly names = new Map<string, readonly string[]>();
  private readonly upwards = new Map<string, readonly string[]>();
  private readonly finder: SenseFinder;
  private readonly splitter: CompoundSplitter;

  /** `base` is a lexicon of the first of these entries: what is costly to make is taken over from it. */
  constructor(
    private readonly entries: readonly LexiconEntry[],
    private readonly base?: Lexicon,
  ) {
    const things = new Set<string>();
    for (const entry of entries) {
      const list = this.bySense.get(entry.sense);
      if (list) list.push(entry);
      else this.bySense.set(entry.sense, [entry]);
      this.enter(entry, things);
    }
    this.splitter = new CompoundSplitter(things);
    this.finder = new SenseFinder({
      trie: this.trie,
      surfaces: this.surfaces,
      solid: this.solid,
      compounds: this.splitter,
      vocabulary: () => this.vocabulary(),
      everyday: (base) => this.everydayWords(base),
    });
  }

  /** The same with more terms, read as if they stood in the files; this one stays as it is. Takes a quarter of a second for 30,000 terms. */
  with(entries: readonly LexiconEntry[]): Lexicon {
    return entries.length === 0 ? this : new Lexicon([...this.entries, ...entries], this);
  }

  /** Whether the term stands there, as written, with this sense. */
  lists(term: string, sense: string): boolean {
    return this.bySense.get(sense)?.some((entry) => entry.term === term) === true;
  }

  /** The senses that have a term. */
  allSenses(): string[] {
    return [...this.bySense.keys()];
  }

  private enter(entry: LexiconEntry, things: Set<string>): void {
    // Files are in lower case, but in a text only capitals tell the norm EN 388 from "en 388 stoelen".
    const tokens = tokenise(entry.term.replace(/^en(?= \d)/, 'EN'));
    if (tokens.length === 0) return;
    const node = this.trie.grow(tokens.map(tokenKey));
    node.leaves.push({ entry, words: tokens.map((token) => token.norm) });
    if (tokens.every((token) => token.kind === 'WORD')) this.enterWords(entry, tokens, node, things);
    for (const phrase of entry.except) {
      const keys = tokenise(phrase).map(tokenKey);
      if (keys.length > 0) (this.trie.grow(keys).refuses ??= new Set<string>()).add(entry.term);
    }
  }

  private enterWords(entry: LexiconEntry, tokens: readonly Token[], node: PhraseNode, things: Set<string>): void {
    const words = tokens.map((token) => token.norm);
    const [word = ''] = words;
    const isSolid = words.length === 1 && !word.includes('-');
    if (isSolid) this.surfaces.set(word, node);
    else this.solid.set(stem(words.join('').replaceAll('-', '')), node);
    if (entry.lang === 'typo') return;
    for (const one of words) if (one.length >= SHORTEST_CORRECTED) this.words.set(one, (this.words.get(one) ?? 0) + 1);
    if (isSolid && (entry.lang === 'nl' || entry.lang === 'nl-BE') && word.length > 2) things.add(stem(word));
  }

  /** Everyday words that mean the same (sense word.*), by base form. */
  private readonly everyday = once(() => {
    const others = new Map<string, string[]>();
    for (const [sense, entries] of this.bySense) {
      if (!sense.startsWith('word.')) continue;
      const bases = [...new Set(entries.filter(isName).map((entry) => stem(entry.term)))].filter((base) => !base.includes(' '));
      for (const base of bases) others.set(base, [...(others.get(base) ?? []), ...bases.filter((other) => other !== base)]);
    }
    return others;
  });

  /** What each token is by itself: its base form, the parts of a compound, its senses. */
  readings(tokens: readonly Token[]): readonly Reading[] {
    return this.finder.readAll(tokens);
  }

  /** The base forms of a compound's parts, the head last; empty when the word is no compound. */
  splitCompound(word: string): string[] {
    return this.splitter.split(word);
  }

  /** Other everyday words (sense word.*) for a base form: bureel gives bureau, kantoor. */
  everydayWords(base: string): readonly string[] {
    return this.everyday().get(base) ?? [];
  }

  /** Whether a normalised word is a term by itself, as written. */
  has(word: string): boolean {
    return this.surfaces.has(word);
  }

  /** The words of all terms, to correct others by. */
  readonly vocabulary = once((): Vocabulary => {
    if (!this.base) return new Vocabulary(this.words);
    const { words } = this.base;
    return this.base.vocabulary().with([...this.words].flatMap(([word, count]): [string, number][] => (count === words.get(word) ? [] : [[word, count - (words.get(word) ?? 0)]])));
  });

  /** The senses of a term as it would be read in a text (inflection, compounds and slips allowed), within a chain if one is given. */
  senses(term: string, options: FindOptions = {}): string[] {
    const tokens = tokenise(term);
    const whole = this.findSenses(tokens, options).filter((match) => match.to - match.from === tokens.length && match.via !== 'COMPOUND_PART');
    return [...new Set(whole.map((match) => match.sense))];
  }

  /** What a sense is called, in the order of the files: Dutch, French and English names; no brands, no misspellings. */
  terms(sense: string): string[] {
    return (this.bySense.get(sense) ?? []).filter(isName).map((entry) => entry.term);
  }

  /** The names of a sense in base form, without repetition, the plainest first: what search looks for. */
  baseNames(sense: string): readonly string[] {
    const known = this.names.get(sense);
    if (known) return known;
    const entries = (this.bySense.get(sense) ?? []).filter(isName).sort((one, other) => plainness(one) - plainness(other));
    const names = [...new Set(entries.map(({ term }) => tokenise(term).map(tokenKey).join(' ')))];
    this.names.set(sense, names);
    return names;
  }

  /** The senses that the lexicon names below one, by id prefix. */
  sensesBelow(sense: string): string[] {
    return [...this.bySense.keys()].filter((other) => other !== sense && covers(sense, other));
  }

  /** The names of a sense and of those above it, in base form. */
  namesUpwards(sense: string): readonly string[] {
    const known = this.upwards.get(sense);
    if (known) return known;
    const names = [sense, ...(isGeneral(sense) ? [] : ancestors(sense))].flatMap((one) => this.baseNames(one));
    this.upwards.set(sense, names);
    return names;
  }

  /**
   * What a text's tokens mean: longest phrases first, from left to right; several matches for one place when a term is
   * ambiguous. Inflected, compound, misspelled words and ellipsis ("was- en droogkast") included. `readings` spares work
   * to those who have them already.
   */
  findSenses(tokens: readonly Token[], { chain }: FindOptions = {}, readings = this.readings(tokens)): SenseMatch[] {
    return this.finder.find(tokens, readings, chain);
  }
}

/**
 * Reads lexicon files, by default all *.tsv in reference-data/lexicon. Throws on the first faulty line. Takes about half
 * a second for 20,000 terms: load once.
 */
export function loadLexicon(files: readonly string[] = defaultFiles()): Lexicon {
  return new Lexicon(files.flatMap((file) => parseLexicon(readFileSync(file, 'utf8'), basename(file))));
}

function defaultFiles(): string[] {
  const folder = referenceFolder('lexicon');
  return readdirSync(folder).filter((name) => name.endsWith('.tsv')).sort().map((name) => join(folder, name));
}
