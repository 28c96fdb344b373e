import type { Process } from '@schakel/interpretation';
import type { OrganisationKind } from '@schakel/organisations';
import { estimateKilograms, type KilogramRange, type Unit, type ValueChain } from '@schakel/taxonomy';
import { avoidedEmissions, type Avoided } from './avoided-emissions';

/** REALISED: a delivery. EXPECTED: a proposal or an agreement that is still open. The two are never added up. */
export const MOVEMENT_STAGES = ['REALISED', 'EXPECTED'] as const;
export type MovementStage = (typeof MOVEMENT_STAGES)[number];

/** Goods that go, or may go, from one organisation to another. */
export interface Goods {
  readonly stage: MovementStage;
  /** Of the delivery, the agreement or the proposal. */
  readonly id: string;
  /** ISO day of the delivery, or on which the agreement or the proposal was made. */
  readonly on: string;
  /** Reference of the listing that the goods are counted on. */
  readonly listing: string;
  readonly valueChain: ValueChain | null;
  readonly nis: string;
  readonly materials: readonly string[];
  readonly quantity: number | null;
  readonly unit: Unit | null;
  /** Null when several kinds of organisations are on this side. */
  readonly sourceKind: OrganisationKind | null;
  readonly userKind: OrganisationKind | null;
  readonly work: WorkOnTheWay;
}

/** What a workshop between source and user does. */
export interface WorkOnTheWay {
  readonly hasWorkshop: boolean;
  /** What the goods need and the workshop does; empty when the goods ask for nothing in particular. */
  readonly solved: readonly Process[];
  /** All that the workshop says it can do. */
  readonly offered: readonly Process[];
}

/** The step between source and user: a process, OTHER for a workshop that does not say what it does, DIRECT without a workshop. */
export type Way = Process | 'OTHER' | 'DIRECT';

export interface Movement extends Goods {
  readonly way: Way;
  /** Null when the weight cannot be told. */
  readonly kg: KilogramRange | null;
  /** Null when what is avoided cannot be told; then `unknown` says why. */
  readonly avoided: Avoided | null;
  readonly unknown: 'NO_WEIGHT' | 'NO_FACTOR' | 'NOT_REUSED_AS_IS' | null;
}

/** After these, goods are no longer used as what they were: what reuse of the piece avoids does not hold for them. */
const TAKES_APART: ReadonlySet<Way> = new Set<Way>(['SHRED', 'CUT', 'UPCYCLE', 'DISMANTLE', 'DECONSTRUCT']);

export function wayOf({ hasWorkshop, solved, offered }: WorkOnTheWay): Way {
  return solved[0] ?? offered[0] ?? (hasWorkshop ? 'OTHER' : 'DIRECT');
}

/** Weighs goods and reckons what their reuse avoids. */
export function movementOf(goods: Goods): Movement {
  const way = wayOf(goods.work);
  const kg = weigh(goods);
  const reused = !TAKES_APART.has(way);
  const avoided = reused && goods.quantity !== null && goods.unit ? avoidedEmissions(goods.materials, goods.quantity, goods.unit) : null;
  return { ...goods, way, kg, avoided, unknown: avoided ? null : !reused ? 'NOT_REUSED_AS_IS' : kg ? 'NO_FACTOR' : 'NO_WEIGHT' };
}

function weigh({ materials, quantity, unit }: Goods): KilogramRange | null {
  const kg = quantity !== null && unit ? estimateKilograms(materials, quantity, unit) : undefined;
  return kg ? { min: round(kg.min), max: round(kg.max) } : null;
}

/** To the gram: the figures of the page are sums of the rows of the export. */
export function round(kilograms: number): number {
  return Math.round(kilograms * 1000) / 1000;
}
