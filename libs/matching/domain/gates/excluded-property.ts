import type { Gate, Reason } from '../criterion';
import { hasProperty, SURE } from '../findings';
import { oppositesOf, remedyFor } from '../opposites';
import type { Subject } from '../subject';

/** Demands that decide: "geen fineer", "voedselveilig", where the other says the opposite and no work can mend it. */
export const excludedProperty: Gate = {
  name: 'EXCLUDED_PROPERTY',
  refuses: ({ query, candidate, direction }) => (direction === 'REQUEST_OFFER' ? against(query, candidate, true) : against(candidate, query, false)),
};

/** `mendable`: work may come between; a workshop that rules something out does not do that work. */
function against(asking: Subject, having: Subject, mendable: boolean): Reason | null {
  const { exclusions, requirements } = asking.interpretation;
  for (const { value, confidence, evidence } of exclusions) {
    if (value.kind !== 'PROPERTY' || confidence < SURE || (mendable && remedyFor(value.property))) continue;
    // "Massief hout, geen spaanplaat": what a listing asks for it cannot mean to rule out.
    if (hasProperty(asking.interpretation, value.property) >= 0.5) continue;
    if (hasProperty(having.interpretation, value.property) >= SURE && !isUndone(having, value.property)) {
      return { code: 'EXCLUDED_PROPERTY', figures: { property: value.property, words: evidence.map((each) => each.text) } };
    }
  }
  for (const { value, confidence, evidence } of requirements) {
    if (value.kind !== 'PROPERTY' || confidence < SURE || hasProperty(having.interpretation, value.property) > 0) continue;
    const opposite = oppositesOf(value.property).find((each) => !remedyFor(each) && hasProperty(having.interpretation, each) >= SURE);
    if (opposite) return { code: 'EXCLUDED_PROPERTY', figures: { property: opposite, words: evidence.map((each) => each.text) } };
  }
  return null;
}

/** "Uit MDM gehaald, simlockvrij": the lock is named, and said to be gone. */
function isUndone(having: Subject, property: string): boolean {
  const said = hasProperty(having.interpretation, property);
  return having.interpretation.properties.some(({ value, confidence }) => confidence >= said && oppositesOf(value).includes(property));
}
