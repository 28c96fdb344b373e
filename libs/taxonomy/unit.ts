import { closest, distance } from 'fastest-levenshtein';

/** Units in which a quantity of a listing is counted. */
export const UNITS = ['PIECES', 'KG', 'TONNE', 'M3', 'M2', 'HOURS_PER_WEEK', 'PALLETS'] as const;

export type Unit = (typeof UNITS)[number];

/** How a unit is spelled in import and export files. */
export const UNIT_SPELLINGS: Readonly<Record<Unit, string>> = {
  PIECES: 'stuks',
  KG: 'kg',
  TONNE: 'ton',
  M3: 'm3',
  M2: 'm2',
  HOURS_PER_WEEK: 'uren_per_week',
  PALLETS: 'pallets',
};

/** Dutch label of each unit, for people. */
export const UNIT_LABELS: Readonly<Record<Unit, string>> = {
  PIECES: 'stuks',
  KG: 'kg',
  TONNE: 'ton',
  M3: 'm³',
  M2: 'm²',
  HOURS_PER_WEEK: 'uren per week',
  PALLETS: 'pallets',
};

/** Other ways in which people write a unit, without spaces, dots and underscores. */
const NEAR_SPELLINGS: Readonly<Record<Unit, readonly string[]>> = {
  PIECES: ['stuk', 'stuks', 'stukken', 'st', 'stk', 'stks', 'pc', 'pcs', 'pieces', 'x', 'aantal', 'exemplaren'],
  KG: ['kg', 'kgs', 'kilo', 'kilos', "kilo's", 'kilogram', 'kilogrammen'],
  TONNE: ['ton', 'tonnen', 'tonne', 't'],
  M3: ['m3', 'm³', 'm^3', 'kubiekemeter', 'kubiek', 'kuub'],
  M2: ['m2', 'm²', 'm^2', 'vierkantemeter'],
  HOURS_PER_WEEK: [
    'uren/week', 'uur/week', 'u/week', 'u/w', 'uren/w', 'uur/w', 'urenperweek', 'uurperweek', 'uperweek', 'upw',
    'urenweek', 'uurweek', 'hours/week', 'hoursperweek',
  ],
  PALLETS: ['pallet', 'pallets', 'palet', 'paletten', 'palletten', 'europallet', 'europallets', 'plt'],
};

const BY_SPELLING = new Map<string, Unit>(UNITS.map((unit) => [UNIT_SPELLINGS[unit], unit]));
const BY_NEAR_SPELLING = new Map<string, Unit>(
  UNITS.flatMap((unit) => NEAR_SPELLINGS[unit].map((spelling): [string, Unit] => [spelling, unit])),
);

/** A unit that was read, or, where the text is no unit, perhaps the spelling that was meant (in the file's spelling). */
export type UnitReading = { readonly unit: Unit } | { readonly unit?: undefined; readonly suggestion?: string };

/**
 * Reads a unit as files spell it: exactly one of `UNIT_SPELLINGS`, spaces around it aside.
 * Everything else is refused, with a suggestion when one unit is clearly meant ("uur/week", "st.", "kilo").
 */
export function parseUnit(text: string): UnitReading {
  const exact = BY_SPELLING.get(text.trim());
  if (exact) return { unit: exact };
  const folded = text.toLowerCase().replace(/[\s._-]+/g, '');
  const unit = BY_NEAR_SPELLING.get(folded) ?? typingMistake(folded);
  return unit ? { suggestion: UNIT_SPELLINGS[unit] } : {};
}

/** One wrong letter in a word of five or more; in shorter ones ("dm3", "kw") it is a guess. */
function typingMistake(folded: string): Unit | undefined {
  const nearest = closest(folded, [...BY_NEAR_SPELLING.keys()]);
  return folded.length >= 5 && distance(folded, nearest) === 1 ? BY_NEAR_SPELLING.get(nearest) : undefined;
}

const KILOGRAMS_PER_UNIT: Partial<Record<Unit, number>> = { KG: 1, TONNE: 1000 };

/** The mass of a quantity in kilograms, where the unit alone tells it (kg, metric ton); otherwise undefined. */
export function toKilograms(quantity: number, unit: Unit): number | undefined {
  const factor = KILOGRAMS_PER_UNIT[unit];
  return factor === undefined ? undefined : quantity * factor;
}
