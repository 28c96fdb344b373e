import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { referenceFile } from './reference-file';
import { VALUE_CHAINS, type ValueChain } from './value-chain';

/** What reuse avoids, in kg CO2e per piece or per kg, as a range. Method and sources: `reference-data/impact/README.md`. */
export interface AvoidedEmissions {
  readonly min: number;
  readonly max: number;
  readonly basis: 'piece' | 'kg';
  /** Keys of the sources, joined by `+`: `ADEME+WRAP`. */
  readonly source: string;
}

/** A node in the tree of materials. Source: `reference-data/materials.tsv`. */
export interface Material {
  /** Path in the tree, the value chain first: `furniture.seating.office-chair`. */
  readonly id: string;
  readonly chain: ValueChain;
  /** Null for the node of a whole chain. */
  readonly parentId: string | null;
  readonly labelNl: string;
  /** Weight of one piece in kg, estimated; absent for what is not counted by the piece. */
  readonly kgMin?: number;
  readonly kgMax?: number;
  /** European List of Waste, six digits. */
  readonly eural?: string;
  /** Common Procurement Vocabulary, eight digits. */
  readonly cpv?: string;
  readonly co2?: AvoidedEmissions;
}

let byId: ReadonlyMap<string, Material> | undefined;

function tree(): ReadonlyMap<string, Material> {
  byId ??= new Map(readRows().map((row) => [row.id, toMaterial(row)]));
  return byId;
}

type Row = Readonly<Record<'id' | 'label_nl' | 'kg_min' | 'kg_max' | 'eural' | 'cpv' | 'co2_min' | 'co2_max' | 'co2_basis' | 'source', string>>;

const readRows = (): Row[] => parse(readFileSync(referenceFile('materials.tsv')), { columns: true, delimiter: '\t', quote: false });

function toMaterial(row: Row): Material {
  const { id } = row;
  const dot = id.lastIndexOf('.');
  return {
    id,
    chain: chainOf(id),
    parentId: dot < 0 ? null : id.slice(0, dot),
    labelNl: row.label_nl,
    kgMin: figure(row.kg_min),
    kgMax: figure(row.kg_max),
    eural: row.eural || undefined,
    cpv: row.cpv || undefined,
    co2: avoidedEmissions(row),
  };
}

const figure = (cell: string): number | undefined => (cell === '' ? undefined : Number(cell));

function chainOf(id: string): ValueChain {
  const code = id.split('.', 1)[0]?.toUpperCase();
  const chain = VALUE_CHAINS.find((one) => one === code);
  if (!chain) throw new Error(`materials.tsv: "${id}" lies in no value chain`);
  return chain;
}

function avoidedEmissions({ co2_min, co2_max, co2_basis, source }: Row): AvoidedEmissions | undefined {
  if (co2_min === '') return undefined;
  return { min: Number(co2_min), max: Number(co2_max), basis: co2_basis === 'kg' ? 'kg' : 'piece', source };
}

/** All materials in the order of the tree, parents before their children. */
export function materials(): readonly Material[] {
  return [...tree().values()];
}

/** The material with this id, or undefined. */
export function materialById(id: string): Material | undefined {
  return tree().get(id);
}
