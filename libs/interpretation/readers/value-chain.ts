import { branchOf } from '@schakel/language';
import { VALUE_CHAINS, type ValueChain } from '@schakel/taxonomy';
import { rounded, together } from '../confidence';
import { type Document, evidence } from '../document';
import type { Evidence, Finding } from '../interpretation';
import { isPart } from '../material-classes';
import { ROLE_WEIGHT } from '../roles';
import type { Trait } from '../traits';
import type { SettledMention } from './materials';

/** Below this a chain is a guess, and is asked for. */
const LEAST = 0.45;
const MOST_EVIDENCE = 5;

/** Work that tells the chain where no goods are named: data are wiped from computers, chairs are upholstered. */
const BY_WORK: Readonly<Partial<Record<string, readonly [ValueChain, number]>>> = {
  sew: ['TEXTILE', 0.6], knit: ['TEXTILE', 0.6], embroider: ['TEXTILE', 0.6], wash: ['TEXTILE', 0.45], iron: ['TEXTILE', 0.6], 'remove-logo': ['TEXTILE', 0.6], upholster: ['FURNITURE', 0.7], woodwork: ['FURNITURE', 0.5],
  'wipe-data': ['ICT', 0.7], 'install-software': ['ICT', 0.7], pack: ['PACKAGING', 0.7], 'bike-repair': ['OTHER', 0.8], garden: ['OTHER', 0.6], cook: ['OTHER', 0.6], compost: ['OTHER', 0.6],
  transport: ['OTHER', 0.6], store: ['OTHER', 0.6], collect: ['OTHER', 0.35], 'clear-out': ['FURNITURE', 0.65], repair: ['ELECTRO', 0.3], metalwork: ['OTHER', 0.4], print: ['OTHER', 0.3],
};

const PART = 0.5;

interface Vote {
  readonly chain: ValueChain;
  readonly weight: number;
  readonly confidence: number;
  readonly evidence: Evidence;
}

function voteOfWork(document: Document, { kind, id, from, to, weight, field, ruledOut }: Trait): Vote[] {
  const [chain, usual] = (kind === 'process' && BY_WORK[id]) || [];
  if (!chain || usual === undefined || ruledOut) return [];
  const confidence = usual * weight;
  return [{ chain, confidence, weight: confidence * (field === 'title' ? 1 : 0.5), evidence: evidence(document, from, to) }];
}

/** Goods that a trade tells of ("elektrische keuring"). */
function voteOfTrade({ value, confidence, evidence: [words] }: Finding<string>): Vote[] {
  const chain = chainOf(value);
  return chain && words ? [{ chain, confidence, weight: confidence * (words.field === 'title' ? 1.2 : 0.6), evidence: words }] : [];
}

function chainOf(sense: string): ValueChain | undefined {
  const code = branchOf(sense).toUpperCase();
  return VALUE_CHAINS.find((chain) => chain === code);
}

/** The value chain that most of the listing speaks for, the title and what is offered most of all. */
export function readValueChain(document: Document, mentions: readonly SettledMention[], traits: readonly Trait[], implied: readonly Finding<string>[]): Finding<ValueChain> | null {
  const votes = mentions.flatMap((mention): Vote[] => {
    const [best] = mention.settled;
    const chain = best && chainOf(best.material);
    const words = evidence(document, mention.from, mention.to);
    if (!chain || !best || mention.role === 'EXCLUDED') return [];
    const share = mention.settled.filter(({ material }) => chainOf(material) === chain).reduce((sum, reading) => sum + reading.share, 0);
    const confidence = mention.confidence * share * ROLE_WEIGHT[mention.role];
    // "iPhone, batterij leeg": a part tells less of what the goods are.
    return [{ chain, confidence, weight: confidence * (mention.field === 'title' ? 2 : 1) * (isPart(best.material) ? PART : 1), evidence: words }];
  });
  if (document.kind === 'CAPABILITY') votes.push(...traits.flatMap((trait) => voteOfWork(document, trait)));
  // "Poederlakken van metalen meubels": goods that are named say more than the trade does.
  if (!mentions.some(({ field, role }) => field === 'title' && role === 'GOODS')) votes.push(...implied.flatMap(voteOfTrade));
  const sums = VALUE_CHAINS.map((chain) => ({ chain, sum: votes.filter((vote) => vote.chain === chain).reduce((total, { weight }) => total + weight, 0) }));
  const [first, second] = sums.sort((a, b) => b.sum - a.sum);
  if (!first || first.sum === 0) return null;
  const own = votes.filter(({ chain }) => chain === first.chain).sort((a, b) => b.confidence - a.confidence);
  const lead = 1 - (second?.sum ?? 0) / first.sum;
  const confidence = together(own.map((vote) => vote.confidence)) * (0.6 + 0.4 * lead);
  if (confidence < LEAST) return null;
  return { value: first.chain, confidence: rounded(confidence), evidence: own.slice(0, MOST_EVIDENCE).map((vote) => vote.evidence) };
}
