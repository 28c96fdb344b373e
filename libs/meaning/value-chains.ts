import { VALUE_CHAINS, type ValueChain } from '@schakel/taxonomy';
import { numbersOf, product } from './meaning';
import { weights } from './weights';

/** The order in which training met them. */
const LEARNT = ['TEXTILE', 'FURNITURE', 'ELECTRO', 'ICT', 'PACKAGING', 'OTHER'] as const satisfies readonly ValueChain[];

/** How likely a text is of each value chain, as far as its words tell; the shares add up to 1. Null for a text without words. */
export function likelyChains(text: string): Readonly<Record<ValueChain, number>> | null {
  const { pieces, sum, between, vector } = numbersOf(text);
  if (pieces === 0) return null;
  const { chains, chainBias } = weights();
  const scores = product(Float32Array.of(...sum, ...between, ...vector), chains, LEARNT.length).map((score, at) => Math.exp(score + chainBias[at]!));
  const total = scores.reduce((all, score) => all + score, 0);
  return Object.fromEntries(VALUE_CHAINS.map((chain) => [chain, scores[LEARNT.indexOf(chain)]! / total])) as Record<ValueChain, number>;
}
