import type { Finding, Process } from '@schakel/interpretation';
import { materialDistance } from '@schakel/taxonomy';
import type { Criterion, Judgment } from '../criterion';
import { mainMaterials } from '../findings';
import type { Subject } from '../subject';

/** What is there, seen from what is asked: a kind of it, something wider, a neighbour in the tree. Each step further counts less. */
const GOODS: Readonly<Record<string, number>> = { SAME: 1, DESCENDANT: 0.97, ANCESTOR: 0.7, SIBLING: 0.3, COUSIN: 0.12, OTHER_BRANCH: 0.04, OTHER_CHAIN: 0 };

/** What a workshop handles, seen from the lot: a workshop for furniture in general takes chairs. */
const HANDLING: Readonly<Record<string, number>> = { SAME: 1, ANCESTOR: 0.95, DESCENDANT: 0.75, SIBLING: 0.5, COUSIN: 0.35, OTHER_BRANCH: 0.15, OTHER_CHAIN: 0.02 };

/** A word for a whole chain ("textiel") says less than a product. */
const ROOT_ONLY = 0.75;

/** Workshops that name no goods (transport, storage) take most. */
const UNNAMED = 0.55;

/** Work that is much the same whatever it is done to; what such a listing names are examples. */
const ANY_GOODS: ReadonlySet<Process> = new Set<Process>(['TRANSPORT', 'STORE', 'CLEAR_OUT', 'DECONSTRUCT', 'PACK', 'LABEL']);

function takesAnyGoods({ interpretation: { processes, materials } }: Subject): boolean {
  const namesGoods = materials.some(({ evidence }) => evidence.some((words) => words.field === 'title'));
  const most = processes[0]?.confidence ?? 0;
  return !namesGoods && processes.some(({ value, confidence }) => ANY_GOODS.has(value) && confidence >= most - 0.1);
}

interface Match {
  readonly score: number;
  readonly asked: string;
  readonly there: string;
}

function best(asked: Finding<string>, there: readonly Finding<string>[], table: Readonly<Record<string, number>>): Match {
  let found: Match = { score: 0, asked: asked.value, there: there[0]?.value ?? '' };
  for (const have of there) {
    const { relation, steps } = materialDistance(have.value, asked.value);
    const wide = relation === 'ANCESTOR' && !have.value.includes('.') ? ROOT_ONLY : 1;
    const score = (table[relation] ?? 0) * wide * (relation === 'ANCESTOR' ? 0.92 ** (steps - 1) : 1) * Math.sqrt(have.confidence);
    if (score > found.score) found = { score, asked: asked.value, there: have.value };
  }
  return found;
}

/** How well the surest of these materials serves a wanted one, from 0 to 1. */
export function materialServes(asked: Finding<string>, there: readonly Finding<string>[]): number {
  return best(asked, there, GOODS).score;
}

/** The goods themselves: is what is asked there, does the workshop handle what lies there. */
export const material: Criterion = {
  name: 'MATERIAL',
  judge({ query, candidate, direction }): Judgment | null {
    const handling = direction === 'OFFER_CAPABILITY';
    const asked = mainMaterials(query.interpretation);
    const there = candidate.interpretation.materials;
    if (asked.length === 0) return null;
    if (there.length === 0) return handling ? { score: UNNAMED, reason: { code: 'GOODS_NOT_NAMED', figures: {} } } : null;
    const matches = asked.map((want) => ({ ...best(want, there, handling ? HANDLING : GOODS), weight: want.confidence }));
    const first = matches.reduce((a, b) => (b.score > a.score ? b : a));
    const covered = matches.reduce((sum, match) => sum + match.score * match.weight, 0) / matches.reduce((sum, match) => sum + match.weight, 0);
    const fitting = 0.7 * first.score + 0.3 * covered;
    const score = handling && takesAnyGoods(candidate) ? Math.max(UNNAMED, fitting) : fitting;
    const code = score >= 0.55 ? 'MATERIAL_FITS' : score >= 0.2 ? 'MATERIAL_RELATED' : 'MATERIAL_DIFFERS';
    return { score, reason: { code, figures: { asked: first.asked, there: first.there } } };
  },
};
