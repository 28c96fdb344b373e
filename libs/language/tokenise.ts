import { normalise } from './normalise';
import { readFigureCode, readLongFigure, readSeries, webAddresses } from './read-codes';
import { readDate, readMonth } from './read-dates';
import { readAmount, readAmountWord, readEuro } from './read-quantities';
import { readDimensions, readLetterSizes, readSizesBehind } from './read-sizes';
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
const ABOUT = new Set(['ongeveer', 'circa', 'ca', 'ong', 'zo\'n', 'zowat', 'een stuk of', 'rond', 'plusminus', 'pakweg', 'bijna', 'grofweg', 'naar schatting']);
const ABOUT_SIGNS = new Set('±~≈');
const RANK: Record<Break, number> = { NONE: 0, SPACE: 1, COMMA: 2, STOP: 3 };

/** The length in code units of the letter at `at`; 0 when there is none. Letters beyond 16 bits (fancy bold) count. */
function letterAt(text: string, at: number): 0 | 1 | 2 {
  const code = text.charCodeAt(at);
  if (KINDS[code] === LETTER) return 1;
  if (code < 0xd800 || code > 0xdbff) return 0;
  return /\p{L}/u.test(String.fromCodePoint(text.codePointAt(at) ?? 0)) ? 2 : 0;
}

/** End of the run of letters and digits from `at`, with inner apostrophes and hyphens. */
function wordEnd(text: string, at: number): number {
  let end = at;
  while (end < text.length) {
    const kind = KINDS[text.charCodeAt(end)];
    if (kind === LETTER || kind === DIGIT || kind === INSIDE) {
      end += 1;
      continue;
    }
    const wide = letterAt(text, end);
    if (wide > 0) {
      end += wide;
      continue;
    }
    const character = text[end] ?? '';
    const isJoint = APOSTROPHES.has(character) || HYPHENS.has(character);
    if (!isJoint || end === at) break;
    const next = KINDS[text.charCodeAt(end + 1)];
    if (next !== LETTER && !(next === DIGIT && HYPHENS.has(character))) break;
    end += 1;
  }
  return end;
}

const hasDigit = (text: string): boolean => /\d/.test(text);
/** 3-zits, 2dehands: a word for all its figure. */
const FIGURE_WORD = /^\d+(?:[-‐‑](?!tal)\p{L}{3}|\p{L}{4})/u;

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
    const webEnd = this.web.get(at);
    if (webEnd !== undefined) return this.add(at, { kind: 'CODE', end: webEnd });
    if (KINDS[this.text.charCodeAt(at)] === DIGIT) return this.add(at, this.figure(at));
    if (letterAt(this.text, at) > 0) return this.add(at, this.word(at));
    if (this.text[at] === '€') return this.add(at, readEuro(this.text, at));
    if (this.text[at] === '+' && this.text.startsWith('+32', at)) return this.add(at, readLongFigure(this.text, at));
    return at;
  }

  private add(at: number, reading: Reading | undefined): number {
    if (!reading) return at;
    const text = this.text.slice(at, reading.end);
    const norm = reading.norm ?? normalise(text);
    this.tokens.push({ ...reading, text, norm, start: at, before: this.before });
    this.before = 'NONE';
    this.about = false;
    return reading.end;
  }

  private figure(at: number): Reading | undefined {
    const previous = this.tokens.at(-1)?.norm;
    const { text } = this;
    const known =
      readDate(text, at, previous) ?? readLongFigure(text, at) ?? readLetterSizes(text, at) ?? readDimensions(text, at) ?? readFigureCode(text, at);
    if (known) return known;
    const end = wordEnd(text, at);
    const run = text.slice(at, end);
    const amount = readAmount(text, at, this.isAbout());
    const isSplit = amount !== undefined && (amount.end >= end || amount.kind === 'QUANTITY' || !/[\p{L}]/u.test(run));
    if (amount && isSplit) return amount;
    return FIGURE_WORD.test(run) ? this.plainWord(end, run) : { kind: 'CODE', end };
  }

  private isAbout(): boolean {
    const last = this.tokens.at(-1)?.norm ?? '';
    return this.about || ABOUT.has(last) || (last === 'of' && this.tokens.at(-2)?.norm === 'stuk');
  }

  private word(at: number): Reading {
    const { text } = this;
    const end = wordEnd(text, at);
    const run = text.slice(at, end);
    const norm = normalise(run);
    const initial = run.charCodeAt(0);
    const special =
      readSeries(norm, text, at) ??
      (initial === 0x53 || initial === 0x4d || initial === 0x4c || initial === 0x58 ? readLetterSizes(text, at) : undefined) ??
      readSizesBehind(norm, text, end) ??
      readMonth(text, norm, end) ??
      readAmountWord(norm, text, end, this.isAbout());
    if (special) return special;
    return hasDigit(run) ? { kind: 'CODE', end, norm } : this.plainWord(end, run, norm);
  }

  private plainWord(end: number, run: string, norm = normalise(run)): Reading {
    const isCut = HYPHENS.has(this.text[end] ?? '') && !letterAt(this.text, end + 1);
    return { kind: 'WORD', end, norm, cut: isCut };
  }

  /** Passes over a character between tokens, and notes how strongly it parts them. */
  private skip(at: number): number {
    const character = this.text[at] ?? '';
    this.raise(this.strength(character, at));
    if (ABOUT_SIGNS.has(character)) this.about = true;
    const code = this.text.charCodeAt(at);
    return code >= 0xd800 && code <= 0xdbff ? at + 2 : at + 1;
  }

  private strength(character: string, at: number): Break {
    if (character === '.' && this.endsInAbbreviation()) return 'SPACE';
    if (STOPS.has(character)) return 'STOP';
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
