import { readFileSync } from 'node:fs';
import { referenceFile } from './reference-file';
import { ValueChain } from './value-chain';

/** A social-circular hub: a partnership with a region and value chains in focus. Source: `reference-data/hubs.json`. */
export interface Hub {
  /** Stable code, also used in addresses and on the command line: `de-keet`. */
  readonly id: string;
  readonly name: string;
  /** Only active hubs work with Schakel; of the others little more than the name is known. */
  readonly active: boolean;
  /** False when the name comes from no source of the hub's own or its founders. */
  readonly nameVerified: boolean;
  /** NIS codes of the municipalities of its region; empty when the region is not known with certainty. */
  readonly municipalities: readonly string[];
  readonly focusChains: readonly ValueChain[];
  /** Chains that the hub takes along without giving them priority. */
  readonly optionalChains: readonly ValueChain[];
}

let loaded: readonly Hub[] | undefined;

/** All hubs of Flanders, the active ones first. */
export function hubs(): readonly Hub[] {
  loaded ??= JSON.parse(readFileSync(referenceFile('hubs.json'), 'utf8')) as Hub[];
  return loaded;
}

/** The hub with this code, or undefined. */
export function hubById(id: string): Hub | undefined {
  return hubs().find((hub) => hub.id === id);
}
