/** How strongly a token is parted from the one before: not at all, by a space (or a slash between words), by a comma or bracket, by the end of a sentence or line. */
export type Break = 'NONE' | 'SPACE' | 'COMMA' | 'STOP';

/** What all tokens have: `start` and `end` are offsets into the original text, `text` is what stands there. */
interface Span {
  text: string;
  /** Normalised text (see normalise); for codes and quantities in their usual spelling. */
  norm: string;
  start: number;
  end: number;
  before: Break;
}

/** A word, with inner hyphens and apostrophes (pc-scherm, frigo's). */
export interface WordToken extends Span {
  kind: 'WORD';
  /** The word's end is left off, and given by a later word: `was-` in "was- en droogkast". */
  cut: boolean;
}

/** An amount, with `upTo` where a range is given (10 tot 15). */
interface Amount {
  value: number;
  upTo?: number;
  /** "ongeveer", "±", "een twintigtal". */
  about: boolean;
}

/** A number by itself: "12 bureaustoelen" starts with one, and so does "twaalf bureaustoelen". */
export interface NumberToken extends Span, Amount {
  kind: 'NUMBER';
}

/** What quantities are counted in. Grams are given in KG, centilitres and millilitres in LITRE. */
export const QUANTITY_UNITS = [
  'PIECES', 'PAIR', 'SET', 'KG', 'TONNE', 'M3', 'M2', 'METRE', 'LITRE', 'PALLETS', 'BOXES', 'BAGS', 'ROLLS', 'CONTAINERS',
  'PERCENT', 'EURO', 'PERSONS', 'HOUR', 'DAY', 'WEEK', 'MONTH', 'YEAR',
] as const;
export type QuantityUnit = (typeof QUANTITY_UNITS)[number];

/** A number with its unit: "12 stuks", "2,5 ton", "48 paar", "70%". */
export interface QuantityToken extends Span, Amount {
  kind: 'QUANTITY';
  unit: QuantityUnit;
  /** The unit as written, normalised ("palletten"): such a word may also be the goods themselves. */
  unitWord: string;
}

/** Measures (60x40, 160 x 80 cm, 1m60), clothing sizes in letters (S tot XXL) or in numbers (maat 42, maten 36-44). */
export type Size =
  | { type: 'DIMENSIONS'; values: number[]; unit: 'MM' | 'CM' | 'M' | undefined }
  | { type: 'LETTERS'; ranges: { from: string; to: string }[] }
  | { type: 'NUMBERS'; ranges: { from: number; to: number }[] };
export interface SizeToken extends Span {
  kind: 'SIZE';
  size: Size;
}

/** A day, month (1 to 12) or year, as far as it is given: "12 mei 2027", "september", "1/12". */
export interface DateToken extends Span {
  kind: 'DATE';
  year?: number;
  month?: number;
  day?: number;
}

/** Norms, models, measures of machines and other signs: EN ISO 20471, DL360, RAL 7016, 18V, 65/35; addresses on the web too. */
export interface CodeToken extends Span {
  kind: 'CODE';
}

export type Token = WordToken | NumberToken | QuantityToken | SizeToken | DateToken | CodeToken;
export type TokenKind = Token['kind'];
