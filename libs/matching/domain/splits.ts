import { distanceKm } from '@schakel/taxonomy';
import { amountFor, exchange } from './amounts';
import { part, partScore, type ProposalDraft, type ScoredPair } from './proposal';

/** Listings looked at, and the most that one split may join: every combination is weighed, so the choice is the best one. */
const LOOKED_AT = 10;
const JOINED = 4;

/** Less than this share of the whole is not worth a trip. */
const WORTH_A_TRIP = 0.05;

const SCORE_FROM = 0.35;
const FIT_FROM = 0.55;
const NOT_AGAINST = 0.3;

interface Share {
  readonly scored: ScoredPair;
  /** In the unit of the listing that is split up or put together. */
  readonly amount: number;
  readonly km: number;
}

interface Choice {
  readonly shares: readonly Share[];
  /** Share of the whole, at most 1. */
  readonly covered: number;
  readonly km: number;
}

/** All choices of two to `most`. */
function* choices(shares: readonly Share[], most: number, from = 0, chosen: readonly Share[] = []): Generator<readonly Share[]> {
  for (let index = from; index < shares.length; index += 1) {
    const next = [...chosen, shares[index] as Share];
    if (next.length > 1) yield next;
    if (next.length < most) yield* choices(shares, most, index + 1, next);
  }
}

/**
 * The fewest kilometres among the choices that make up the whole, or, when none does, the choice that makes up most of it. A choice is
 * never larger than needed: each one in it adds something.
 */
function bestChoice(shares: readonly Share[], whole: number): Choice | null {
  let best: Choice | null = null;
  for (const choice of choices(shares, JOINED)) {
    const amount = choice.reduce((sum, share) => sum + share.amount, 0);
    const smallest = Math.min(...choice.map((share) => share.amount));
    if (amount - smallest >= whole) continue;
    const covered = Math.min(1, amount / whole);
    const km = choice.reduce((sum, share) => sum + share.km, 0);
    if (!best || covered > best.covered || (covered === best.covered && km < best.km)) best = { shares: choice, covered, km };
  }
  return best;
}

function fits(scored: ScoredPair): boolean {
  return scored.score >= SCORE_FROM
    && partScore(scored, 'WINDOW') !== 0
    && (partScore(scored, 'MATERIAL') ?? 0) >= FIT_FROM
    && (partScore(scored, 'PROPERTIES') ?? 1) > NOT_AGAINST
    && (partScore(scored, 'CONDITION') ?? 1) > NOT_AGAINST;
}

/** The best first; of those only the ones that are worth a trip. */
function shares(ranked: readonly ScoredPair[], whole: number, amountOf: (scored: ScoredPair) => number | null): Share[] {
  return ranked
    .filter(fits)
    .flatMap((scored): Share[] => {
      const amount = amountOf(scored);
      return amount !== null && amount >= WORTH_A_TRIP * whole ? [{ scored, amount, km: distanceKm(scored.pair.query, scored.pair.candidate) }] : [];
    })
    .slice(0, LOOKED_AT);
}

/** How much each gives or takes until the whole is reached, in the order of the choice. */
function amounts({ shares: chosen }: Choice, whole: number): { readonly share: Share; readonly taken: number }[] {
  let left = whole;
  return chosen.map((share) => {
    const taken = Math.min(share.amount, left);
    left -= taken;
    return { share, taken };
  });
}

const rounded = (value: number) => Math.round(value * 1000) / 1000;
const ids = (chosen: readonly Share[], side: 'query' | 'candidate') => chosen.map((share) => share.scored.pair[side].id).sort().join('+');
const mean = (chosen: readonly Share[]) => chosen.reduce((sum, share) => sum + share.scored.score, 0) / chosen.length;
const scoreOf = (choice: Choice) => Math.round(mean(choice.shares) * (0.6 + 0.4 * choice.covered) * 1e6) / 1e6;

/** One request from several offers, when no single one covers it. `ranked` are the request's offers. */
export function splitProposal(ranked: readonly ScoredPair[]): ProposalDraft | null {
  const request = ranked[0]?.pair.query;
  if (!request?.remaining || request.kind !== 'REQUEST' || request.recurrence !== 'ONCE') return null;
  const asked = request.remaining;
  const sources = shares(ranked, asked, ({ pair }) => amountFor(request, pair.candidate));
  if (sources.some((source) => source.amount >= asked)) return null;
  const best = bestChoice(sources, asked);
  if (!best) return null;
  const given = amounts(best, asked);
  return {
    key: `split:${request.id}:${ids(best.shares, 'candidate')}`,
    kind: 'SPLIT',
    score: scoreOf(best),
    parts: [
      ...given.map(({ share: { scored: { pair } }, taken }) => part('SOURCE', pair.candidate, rounded(taken * (exchange(request, pair.candidate) ?? 1)))),
      part('USER', request, rounded(given.reduce((sum, { taken }) => sum + taken, 0))),
    ],
    reasons: [{
      criterion: 'SPLIT', score: best.covered, weight: 0,
      reason: { code: 'SPLIT_COVERS', figures: { sources: best.shares.length, percent: Math.round(best.covered * 100), km: Math.round(best.km * 10) / 10 } },
    }],
  };
}

/** One offer over several requests, when no single one takes it all. `askers` are the judged pairs of the offer with requests, the best first. */
export function shareProposal(askers: readonly ScoredPair[]): ProposalDraft | null {
  const offer = askers[0]?.pair.candidate;
  if (!offer?.remaining || offer.kind !== 'OFFER' || offer.recurrence !== 'ONCE') return null;
  const there = offer.remaining;
  const once = askers.filter(({ pair }) => pair.query.recurrence === 'ONCE');
  const takers = shares(once, there, ({ pair }) => amountFor(offer, pair.query));
  if (takers.some((taker) => taker.amount >= there)) return null;
  const best = bestChoice(takers, there);
  if (!best) return null;
  const taken = amounts(best, there);
  return {
    key: `share:${offer.id}:${ids(best.shares, 'query')}`,
    kind: 'SPLIT',
    score: scoreOf(best),
    parts: [
      part('SOURCE', offer, rounded(taken.reduce((sum, each) => sum + each.taken, 0))),
      ...taken.map(({ share: { scored: { pair } }, taken: amount }) => part('USER', pair.query, rounded(amount * (exchange(offer, pair.query) ?? 1)))),
    ],
    reasons: [{
      criterion: 'SPLIT', score: best.covered, weight: 0,
      reason: { code: 'SHARE_TAKEN', figures: { takers: best.shares.length, percent: Math.round(best.covered * 100), km: Math.round(best.km * 10) / 10 } },
    }],
  };
}
