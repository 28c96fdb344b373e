import { distanceKm } from '@schakel/taxonomy';
import { amountFor, exchange } from './amounts';
import { part, partScore, type ProposalDraft, type ScoredPair } from './proposal';

/** Sources looked at, and the most that one split may join: every combination is weighed, so the choice is the best one. */
const LOOKED_AT = 10;
const JOINED = 4;

/** A source of less than this share of the request is not worth a trip. */
const WORTH_A_TRIP = 0.05;

const SCORE_FROM = 0.35;

interface Source {
  readonly scored: ScoredPair;
  readonly amount: number;
  readonly km: number;
}

/** All choices of two to `most` sources. */
function* choices(sources: readonly Source[], most: number, from = 0, chosen: readonly Source[] = []): Generator<readonly Source[]> {
  for (let index = from; index < sources.length; index += 1) {
    const next = [...chosen, sources[index] as Source];
    if (next.length > 1) yield next;
    if (next.length < most) yield* choices(sources, most, index + 1, next);
  }
}

/**
 * One request from several offers, when no single one covers it: the fewest kilometres among the choices that cover it, or, when
 * none does, the choice that covers most. A choice is never larger than needed: each source in it adds something.
 */
export function splitProposal(ranked: readonly ScoredPair[]): ProposalDraft | null {
  const request = ranked[0]?.pair.query;
  if (!request?.remaining || request.kind !== 'REQUEST' || request.recurrence !== 'ONCE') return null;
  const asked = request.remaining;
  const sources = ranked
    .filter((scored) => scored.score >= SCORE_FROM && partScore(scored, 'WINDOW') !== 0 && (partScore(scored, 'MATERIAL') ?? 0) >= 0.55 && (partScore(scored, 'PROPERTIES') ?? 1) > 0.3 && (partScore(scored, 'CONDITION') ?? 1) > 0.3)
    .flatMap((scored): Source[] => {
      const amount = amountFor(request, scored.pair.candidate);
      return amount !== null && amount >= WORTH_A_TRIP * asked ? [{ scored, amount, km: distanceKm(request, scored.pair.candidate) }] : [];
    })
    .slice(0, LOOKED_AT);
  if (sources.length < 2 || sources.some((source) => source.amount >= asked)) return null;

  let best: { sources: readonly Source[]; covered: number; km: number } | null = null;
  for (const choice of choices(sources, JOINED)) {
    const amount = choice.reduce((sum, source) => sum + source.amount, 0);
    const smallest = Math.min(...choice.map((source) => source.amount));
    if (amount - smallest >= asked) continue;
    const covered = Math.min(1, amount / asked);
    const km = choice.reduce((sum, source) => sum + source.km, 0);
    if (!best || covered > best.covered || (covered === best.covered && km < best.km)) best = { sources: choice, covered, km };
  }
  if (!best) return null;

  let left = asked;
  const parts = best.sources.map(({ scored, amount }) => {
    const taken = Math.min(amount, left);
    left -= taken;
    const rate = exchange(request, scored.pair.candidate) ?? 1;
    return part('SOURCE', scored.pair.candidate, Math.round(taken * rate * 1000) / 1000);
  });
  const mean = best.sources.reduce((sum, source) => sum + source.scored.score, 0) / best.sources.length;
  const ids = best.sources.map((source) => source.scored.pair.candidate.id).sort();
  return {
    key: `split:${request.id}:${ids.join('+')}`,
    kind: 'SPLIT',
    score: Math.round(mean * (0.6 + 0.4 * best.covered) * 1e6) / 1e6,
    parts: [...parts, part('USER', request, Math.round((asked - left) * 1000) / 1000)],
    reasons: [{
      criterion: 'SPLIT', score: best.covered, weight: 0,
      reason: { code: 'SPLIT_COVERS', figures: { sources: best.sources.length, percent: Math.round(best.covered * 100), km: Math.round(best.km * 10) / 10 } },
    }],
  };
}
