import { FaultCode, FaultExtras } from '@schakel/exchange';
import { Unit } from '@schakel/taxonomy';

/** More than any hub will ever move, in any unit. */
export const MAX_QUANTITY = 1_000_000_000;

/** Units of which there is no thousandth. */
const WHOLE_UNITS: readonly Unit[] = ['PIECES', 'PALLETS'];

export interface QuantityReading {
  readonly quantity?: number;
  readonly fault?: { readonly code: FaultCode; readonly extras?: FaultExtras };
}

/**
 * Reads a quantity as files write it: digits with a point for the decimals, without grouping, greater than 0.
 * A Belgian reader means 1250 by `1.250`: that is refused where the unit has no thousandths, and otherwise told.
 */
export function readQuantity(text: string, unit: Unit | undefined): QuantityReading {
  if (!/^-?\d+(?:\.\d+)?$/.test(text)) return { fault: { code: 'INVALID_NUMBER', extras: { suggestion: meantNumber(text) } } };
  // Kept to three decimals, as the database does.
  const quantity = Math.round(Number(text) * 1000) / 1000;
  if (quantity <= 0 || quantity > MAX_QUANTITY) return { fault: { code: 'OUT_OF_RANGE', extras: { detail: { max: MAX_QUANTITY } } } };
  if (!/^[1-9]\d{0,2}\.\d{3}$/.test(text)) return { quantity };
  const suggestion = text.replace('.', '');
  if (unit && WHOLE_UNITS.includes(unit)) return { fault: { code: 'INVALID_NUMBER', extras: { suggestion } } };
  return { quantity, fault: { code: 'AMBIGUOUS_NUMBER', extras: { suggestion, detail: { read: String(quantity) } } } };
}

/** The number in Belgian, French or English notation, or with a word or sign around it; undefined when that would be a guess. */
function meantNumber(text: string): string | undefined {
  const [figure, second] = text.match(/\d(?:[\d.,'’\s]*\d)?/g) ?? [];
  if (figure === undefined || second !== undefined || /[-−]\s*\d|\de/i.test(text)) return undefined;
  const bare = figure.replace(/[\s'’]/g, '');
  const grouped = /^\d{1,3}(?:([.,])\d{3})+(?:(?!\1)[.,]\d+)?$/.exec(bare)?.[1];
  const plain = grouped === undefined ? bare.replace(',', '.') : bare.split(grouped).join('').replace(',', '.');
  return /^\d+(?:\.\d+)?$/.test(plain) && Number(plain) > 0 ? String(Number(plain)) : undefined;
}
