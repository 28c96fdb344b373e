import type { Document, Word } from '../document';
import { Phrases } from '../phrases';
import type { Requirement } from '../interpretation';

export type Measure = Extract<Requirement, { kind: 'MEASURE' }>;

/** A measure that the text names, with the words it takes. */
export interface NamedMeasure {
  readonly measure: Measure;
  readonly from: number;
  readonly to: number;
  /** "min.", "tot", "of meer": said as a limit rather than as a fact. */
  readonly bounded: boolean;
}

const DIMENSIONS: Readonly<Record<string, string>> = {
  hoger: 'height', lager: 'height', breder: 'width', smaller: 'width', langer: 'length', korter: 'length', dieper: 'depth', dikker: 'thickness', dunner: 'thickness',
  hoogte: 'height', hoog: 'height', hoge: 'height', zithoogte: 'seat-height', breedte: 'width', breed: 'width', brede: 'width', lengte: 'length', lang: 'length', lange: 'length', diepte: 'depth', diep: 'depth', diepe: 'depth',
  dikte: 'thickness', dik: 'thickness', dikke: 'thickness', bladdikte: 'thickness', diameter: 'diameter', doorsnede: 'diameter', doormeter: 'diameter', beeldschermdiagonaal: 'screen', diagonaal: 'screen', schermdiagonaal: 'screen',
};
const MIN = new Set(['min', 'minstens', 'minimum', 'minimaal', 'vanaf', 'ten', 'meer', 'groter', 'hoger', 'breder', 'langer', 'boven', 'zeker']);
const MAX = new Set(['max', 'maximum', 'maximaal', 'hoogstens', 'tot', 'kleiner', 'lager', 'minder', 'smaller', 'korter', 'onder', 'hooguit']);
const NEWER = new Set(['jonger', 'recenter', 'later', 'nieuwer', 'hoger', 'meer', 'beter']);
const OLDER = new Set(['ouder', 'eerder', 'vroeger', 'minder', 'kleiner', 'lager']);
/** "Niet kleiner dan" sets a least; "niet zwaarder dan" and all others a most. */
const LESS = new Set(['kleiner', 'lager', 'minder', 'smaller', 'korter', 'dunner']);
const TO_CM = { MM: 0.1, CM: 1, M: 100 } as const;

/** Figures written to their unit: 230v, 8gb, 24inch, 18v, 500w. */
const SIGN = /^(\d+(?:[.,]\d+)?)(v|volt|gb|tb|w|watt|kw|inch|duim|lumen|ah|pk|mm|g\/m2)$/;
const SIGNS: Readonly<Record<string, readonly [dimension: string, unit: string, factor: number]>> = {
  v: ['voltage', 'V', 1], volt: ['voltage', 'V', 1], gb: ['memory', 'GB', 1], tb: ['memory', 'GB', 1000], w: ['power', 'W', 1], watt: ['power', 'W', 1], kw: ['power', 'W', 1000], pk: ['power', 'W', 735],
  inch: ['screen', 'INCH', 1], duim: ['screen', 'INCH', 1], lumen: ['light', 'LUMEN', 1], ah: ['charge', 'AH', 1],
};
const QUANTITY_UNITS = new Set(['PIECES', 'PAIR', 'KG', 'TONNE', 'M3', 'M2', 'PALLETS', 'LITRE']);
const NEAR = 3;
const THICKEST_CM = 10;

type Limit = 'MIN' | 'MAX' | undefined;

const closeBefore = (words: readonly Word[], at: number, reach: number): Word[] => words.slice(Math.max(0, at - reach), at).filter((word) => word.sentence === words[at]?.sentence && word.field === words[at]?.field);

/** The limit that stands before or behind a figure: "min. 10", "10 of meer", "2018 of jonger". */
function limitOf(words: readonly Word[], at: number, to: number): Limit {
  const [second, first] = closeBefore(words, at, 2).slice(-2).length === 2 ? closeBefore(words, at, 2) : [undefined, closeBefore(words, at, 1)[0]];
  const [link, comparison] = [words[to], words[to + 1]];
  // "Niet hoger dan 2 meter", "geen lager dan 40".
  const deniedBefore = /^(?:niet|geen)$/.test(closeBefore(words, at, 3).slice(0, -2).at(-1)?.norm ?? '');
  // "Hoger dan 2 meter doen we niet".
  const deniedBehind = words.slice(to, to + 5).some(({ norm, clause }) => norm === 'niet' && clause === words[at]?.clause);
  const denied = first?.norm === 'dan' && (deniedBefore || deniedBehind);
  if (link?.norm === 'of' && comparison) {
    if (NEWER.has(comparison.norm) || MIN.has(comparison.norm)) return 'MIN';
    if (OLDER.has(comparison.norm) || MAX.has(comparison.norm)) return 'MAX';
  }
  if (link?.norm === '+' || link?.norm === 'plus') return 'MIN';
  if (first?.norm === 'dan' && second) {
    const isMore = MIN.has(second.norm) || NEWER.has(second.norm);
    return isMore === denied || !(isMore || LESS.has(second.norm)) ? 'MAX' : 'MIN';
  }
  if (first?.norm === 'minste' || (first?.norm === 'na' && second?.norm !== 'op')) return 'MIN';
  // "Geen stukken boven 25 kilo".
  const ruledOut = closeBefore(words, at, 5).some(({ norm, clause }) => (norm === 'geen' || norm === 'niets' || norm === 'niks') && clause === words[at]?.clause);
  if (ruledOut && first && (first.norm === 'boven' || first.norm === 'vanaf')) return 'MAX';
  if (ruledOut && first?.norm === 'onder') return 'MIN';
  if (first && MIN.has(first.norm)) return 'MIN';
  if (first && MAX.has(first.norm)) return 'MAX';
  return undefined;
}

function dimensionNear(words: readonly Word[], from: number, to: number): string | undefined {
  const around = [...words.slice(to, to + 2), ...closeBefore(words, from, NEAR).reverse()];
  return around.filter((word) => word.sentence === words[from]?.sentence).map(({ norm }) => DIMENSIONS[norm]).find((dimension) => dimension !== undefined);
}

function bounds(limit: Limit, value: number, upTo?: number): { min?: number; max?: number } {
  if (upTo !== undefined) return { min: value, max: upTo };
  if (limit === 'MIN') return { min: value };
  return limit === 'MAX' ? { max: value } : { min: value, max: value };
}

const rounded = (value: number): number => Math.round(value * 1000) / 1000;

function lengthAt(words: readonly Word[], word: Word): NamedMeasure | undefined {
  const { token, at } = word;
  if (token.kind !== 'SIZE' || token.size.type !== 'DIMENSIONS' || token.size.values.length !== 1) return undefined;
  const factor = TO_CM[token.size.unit ?? 'CM'];
  const limit = limitOf(words, at, at + 1);
  const dimension = dimensionNear(words, at, at + 1);
  if (dimension === undefined && limit === undefined) return undefined;
  const value = rounded((token.size.values[0] ?? 0) * factor);
  // "min. 3 meter", "minstens 22 mm": of what it is a measure is not said.
  const usual = token.size.unit === 'MM' && value <= THICKEST_CM ? 'thickness' : 'length';
  return { measure: { kind: 'MEASURE', dimension: dimension ?? usual, ...bounds(limit, value), unit: 'CM' }, from: at, to: at + 1, bounded: limit !== undefined };
}

function bareLengthAt(words: readonly Word[], word: Word): NamedMeasure | undefined {
  const { token, at } = word;
  if (token.kind !== 'NUMBER') return undefined;
  const next = words[at + 1];
  const dimension = dimensionNear(words, at, at + 1);
  const isCentimetres = next?.norm === 'cm' || next?.norm === 'centimeter';
  // "8 hoge bakken" counts them, "80 hoog" measures them.
  const follows = next && DIMENSIONS[next.norm] !== undefined && !next.norm.endsWith('e') && next.before === 'SPACE';
  const leads = closeBefore(words, at, 1).some(({ norm }) => DIMENSIONS[norm] !== undefined);
  if (dimension === undefined || !(follows || leads || isCentimetres) || token.value < 5) return undefined;
  return { measure: { kind: 'MEASURE', dimension, ...bounds(limitOf(words, at, at + 1), token.value, token.upTo), unit: 'CM' }, from: at, to: at + 1, bounded: limitOf(words, at, at + 1) !== undefined || token.upTo !== undefined };
}

/** Two sides that must at least be there: "min. 100 x 60", "vlakken van 40x40". */
function sidesAt(words: readonly Word[], word: Word): NamedMeasure[] {
  const { token, at } = word;
  if (token.kind !== 'SIZE' || token.size.type !== 'DIMENSIONS' || token.size.values.length < 2) return [];
  const limit = limitOf(words, at, at + 1);
  if (limit === undefined) return [];
  const factor = TO_CM[token.size.unit ?? 'CM'];
  const sorted = token.size.values.slice(0, 2).map((value) => rounded(value * factor)).sort((a, b) => b - a);
  return sorted.map((value, index) => ({ measure: { kind: 'MEASURE', dimension: index === 0 ? 'length' : 'width', ...bounds(limit, value), unit: 'CM' }, from: at, to: at + 1, bounded: true }));
}

function signAt(words: readonly Word[], word: Word): NamedMeasure | undefined {
  const { token, at, norm } = word;
  const next = words[at + 1];
  const apart = token.kind === 'NUMBER' && next && /^(?:v|volt|gb|tb|w|watt|kw|inch|duim|lumen|ah)$/.test(next.norm) ? `${token.value}${next.norm}` : undefined;
  const found = SIGN.exec(apart ?? (token.kind === 'CODE' ? norm : ''));
  const known = SIGNS[found?.[2] ?? ''];
  if (!found || !known) return undefined;
  const [dimension, unit, factor] = known;
  const to = at + (apart === undefined ? 1 : 2);
  const limit = limitOf(words, at, to);
  const value = rounded(Number((found[1] ?? '').replace(',', '.')) * factor);
  const upTo = token.kind === 'NUMBER' && token.upTo !== undefined ? rounded(token.upTo * factor) : undefined;
  // "8 GB" asked for is as good with 16.
  const atLeast = limit ?? (dimension === 'memory' || dimension === 'light' ? 'MIN' : undefined);
  return { measure: { kind: 'MEASURE', dimension, ...bounds(atLeast, value, upTo), unit }, from: at, to, bounded: limit !== undefined || upTo !== undefined };
}

function yearAt(words: readonly Word[], word: Word): NamedMeasure | undefined {
  const { token, at } = word;
  const year = token.kind === 'NUMBER' ? token.value : token.kind === 'DATE' && token.month === undefined ? token.year : undefined;
  if (year === undefined || year < 1950 || year > 2100 || !Number.isInteger(year)) return undefined;
  const isBuilt = closeBefore(words, at, NEAR).some(({ norm }) => norm === 'bouwjaar' || norm === 'jaargang' || norm === 'productiejaar');
  const limit = limitOf(words, at, at + 1);
  if (!isBuilt && limit === undefined) return undefined;
  return { measure: { kind: 'MEASURE', dimension: 'year', ...bounds(limit, year), unit: 'YEAR' }, from: at, to: at + 1, bounded: limit !== undefined };
}

/** "niet ouder dan 5 jaar", "max. 8 jaar oud". */
function ageAt(words: readonly Word[], word: Word): NamedMeasure | undefined {
  const { token, at } = word;
  if (token.kind !== 'QUANTITY' || token.unit !== 'YEAR') return undefined;
  const before = closeBefore(words, at, 3).map(({ norm }) => norm);
  const limited = before.includes('ouder') || (MAX.has(before.at(-1) ?? '') && words[at + 1]?.norm === 'oud');
  const jonger = before.includes('jonger');
  if (!limited && !jonger) return undefined;
  return { measure: { kind: 'MEASURE', dimension: 'age', max: token.value, unit: 'YEAR' }, from: at, to: at + 1, bounded: true };
}

/** Amounts as limits: "vanaf 20 stuks", "tot 200 kg", "reeksen van 50 tot 2000 stuks". */
function amountAt(words: readonly Word[], word: Word): NamedMeasure | undefined {
  const { token, at } = word;
  if (token.kind !== 'QUANTITY' || !QUANTITY_UNITS.has(token.unit)) return undefined;
  const limit = limitOf(words, at, at + 1);
  if (limit === undefined && token.upTo === undefined) return undefined;
  // "Niet zwaarder dan 150 kg per stuk": of each, not of all.
  const ofEach = words[at + 1]?.norm === 'per' || closeBefore(words, at, 2).some(({ norm }) => norm === 'zwaarder' || norm === 'lichter');
  if (ofEach && (token.unit === 'KG' || token.unit === 'LITRE')) return undefined;
  return { measure: { kind: 'MEASURE', dimension: 'quantity', ...bounds(limit, token.value, token.upTo), unit: token.unit }, from: at, to: at + 1, bounded: true };
}

const LOT_LIMITS = new Phrases<true>([
  ['max|maximum|maximaal|hoogstens|tot # .. per persoon|bezoeker|klant|gezin', true],
  ['geen grote|grotere? partijen|hoeveelheden|aantallen|reeksen|bulk boven|vanaf #', true], ['geen grote|grotere? partijen|hoeveelheden|aantallen|reeksen van? meer|groter dan #', true],
  ['geen grote|grotere|hele? partijen|hoeveelheden|aantallen|bulk', true],
]);
/** Who takes no lots at all takes a handful. */
const HANDFUL = 10;

/** "Max. 2 toestellen per persoon", "geen partijen boven 5 stuks": the most that one may come with. */
function lotLimits(words: readonly Word[]): NamedMeasure[] {
  return LOT_LIMITS.find(words).map(({ from, to }) => {
    const amount = words.slice(from, to).map(({ token }) => token).find((token) => token.kind === 'NUMBER' || (token.kind === 'QUANTITY' && token.unit === 'PIECES'));
    const max = amount?.kind === 'NUMBER' || amount?.kind === 'QUANTITY' ? amount.value : HANDFUL;
    return { measure: { kind: 'MEASURE', dimension: 'lot', max, unit: 'PIECES' }, from, to, bounded: true };
  });
}

/** Every measure that the text names as a limit or for a named side. */
export function findMeasures({ words }: Document): NamedMeasure[] {
  const lots = lotLimits(words);
  const inLot = ({ at }: Word): boolean => lots.some(({ from, to }) => from <= at && at < to);
  const others = words.filter((word) => !inLot(word)).flatMap((word) => {
    const one = signAt(words, word) ?? lengthAt(words, word) ?? yearAt(words, word) ?? bareLengthAt(words, word) ?? ageAt(words, word) ?? amountAt(words, word);
    return one ? [one] : sidesAt(words, word);
  });
  return [...lots, ...others];
}
