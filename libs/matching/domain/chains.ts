import type { Process } from '@schakel/interpretation';
import { distanceKm } from '@schakel/taxonomy';
import { confidenceOf, hasProperty, mainMaterials } from './findings';
import { materialServes } from './criteria/material';
import { needOf } from './need';
import { oppositesOf, remedyFor } from './opposites';
import { overlap } from './overlap';
import { part, partScore, type ProposalDraft, type ScoredPair } from './proposal';
import type { Subject } from './subject';

/** A source for a request, with the workshops that could stand between them. */
export interface Route {
  readonly request: Subject;
  readonly offer: Subject;
  /** The pair of offer and request as it was judged; null when they were no candidates (the goods become something else). */
  readonly direct: ScoredPair | null;
  /** The offer's workshops, as judged. */
  readonly workshops: readonly ScoredPair[];
}

/** The order in which work is done on a lot. */
const ORDER: readonly Process[] = [
  'DECONSTRUCT', 'CLEAR_OUT', 'SORT', 'WASH', 'CLEAN', 'WIPE_DATA', 'DISMANTLE', 'TEST', 'INSPECT', 'REMOVE_LOGO', 'REPAIR', 'REFURBISH', 'SEW', 'UPHOLSTER',
  'PAINT', 'CUT', 'SHRED', 'UPCYCLE', 'PRINT', 'ASSEMBLE', 'LABEL', 'PACK', 'STORE', 'TRANSPORT',
];

/** Work that makes other goods of what comes in. */
const MAKING: ReadonlySet<Process> = new Set<Process>(['CUT', 'SHRED', 'UPCYCLE', 'SEW', 'PRINT']);

/** Work that moves goods but changes nothing about them makes no chain by itself. */
const MOVING: ReadonlySet<Process> = new Set<Process>(['TRANSPORT', 'STORE', 'CLEAR_OUT', 'PACK', 'LABEL', 'DECONSTRUCT']);

/** Work that must not be missing once the goods ask for it: data before reuse, hygiene, electrical safety is told as a reason. */
const MUST: readonly Process[] = ['WIPE_DATA'];

const WORKSHOPS = 8;
const LONGEST = 3;
const SCORE_FROM = 0.3;
const MOST = 5;

/** What the request asks that the offer is not yet, as work to be done, with how much it matters. */
export function obstacles({ request, offer }: Pick<Route, 'request' | 'offer'>): Map<Process, number> {
  const found = new Map<Process, number>();
  const add = (process: Process, urgency: number) => found.set(process, Math.max(found.get(process) ?? 0, urgency));
  for (const need of offer.interpretation.needs) add(need.value, need.confidence);
  const accepted = request.interpretation.acceptedConditions.filter((each) => each.confidence >= 0.4).map((each) => each.value);
  const state = offer.interpretation.condition?.value;
  const takesDefects = accepted.includes('DEFECTIVE') || accepted.includes('PARTS');
  if (!takesDefects && (state === 'DEFECTIVE' || state === 'MIXED' || state === 'WORN')) add('REPAIR', state === 'DEFECTIVE' ? 0.9 : state === 'MIXED' ? 0.7 : 0.6);
  for (const { value } of request.interpretation.requirements) {
    if (value.kind !== 'PROPERTY') continue;
    const against = oppositesOf(value.property).find((each) => hasProperty(offer.interpretation, each) >= 0.5);
    const remedy = against && remedyFor(against);
    if (remedy) add(remedy, 0.9);
    if ((value.property === 'tested' || value.property === 'warranty') && !hasProperty(offer.interpretation, value.property)) add('REPAIR', 0.8);
    if (value.property === 'wiped' && !hasProperty(offer.interpretation, 'wiped')) add('WIPE_DATA', 0.9);
    if (value.property === 'refurbished' || value.property === 'windows-11') add('REFURBISH', 0.8);
  }
  return found;
}

/** How well a workshop takes one of the obstacles away: itself, or kindred work. */
function clears(workshop: Subject, obstacle: Process, offer: Subject): number {
  const does = workshop.interpretation.processes;
  const own = confidenceOf(does, obstacle);
  if (own > 0) return own;
  // The need that this workshop's own work would meet, when the lot had only this obstacle.
  const only = { ...offer, interpretation: { ...offer.interpretation, condition: null, needs: [{ value: obstacle, confidence: 1, evidence: [] }] } };
  return Math.max(0, ...does.map(({ value, confidence }) => {
    const need = needOf(only, value);
    return need.said ? 0.8 * need.urgency * confidence : 0;
  }));
}

function step(workshop: Subject): number {
  const [first] = workshop.interpretation.processes;
  return first ? ORDER.indexOf(first.value) : ORDER.length;
}

/** Does this workshop make what is asked? */
function makes(workshop: Subject, request: Subject): number {
  if (!workshop.interpretation.processes.some(({ value, confidence }) => MAKING.has(value) && confidence >= 0.6)) return 0;
  const products = [...workshop.interpretation.products, ...workshop.interpretation.materials];
  return Math.max(0, ...mainMaterials(request.interpretation).map((want) => materialServes(want, products)));
}

/** A workshop on a route, with what it could do there: worked out once, since it takes part in many choices. */
interface Shop {
  readonly listing: Subject;
  /** Its score as the offer's candidate. */
  readonly score: number;
  readonly makes: number;
  /** How well it takes each obstacle that matters away. */
  readonly clears: readonly number[];
}

/** Less than this does not count as taken away, or made. */
const DONE = 0.5;

function* choices<T>(items: readonly T[], longest: number, from = 0, chosen: readonly T[] = []): Generator<readonly T[]> {
  for (let index = from; index < items.length; index += 1) {
    const next = [...chosen, items[index] as T];
    yield next;
    if (next.length < longest) yield* choices(items, longest, index + 1, next);
  }
}

/** Chains from a source over one to three workshops to the request, the best first. */
export function chainProposals(routes: readonly Route[]): ProposalDraft[] {
  return routes
    .flatMap((route) => chainsOf(route))
    .sort((a, b) => b.score - a.score || (a.key < b.key ? -1 : 1))
    .slice(0, MOST);
}

function chainsOf(route: Route): ProposalDraft[] {
  const { request, offer } = route;
  const inTime = offer.availableFrom === null || request.availableUntil === null || offer.availableFrom <= request.availableUntil;
  if (request.organisationId === offer.organisationId || !inTime) return [];
  const matters = [...obstacles(route)].filter(([process, urgency]) => urgency >= 0.4 && !MOVING.has(process));
  const shops = route.workshops
    .filter(({ pair }) => pair.candidate.interpretation.processes.some(({ value, confidence }) => !MOVING.has(value) && confidence >= 0.6))
    .slice(0, WORKSHOPS)
    .map(({ pair: { candidate }, score }): Shop => ({
      listing: candidate, score, makes: makes(candidate, request), clears: matters.map(([process]) => clears(candidate, process, offer)),
    }))
    .filter((shop) => shop.makes >= DONE || shop.clears.some((value) => value >= DONE));
  const found: ProposalDraft[] = [];
  for (const choice of choices(shops, LONGEST)) {
    const draft = draftOf(route, [...choice].sort((a, b) => step(a.listing) - step(b.listing)), matters);
    if (draft) found.push(draft);
  }
  return found;
}

function draftOf({ request, offer, direct }: Route, shops: readonly Shop[], matters: readonly (readonly [Process, number])[]): ProposalDraft | null {
  const asIs = direct ? (partScore(direct, 'MATERIAL') ?? 0) : 0;
  const made = Math.max(...shops.map((shop) => shop.makes));
  const goods = Math.max(asIs, 0.9 * made);
  if (goods < 0.5) return null;

  const byMaking = made > asIs;
  const cleared = matters.map((_, index) => Math.max(...shops.map((shop) => shop.clears[index] ?? 0)));
  if (matters.some(([process], index) => MUST.includes(process) && (cleared[index] ?? 0) < DONE)) return null;
  // Each workshop has to take away something that the others do not, or make the product.
  const useful = shops.every((shop) =>
    (byMaking && shop.makes >= DONE)
    || matters.some((_, index) => (shop.clears[index] ?? 0) >= DONE && shops.every((other) => other === shop || (other.clears[index] ?? 0) < DONE)));
  if (!useful) return null;

  const listings = shops.map((shop) => shop.listing);
  if (overlap(offer, ...listings).days <= 0 || overlap(...listings, request).days <= 0) return null;

  const total = matters.reduce((sum, [, urgency]) => sum + urgency, 0);
  const coverage = total === 0 ? 0.5 : matters.reduce((sum, [, urgency], index) => sum + urgency * Math.min(1, cleared[index] ?? 0), 0) / total;
  const work = shops.reduce((sum, shop) => sum + shop.score, 0) / shops.length;
  const stops = [offer, ...listings, request];
  const km = stops.slice(1).reduce((sum, stop, index) => sum + distanceKm(stops[index] as Subject, stop), 0);
  const score = goods * (0.35 + 0.4 * coverage + 0.25 * Math.min(1, work / 0.7)) * (60 / (60 + km / stops.length)) * 0.97 ** (shops.length - 1);
  if (score < SCORE_FROM) return null;
  const named = (solved: boolean) => matters.filter((_, index) => (cleared[index] ?? 0) >= DONE === solved).map(([process]) => process);
  return {
    key: `chain:${offer.id}:${listings.map((shop) => shop.id).join('>')}:${request.id}`,
    kind: 'CHAIN',
    score: Math.round(score * 1e6) / 1e6,
    parts: [part('SOURCE', offer), ...listings.map((shop) => part('PROCESSOR', shop)), part('USER', request)],
    reasons: [
      ...(direct?.reasons.filter((reason) => reason.criterion === 'MATERIAL' || reason.criterion === 'QUANTITY') ?? []),
      { criterion: 'CHAIN', score: coverage, weight: 0, reason: { code: byMaking ? 'CHAIN_MAKES' : 'CHAIN_PREPARES', figures: { solved: named(true), unsolved: named(false) } } },
      { criterion: 'CHAIN', score: 60 / (60 + km), weight: 0, reason: { code: 'CHAIN_DISTANCE', figures: { km: Math.round(km * 10) / 10 } } },
    ],
  };
}
