import { BoundedCache } from './bounded-cache';
import { normalise } from './normalise';
import { stem } from './stem';
import { isVerbStem, modifierBase } from './word-forms';
import { once } from './once';
import { dutchWords, properNames, readRows } from './words';

const SHORTEST_PART = 4;
const SHORTEST_COMPOUND = 6;
const LONGEST_WORD = 40;

interface Guards {
  heads: Set<string>;
  modifiers: Set<string>;
  never: Set<string>;
  noHeads: Set<string>;
  opaque: Set<string>;
}

const guards = once((): Guards => {
  const rows = readRows('compound-parts.tsv');
  const withRole = (role: string) => new Set(rows.filter((row) => row[1] === role).map(([part = '']) => part));
  const opaque = new Set(readRows('opaque.txt').flatMap(([line = '']) => line.split(' ')));
  return { heads: withRole('HEAD'), modifiers: withRole('MODIFIER'), never: withRole('NEVER'), noHeads: withRole('NO_HEAD'), opaque };
});

/** Prepositions and prefixes: modifiers only before a thing that the lexicon names (voordeur, onderkast; but no voorraad). */
const BEFORE_THINGS_ONLY = new Set(['voor', 'onder', 'over', 'door', 'achter', 'binnen', 'buiten', 'boven', 'tussen', 'midden', 'half', 'dubbel']);

const PREFIXED = /^(?:be|ge|ver|her|ont|er)/;

/** bedrijf, vergader, verwerking: a verb with a prefix is no compound, whatever words it seems to hold; nor is kampeer. */
function isPlainVerb(word: string): boolean {
  if (isVerbStem(word)) return PREFIXED.test(word) || (word.length <= 7 && !dutchWords().has(word));
  return PREFIXED.test(word) && /(?:ing|er|sel)$/.test(word) && word.length <= 12 && dutchWords().has(word);
}

/** A part of a compound by its base form, and where it begins in the form that was split. */
interface Part {
  base: string;
  from: number;
}

/** `form`: the word, or its base form if that is in the list; empty `parts`: no compound. */
export interface Compound {
  form: string;
  parts: readonly Part[];
}

interface Split {
  parts: Part[];
  cost: number;
}

/**
 * Takes Dutch compounds apart: the words of the lexicon first, then the word list; fewest parts, then the longest head.
 * `things`: stems of the lexicon's single words, which count as words beside the Dutch list and are trusted most.
 */
export class CompoundSplitter {
  private readonly cache = new BoundedCache<Compound>(50_000, (word) => (word.includes('-') ? this.splitHyphenated(word) : this.splitSolid(word)));

  constructor(private readonly things: ReadonlySet<string>) {}

  /** The base forms of a compound's parts, the head last: kinderfietsen gives kind, fiets; empty when the word is none. */
  split(word: string): string[] {
    return this.analyse(word).parts.map((part) => part.base);
  }

  /** The same, with the place of each part. */
  analyse(word: string): Compound {
    return this.cache.get(normalise(word));
  }

  private splitSolid(word: string): Compound {
    const none = { form: word, parts: [] };
    if (word.length < SHORTEST_COMPOUND || word.length > LONGEST_WORD) return none;
    const { opaque } = guards();
    const base = stem(word);
    if (opaque.has(word) || opaque.has(base) || isPlainVerb(base)) return none;
    const words = dutchWords();
    // A listed word in -en without a listed noun behind it is a verb (binnenkomen, proefslapen), of which no part is a thing.
    if (word.endsWith('en') && words.has(word) && !words.has(base)) return none;
    const form = words.has(base) ? base : word;
    const best = this.bestFrom(form, 0, new Map());
    return { form, parts: best ? best.parts.flatMap((part) => this.deeper(part)) : [] };
  }

  /** A part that is a compound itself, taken apart in its turn. */
  private deeper({ base, from }: Part): Part[] {
    const { parts } = this.analyse(base);
    return parts.length > 0 ? parts.map((part) => ({ base: part.base, from: from + part.from })) : [{ base, from }];
  }

  /** pc-scherm, 3-zitsbank: parted where the writer did, if the last piece is a word. */
  private splitHyphenated(word: string): Compound {
    const none = { form: word, parts: [] };
    const pieces: { text: string; from: number }[] = [];
    for (const match of word.matchAll(/[^-]+/g)) {
      if (!/^\d+$/.test(match[0])) pieces.push({ text: match[0], from: match.index });
    }
    const last = pieces.at(-1);
    if (!last || pieces.some((piece) => piece.text.length < 2 || properNames().has(piece.text))) return none;
    const head = stem(last.text);
    const isWord = dutchWords().has(head) || this.things.has(head) || this.analyse(last.text).parts.length > 0;
    if (!isWord) return none;
    const parts = pieces.map(({ text, from }) => ({ base: isVerbStem(text) ? text : stem(text), from })).flatMap((part) => this.deeper(part));
    return { form: word, parts: pieces.length > 1 || parts.length > 1 ? parts : [] };
  }

  /** The cheapest way to read the word from `at`: as a head by itself (not at the beginning), or a modifier and the rest. */
  private bestFrom(word: string, at: number, known: Map<number, Split | undefined>): Split | undefined {
    if (known.has(at)) return known.get(at);
    let best = at > 0 ? this.asHead(word.slice(at), at) : undefined;
    for (let end = at + 2; end <= word.length - 3; end += 1) {
      const surface = word.slice(at, end);
      const modifier = this.asModifier(surface, at);
      if (!modifier) continue;
      const rest = this.bestFrom(word, end, known);
      if (!rest) continue;
      if (BEFORE_THINGS_ONLY.has(surface) && !this.things.has(rest.parts.at(-1)?.base ?? '')) continue;
      const cost = modifier.cost + rest.cost;
      if (!best || cost < best.cost) best = { parts: [...modifier.parts, ...rest.parts], cost };
    }
    known.set(at, best);
    return best;
  }

  private asHead(surface: string, from: number): Split | undefined {
    const { heads, never, noHeads } = guards();
    const base = stem(surface);
    if (never.has(surface) || never.has(base) || noHeads.has(base)) return undefined;
    if (base.length < SHORTEST_PART && !heads.has(base)) return undefined;
    const isThing = this.things.has(base);
    if (!isThing && !dutchWords().has(base)) return undefined;
    return { parts: [{ base, from }], cost: 1 - (isThing ? 0.3 : 0) - surface.length * 0.02 };
  }

  private asModifier(surface: string, from: number): Split | undefined {
    const { heads, modifiers, never } = guards();
    const one = (base: string, cost: number): Split => ({ parts: [{ base, from }], cost });
    if (never.has(surface) && !BEFORE_THINGS_ONLY.has(surface)) return undefined;
    if (surface.length < SHORTEST_PART) return modifiers.has(surface) ? one(surface, 1.3) : undefined;
    if (this.things.has(surface)) return one(surface, 0.8);
    const base = modifierBase(surface);
    if (base === undefined || (base !== surface && never.has(base))) return undefined;
    if (base.length < SHORTEST_PART && !modifiers.has(base) && !heads.has(base)) return undefined;
    if (base === surface) return one(base, dutchWords().has(base) ? 1 : 1.15);
    // A linking -s- is the last resort: ankerstang is anker and stang.
    return one(base, surface.endsWith('s') ? 1.4 : 1.15);
  }
}
