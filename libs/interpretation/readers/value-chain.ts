import { branchOf, isDutchWord } from '@schakel/language';
import { likelyChains } from '@schakel/meaning';
import { VALUE_CHAINS, type ValueChain } from '@schakel/taxonomy';
import { rounded } from '../confidence';
import { type Document, evidence } from '../document';
import type { Evidence, Finding } from '../interpretation';
import { isPart } from '../material-classes';
import { ROLE_WEIGHT } from '../roles';
import type { Trait } from '../traits';
import type { SettledMention } from './materials';

/** Below this it could be anything. */
const LEAST = 0.25;
/** What was learnt was learnt of Dutch: so large a share of the words has to be. */
const DUTCH = 0.6;
const MOST_EVIDENCE = 5;

/** Words shorter than this tell little; of a long text the first words tell what it is about; and a word tells from this likelihood on. */
const SHORTEST = 4;
const LOOKED_AT = 60;
const TELLING = 0.3;

/** Work that tells the chain where no goods are named: data are wiped from computers, chairs are upholstered. */
const BY_WORK: Readonly<Partial<Record<string, readonly [ValueChain, number]>>> = {
  sew: ['TEXTILE', 0.6], knit: ['TEXTILE', 0.6], embroider: ['TEXTILE', 0.6], wash: ['TEXTILE', 0.45], iron: ['TEXTILE', 0.6], 'remove-logo': ['TEXTILE', 0.6], upholster: ['FURNITURE', 0.7], woodwork: ['FURNITURE', 0.5],
  'wipe-data': ['ICT', 0.7], 'install-software': ['ICT', 0.7], pack: ['PACKAGING', 0.7], 'bike-repair': ['OTHER', 0.8], garden: ['OTHER', 0.6], cook: ['OTHER', 0.6], compost: ['OTHER', 0.6],
  transport: ['OTHER', 0.6], store: ['OTHER', 0.6], collect: ['OTHER', 0.35], 'clear-out': ['FURNITURE', 0.65], repair: ['ELECTRO', 0.3], metalwork: ['OTHER', 0.4], print: ['OTHER', 0.3],
};

const PART = 0.5;
/** How much more the title tells: of an offer it names what there is, of the others often the occasion. */
const IN_TITLE: Readonly<Record<Document['kind'], number>> = { OFFER: 6, REQUEST: 2, CAPABILITY: 2 };

/**
 * How much the goods that were found say (their share of all that speaks, and its logarithm), and how much the text as a whole as it
 * was learnt: where goods are offered they are named, where a workshop speaks or goods are sought they often are not. Near the
 * likeliest weights for some 18,000 messages whose chain a reader told (reference-data/meaning/chains.tsv), with more for named offers.
 */
const SAYS: Readonly<Record<Document['kind'], { readonly share: number; readonly log: number; readonly learnt: number }>> = {
  OFFER: { share: 5, log: 0.2, learnt: 0.7 }, REQUEST: { share: 0.95, log: 0.15, learnt: 0.75 }, CAPABILITY: { share: 0.8, log: 0.3, learnt: 0.9 },
};
/** So much is always left open by what was found, and of each chain so much is always possible. */
const OPEN = 0.15;
const POSSIBLE = 0.03;

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
    return [{ chain, confidence, weight: confidence * (mention.field === 'title' ? IN_TITLE[document.kind] : 1) * (isPart(best.material) ? PART : 1), evidence: words }];
  });
  if (document.kind === 'CAPABILITY') votes.push(...traits.flatMap((trait) => voteOfWork(document, trait)));
  // "Poederlakken van metalen meubels": goods that are named say more than the trade does.
  if (!mentions.some(({ field, role }) => field === 'title' && role === 'GOODS')) votes.push(...implied.flatMap(voteOfTrade));
  const learnt = isDutch(document) ? likelyChains(textOf(document, mentions)) : null;
  if (votes.length === 0 && !learnt) return null;
  const { share, log, learnt: whole } = SAYS[document.kind];
  const total = votes.reduce((sum, { weight }) => sum + weight, OPEN);
  const scores = VALUE_CHAINS.map((chain) => {
    const part = votes.filter((vote) => vote.chain === chain).reduce((sum, { weight }) => sum + weight, 0) / total;
    return { chain, part, score: Math.exp(share * part) * (part + POSSIBLE) ** log * (learnt?.[chain] ?? 1) ** whole };
  });
  const first = scores.reduce((best, one) => (one.score > best.score ? one : best));
  const own = votes.filter(({ chain }) => chain === first.chain).sort((a, b) => b.confidence - a.confidence).map((vote) => vote.evidence);
  const telling = own.length > 0 ? own : tellingWords(document, first.chain);
  // "Laptops en lakens": as much is said of another.
  const rival = Math.max(...scores.map(({ chain, part }) => (chain === first.chain ? 0 : part)));
  const lead = rival > 0 ? Math.max(0, 1 - rival / first.part) : 1;
  const confidence = (first.score / scores.reduce((sum, { score }) => sum + score, 0)) * (0.7 + 0.3 * lead);
  if (telling.length === 0 || confidence < LEAST) return null;
  return { value: first.chain, confidence: rounded(confidence), evidence: telling.slice(0, MOST_EVIDENCE) };
}

function isDutch({ words }: Document): boolean {
  const read = words.filter(({ token }) => token.kind === 'WORD');
  return read.filter(({ norm, senses }) => senses.length > 0 || isDutchWord(norm)).length >= DUTCH * read.length;
}

/** The text without what it rules out; the title of an offer counts twice. */
function textOf({ words, kind }: Document, mentions: readonly SettledMention[]): string {
  const ruledOut = new Set(mentions.filter(({ role }) => role === 'EXCLUDED').flatMap(({ from, to }) => words.slice(from, to)));
  const said = words.filter((word) => !ruledOut.has(word));
  const again = kind === 'OFFER' ? said.filter(({ field }) => field === 'title') : [];
  return [...again, ...said].map(({ norm }) => norm).join(' ');
}

/** The words that make the text as a whole one of this chain, the most telling first. */
function tellingWords(document: Document, chain: ValueChain): Evidence[] {
  return document.words
    .filter(({ norm }) => norm.length >= SHORTEST && isDutchWord(norm))
    .slice(0, LOOKED_AT)
    .map(({ at, norm }) => ({ at, likely: likelyChains(norm)?.[chain] ?? 0 }))
    .filter(({ likely }) => likely >= TELLING)
    .sort((a, b) => b.likely - a.likely)
    .map(({ at }) => evidence(document, at, at + 1));
}
