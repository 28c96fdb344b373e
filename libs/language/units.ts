import { QuantityUnit } from './tokens';

interface Unit {
  unit: QuantityUnit;
  /** What one of the written unit is in the unit of the code. */
  factor: number;
}

const SPELLINGS: Record<QuantityUnit, string> = {
  PIECES: 'stuk stuks stukken st stk stks ex exemplaar exemplaren eenheid eenheden items pcs pieces pièces',
  PAIR: 'paar paren',
  SET: 'set sets',
  KG: 'kg kgs kilo kilo\'s kilos kilogram',
  TONNE: 't ton tonnen tonne tonnes',
  M3: 'm3 kuub kubiek',
  M2: 'm2',
  METRE: 'm meter meters lm strekkende lopende',
  LITRE: 'l liter liters ltr',
  PALLETS: 'pallet pallets palletten palet paletten europallet europallets',
  BOXES: 'doos dozen kartons krat kratten bak bakken kist kisten',
  BAGS: 'zak zakken bigbag bigbags big-bags',
  ROLLS: 'rol rollen',
  CONTAINERS: 'container containers rolcontainer rolcontainers',
  PERCENT: '% procent pct',
  EURO: '€ euro eur',
  PERSONS: 'personen persoon pers mensen',
  HOUR: 'uur uren',
  DAY: 'dag dagen',
  WEEK: 'week weken',
  MONTH: 'maand maanden',
  YEAR: 'jaar jaren',
};
const SMALLER: [string, Unit][] = [
  ...['g', 'gr', 'gram'].map((word): [string, Unit] => [word, { unit: 'KG', factor: 0.001 }]),
  ['cl', { unit: 'LITRE', factor: 0.01 }],
  ['ml', { unit: 'LITRE', factor: 0.001 }],
  ['dm3', { unit: 'LITRE', factor: 1 }],
];
const UNITS = new Map<string, Unit>(SMALLER);
for (const [unit, words] of Object.entries(SPELLINGS)) {
  for (const word of words.split(' ')) UNITS.set(word, { unit: unit as QuantityUnit, factor: 1 });
}

/** The unit that a normalised word stands for behind a number. */
export function unitOf(word: string): Unit | undefined {
  return UNITS.get(word);
}
