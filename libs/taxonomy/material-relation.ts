import { covers } from '@schakel/language';

/**
 * Where a material stands seen from another. ANCESTOR and DESCENDANT: above or below it. SIBLING: under the same parent.
 * COUSIN: further apart within the same branch of a chain (seating, white goods). OTHER_BRANCH: the same chain only.
 */
export type MaterialRelation = 'SAME' | 'ANCESTOR' | 'DESCENDANT' | 'SIBLING' | 'COUSIN' | 'OTHER_BRANCH' | 'OTHER_CHAIN';

/** Is this the ancestor itself, or below it? */
export function isWithin(id: string, ancestorId: string): boolean {
  return covers(ancestorId, id);
}

/** What `a` is to `b` (an ANCESTOR of it, ...), and the steps between them in the tree. */
export function materialDistance(a: string, b: string): { readonly relation: MaterialRelation; readonly steps: number } {
  const [x, y] = [a.split('.'), b.split('.')];
  let shared = 0;
  while (shared < x.length && shared < y.length && x[shared] === y[shared]) shared += 1;
  const [up, down] = [x.length - shared, y.length - shared];
  return { relation: relationOf(shared, up, down), steps: up + down };
}

/** `shared`: levels in common, the chain being the first; `up` and `down`: levels from there to each. */
function relationOf(shared: number, up: number, down: number): MaterialRelation {
  if (shared === 0) return 'OTHER_CHAIN';
  if (up === 0) return down === 0 ? 'SAME' : 'ANCESTOR';
  if (down === 0) return 'DESCENDANT';
  if (shared === 1) return 'OTHER_BRANCH';
  return up === 1 && down === 1 ? 'SIBLING' : 'COUSIN';
}
