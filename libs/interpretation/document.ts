import { type Break, defaultLexicon, stem, tokenise, type SenseMatch, type Token } from '@schakel/language';
import type { Evidence, ListingText } from './interpretation';

/** A token in its place in the listing: the title's words first, then the description's. */
export interface Word {
  readonly at: number;
  readonly token: Token;
  readonly norm: string;
  readonly stem: string;
  /** What parts it from the word before; the first word of a field begins anew. */
  readonly before: Break;
  /** The first word in brackets: "(kussens, dekbedden)". */
  readonly opensBracket: boolean;
  readonly field: Evidence['field'];
  /** Sentences and clauses are numbered through both fields; the title is a sentence of its own. */
  readonly sentence: number;
  readonly clause: number;
  /** Senses of the term that begins here. */
  readonly senses: readonly SenseMatch[];
}

/** A listing's text, cut up once for all readers. */
export interface Document {
  readonly kind: ListingText['kind'];
  readonly text: ListingText;
  readonly words: readonly Word[];
  /** Index of the description's first word. */
  readonly titleEnd: number;
}

/** Longer texts are read up to here: a listing of 12,000 characters is no listing. */
const LONGEST = 12_000;

const CLAUSE_STARTS = new Set(['maar', 'doch', 'echter', 'want', 'terwijl', 'behalve', 'enkel', 'alleen', 'wel', 'zodat', 'zolang']);

/** Cuts a listing's text into words with their senses. */
export function readDocument(text: ListingText): Document {
  const words: Word[] = [];
  addField(words, 'title', text.title.slice(0, LONGEST));
  const titleEnd = words.length;
  addField(words, 'description', text.description.slice(0, LONGEST));
  return { kind: text.kind, text, words, titleEnd };
}

/** Small words as the region writes them. */
const DIALECT: Readonly<Record<string, string>> = { nie: 'niet', ni: 'niet', nimeer: 'niet', niemeer: 'niet', gene: 'geen', genen: 'geen', gin: 'geen' };

function addField(words: Word[], field: Evidence['field'], text: string): void {
  const tokens = tokenise(text);
  const starting = new Map<number, SenseMatch[]>();
  for (const sense of allSenses(tokens)) {
    const there = starting.get(sense.from);
    if (there) there.push(sense);
    else starting.set(sense.from, [sense]);
  }
  const offset = words.length;
  let sentence = (words.at(-1)?.sentence ?? -1) + 1;
  let clause = (words.at(-1)?.clause ?? -1) + 1;
  tokens.forEach((token, index) => {
    if (index > 0) {
      if (token.before === 'STOP') sentence += 1;
      if (token.before === 'STOP' || token.before === 'COMMA' || CLAUSE_STARTS.has(token.norm)) clause += 1;
    }
    const senses = (starting.get(index) ?? []).map((sense) => ({ ...sense, from: sense.from + offset, to: sense.to + offset }));
    const norm = DIALECT[token.norm] ?? token.norm;
    words.push({ at: offset + index, token, norm, stem: token.kind === 'WORD' ? stem(norm) : norm, before: index === 0 ? 'STOP' : token.before, opensBracket: text[token.start - 1] === '(', field, sentence, clause, senses });
  });
}

/** What the tokens mean, and the properties that stand within a longer term: "brandvertragende stof" is fire-retardant as well. */
function allSenses(tokens: readonly Token[]): SenseMatch[] {
  const lexicon = defaultLexicon();
  const found = lexicon.findSenses(tokens);
  const inner = found.filter(({ from, to, sense }) => to - from > 1 && isMaterialSense(sense)).flatMap(({ from, to }) =>
    tokens.slice(from, to).flatMap((token, index) =>
      lexicon.findSenses([token]).filter(({ sense }) => sense.startsWith('property.')).map((match) => ({ ...match, from: from + index, to: from + index + 1 })),
    ),
  );
  return inner.length > 0 ? [...found, ...inner] : found;
}

const OTHER_SENSES = /^(?:condition|property|process|purpose|word)\./;

/** Is this sense a node of the tree of materials? */
export function isMaterialSense(sense: string): boolean {
  return !OTHER_SENSES.test(sense);
}

/** A number, or an amount with its unit. */
export const isFigure = (word: Word | undefined): boolean => word?.token.kind === 'NUMBER' || word?.token.kind === 'QUANTITY';

/** The evidence of the words `from` up to, not including, `to`; they lie in one field. */
export function evidence(document: Document, from: number, to: number): Evidence {
  const first = document.words[from];
  const last = document.words[to - 1];
  if (!first || !last) throw new RangeError(`No words ${from} to ${to}`);
  const { field } = first;
  const start = first.token.start;
  const end = last.field === field ? last.token.end : first.token.end;
  return { field, from: start, to: end, text: document.text[field].slice(start, end) };
}
