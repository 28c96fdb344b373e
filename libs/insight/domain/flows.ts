import type { OrganisationKind } from '@schakel/organisations';
import type { KilogramRange, ValueChain } from '@schakel/taxonomy';
import { round, type Movement, type Way } from './movement';

/** Movements that go the same way: from a chain and a kind of organisation, by a process, to a kind of organisation. */
export interface Flow {
  readonly valueChain: ValueChain | null;
  readonly sourceKind: OrganisationKind | null;
  readonly way: Way;
  readonly userKind: OrganisationKind | null;
  readonly movements: number;
  /** Of those, how many have no weight: they are not in the kilograms. */
  readonly unweighed: number;
  readonly kg: KilogramRange;
}

export function flows(movements: readonly Movement[]): Flow[] {
  return group(movements, ({ valueChain, sourceKind, way, userKind }) => JSON.stringify([valueChain, sourceKind, way, userKind]))
    .map((own) => {
      const { valueChain, sourceKind, way, userKind } = own[0];
      return { valueChain, sourceKind, way, userKind, movements: own.length, unweighed: own.filter(({ kg }) => !kg).length, kg: weightOf(own) };
    })
    .sort((a, b) => b.kg.max - a.kg.max || b.movements - a.movements);
}

/** The weight of movements together; those without one are left out. */
export function weightOf(movements: readonly Movement[]): KilogramRange {
  const sum = (of: (range: KilogramRange) => number) => round(movements.reduce((total, { kg }) => total + (kg ? of(kg) : 0), 0));
  return { min: sum(({ min }) => min), max: sum(({ max }) => max) };
}

/** What the reuse of some goods avoided, and by which sources. */
export interface Impact {
  readonly valueChain: ValueChain | null;
  /** How many movements are in the figures, and how many are not since weight or factor are not known or do not hold. */
  readonly counted: number;
  readonly uncounted: number;
  readonly kg: KilogramRange;
  readonly co2: KilogramRange;
  readonly sources: readonly string[];
}

/** By value chain, the most avoided first. Only of what was delivered. */
export function impacts(movements: readonly Movement[]): Impact[] {
  return group(movements.filter(({ stage }) => stage === 'REALISED'), ({ valueChain }) => String(valueChain))
    .map((own) => {
      const counted = own.filter(({ avoided }) => avoided);
      const sum = (edge: 'min' | 'max') => round(counted.reduce((total, { avoided }) => total + (avoided?.[edge] ?? 0), 0));
      return {
        valueChain: own[0].valueChain, counted: counted.length, uncounted: own.length - counted.length, kg: weightOf(counted),
        co2: { min: sum('min'), max: sum('max') }, sources: [...new Set(counted.flatMap(({ avoided }) => avoided?.sources ?? []))].sort(),
      };
    })
    .sort((a, b) => b.co2.max - a.co2.max || b.kg.max - a.kg.max);
}

function group<T>(items: readonly T[], keyOf: (item: T) => string): (readonly [T, ...T[]])[] {
  const groups = new Map<string, [T, ...T[]]>();
  for (const item of items) {
    const known = groups.get(keyOf(item));
    if (known) known.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return [...groups.values()];
}
