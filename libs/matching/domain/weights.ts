import { CRITERION_NAMES, type CriterionName } from './criterion';
import { WEIGHTS, type Weights } from './judge';

/** No criterion can be switched off, and none can drown the others. */
export const WEIGHT_MIN = 0.05;
export const WEIGHT_MAX = 20;

export interface WeightFault {
  readonly criterion: string;
  readonly code: 'UNKNOWN_CRITERION' | 'WEIGHT_OUT_OF_BOUNDS';
}

/** All weights, with those given in the place of those in force; or what is wrong with what was given. */
export function withWeights(inForce: Weights, given: Readonly<Record<string, number>>): { readonly weights: Weights } | { readonly faults: readonly WeightFault[] } {
  const faults = Object.entries(given).flatMap(([criterion, weight]): WeightFault[] => {
    if (!isCriterion(criterion)) return [{ criterion, code: 'UNKNOWN_CRITERION' }];
    return Number.isFinite(weight) && weight >= WEIGHT_MIN && weight <= WEIGHT_MAX ? [] : [{ criterion, code: 'WEIGHT_OUT_OF_BOUNDS' }];
  });
  return faults.length > 0 ? { faults } : { weights: { ...inForce, ...given } };
}

function isCriterion(name: string): name is CriterionName {
  return CRITERION_NAMES.some((each) => each === name);
}

/** Stored weights as they count now: a criterion that is new since has its default, one that is gone is left out. */
export function completed(stored: Readonly<Record<string, number>>): Weights {
  return Object.fromEntries(CRITERION_NAMES.map((name) => [name, stored[name] ?? WEIGHTS[name]])) as Record<CriterionName, number>;
}
