import { normalise } from './normalise';
import { NUMBER, parseNumber } from './numbers';
import { matchAt, NO_MORE, Reading } from './reading';
import { Size } from './tokens';

/** 160 or 1m60. */
const LENGTH = String.raw`(?:\d{1,2}m\d{2}(?!\d)|${NUMBER})`;
const LENGTH_UNIT = String.raw`[ \u00A0]?(?:mm|cm|meter|m)(?!\p{L})`;
/** "x" close to both numbers throughout or apart from both: "2x 160x80" and "2 x 160x80" are twice a table. */
const CLOSE = String.raw`[x×*](?=\d)`;
const APART = String.raw`[ \u00A0]+[x×*][ \u00A0]+(?=\d)`;
const BY = String.raw`[ \u00A0]+(?:op|bij)[ \u00A0]+`;
const UNIT = `(${LENGTH_UNIT})?`;
const product = (times: string): RegExp =>
  new RegExp(String.raw`(${LENGTH})${UNIT}${times}(${LENGTH})${UNIT}(?:${times}(${LENGTH})${UNIT})?${NO_MORE}`, 'iuy');
const PRODUCTS = [product(CLOSE), product(APART)] as const;
/** "160 op 80 cm", "2 m bij 3 m": only with a unit, for "3 op 4" may be a share. */
const BY_WORD = new RegExp(String.raw`(${LENGTH})${UNIT}${BY}(${LENGTH})(${LENGTH_UNIT})()()`, 'iuy');
const SINGLE = new RegExp(String.raw`(${LENGTH})(${LENGTH_UNIT})?()()()()${NO_MORE}`, 'iuy');
const UPRIGHT = /[ \u00A0]+(?:hoog|lang|breed|diep|dik|hoogte|lengte|breedte|diepte)/iy;

type LengthUnit = 'MM' | 'CM' | 'M';
const UNITS: Record<string, LengthUnit> = { mm: 'MM', cm: 'CM', m: 'M', meter: 'M' };

function dimensions(found: RegExpExecArray): Extract<Size, { type: 'DIMENSIONS' }> | undefined {
  const written = [found[1], found[3], found[5]].filter((part) => part !== undefined && part !== '') as string[];
  const units = [found[2], found[4], found[6]].filter((part) => part !== undefined && part !== '');
  const mixed = written.some((part) => /m/i.test(part));
  const unit = mixed ? 'CM' : UNITS[units.at(-1)?.trim().toLowerCase() ?? ''];
  const values = written.map((part) => {
    const [metres = '', rest] = part.toLowerCase().split('m');
    return rest === undefined ? parseNumber(part) : Number(metres) * 100 + Number(rest);
  });
  return values.every((value) => value !== undefined) ? { type: 'DIMENSIONS', values, unit } : undefined;
}

/** Longer pieces than this are a stock to be cut (40 meter stof), not a thing's measure. */
const LONGEST_MEASURE_M = 5;

/** Measures that begin with a figure: 60x40, 160 x 80 cm, 2,60 m hoog, 1m60. */
export function readDimensions(text: string, at: number): Reading | undefined {
  const several = matchAt(PRODUCTS[0], text, at) ?? matchAt(PRODUCTS[1], text, at) ?? matchAt(BY_WORD, text, at);
  if (several) {
    const size = dimensions(several);
    return size && { kind: 'SIZE', end: at + several[0].length, size };
  }
  const one = matchAt(SINGLE, text, at);
  const size = one ? dimensions(one) : undefined;
  if (!one || size?.unit === undefined) return undefined;
  const end = at + one[0].length;
  const isMeasure = size.unit !== 'M' || (size.values[0] ?? 0) <= LONGEST_MEASURE_M || matchAt(UPRIGHT, text, end) !== null;
  return isMeasure ? { kind: 'SIZE', end, size } : undefined;
}

const LETTERS = '(?:[2-6]XL|X{1,4}[SL]|[SML])';
const AND = String.raw`[ \u00A0]*(?:tot(?: en met)?|t/m|t\.?e\.?m\.?|[-–/,&+]|en|of|à)[ \u00A0]*`;
const LETTER_LIST = new RegExp(`${LETTERS}${NO_MORE}(?:${AND}${LETTERS}${NO_MORE})*`, 'uy');
const LETTER_LIST_ANY_CASE = new RegExp(LETTER_LIST.source, 'iuy');
const NOT_COUNTED = String.raw`(?![\p{L}\d])(?!\s*(?:stu|st\b|paar|kg|x|cm))`;
const NUMBER_LIST = new RegExp(String.raw`\d{2,3}(?:[.,]5)?${NOT_COUNTED}(?:${AND}(?:maat )?\d{2,3}(?:[.,]5)?${NOT_COUNTED})*`, 'iuy');
const RANGE = /^(?:tot|t\/m|t\.?e\.?m\.?|[-–]|à)/i;

/** Splits "39-40 en 47-48" into its ranges: a dash or "tot" spans, the rest lists. */
function ranges(list: string, item: string): { from: string; to: string }[] {
  const found: { from: string; to: string }[] = [];
  let joined = '';
  let last = 0;
  for (const match of list.matchAll(new RegExp(item, 'gi'))) {
    joined = list.slice(last, match.index).trim();
    last = match.index + match[0].length;
    const open = found.at(-1);
    if (open && RANGE.test(joined)) open.to = match[0];
    else found.push({ from: match[0], to: match[0] });
  }
  return found;
}

const letterSize = (list: string): Size => ({
  type: 'LETTERS',
  ranges: ranges(list, LETTERS).map(({ from, to }) => ({ from: from.toUpperCase(), to: to.toUpperCase() })),
});

/** Sizes in letters without a word before them: XL, S tot XXL; one lone S, M or L is none. */
export function readLetterSizes(text: string, at: number): Reading | undefined {
  const found = matchAt(LETTER_LIST, text, at);
  if (!found || found[0].length < 2) return undefined;
  return { kind: 'SIZE', end: at + found[0].length, size: letterSize(found[0]) };
}

/** Words that sizes stand behind. */
export const SIZE_WORDS: ReadonlySet<string> = new Set(['maat', 'maten', 'mt', 'size', 'taille']);
const GAP = /[.:]?[ \u00A0]*/y;

/** Sizes behind the word "maat": maat 42, maten 39-40 en 47-48, maat m. `end` is where the word ends. */
export function readSizesBehind(word: string, text: string, end: number): Reading | undefined {
  if (!SIZE_WORDS.has(word)) return undefined;
  const at = end + (matchAt(GAP, text, end)?.[0].length ?? 0);
  const letters = matchAt(LETTER_LIST_ANY_CASE, text, at);
  if (letters) return { kind: 'SIZE', end: at + letters[0].length, size: letterSize(letters[0]) };
  const numbers = matchAt(NUMBER_LIST, text, at);
  if (!numbers) return undefined;
  const spans = ranges(normalise(numbers[0]), String.raw`\d{2,3}(?:[.,]5)?`);
  const size: Size = { type: 'NUMBERS', ranges: spans.map(({ from, to }) => ({ from: parseNumber(from) ?? 0, to: parseNumber(to) ?? 0 })) };
  return { kind: 'SIZE', end: at + numbers[0].length, size };
}
