import { normalise } from './normalise';
import { NUMBER, numberWord, parseNumber } from './numbers';
import { matchAt, Reading } from './reading';
import { unitOf } from './units';

const AMOUNT = new RegExp(
  String.raw`(${NUMBER})(?:[ \u00A0]*(?:-|–|à|tot(?: en met)?|a)[ \u00A0]*(${NUMBER})(?=$|[ \u00A0-]*[\p{L}%€]|[^\d\p{L}/.,-]|[.,](?!\d)))?`, 'uy');
const SPACED_THOUSANDS = /(\d) (\d{3})(?= ?(?:kg|kilo|stuks?|st|ton|liter|paar|m2|m²|m3|m³)\b)/iy;
const ROUND_FIGURE = /[ -]?tal(?!\p{L})/iuy;
const TIMES = /[ ]?[x×](?=[ ]+[\p{L}\d]|\p{Lu})/uy;
const LONG_UNIT = /[ \u00A0]*(kubieke|vierkante|lopende|strekkende)[ ]+meters?(?!\p{L})/iuy;
const UNIT_WORD = /[ \u00A0]*(%|€|\p{L}+(?:['’]s|[²³23])?)(?![\p{L}\d]|[-'’]\p{L})/uy;
const EURO_BEFORE = new RegExp(String.raw`€[ \u00A0]*(${NUMBER})(?:,-)?`, 'uy');
const LONG_UNITS: Record<string, 'M3' | 'M2' | 'METRE'> = { kubieke: 'M3', vierkante: 'M2', lopende: 'METRE', strekkende: 'METRE' };

interface Amount {
  value: number;
  upTo?: number;
  about: boolean;
}

const scaled = (amount: Amount, factor: number): Amount =>
  factor === 1 ? amount : { ...amount, value: amount.value * factor, ...(amount.upTo === undefined ? {} : { upTo: amount.upTo * factor }) };

/** The unit behind an amount that ends at `end`; undefined when there is none. */
function withUnit(text: string, end: number, amount: Amount): Reading | undefined {
  const long = matchAt(LONG_UNIT, text, end);
  const adjective = long ? LONG_UNITS[normalise(long[1] ?? '')] : undefined;
  if (long && adjective) {
    return { kind: 'QUANTITY', ...amount, unit: adjective, unitWord: normalise(long[0].trim()), end: end + long[0].length };
  }
  const found = matchAt(UNIT_WORD, text, end);
  const word = normalise(found?.[1] ?? '');
  const unit = unitOf(word);
  if (!found || !unit) return undefined;
  // "5 st." keeps its point out; "5 L" is litres, "5 T" no tonnes.
  if (found[1] === 'T' || found[1] === 'M') return undefined;
  return { kind: 'QUANTITY', ...scaled(amount, unit.factor), unit: unit.unit, unitWord: word, end: end + found[0].length };
}

/** An amount in figures, with its unit if it has one: 12, 2,5 ton, 10 tot 15 stuks, 180 tal, 5x. */
export function readAmount(text: string, at: number, about: boolean): Reading | undefined {
  const spaced = matchAt(SPACED_THOUSANDS, text, at);
  const found = spaced ?? matchAt(AMOUNT, text, at);
  if (!found) return undefined;
  const value = spaced ? Number(`${spaced[1]}${spaced[2]}`) : parseNumber(found[1] ?? '');
  if (value === undefined) return undefined;
  const to = spaced || found[2] === undefined ? undefined : parseNumber(found[2]);
  const isRange = to !== undefined && to > value;
  const end = at + (isRange || spaced || found[2] === undefined ? found[0].length : (found[1] ?? '').length);
  const amount: Amount = { value, about, ...(isRange ? { upTo: to } : {}) };
  const round = matchAt(ROUND_FIGURE, text, end);
  if (round) {
    const after = end + round[0].length;
    return withUnit(text, after, { ...amount, about: true }) ?? { kind: 'NUMBER', ...amount, about: true, end: after };
  }
  const times = matchAt(TIMES, text, end);
  if (times) return { kind: 'QUANTITY', ...amount, unit: 'PIECES', unitWord: 'x', end: end + times[0].length };
  return withUnit(text, end, amount) ?? { kind: 'NUMBER', ...amount, end };
}

/** An amount in words: twaalf, een twintigtal; with its unit if it has one. `end` is where the word ends. */
export function readAmountWord(word: string, text: string, end: number, about: boolean): Reading | undefined {
  const number = numberWord(word);
  if (!number) return undefined;
  const amount = { value: number.value, about: about || number.about };
  return withUnit(text, end, amount) ?? { kind: 'NUMBER', ...amount, end };
}

/** "€ 50". */
export function readEuro(text: string, at: number): Reading | undefined {
  const found = matchAt(EURO_BEFORE, text, at);
  const value = parseNumber(found?.[1] ?? '');
  if (!found || value === undefined) return undefined;
  return { kind: 'QUANTITY', value, about: false, unit: 'EURO', unitWord: 'euro', end: at + found[0].length };
}
