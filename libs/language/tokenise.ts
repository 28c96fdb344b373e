import { MONTH_NAMES } from './months';
import { normalise } from './normalise';
import { NUMBER_NAMES } from './numbers';
import { isSeriesStart, readFigureCode, readLongFigure, readSeries, webAddresses } from './read-codes';
import { readDate, readMonth } from './read-dates';
import { readAmount, readAmountWord, readEuro } from './read-quantities';
import { readDimensions, readLetterSizes, readSizesBehind, SIZE_WORDS } from './read-sizes';
import { matchAt, Reading } from './reading';
import { Break, Token } from './tokens';

/** Characters by their UTF-16 code, looked up rather than matched: most of the work is here. */
const LETTER = 1;
const DIGIT = 2;
const SPACE = 3;
/** Accents on their own, soft hyphens and the like: part of a word, never its beginning. */
const INSIDE = 4;
const KINDS = new Uint8Array(0x10000);
for (let code = 0; code < KINDS.length; code += 1) {
  const character = String.fromCharCode(code);
  if (/\p{L}/u.test(character)) KINDS[code] = LETTER;
  else if (code >= 0x30 && code <= 0x39) KINDS[code] = DIGIT;
  else if (/\s/.test(character)) KINDS[code] = SPACE;
  else if (/[\p{M}\u00AD\u200B-\u200D\u2060\uFEFF]/u.test(character)) KINDS[code] = INSIDE;
}

const APOSTROPHES = new Set("'’‘`´ʼ");
const HYPHENS = new Set('-‐‑');
const STOPS = new Set('.!?;\n\r•');
const COMMAS = new Set(',/()[]{}:|"“”„«»–—+&*=');
/** A point behind one of these ends no sentence. */
const ABBREVIATIONS = new Set(['st', 'stk', 'ca', 'bv', 'bijv', 'bvb', 'incl', 'excl', 'max', 'min', 'nr', 'evt', 'eventueel', 'ong', 'afm', 'mt', 'resp', 'o', 'a', 'd', 'm', 'e', 'i', 'pers', 'tel', 'ref', 'dd', 'diam', 'gr', 'kg']);
const ABOUT = new Set(['ongeveer', 'circa', 'ca', 'ong', 'zo\'n', 'zowat', 'rond', 'plusminus', 'pakweg', 'bijna', 'grofweg']);
const ABOUT_SIGNS = new Set('±~≈');
const RANK: Record<Break, number> = { NONE: 0, SPACE: 1, COMMA: 2, STOP: 3 };

/** The length in code units of the letter at `at`; 0 when there is none. Letters beyond 16 bits (fancy bold) count. */
function letterAt(text: string, at: number): 0 | 1 | 2 {
  const code = text.charCodeAt(at);
  if (KINDS[code] === LETTER) return 1;
  if (code < 0xd800 || code > 0xdbff) return 0;
  return /\p{L}/u.test(String.fromCodePoint(text.codePointAt(at) ?? 0)) ? 2 : 0;
}

/** A run of letters and digits with inner apostrophes and hyphens. `isPlain`: normalised as it stands. */
interface Run {
  end: number;
  hasDigit: boolean;
  isPlain: boolean;
}

function readRun(text: string, at: number): Run {
  let end = at;
  let hasDigit = false;
  let isPlain = true;
  while (end < text.length) {
    const code = text.charCodeAt(end);
    if (code >= 0x61 && code <= 0x7a) {
      end += 1;
      continue;
    }
    const kind = KINDS[code];
    if (kind === LETTER || kind === INSIDE) {
      isPlain = false;
      end += 1;
      continue;
    }
    if (kind === DIGIT) {
      hasDigit = true;
      end += 1;
      continue;
    }
    const wide = letterAt(text, end);
    if (wide > 0) {
      isPlain = false;
      end += wide;
      continue;
    }
    const character = text[end] ?? '';
    const isJoint = APOSTROPHES.has(character) || HYPHENS.has(character);
    if (!isJoint || end === at) break;
    const next = KINDS[text.charCodeAt(end + 1)];
    if (next !== LETTER && !(next === DIGIT && HYPHENS.has(character))) break;
    if (code > 0x7f || character === '`') isPlain = false;
    end += 1;
  }
  return { end, hasDigit, isPlain };
}

/** 3-zits, 2dehands: a word for all its figure. */
const FIGURE_WORD = /^\d+(?:[-‐‑](?!tal)\p{L}{3}|\p{L}{4})/u;

/** Words that may begin a figure. */
const SIGNAL_WORDS: ReadonlySet<string> = new Set(['en', 'iso', 'nen', 'nbn', 'din', 'iec', 'ral', 'ip', ...SIZE_WORDS, ...MONTH_NAMES, ...NUMBER_NAMES]);

/** A reading that gets its place: completed rather than copied, for speed. */
type Placed = Reading & Token;

class Tokeniser {
  private readonly tokens: Token[] = [];
  private readonly web: Map<number, number>;
  private before: Break = 'NONE';
  private about = false;

  constructor(private readonly text: string) {
    this.web = webAddresses(text);
  }

  run(): Token[] {
    let at = 0;
    while (at < this.text.length) {
      const end = this.read(at);
      if (end > at) at = end;
      else at = this.skip(at);
    }
    return this.tokens;
  }

  /** Reads a token at this offset and gives its end; the offset itself when none begins here. */
  private read(at: number): number {
    const webEnd = this.web.size > 0 ? this.web.get(at) : undefined;
    if (webEnd !== undefined) return this.add(at, { kind: 'CODE', end: webEnd });
    if (letterAt(this.text, at) > 0) return this.word(at);
    if (KINDS[this.text.charCodeAt(at)] === DIGIT) return this.add(at, this.figure(at));
    if (this.text[at] === '€') return this.add(at, readEuro(this.text, at));
    if (this.text[at] === '+' && this.text.startsWith('+32', at)) return this.add(at, readLongFigure(this.text, at));
    return at;
  }

  private add(at: number, reading: Reading | undefined): number {
    if (!reading) return at;
    const token = reading as Placed;
    token.text = this.text.slice(at, reading.end);
    token.norm = reading.norm ?? normalise(token.text);
    token.start = at;
    token.before = this.before;
    this.tokens.push(token);
    this.before = 'NONE';
    this.about = false;
    return reading.end;
  }

  private addWord(at: number, end: number, text: string, norm: string): number {
    const cut = HYPHENS.has(this.text[end] ?? '') && !letterAt(this.text, end + 1);
    this.tokens.push({ kind: 'WORD', text, norm, start: at, end, before: this.before, cut });
    this.before = 'NONE';
    this.about = false;
    return end;
  }

  private figure(at: number): Reading | undefined {
    const previous = this.tokens.at(-1)?.norm;
    const { text } = this;
    const known =
      readDate(text, at, previous) ?? readLongFigure(text, at) ?? readLetterSizes(text, at) ?? readDimensions(text, at) ?? readFigureCode(text, at);
    if (known) return known;
    const { end } = readRun(text, at);
    const run = text.slice(at, end);
    const amount = readAmount(text, at, this.isAbout());
    const isSplit = amount !== undefined && (amount.end >= end || amount.kind === 'QUANTITY' || !/\p{L}/u.test(run));
    if (amount && isSplit) return amount;
    return FIGURE_WORD.test(run) ? { kind: 'WORD', end, cut: false } : { kind: 'CODE', end };
  }

  private isAbout(): boolean {
    const last = this.tokens.at(-1)?.norm ?? '';
    return this.about || ABOUT.has(last) || (last === 'of' && this.tokens.at(-2)?.norm === 'stuk');
  }

  private word(at: number): number {
    const { text } = this;
    const { end, hasDigit, isPlain } = readRun(text, at);
    const run = text.slice(at, end);
    const norm = isPlain ? run : normalise(run);
    const initial = text.charCodeAt(at);
    const isSizeLetter = initial === 0x53 || initial === 0x4d || initial === 0x4c || initial === 0x58;
    const special = (isSizeLetter ? readLetterSizes(text, at) : undefined) ?? (hasDigit || SIGNAL_WORDS.has(norm) ? this.special(norm, at, end) : undefined);
    if (special) return this.add(at, special);
    return hasDigit ? this.add(at, { kind: 'CODE', end, norm }) : this.addWord(at, end, run, norm);
  }

  /** A figure that begins with a word. */
  private special(norm: string, at: number, end: number): Reading | undefined {
    const { text } = this;
    return (
      (isSeriesStart(norm) ? readSeries(text, at) : undefined) ??
      readSizesBehind(norm, text, end) ??
      readMonth(text, norm, end) ??
      readAmountWord(norm, text, end, this.isAbout())
    );
  }

  /** Passes over a character between tokens, and notes how strongly it parts them. */
  private skip(at: number): number {
    const code = this.text.charCodeAt(at);
    if (code === 0x20) {
      if (this.before === 'NONE') this.before = 'SPACE';
      return at + 1;
    }
    const character = this.text[at] ?? '';
    this.raise(this.strength(character, at));
    if (ABOUT_SIGNS.has(character)) this.about = true;
    const isPair = code >= 0xd800 && code <= 0xdbff && (this.text.codePointAt(at) ?? 0) > 0xffff;
    return isPair ? at + 2 : at + 1;
  }

  private strength(character: string, at: number): Break {
    if (character === '.' && this.endsInAbbreviation()) return 'SPACE';
    if (STOPS.has(character)) return 'STOP';
    // "zit/sta", "katoen/polyester": closer than a list, unless there are spaces around it.
    if (character === '/' && letterAt(this.text, at - 1) && letterAt(this.text, at + 1)) return 'SPACE';
    if (COMMAS.has(character)) return 'COMMA';
    if (HYPHENS.has(character)) return matchAt(/\s/y, this.text, at + 1) && matchAt(/\s/y, this.text, at - 1) ? 'COMMA' : 'NONE';
    return KINDS[character.charCodeAt(0)] === SPACE ? 'SPACE' : 'NONE';
  }

  private endsInAbbreviation(): boolean {
    const last = this.tokens.at(-1);
    return last !== undefined && ABBREVIATIONS.has(last.kind === 'QUANTITY' ? last.unitWord : last.norm);
  }

  private raise(strength: Break): void {
    if (RANK[strength] > RANK[this.before]) this.before = strength;
  }
}

/**
 * Cuts a text into words and figures of all kinds; offsets count in the text as given, and tokens neither overlap nor
 * miss a letter or digit. Ambiguity is left to the reader: "120 pallets" is a QUANTITY whose unit may be the goods.
 */
export function tokenise(text: string): Token[] {
  return new Tokeniser(text).run();
}
