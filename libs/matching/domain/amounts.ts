import { estimateKilograms, toKilograms } from '@schakel/taxonomy';
import { mainMaterials } from './findings';
import type { Subject } from './subject';

/** How much of one listing's unit one of another's is worth: 1 for the same unit, by weight where that can be told; else null. */
export function exchange(from: Subject, to: Subject): number | null {
  if (!from.unit || !to.unit) return null;
  if (from.unit === to.unit) return 1;
  const [a, b] = [kilogramsOfOne(from), kilogramsOfOne(to)];
  return a !== null && b !== null && b > 0 ? a / b : null;
}

function kilogramsOfOne(listing: Subject): number | null {
  if (!listing.unit) return null;
  const exact = toKilograms(1, listing.unit);
  if (exact !== undefined) return exact;
  const estimate = estimateKilograms(mainMaterials(listing.interpretation).map((finding) => finding.value), 1, listing.unit);
  return estimate ? (estimate.min + estimate.max) / 2 : null;
}

/** What is left of a lot in kilograms, about; null when that cannot be told. */
export function kilogramsOf(listing: Subject): number | null {
  const one = kilogramsOfOne(listing);
  return one === null || listing.remaining === null ? null : one * listing.remaining;
}

/** What is there, in the unit in which it is asked; null when the two cannot be compared. */
export function amountFor(query: Subject, candidate: Subject): number | null {
  const rate = exchange(candidate, query);
  return rate === null || candidate.remaining === null ? null : candidate.remaining * rate;
}

/** What is left of a lot in a unit of a requirement; null where it is counted otherwise. */
export function amountIn(unit: string, having: Subject): number | null {
  if (having.unit === unit) return having.remaining;
  const kilograms = unit === 'KG' || unit === 'TONNE' ? kilogramsOf(having) : null;
  return kilograms === null || unit === 'KG' ? kilograms : kilograms / 1000;
}
