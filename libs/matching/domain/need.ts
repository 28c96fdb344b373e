import { isStuff, type Condition, type Finding, type Process } from '@schakel/interpretation';
import { isWithin } from '@schakel/taxonomy';
import { kilogramsOf } from './amounts';
import { confidenceOf, hasProperty, mainMaterials } from './findings';
import type { Subject } from './subject';

/** How useful a process is for a lot that says nothing of it, by the state of the lot: reuse goes before repair, repair before recycling. */
const USUAL: Readonly<Record<Condition | 'UNKNOWN', Readonly<Partial<Record<Process, number>>>>> = {
  NEW: { REMOVE_LOGO: 0.15, SORT: 0.2, PACK: 0.3, LABEL: 0.25, TRANSPORT: 0.25, STORE: 0.3, UPCYCLE: 0.2 },
  GOOD: {
    REFURBISH: 0.45, CLEAN: 0.35, TEST: 0.45, INSPECT: 0.4, WASH: 0.3, SORT: 0.25, REPAIR: 0.2, SEW: 0.2, UPHOLSTER: 0.2, PAINT: 0.2, REMOVE_LOGO: 0.2,
    UPCYCLE: 0.2, CUT: 0.15, SHRED: 0.08, DISMANTLE: 0.05, CLEAR_OUT: 0.25, TRANSPORT: 0.25, STORE: 0.25, ASSEMBLE: 0.2,
  },
  WORN: {
    REPAIR: 0.55, REFURBISH: 0.6, CLEAN: 0.45, TEST: 0.45, INSPECT: 0.4, WASH: 0.4, SORT: 0.35, SEW: 0.45, UPHOLSTER: 0.55, PAINT: 0.55, UPCYCLE: 0.45,
    CUT: 0.4, SHRED: 0.3, DISMANTLE: 0.2, CLEAR_OUT: 0.25, TRANSPORT: 0.25, STORE: 0.2,
  },
  MIXED: {
    REPAIR: 0.65, REFURBISH: 0.6, SORT: 0.7, CLEAN: 0.45, TEST: 0.6, INSPECT: 0.5, WASH: 0.45, SEW: 0.5, UPHOLSTER: 0.5, PAINT: 0.4, UPCYCLE: 0.4, CUT: 0.4,
    SHRED: 0.4, DISMANTLE: 0.4, CLEAR_OUT: 0.25, TRANSPORT: 0.25, STORE: 0.2,
  },
  DEFECTIVE: {
    REPAIR: 0.75, REFURBISH: 0.5, TEST: 0.4, INSPECT: 0.35, SORT: 0.45, SEW: 0.55, UPHOLSTER: 0.6, PAINT: 0.4, UPCYCLE: 0.55, CUT: 0.55, SHRED: 0.55,
    DISMANTLE: 0.65, WASH: 0.3, CLEAN: 0.3, TRANSPORT: 0.2, STORE: 0.15,
  },
  PARTS: { DISMANTLE: 0.9, SHRED: 0.7, CUT: 0.6, UPCYCLE: 0.6, SORT: 0.5, REPAIR: 0.25, TRANSPORT: 0.2 },
  UNKNOWN: {
    REPAIR: 0.45, REFURBISH: 0.55, SORT: 0.4, CLEAN: 0.4, TEST: 0.45, INSPECT: 0.4, WASH: 0.4, SEW: 0.35, UPHOLSTER: 0.4, PAINT: 0.4, UPCYCLE: 0.4, CUT: 0.35,
    SHRED: 0.3, DISMANTLE: 0.3, REMOVE_LOGO: 0.15, CLEAR_OUT: 0.25, TRANSPORT: 0.25, STORE: 0.2, DECONSTRUCT: 0.2,
  },
};

/** Processes that serve for one another, and how well. */
const KIN: readonly (readonly [Process, Process, number])[] = [
  ['WASH', 'CLEAN', 0.85], ['REPAIR', 'REFURBISH', 0.85], ['TEST', 'INSPECT', 0.9], ['DISMANTLE', 'DECONSTRUCT', 0.85], ['CLEAR_OUT', 'DISMANTLE', 0.6],
  ['REPAIR', 'SEW', 0.7], ['REPAIR', 'UPHOLSTER', 0.75], ['REPAIR', 'PAINT', 0.5], ['REFURBISH', 'PAINT', 0.6], ['TEST', 'REPAIR', 0.6], ['CLEAR_OUT', 'TRANSPORT', 0.6],
  ['REMOVE_LOGO', 'SEW', 0.5], ['CUT', 'UPCYCLE', 0.5], ['CLEAR_OUT', 'DECONSTRUCT', 0.6],
];

/** Properties that say the work was done already. */
const DONE: Readonly<Partial<Record<Process, readonly string[]>>> = {
  WASH: ['washed', 'clean', 'disinfected'], CLEAN: ['washed', 'clean', 'disinfected'], WIPE_DATA: ['wiped'], TEST: ['tested'], REMOVE_LOGO: ['without-logo'], SORT: ['sorted', 'identical'],
};

/** What a process can be done to; on anything else it is of little use. */
const DONE_TO: Readonly<Partial<Record<Process, readonly string[]>>> = {
  REPAIR: ['furniture', 'electro', 'ict', 'textile.clothing', 'textile.workwear', 'textile.ppe', 'textile.bag', 'textile.outdoor', 'packaging.pallet', 'packaging.pallet-box', 'packaging.crate', 'packaging.transport', 'other.bicycles', 'other.care-aid', 'other.baby', 'other.toys', 'other.musical', 'other.sport', 'other.hand-tools', 'other.garden', 'other.camping', 'other.building.door', 'other.logistics', 'other.events'],
  REFURBISH: ['furniture', 'electro', 'ict', 'other.bicycles', 'other.care-aid', 'other.wood', 'other.building.door', 'other.building.timber', 'other.baby', 'other.musical'],
  TEST: ['electro', 'ict', 'other.bicycles', 'other.care-aid', 'other.toys', 'other.baby', 'other.hand-tools', 'other.sport', 'other.safety', 'textile.ppe'],
  INSPECT: ['electro', 'ict', 'other.bicycles', 'other.care-aid', 'other.baby', 'other.hand-tools', 'other.sport', 'other.safety', 'other.logistics', 'furniture.care', 'textile.ppe', 'textile.workwear'],
  WIPE_DATA: ['ict', 'electro.av', 'electro.security'],
  SEW: ['textile', 'furniture.seating', 'furniture.outdoor', 'other.sport.mat', 'other.baby', 'other.signage', 'other.plastic.tarpaulin', 'other.camping'],
  UPHOLSTER: ['furniture.seating', 'furniture.bed', 'furniture.hospitality', 'furniture.care', 'furniture.salon', 'textile.cushion', 'other.sport.mat', 'other.medical-supply', 'furniture.antique'],
  PAINT: ['furniture.table', 'furniture.storage', 'furniture.desk', 'furniture.school', 'furniture.seating.chair', 'furniture.seating.bench', 'furniture.seating.stool', 'furniture.bed', 'furniture.workshop', 'furniture.outdoor', 'furniture.kitchen', 'furniture.antique', 'furniture.warehouse', 'furniture.shop', 'other.wood', 'other.metal', 'other.building', 'other.bicycles', 'other.garden', 'other.street', 'other.events', 'packaging.crate.wooden'],
  DECONSTRUCT: ['other.building', 'furniture.kitchen', 'furniture.bathroom', 'furniture.laboratory', 'electro.lighting', 'electro.pro-kitchen', 'other.events', 'other.street'],
  REMOVE_LOGO: ['textile', 'other.promo', 'other.signage', 'packaging', 'other.stationery'],
};
const ELSEWHERE = 0.3;

/** Stuff that things are made of: it is not mended, but made into something else. */
const OF_STUFF: Readonly<Partial<Record<Process, number>>> = { UPCYCLE: 0.55, CUT: 0.5, SEW: 0.45, SHRED: 0.45, SORT: 0.4, ASSEMBLE: 0.45 };

/** Large lots have to be carried and kept by somebody. */
const LARGE_KG = 300;
const CARRYING: Readonly<Partial<Record<Process, readonly [number, number]>>> = { TRANSPORT: [0.15, 0.38], STORE: [0.12, 0.34], CLEAR_OUT: [0.12, 0.36] };

/** Who packs for others has use for these. */
const PACKED_WITH: readonly string[] = ['packaging.box', 'packaging.filling', 'packaging.bag', 'packaging.cardboard', 'packaging.film', 'packaging.consumables'];
const TO_PACK_WITH = 0.45;

function usualOf(lot: Subject, process: Process): number {
  const { interpretation } = lot;
  const carrying = CARRYING[process];
  if (carrying) {
    const kilograms = kilogramsOf(lot);
    const large = kilograms === null ? lot.unit === 'M3' || lot.unit === 'M2' || lot.unit === 'PALLETS' : kilograms >= LARGE_KG;
    return carrying[large ? 1 : 0];
  }
  const usual = USUAL[interpretation.condition?.value ?? 'UNKNOWN'][process] ?? 0.05;
  const goods = mainMaterials(interpretation);
  if (goods.length === 0) return usual;
  if (goods.every(({ value }) => isStuff(value))) return Math.max(usual, OF_STUFF[process] ?? 0);
  if (process === 'PACK' && goods.some(({ value }) => PACKED_WITH.some((material) => isWithin(value, material)))) return TO_PACK_WITH;
  return isDoneTo(goods, process) ? usual : usual * ELSEWHERE;
}

function isDoneTo(goods: readonly Finding<string>[], process: Process): boolean {
  const places = DONE_TO[process];
  return !places || goods.length === 0 || goods.some(({ value }) => places.some((place) => isWithin(value, place) || isWithin(place, value)));
}

export interface Need {
  readonly process: Process;
  /** From 0 to 1. */
  readonly urgency: number;
  /** The text says so, rather than that such a lot usually needs it. */
  readonly said: boolean;
}

/** How much a lot needs a process: what its text says, else what such a lot usually needs. */
export function needOf(lot: Subject, process: Process): Need {
  const { interpretation } = lot;
  const kin = KIN.flatMap(([a, b, by]) => (a === process ? [[b, by] as const] : b === process ? [[a, by] as const] : []));
  const likewise = isDoneTo(mainMaterials(interpretation), process) ? 1 : ELSEWHERE;
  const said = Math.max(confidenceOf(interpretation.needs, process), ...kin.map(([other, by]) => likewise * by * confidenceOf(interpretation.needs, other)));
  const done = (DONE[process] ?? []).some((property) => hasProperty(interpretation, property) >= 0.6);
  const usual = usualOf(lot, process) * (done ? 0.3 : 1);
  return said >= usual ? { process, urgency: said, said: said >= 0.4 } : { process, urgency: usual, said: false };
}
