/** Senses that hold in any value chain: what is done, what state a thing is in, what it is like and for, everyday words. */
const GENERAL = new Set(['process', 'condition', 'property', 'purpose', 'word']);

/** The first part of a sense's id: a value chain's (furniture) or a general kind (process). */
export function branchOf(sense: string): string {
  const dot = sense.indexOf('.');
  return dot < 0 ? sense : sense.slice(0, dot);
}

export const isGeneral = (sense: string): boolean => GENERAL.has(branchOf(sense));

/** Whether a sense is the other or lies below it: textile.workwear covers textile.workwear.care. */
export const covers = (upper: string, sense: string): boolean => sense.startsWith(upper) && (sense.length === upper.length || sense[upper.length] === '.');

/** The senses above one, the nearest first: textile.workwear.care gives textile.workwear, textile. */
export function ancestors(sense: string): string[] {
  const found: string[] = [];
  for (let dot = sense.lastIndexOf('.'); dot > 0; dot = sense.lastIndexOf('.', dot - 1)) found.push(sense.slice(0, dot));
  return found;
}

/**
 * Of several senses those that fit a value chain (a code such as FURNITURE): its own and the general ones. A word without
 * a sense in the chain keeps all: it may be the chain that is wrong.
 */
export function withinChain<T extends { sense: string }>(items: readonly T[], chain: string | undefined): readonly T[] {
  if (chain === undefined || items.length < 2) return items;
  const branch = chain.toLowerCase();
  const own = items.filter(({ sense }) => branchOf(sense) === branch);
  return own.length === 0 ? items : items.filter(({ sense }) => branchOf(sense) === branch || isGeneral(sense));
}
