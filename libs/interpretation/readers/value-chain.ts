import { branchOf } from '@schakel/language';
import { VALUE_CHAINS, type ValueChain } from '@schakel/taxonomy';
import { rounded, together } from '../confidence';
import { type Document, evidence } from '../document';
import type { Evidence, Finding } from '../interpretation';
import { ROLE_WEIGHT } from '../roles';
import type { SettledMention } from './materials';

/** Below this a chain is a guess, and is asked for. */
const LEAST = 0.45;
const MOST_EVIDENCE = 5;

interface Vote {
  readonly chain: ValueChain;
  readonly weight: number;
  readonly confidence: number;
  readonly evidence: Evidence;
}

function chainOf(sense: string): ValueChain | undefined {
  const code = branchOf(sense).toUpperCase();
  return VALUE_CHAINS.find((chain) => chain === code);
}

/** The value chain that most of the listing speaks for, the title and what is offered most of all. */
export function readValueChain(document: Document, mentions: readonly SettledMention[]): Finding<ValueChain> | null {
  const votes: Vote[] = mentions.flatMap((mention) => {
    const [best] = mention.settled;
    const chain = best && chainOf(best.material);
    const words = evidence(document, mention.from, mention.to);
    if (!chain || !best) return [];
    const share = mention.settled.filter(({ material }) => chainOf(material) === chain).reduce((sum, reading) => sum + reading.share, 0);
    const confidence = mention.confidence * share * ROLE_WEIGHT[mention.role];
    return [{ chain, confidence, weight: confidence * (mention.field === 'title' ? 2 : 1), evidence: words }];
  });
  const sums = VALUE_CHAINS.map((chain) => ({ chain, sum: votes.filter((vote) => vote.chain === chain).reduce((total, { weight }) => total + weight, 0) }));
  const [first, second] = sums.sort((a, b) => b.sum - a.sum);
  if (!first || first.sum === 0) return null;
  const own = votes.filter(({ chain }) => chain === first.chain).sort((a, b) => b.confidence - a.confidence);
  const lead = 1 - (second?.sum ?? 0) / first.sum;
  const confidence = together(own.map((vote) => vote.confidence)) * (0.6 + 0.4 * lead);
  if (confidence < LEAST) return null;
  return { value: first.chain, confidence: rounded(confidence), evidence: own.slice(0, MOST_EVIDENCE).map((vote) => vote.evidence) };
}
