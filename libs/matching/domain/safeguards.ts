import type { Process } from '@schakel/interpretation';
import { isAmong, mainMaterials, hasProperty } from './findings';
import type { Subject } from './subject';

/** Work without which goods may not go to a next user: data wiped, care textiles clean, appliances electrically safe. */
export const SAFEGUARDS = ['WIPE_DATA', 'WASH', 'TEST'] as const;
export type Safeguard = (typeof SAFEGUARDS)[number];

interface Rule {
  readonly goods: readonly string[];
  /** Goods among them that need it not. */
  readonly except: readonly string[];
  /** Properties that say it was done. */
  readonly done: readonly string[];
  /** Work that includes it: who repairs an appliance tests it. */
  readonly by: readonly Process[];
}

const RULES: Readonly<Record<Safeguard, Rule>> = {
  WIPE_DATA: {
    goods: ['ict.computer', 'ict.server', 'ict.phone.smartphone', 'ict.print.copier', 'ict.pos.handheld'], except: ['ict.server.rack', 'ict.server.ups'],
    done: ['wiped'], by: ['WIPE_DATA'],
  },
  WASH: { goods: ['textile.workwear.care', 'textile.bed-linen'], except: [], done: ['washed', 'clean', 'disinfected'], by: ['WASH', 'CLEAN'] },
  TEST: { goods: ['electro'], except: [], done: ['tested'], by: ['TEST', 'INSPECT', 'REPAIR', 'REFURBISH'] },
};

const DONE_FROM = 0.6;

/** The safeguards that a lot still needs before anybody uses it; none for new goods. */
export function openSafeguards(offer: Subject): Safeguard[] {
  const { interpretation } = offer;
  if (interpretation.condition?.value === 'NEW') return [];
  const goods = mainMaterials(interpretation);
  return SAFEGUARDS.filter((safeguard) => {
    const { goods: asking, except, done } = RULES[safeguard];
    const asked = goods.filter((each) => asking.some((id) => isAmong([each], id)) && !except.some((id) => isAmong([each], id)));
    return asked.length > 0 && !done.some((property) => hasProperty(interpretation, property) >= DONE_FROM);
  });
}

/** How surely a workshop sees to a safeguard, from 0 to 1. */
export function safeguards(workshop: Subject, safeguard: Safeguard): number {
  return Math.max(0, ...workshop.interpretation.processes.filter(({ value }) => RULES[safeguard].by.includes(value)).map(({ confidence }) => confidence));
}

/** Does the one who asks want goods to work on, rather than to use? */
export function takesDefects(request: Subject): boolean {
  return request.interpretation.acceptedConditions.some(({ value, confidence }) => confidence >= 0.4 && (value === 'DEFECTIVE' || value === 'PARTS'));
}
