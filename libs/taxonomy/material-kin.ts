import { isWithin } from './material-relation';
import { referenceTable } from './reference-table';

interface Kin {
  readonly a: string;
  readonly b: string;
  readonly near: number;
}

let table: readonly Kin[] | undefined;

function kin(): readonly Kin[] {
  table ??= referenceTable(['material-kin.csv'], ['a', 'b', 'near', 'note']).map(({ a, b, near }) => ({ a, b, near: Number(near) }));
  return table;
}

/**
 * How well one material does for another that stands elsewhere in the tree, from 0 (not at all) to 1: carpet is floor covering.
 * What stands below a material is as near as the material itself. Source: `reference-data/material-kin.csv`.
 */
export function materialKinship(one: string, other: string): number {
  let nearest = 0;
  for (const { a, b, near } of kin()) {
    if (near > nearest && ((isWithin(one, a) && isWithin(other, b)) || (isWithin(one, b) && isWithin(other, a)))) nearest = near;
  }
  return nearest;
}
