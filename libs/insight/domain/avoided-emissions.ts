import { estimateKilograms, materialById, toKilograms, type Unit } from '@schakel/taxonomy';

/** What the reuse of goods avoids, in kg CO2e, with the keys of the sources of the factors (`reference-data/impact`). */
export interface Avoided {
  readonly min: number;
  readonly max: number;
  readonly sources: readonly string[];
}

/**
 * What the reuse of a quantity of these materials avoids. Of several materials it is not known how much there is of each:
 * the range spans them. A material without a factor of its own is left out rather than reckoned as what it falls under.
 * Null when no material has a factor that fits the unit.
 */
export function avoidedEmissions(materialIds: readonly string[], quantity: number, unit: Unit): Avoided | null {
  const known = materialIds.flatMap((id) => {
    const { co2 } = materialById(id) ?? {};
    const amount = co2 && (co2.basis === 'piece' ? piecesOf(id, quantity, unit) : estimateKilograms([id], quantity, unit));
    return co2 && amount ? [{ min: amount.min * co2.min, max: amount.max * co2.max, sources: co2.source.split('+') }] : [];
  });
  if (known.length === 0) return null;
  return {
    min: round(Math.min(...known.map(({ min }) => min))),
    max: round(Math.max(...known.map(({ max }) => max))),
    sources: [...new Set(known.flatMap(({ sources }) => sources))].filter((source) => source !== 'ESTIMATE').sort(),
  };
}

/** How many pieces a quantity is: itself, or a mass by the heaviest and the lightest piece. */
function piecesOf(id: string, quantity: number, unit: Unit): { readonly min: number; readonly max: number } | undefined {
  if (unit === 'PIECES') return { min: quantity, max: quantity };
  const mass = toKilograms(quantity, unit);
  const { kgMin, kgMax } = materialById(id) ?? {};
  return mass !== undefined && kgMin && kgMax ? { min: mass / kgMax, max: mass / kgMin } : undefined;
}

function round(kilograms: number): number {
  return Math.round(kilograms * 1000) / 1000;
}
