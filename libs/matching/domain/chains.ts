import type { Condition, Finding, Interpretation, Process } from '@schakel/interpretation';
import { distanceKm, isWithin, materials } from '@schakel/taxonomy';
import { confidenceOf, hasProperty, mainMaterials } from './findings';
import { materialServes } from './criteria/material';
import { needOf } from './need';
import { oppositesOf, remedyFor } from './opposites';
import { part, partScore, type ProposalDraft, type ScoredPair } from './proposal';
import { openSafeguards, SAFEGUARDS, safeguards, takesDefects, type Safeguard } from './safeguards';
import { schedule } from './schedule';
import { complete, stuffsOf } from './stuffs';
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
export const MAKING: ReadonlySet<Process> = new Set<Process>(['CUT', 'SHRED', 'UPCYCLE', 'SEW', 'PRINT']);

/** Work that moves goods but changes nothing about them makes no chain by itself. */
const MOVING: ReadonlySet<Process> = new Set<Process>(['TRANSPORT', 'STORE', 'CLEAR_OUT', 'PACK', 'LABEL', 'DECONSTRUCT']);

const SAFEGUARD_URGENCY = 0.7;

const WORKSHOPS = 6;
const LONGEST = 3;
const SCORE_FROM = 0.25;
const MOST = 5;
/** Of chains below this only the best is an idea worth telling. */
const GOOD = 0.4;
/** Chains from one source that differ in a workshop only are one idea. */
const MOST_OF_SOURCE = 3;

/** A workshop that suits the goods less is none for them. */
const SUITS = 0.3;
/** A workshop that suits the goods so well may do them good, though nothing that was read says what; so much good. */
const SUITS_WELL = 0.5;
const SOME_GOOD = 0.2;
/** More workshops than these only where each has a known obstacle to take away: the rest would be guesses upon guesses. */
const FEW = 2;
/** No workshop suits goods better than this, or need not. */
const SUITS_FULLY = 0.7;

/** Goods that fit the request less are not worth working on for it. */
const GOODS_FROM = 0.4;
/** What says how far goods are what is asked, with how much it counts. */
const OF_GOODS = [['MATERIAL', 6], ['WORDS', 4], ['MEANING', 4]] as const;

/** A workshop for one stuff does a part of the work on goods that may be of several. */
const ONE_STUFF = 0.85;

/** Making something else of goods that could be used as they are wastes their higher use. */
const HIGHER_USE: Readonly<Partial<Record<Condition, number>>> = { NEW: 0.5, GOOD: 0.6, WORN: 0.85, MIXED: 0.9 };

/** Work on the goods as they are, that is lost once they become something else. */
const LOST_IN_MAKING: ReadonlySet<Process> = new Set<Process>(['REPAIR', 'REFURBISH', 'TEST', 'INSPECT', 'PAINT', 'UPHOLSTER', 'ASSEMBLE']);

/** A single lot for a need that comes back. */
const ONE_LOT = 0.85;

/** Fewer spare days than this are tight. */
const TIGHT_DAYS = 14;
const TIGHT = 0.95;

/** What the request asks that the offer is not yet, as work to be done, with how much it matters. */
export function obstacles({ request, offer }: Pick<Route, 'request' | 'offer'>): Map<Process, number> {
  const found = new Map<Process, number>();
  const add = (process: Process, urgency: number) => found.set(process, Math.max(found.get(process) ?? 0, urgency));
  for (const need of offer.interpretation.needs) add(need.value, need.confidence);
  const state = offer.interpretation.condition?.value;
  if (!takesDefects(request) && (state === 'DEFECTIVE' || state === 'MIXED' || state === 'WORN')) add('REPAIR', state === 'DEFECTIVE' ? 0.9 : state === 'MIXED' ? 0.7 : 0.6);
  for (const { value } of request.interpretation.requirements) {
    if (value.kind !== 'PROPERTY') continue;
    const against = oppositesOf(value.property).find((each) => hasProperty(offer.interpretation, each) >= 0.5);
    const remedy = against && remedyFor(against);
    if (remedy) add(remedy, 0.9);
    if ((value.property === 'tested' || value.property === 'warranty') && !hasProperty(offer.interpretation, value.property)) add('REPAIR', 0.8);
    if (value.property === 'wiped' && !hasProperty(offer.interpretation, 'wiped')) add('WIPE_DATA', 0.9);
    if (value.property === 'refurbished' || value.property === 'windows-11') add('REFURBISH', 0.8);
  }
  for (const safeguard of openSafeguards(offer)) if (!takesDefects(request)) add(safeguard, SAFEGUARD_URGENCY);
  return found;
}

/** How well a workshop takes one of the obstacles away: itself, or kindred work. */
function clears(workshop: Subject, obstacle: Process, offer: Subject): number {
  const does = workshop.interpretation.processes;
  const own = Math.max(confidenceOf(does, obstacle), isSafeguard(obstacle) ? safeguards(workshop, obstacle) : 0);
  if (own > 0) return own;
  // The need that this workshop's own work would meet, when the lot had only this obstacle.
  const only = { ...offer, interpretation: { ...offer.interpretation, condition: null, needs: [{ value: obstacle, confidence: 1, evidence: [] }] } };
  return Math.max(0, ...does.map(({ value, confidence }) => {
    const need = needOf(only, value);
    return need.said ? 0.8 * need.urgency * confidence : 0;
  }));
}

function isSafeguard(process: Process): process is Safeguard {
  return SAFEGUARDS.some((each) => each === process);
}

function step(workshop: Subject): number {
  const [first] = workshop.interpretation.processes;
  return first ? ORDER.indexOf(first.value) : ORDER.length;
}

/** Goods as good as these: themselves, what falls under them, and what they fall under, but no whole chain. */
export function alike(goods: readonly string[]): string[] {
  const named = goods.filter((id) => id.includes('.'));
  return materials().map(({ id }) => id).filter((id) => id.includes('.') && named.some((each) => isWithin(id, each) || isWithin(each, id)));
}

/** What a workshop makes, by its own words; none when it makes nothing. */
export function madeBy({ interpretation }: Subject): string[] {
  return productsOf(interpretation).map((finding) => finding.value);
}

function productsOf({ processes, products, materials: named }: Interpretation): readonly Finding<string>[] {
  const making = processes.some(({ value, confidence }) => MAKING.has(value) && confidence >= 0.6);
  return making ? [...products, ...named] : [];
}

/** Does this workshop make what is asked? */
function makes(workshop: Subject, request: Subject): number {
  const products = productsOf(workshop.interpretation);
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
  /** The stuffs that it is for; none when it does not say. */
  readonly stuffs: readonly string[];
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

/** How far the goods are what is asked, as they are: by what was read of them, or where that says little by what the texts share and are about. */
function goodsFit(direct: ScoredPair): number {
  const said = OF_GOODS.flatMap(([criterion, weight]) => {
    const score = partScore(direct, criterion);
    return score === null ? [] : [{ score, weight }];
  });
  const all = said.reduce((sum, { weight }) => sum + weight, 0);
  return Math.max(partScore(direct, 'MATERIAL') ?? 0, all === 0 ? 0 : said.reduce((sum, { score, weight }) => sum + score * weight, 0) / all);
}

/** Chains from a source over one to three workshops to the request, the best first. */
export function chainProposals(routes: readonly Route[]): ProposalDraft[] {
  const ofSource = new Map<string, number>();
  return routes
    .flatMap((route) => chainsOf(route).map((draft) => ({ draft, source: route.offer.id })))
    .sort((a, b) => b.draft.score - a.draft.score || (a.draft.key < b.draft.key ? -1 : 1))
    .filter(({ source }) => {
      const before = ofSource.get(source) ?? 0;
      ofSource.set(source, before + 1);
      return before < MOST_OF_SOURCE;
    })
    .filter(({ draft }, index) => draft.score >= GOOD || index === 0)
    .slice(0, MOST)
    .map(({ draft }) => draft);
}

function chainsOf(route: Route): ProposalDraft[] {
  const { request, offer } = route;
  if (request.organisationId === offer.organisationId || schedule(offer, [], request) === null) return [];
  const matters = [...obstacles(route)].filter(([process, urgency]) => urgency >= 0.4 && !MOVING.has(process));
  const shops = route.workshops
    .filter(({ pair }) => pair.candidate.interpretation.processes.some(({ value, confidence }) => !MOVING.has(value) && confidence >= 0.6))
    .slice(0, WORKSHOPS)
    .map(({ pair: { candidate }, score }): Shop => ({
      listing: candidate, score, makes: makes(candidate, request), clears: matters.map(([process]) => clears(candidate, process, offer)),
      stuffs: stuffsOf(candidate),
    }))
    .filter((shop) => shop.score >= SUITS && (shop.makes >= DONE || shop.clears.some((value) => value >= DONE) || shop.score >= SUITS_WELL));
  const asIs = route.direct ? goodsFit(route.direct) : 0;
  const found: ProposalDraft[] = [];
  for (const choice of choices(shops, LONGEST)) {
    const draft = draftOf(route, [...choice].sort((a, b) => step(a.listing) - step(b.listing)), matters, asIs);
    if (draft) found.push(draft);
  }
  return found;
}

type Matter = readonly [process: Process, urgency: number];

function draftOf({ request, offer, direct }: Route, shops: readonly Shop[], all: readonly Matter[], asIs: number): ProposalDraft | null {
  const made = Math.max(...shops.map((shop) => shop.makes));
  const goods = Math.max(asIs, 0.9 * made);
  if (goods < GOODS_FROM) return null;

  const byMaking = made > asIs;
  const stuffs = stuffsOf(offer);
  const matters = all
    .map(([process, urgency], index) => ({ process, urgency, index, cleared: clearedBy(stuffs, shops, index) }))
    .filter(({ process }) => !byMaking || !LOST_IN_MAKING.has(process));
  const open = matters.filter(({ cleared }) => cleared < DONE).map(({ process }) => process);
  // What is made into something else is not used as it was.
  if (!byMaking && open.some(isSafeguard)) return null;
  // Each workshop has to take away something that the others do not, or make the product, or suit the goods well by work of another kind.
  const useful = shops.every((shop) => {
    const alone = (of: (other: Shop) => boolean) => shops.every((other) => other === shop || of(other));
    if (shops.length <= FEW && shop.score >= SUITS_WELL && alone((other) => step(other.listing) !== step(shop.listing))) return true;
    return (byMaking && shop.makes >= DONE)
      || matters.some(({ index }) => (shop.clears[index] ?? 0) >= DONE && alone((other) => (other.clears[index] ?? 0) < DONE || complete(shop.stuffs, other.stuffs, stuffs)));
  });
  if (!useful) return null;

  const listings = shops.map((shop) => shop.listing);
  const times = schedule(offer, listings, request);
  if (!times) return null;

  const total = matters.reduce((sum, { urgency }) => sum + urgency, 0);
  const coverage = total === 0 ? 0.5 : matters.reduce((sum, { urgency, cleared }) => sum + urgency * Math.min(1, cleared), 0) / total;
  const work = Math.exp(shops.reduce((sum, shop) => sum + Math.log(Math.min(1, shop.score / SUITS_FULLY)), 0) / shops.length);
  const benefit = shops.reduce((sum, shop) => sum + Math.max(SOME_GOOD, byMaking ? shop.makes : 0, ...matters.map(({ index }) => shop.clears[index] ?? 0)), 0) / shops.length;
  const stops = [offer, ...listings, request];
  const km = stops.slice(1).reduce((sum, stop, index) => sum + distanceKm(stops[index] as Subject, stop), 0);
  // Who sorts first sets apart what has a higher use.
  const sorted = listings.some((shop) => confidenceOf(shop.interpretation.processes, 'SORT') >= 0.6);
  const use = byMaking && !sorted ? (HIGHER_USE[offer.interpretation.condition?.value ?? 'DEFECTIVE'] ?? 1) : 1;
  const steady = request.recurrence !== 'ONCE' && offer.recurrence === 'ONCE' ? ONE_LOT : 1;
  const time = times.slackDays !== null && times.slackDays < TIGHT_DAYS ? TIGHT : 1;
  const score = goods * work * (0.2 + 0.45 * coverage + 0.35 * benefit) * (60 / (60 + km / stops.length)) * 0.97 ** (shops.length - 1) * use * time * steady;
  if (score < SCORE_FROM) return null;
  const solved = matters.map(({ process }) => process).filter((process) => !open.includes(process));
  return {
    key: `chain:${offer.id}:${listings.map((shop) => shop.id).join('>')}:${request.id}`,
    kind: 'CHAIN',
    score: Math.round(score * 1e6) / 1e6,
    parts: [part('SOURCE', offer), ...listings.map((shop) => part('PROCESSOR', shop)), part('USER', request)],
    reasons: [
      ...(direct?.reasons.filter((reason) => reason.criterion === 'MATERIAL' || reason.criterion === 'QUANTITY') ?? []),
      { criterion: 'CHAIN', score: coverage, weight: 0, reason: { code: byMaking ? 'CHAIN_MAKES' : 'CHAIN_PREPARES', figures: { solved, unsolved: open } } },
      { criterion: 'CHAIN', score: 60 / (60 + km), weight: 0, reason: { code: 'CHAIN_DISTANCE', figures: { km: Math.round(km * 10) / 10 } } },
      ...(times.ready === null ? [] : [{
        criterion: 'CHAIN' as const, score: time, weight: 0 as const,
        reason: { code: 'CHAIN_READY', figures: { ready: times.ready, ...(times.slackDays === null ? {} : { slack: times.slackDays }) } },
      }]),
    ],
  };
}

/** How well these workshops together take an obstacle away: those for one stuff do a part of it, where nothing says of what the goods are. */
function clearedBy(goods: readonly string[], shops: readonly Shop[], index: number): number {
  const best = Math.max(0, ...shops.map((shop) => shop.clears[index] ?? 0));
  const able = shops.filter((shop) => (shop.clears[index] ?? 0) >= DONE);
  const whole = goods.length > 0 || able.some((shop) => shop.stuffs.length === 0 || able.some((other) => complete(shop.stuffs, other.stuffs, goods)));
  return whole || able.length === 0 ? best : Math.max(DONE, ONE_STUFF * best);
}
