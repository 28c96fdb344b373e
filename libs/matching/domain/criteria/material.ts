import { isPart, isTitled, type Condition, type Finding, type Process } from '@schakel/interpretation';
import { isWithin, materialDistance, materialKinship } from '@schakel/taxonomy';
import type { Criterion, Judgment } from '../criterion';
import { detailed, mainMaterials, SURE } from '../findings';
import { stuffsMeet } from '../stuffs';
import type { Subject } from '../subject';

/** What is there, seen from what is asked: a kind of it, something wider, a neighbour in the tree. Each step further counts less. */
const GOODS: Readonly<Record<string, number>> = { SAME: 1, DESCENDANT: 0.97, ANCESTOR: 0.7, SIBLING: 0.3, COUSIN: 0.12, OTHER_BRANCH: 0.04, OTHER_CHAIN: 0 };

/** What a workshop handles, seen from the lot: a workshop for furniture in general takes chairs. */
const HANDLING: Readonly<Record<string, number>> = { SAME: 1, ANCESTOR: 0.95, DESCENDANT: 0.7, SIBLING: 0.4, COUSIN: 0.3, OTHER_BRANCH: 0.12, OTHER_CHAIN: 0.02 };

/** A word for a whole chain ("textiel") says less than a product. */
const ROOT_ONLY = 0.75;

/** Who names no goods, and does what can be done to any. */
const ANY = 0.55;
/** Who names no goods, of work that asks for skill in some. */
const UNNAMED = 0.35;

/** Work that is much the same whatever it is done to; goods that such a listing names are examples. */
const ANY_GOODS: ReadonlySet<Process> = new Set<Process>(['TRANSPORT', 'STORE', 'CLEAR_OUT', 'PACK', 'LABEL']);

/** How well a workshop serves goods that it does not name, from 0 to 1. */
function unnamed({ interpretation: { processes, materials } }: Subject): number {
  if (materials.some(isTitled)) return 0;
  if (processes[0] && ANY_GOODS.has(processes[0].value)) return ANY;
  return materials.length > 0 ? 0 : UNNAMED;
}

interface Match {
  readonly score: number;
  readonly asked: string;
  readonly there: string;
}

/** Goods that stand under others because they are used with them. */
const BESIDE: ReadonlySet<string> = new Set(['furniture.bed.mattress', 'furniture.bed.nightstand', 'furniture.bed.headboard', 'other.bicycles.rack', 'electro.av.tripod', 'furniture.storage.letter-box']);

/** What only comes with the goods, or was read with doubt, counts for what it is; more of certainty adds little. */
const trusted = (confidence: number): number => (confidence < 0.55 ? confidence : Math.sqrt(confidence));

function best(asked: Finding<string>, there: readonly Finding<string>[], table: Readonly<Record<string, number>>): Match {
  let found: Match = { score: 0, asked: asked.value, there: there[0]?.value ?? '' };
  for (const have of there) {
    const { relation, steps } = materialDistance(have.value, asked.value);
    const wide = relation === 'ANCESTOR' && !have.value.includes('.') ? ROOT_ONLY : 1;
    // A helmet stands under bicycles in the tree, and is none; nor is a mattress a bed.
    const kind = relation === 'DESCENDANT' && (isPart(have.value) || BESIDE.has(have.value)) && !isPart(asked.value) ? 'OTHER_BRANCH' : relation;
    const near = Math.max(table[kind] ?? 0, materialKinship(have.value, asked.value));
    const score = near * wide * (relation === 'ANCESTOR' ? 0.92 ** (steps - 1) : 1) * trusted(have.confidence);
    if (score > found.score) found = { score, asked: asked.value, there: have.value };
  }
  return found;
}

type Source = readonly [stuff: readonly string[], goods: readonly string[]];

/** Stuff that workshops make things of, and the goods from which it can be won. */
const WORKED: readonly Source[] = [
  [['textile.fabric', 'textile.rags', 'textile.wiping'], ['textile']],
  [['other.wood', 'other.building.timber', 'other.building.board'], ['furniture', 'packaging.pallet', 'packaging.crate.wooden', 'packaging.pallet-box.wooden', 'other.events', 'other.wood', 'other.building']],
];
/** The same, with stuff that is asked for as it is. */
const SOURCES: readonly Source[] = [
  ...WORKED,
  [['other.metal'], ['electro', 'ict', 'furniture.warehouse', 'other.bicycles', 'other.building.radiator', 'packaging.metal']],
  [['other.plastic'], ['packaging.crate', 'packaging.container', 'packaging.film', 'other.toys', 'other.garden.pot']],
  [['other.paper', 'packaging.cardboard', 'packaging.filling'], ['packaging.cardboard', 'packaging.box.cardboard', 'packaging.filling', 'other.books', 'other.printing', 'other.paper']],
  [['electro.parts', 'electro.electrical.cable', 'ict.component'], ['electro', 'ict']],
];
/** What is past use is the better source: what can still be used has a use of higher value. */
const PAST_USE = 0.62;
const PERHAPS = 0.42;
const USABLE = 0.25;

/** Work that takes goods for the stuff they are of. */
const BREAKS_UP: ReadonlySet<Process> = new Set<Process>(['SHRED', 'DISMANTLE']);
const sourcesOf = ({ interpretation: { processes } }: Subject): readonly Source[] => (processes[0] && BREAKS_UP.has(processes[0].value) ? SOURCES : WORKED);

/** How well goods serve as the source of a stuff, from 0 to 1. */
function asSource(stuff: readonly Finding<string>[], goods: readonly Finding<string>[], state: Condition | undefined, sources: readonly Source[]): number {
  const worth = state === undefined ? PERHAPS : state === 'NEW' || state === 'GOOD' ? USABLE : PAST_USE;
  const won = stuff.flatMap((one) => {
    const from = sources.filter(([stuffs]) => stuffs.some((each) => isWithin(one.value, each))).flatMap(([, each]) => each);
    return goods.filter(({ value }) => from.some((each) => isWithin(value, each))).map(({ confidence }) => confidence * one.confidence);
  });
  return worth * Math.sqrt(Math.max(0, ...won));
}

/** "Afgeschreven ICT: moederborden, snoeren": other goods that the general word names may serve as well, if less. */
const IN_GENERAL = 0.55;

function inGeneral({ interpretation: { materials } }: Subject, there: readonly Finding<string>[]): Match[] {
  const named = detailed(materials);
  return materials
    .filter((finding) => !named.includes(finding) && isTitled(finding))
    .map((general) => best(general, there, GOODS))
    .map((match) => ({ ...match, score: IN_GENERAL * match.score }));
}

/** "Enkel nog goed als poetsvod": what the offer itself says it could be used as. */
function saidToServe(asked: Finding<string>, { interpretation: { products } }: Subject): number {
  return Math.max(0, ...products.filter(({ value }) => isWithin(value, asked.value) || isWithin(asked.value, value)).map(({ confidence }) => Math.sqrt(confidence)));
}

/** What is left of mixed goods for one who rules a part of them out. */
function wantedOf(there: readonly Finding<string>[], { interpretation }: Subject): readonly Finding<string>[] {
  const ruledOut = interpretation.exclusions.flatMap(({ value, confidence }) => (value.kind === 'MATERIAL' && confidence >= SURE ? [value.materialId] : []));
  return there.filter(({ value }) => !ruledOut.some((material) => isWithin(value, material)));
}

/** How well the surest of these materials serves a wanted one, from 0 to 1. */
export function materialServes(asked: Finding<string>, there: readonly Finding<string>[]): number {
  return best(asked, there, GOODS).score;
}

/** A workshop for the stuff that goods are of, and one for another. */
const OF_THAT_STUFF = 0.4;
const OF_ANOTHER = 0.5;

function ofStuff(fitting: number, workshop: Subject, goods: Subject): number {
  const meet = stuffsMeet(workshop, goods);
  if (meet === null) return fitting;
  return meet ? Math.max(fitting, OF_THAT_STUFF) : fitting * OF_ANOTHER;
}

/** The goods themselves: is what is asked there, does the workshop handle what lies there. */
export const material: Criterion = {
  name: 'MATERIAL',
  judge({ query, candidate, direction }): Judgment | null {
    const handling = direction === 'OFFER_CAPABILITY';
    const asked = mainMaterials(query.interpretation);
    const there = handling ? candidate.interpretation.materials : wantedOf(detailed(candidate.interpretation.materials), query);
    if (asked.length === 0) return null;
    if (there.length === 0) return handling ? { score: unnamed(candidate), reason: { code: 'GOODS_NOT_NAMED', figures: {} } } : null;
    const goods = handling ? query : candidate;
    const state = goods.interpretation.condition?.value;
    const matches = asked.map((want) => {
      const match = best(want, there, handling ? HANDLING : GOODS);
      // Who works on stuff works on the goods that it comes from; a lot of such goods serves who asks for the stuff.
      const source = handling ? asSource(there, [want], state, sourcesOf(candidate)) : Math.max(asSource([want], there, state, SOURCES), saidToServe(want, candidate));
      return { ...match, score: Math.max(match.score, source), weight: want.confidence };
    });
    const first = [...matches, ...(handling ? [] : inGeneral(query, there))].reduce((a, b) => (b.score > a.score ? b : a));
    const covered = matches.reduce((sum, match) => sum + match.score * match.weight, 0) / matches.reduce((sum, match) => sum + match.weight, 0);
    const fitting = 0.7 * first.score + 0.3 * covered;
    const whatever = handling ? unnamed(candidate) : 0;
    const score = handling ? Math.max(whatever, ofStuff(fitting, candidate, query)) : fitting;
    if (handling && score === whatever && score > fitting) return { score, reason: { code: 'GOODS_NOT_NAMED', figures: {} } };
    const code = score >= 0.55 ? 'MATERIAL_FITS' : score >= 0.2 ? 'MATERIAL_RELATED' : 'MATERIAL_DIFFERS';
    return { score, reason: { code, figures: { asked: first.asked, there: first.there } } };
  },
};
