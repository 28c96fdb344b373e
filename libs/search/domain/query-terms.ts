import { defaultLexicon, expandQuery, tokenise, type QueryTerm, type SenseMatch, type Token, type Vocabulary } from '@schakel/language';
import type { SearchTerm } from '../port';
import { placesIn, type NamedPlace } from './place-words';

export interface TermOptions {
  /** The words of the hub's documents: what misspelled words are taken for. */
  readonly vocabulary?: Vocabulary;
  /** NIS codes of the hub's municipalities: which of two places of one name is meant. */
  readonly preferNis?: readonly string[];
}

/** More words than these are ranked by, but need not be there. */
const MOST_TERMS = 12;

/** Names that are shorter are also other words too often (was, zit). */
const SHORTEST_NAME = 4;

/** What each class of word says of what somebody looks for. */
const WEIGHT = { THING: 1, PROCESS: 0.9, WORD: 0.8, PURPOSE: 0.6, PLACE: 0.5, QUALITY: 0.5, FIGURE: 0.2, UNKNOWN: 0.1 } as const;

/** Reads a query as typed: words and phrases with what may stand for them, places by name or postcode among them. */
export function searchTerms(text: string, { vocabulary, preferNis = [] }: TermOptions = {}): SearchTerm[] {
  const tokens = tokenise(text);
  const matches = defaultLexicon().findSenses(tokens).filter((match) => match.via !== 'COMPOUND_PART');
  const places = placesIn(text, tokens, preferNis);
  const terms = expandQuery(text, { vocabulary }).map((term) => describe(term, tokens, matches, vocabulary));
  return mergePlaces(text, terms, places).slice(0, MOST_TERMS);
}

function describe(term: QueryTerm, tokens: readonly Token[], matches: readonly SenseMatch[], vocabulary: Vocabulary | undefined): SearchTerm {
  const own = tokens.filter((token) => token.start >= term.start && token.end <= term.end);
  const [first] = own;
  const here = matches.filter((match) => first !== undefined && tokens[match.from] === first);
  const isWord = first?.kind === 'WORD';
  const said = here.some((match) => match.via !== 'SPELLING');
  const parts = isWord && own.length === 1 && here.every((match) => match.via === 'COMPOUND_HEAD') ? defaultLexicon().splitCompound(first.norm) : [];
  const compounds = parts.length > 0 ? sensesOfCompounds(term) : [];
  const senses = compounds.length > 0 ? compounds : [...new Set(here.map((match) => match.sense))];
  const known = compounds.length > 0 || own.every((token) => vocabulary?.has(token.norm) === true);
  const open = isWord && own.length === 1 && tokens.at(-1) === first && !said && !known && first.norm.length > 1;
  return {
    ...term, senses, names: parts.length > 0 ? [] : plainNames(term, senses), parts: compounds.length > 0 ? [] : parts, places: [], open, weight: weightOf(term, senses, isWord, known || open || vocabulary === undefined),
  };
}

/** Other names by themselves, which may be part of a compound that the lexicon knows as something of its own (herstel in fietsherstel). */
function plainNames({ alternatives }: QueryTerm, senses: readonly string[]): string[] {
  const lexicon = defaultLexicon();
  const names = alternatives.filter(({ via, word }) => via === 'SYNONYM' && word.length >= SHORTEST_NAME && !word.includes(' ')).map((other) => other.word);
  return names.filter((name) => lexicon.senses(name).every((sense) => senses.includes(sense)));
}

/** What other make-ups of a compound mean: verpleegsterskleren by verpleegsterskleding. */
function sensesOfCompounds({ alternatives }: QueryTerm): string[] {
  const lexicon = defaultLexicon();
  const words = alternatives.filter((other) => other.via === 'COMPOUND' && lexicon.has(other.word));
  return [...new Set(words.flatMap((other) => lexicon.senses(other.word)))];
}

function weightOf(term: QueryTerm, senses: readonly string[], isWord: boolean, known: boolean): number {
  const branches = new Set(senses.map((sense) => sense.split('.')[0] ?? ''));
  for (const general of ['condition', 'property', 'word']) branches.delete(general);
  const isPurpose = branches.delete('purpose');
  const isProcess = branches.delete('process');
  if (branches.size > 0) return WEIGHT.THING;
  if (isProcess) return WEIGHT.PROCESS;
  if (isPurpose) return WEIGHT.PURPOSE;
  if (senses.length > 0) return senses.some((sense) => sense.startsWith('word.')) ? WEIGHT.WORD : WEIGHT.QUALITY;
  if (!isWord) return WEIGHT.FIGURE;
  return known || term.alternatives.some((other) => other.via === 'SPELLING') ? WEIGHT.WORD : WEIGHT.UNKNOWN;
}

/** Where a place is named: the terms that its name covers become one, which is still the word as well ("Lede", "Mere"). */
function mergePlaces(text: string, terms: readonly SearchTerm[], places: readonly NamedPlace[]): SearchTerm[] {
  const merged: SearchTerm[] = [];
  for (const term of terms) {
    const place = places.find(({ start, end }) => term.start >= start && term.end <= end);
    if (!place) {
      merged.push(term);
      continue;
    }
    const last = merged.at(-1);
    if (last?.start === place.start && last.end === place.end) continue;
    const isWhole = term.start === place.start && term.end === place.end;
    const alone = isWhole && term.senses.length > 0;
    merged.push({
      ...term, text: text.slice(place.start, place.end), start: place.start, end: place.end, places: place.codes, open: false,
      alternatives: isWhole ? term.alternatives.filter((other) => other.via !== 'SPELLING' && other.via !== 'HEAD') : [],
      senses: alone ? term.senses : [], names: alone ? term.names : [], parts: [], weight: alone ? term.weight : WEIGHT.PLACE,
    });
  }
  return merged;
}
