import { hasProperty } from './findings';
import type { Subject } from './subject';

/** Stuffs that workshops are for; goods may be made of several. */
const STUFFS = ['wood', 'metal', 'plastic', 'glass', 'leather', 'fabric'];

const SAID = 0.6;

/** The stuffs that a listing names; none when it does not say. */
export function stuffsOf(listing: Subject): readonly string[] {
  return STUFFS.filter((stuff) => hasProperty(listing.interpretation, stuff) >= SAID);
}

/** How stuffs that both sides name meet; null when one of them names none. */
export function stuffsMeet(workshop: Subject, goods: Subject): boolean | null {
  const [worked, there] = [stuffsOf(workshop), stuffsOf(goods)];
  return worked.length > 0 && there.length > 0 ? worked.some((stuff) => there.includes(stuff)) : null;
}

/** Do workshops for these stuffs complete one another on goods of those stuffs (none: not said, so they may be of both)? */
export function complete(one: readonly string[], other: readonly string[], goods: readonly string[]): boolean {
  const meant = (stuffs: readonly string[]) => stuffs.some((stuff) => goods.length === 0 || goods.includes(stuff));
  return meant(one) && meant(other) && !one.some((stuff) => other.includes(stuff));
}
