import type { Lexicon } from './lexicon';
import { defaultLexicon } from './lexicon-in-force';
import { SenseMatch } from './sense-finder';
import { isGeneral } from './senses';
import { STOP_WORDS } from './stop-words';
import { stem } from './stem';
import { tokenise } from './tokenise';
import { Token } from './tokens';
import { Vocabulary } from './vocabulary';
import { dutchWords, properNames } from './words';

/** Why an alternative is one: COMPOUND is another make-up of a compound, HEAD its last part alone, NARROWER a kind of it. */
export type AlternativeVia = 'WORD' | 'INFLECTION' | 'COMPOUND' | 'SYNONYM' | 'NARROWER' | 'HEAD' | 'SPELLING';

/** A word, or several parted by spaces, normalised or in base form; to be looked for in text and index terms alike. */
export interface Alternative {
  word: string;
  weight: number;
  via: AlternativeVia;
}

/** What may stand for one word or fixed phrase of the query: `start` and `end` are offsets into it; the best comes first. */
export interface QueryTerm {
  text: string;
  start: number;
  end: number;
  alternatives: Alternative[];
}

export interface ExpandOptions {
  /** The words of the searched texts: misspelled words are taken for these. */
  vocabulary?: Vocabulary;
  /** A value chain's code (FURNITURE): decides what ambiguous words mean. */
  chain?: string | undefined;
  lexicon?: Lexicon;
}

const WEIGHT: Record<AlternativeVia, number> = { WORD: 1, INFLECTION: 0.95, COMPOUND: 0.8, SYNONYM: 0.7, NARROWER: 0.65, HEAD: 0.5, SPELLING: 0.6 };
const MOST_ALTERNATIVES = 40;
const MOST_NARROWER = 30;
const MOST_NARROWER_NAMES = 5;
const MOST_CORRECTIONS = 3;

/** Gathers alternatives, each with its greatest weight. */
class Group {
  private readonly best = new Map<string, Alternative>();

  add(word: string, via: AlternativeVia, weight = WEIGHT[via]): void {
    const known = this.best.get(word);
    if (word !== '' && (!known || known.weight < weight)) this.best.set(word, { word, weight, via });
  }

  sorted(): Alternative[] {
    return [...this.best.values()].sort((one, other) => other.weight - one.weight).slice(0, MOST_ALTERNATIVES);
  }
}

class Expansion {
  constructor(
    private readonly lexicon: Lexicon,
    private readonly vocabulary: Vocabulary | undefined,
  ) {}

  /** One word or phrase of the query with the senses read in it. */
  group(tokens: readonly Token[], matches: readonly SenseMatch[]): Group {
    const group = new Group();
    group.add(tokens.map((token) => token.norm).join(' '), 'WORD');
    if (tokens.length > 1) group.add(tokens.map((token) => token.norm).join(''), 'INFLECTION');
    group.add(tokens.map((token) => (token.kind === 'WORD' ? stem(token.norm) : token.norm)).join(' '), 'INFLECTION');
    for (const match of matches) this.addNames(group, match);
    const [token] = tokens;
    if (token?.kind === 'WORD' && tokens.length === 1) {
      this.addCompounds(group, token.norm);
      if (!matches.some((match) => match.via !== 'SPELLING')) this.addCorrections(group, token.norm);
    }
    return group;
  }

  /** Other names of what was read, and names of its kinds. */
  private addNames(group: Group, { sense, term, via, weight }: SenseMatch): void {
    if (via === 'COMPOUND_PART') return;
    if (via === 'SPELLING') group.add(stem(term), 'SPELLING', weight);
    const factor = via === 'SPELLING' ? weight : 1;
    for (const name of this.lexicon.baseNames(sense)) group.add(name, 'SYNONYM', WEIGHT.SYNONYM * factor);
    if (isGeneral(sense)) return;
    const narrower = this.lexicon.sensesBelow(sense).map((below) => this.lexicon.baseNames(below));
    for (let rank = 0, left = MOST_NARROWER; rank < MOST_NARROWER_NAMES && left > 0; rank += 1) {
      for (const name of narrower.flatMap((names) => names.slice(rank, rank + 1)).slice(0, left)) {
        group.add(name, 'NARROWER', WEIGHT.NARROWER * factor);
        left -= 1;
      }
    }
  }

  /** bureelstoel: bureaustoel, kantoorstoel; and just stoel. */
  private addCompounds(group: Group, norm: string): void {
    const parts = this.lexicon.splitCompound(norm);
    const head = parts.at(-1);
    if (head === undefined || parts.length < 2) return;
    group.add(head, 'HEAD');
    const front = parts.slice(0, -1).join('');
    for (const other of this.lexicon.everydayWords(front)) {
      for (const word of [other + head, `${other}s${head}`]) if (this.isWord(word)) group.add(word, 'COMPOUND');
    }
    for (const other of this.lexicon.everydayWords(head)) {
      const word = norm.slice(0, norm.length - head.length) + other;
      if (this.isWord(word)) group.add(word, 'COMPOUND');
    }
  }

  private isWord(word: string): boolean {
    return this.lexicon.has(word) || dutchWords().has(word) || this.vocabulary?.has(word) === true;
  }

  private addCorrections(group: Group, norm: string): void {
    if (this.vocabulary?.has(norm) || dutchWords().has(norm) || dutchWords().has(stem(norm)) || properNames().has(norm)) return;
    const corrections = (this.vocabulary ?? this.lexicon.vocabulary()).correct(norm).slice(0, MOST_CORRECTIONS);
    for (const { word, cost } of corrections) {
      const weight = WEIGHT.SPELLING * (cost < 0.5 ? 1.2 : 1);
      group.add(word, 'SPELLING', weight);
      group.add(stem(word), 'SPELLING', weight * WEIGHT.INFLECTION);
    }
  }
}

/**
 * What to look for instead of the query as typed: for each word (or phrase of the lexicon) the alternatives with a weight
 * from 0 to 1. Stop words are left out, unless there is nothing else.
 */
export function expandQuery(text: string, { vocabulary, chain, lexicon = defaultLexicon() }: ExpandOptions = {}): QueryTerm[] {
  const tokens = tokenise(text);
  const matches = lexicon.findSenses(tokens, { chain });
  const expansion = new Expansion(lexicon, vocabulary);
  const isStop = (token: Token): boolean => token.kind === 'WORD' && STOP_WORDS.has(token.norm);
  const hasContent = tokens.some((token) => !isStop(token));
  const terms: QueryTerm[] = [];
  for (let at = 0; at < tokens.length; ) {
    const here = matches.filter((match) => match.from === at);
    const to = here[0]?.to ?? at + 1;
    const span = tokens.slice(at, to);
    at = to;
    if (hasContent && span.every(isStop)) continue;
    const start = span[0]?.start ?? 0;
    const end = span.at(-1)?.end ?? start;
    terms.push({ text: text.slice(start, end), start, end, alternatives: expansion.group(span, here).sorted() });
  }
  return terms;
}
