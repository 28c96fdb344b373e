import type { Evidence } from '@schakel/interpretation';
import { isWithin } from '@schakel/taxonomy';
import type { Gate, Reason } from '../criterion';
import { mainMaterials, SURE } from '../findings';
import type { Subject } from '../subject';

/** "Geen frigo's": all that the other listing is about is ruled out. When only a part of it is, the rest may still serve. */
export const excludedGoods: Gate = {
  name: 'EXCLUDED',
  refuses: ({ query, candidate }) => ruledOut(query, candidate) ?? ruledOut(candidate, query),
};

const key = (words: readonly Evidence[]): string => words.map(({ field, from, to }) => `${field} ${from} ${to}`).join(';');

function ruledOut(ruling: Subject, other: Subject): Reason | null {
  const goods = mainMaterials(other.interpretation);
  const own = mainMaterials(ruling.interpretation);
  // "Geen zetels": whichever of its senses is meant, the word rules it out.
  const sureness = (words: readonly Evidence[]): number =>
    ruling.interpretation.exclusions.reduce((sum, { value, confidence, evidence }) => (value.kind === 'MATERIAL' && key(evidence) === key(words) ? sum + confidence : sum), 0);
  const exclusions = ruling.interpretation.exclusions.flatMap(({ value, evidence }) =>
    // "Kledij, geen kledij met roet": what a listing is itself about it cannot mean to rule out.
    value.kind === 'MATERIAL' && sureness(evidence) >= SURE && !own.some((each) => isWithin(each.value, value.materialId))
      ? [{ material: value.materialId, words: evidence.map((each) => each.text) }]
      : []);
  if (goods.length === 0 || exclusions.length === 0) return null;
  const hits = goods.map((each) => exclusions.find((exclusion) => isWithin(each.value, exclusion.material)));
  const [first] = hits;
  return first && hits.every((hit) => hit !== undefined) ? { code: 'EXCLUDED', figures: first } : null;
}
