import { readFileSync } from 'node:fs';
import { referenceFile } from './reference-file';
import type { Unit } from './unit';
import { VALUE_CHAINS, type ValueChain } from './value-chain';

/** A node in the tree of materials. Source: `reference-data/materials.tsv`. */
export interface Material {
  readonly id: string;
  readonly chain: ValueChain;
  readonly parentId: string | null;
  readonly labelNl: string;
  /** Weight of one piece. */
  readonly kgMin?: number;
  readonly kgMax?: number;
  readonly eural?: string;
  readonly cpv?: string;
  /** kg CO2e avoided when reused, per piece or per kg. */
  readonly co2?: { readonly min: number; readonly max: number; readonly basis: 'piece' | 'kg'; readonly source: string };
}

export type MaterialRelation = 'SAME' | 'ANCESTOR' | 'DESCENDANT' | 'SIBLING' | 'COUSIN' | 'OTHER_BRANCH' | 'OTHER_CHAIN';

let byId: ReadonlyMap<string, Material> | undefined;

function load(): ReadonlyMap<string, Material> {
  const [header = '', ...lines] = readFileSync(referenceFile('materials.tsv'), 'utf8').split(/\r?\n/).filter((line) => line && !line.startsWith('#'));
  const columns = header.split('\t');
  return new Map(
    lines.map((line) => {
      const cells = line.split('\t');
      const cell = (name: string) => cells[columns.indexOf(name)] || undefined;
      const number = (name: string) => (cell(name) === undefined ? undefined : Number(cell(name)));
      const id = cell('id') ?? '';
      const dot = id.lastIndexOf('.');
      const [min, max] = [number('co2_min'), number('co2_max')];
      return [id, {
        id,
        chain: VALUE_CHAINS.find((chain) => chain.toLowerCase() === id.split('.')[0]) ?? 'OTHER',
        parentId: dot < 0 ? null : id.slice(0, dot),
        labelNl: cell('label_nl') ?? id,
        kgMin: number('kg_min'), kgMax: number('kg_max'), eural: cell('eural'), cpv: cell('cpv'),
        ...(min !== undefined && max !== undefined ? { co2: { min, max, basis: cell('co2_basis') === 'kg' ? 'kg' : 'piece', source: cell('source') ?? '' } as const } : {}),
      }];
    }),
  );
}

function tree(): ReadonlyMap<string, Material> {
  byId ??= load();
  return byId;
}

export function materials(): readonly Material[] {
  return [...tree().values()];
}

export function materialById(id: string): Material | undefined {
  return tree().get(id);
}

/** Is this the ancestor itself, or below it? */
export function isWithin(id: string, ancestorId: string): boolean {
  return id === ancestorId || id.startsWith(`${ancestorId}.`);
}

/** Where `a` stands seen from `b`, and the steps between them in the tree. */
export function materialDistance(a: string, b: string): { readonly relation: MaterialRelation; readonly steps: number } {
  const [x, y] = [a.split('.'), b.split('.')];
  let shared = 0;
  while (shared < x.length && shared < y.length && x[shared] === y[shared]) shared += 1;
  const steps = x.length + y.length - 2 * shared;
  const relation = (): MaterialRelation => {
    if (steps === 0) return 'SAME';
    if (shared === 0) return 'OTHER_CHAIN';
    if (shared === x.length) return 'ANCESTOR';
    if (shared === y.length) return 'DESCENDANT';
    if (shared === x.length - 1 && shared === y.length - 1) return shared === 1 ? 'OTHER_BRANCH' : 'SIBLING';
    return shared >= 2 ? 'COUSIN' : 'OTHER_BRANCH';
  };
  return { relation: relation(), steps };
}

/** The weight of a quantity of these materials, as a range; undefined when it cannot be told. */
export function estimateKilograms(materialIds: readonly string[], quantity: number, unit: Unit): { min: number; max: number } | undefined {
  if (unit === 'KG') return { min: quantity, max: quantity };
  if (unit === 'TONNE') return { min: quantity * 1000, max: quantity * 1000 };
  if (unit !== 'PIECES') return undefined;
  const known = materialIds.flatMap((id) => {
    const { kgMin, kgMax } = materialById(id) ?? {};
    return kgMin !== undefined && kgMax !== undefined ? [{ kgMin, kgMax }] : [];
  });
  if (known.length === 0) return undefined;
  return { min: quantity * Math.min(...known.map((each) => each.kgMin)), max: quantity * Math.max(...known.map((each) => each.kgMax)) };
}
