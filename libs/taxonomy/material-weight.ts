import { materialById } from './material';
import { toKilograms, type Unit } from './unit';

/** A mass in kilograms, as a range. */
export interface KilogramRange {
  readonly min: number;
  readonly max: number;
}

/**
 * The weight of a quantity of these materials. A mass is itself; pieces are weighed by the lightest and the heaviest of
 * the materials, those without a weight left out. Undefined when it cannot be told: no weight known, or another unit.
 */
export function estimateKilograms(materialIds: readonly string[], quantity: number, unit: Unit): KilogramRange | undefined {
  const mass = toKilograms(quantity, unit);
  if (mass !== undefined) return { min: mass, max: mass };
  if (unit !== 'PIECES') return undefined;
  const known = materialIds.flatMap((id) => {
    const { kgMin, kgMax } = materialById(id) ?? {};
    return kgMin !== undefined && kgMax !== undefined ? [{ kgMin, kgMax }] : [];
  });
  if (known.length === 0) return undefined;
  return { min: quantity * Math.min(...known.map(({ kgMin }) => kgMin)), max: quantity * Math.max(...known.map(({ kgMax }) => kgMax)) };
}
