import { part, partScore, type ProposalDraft, type ScoredPair } from './proposal';
import type { Direction } from './subject';

/** Below this score a candidate stays a candidate; nor is one proposed that is far behind the best for the same listing. */
const FROM: Readonly<Record<Direction, number>> = { REQUEST_OFFER: 0.42, OFFER_CAPABILITY: 0.42 };
const OF_BEST = 0.7;

/** More than this for one listing is not reviewed, but searched. */
const MOST = 5;

/** Goods or work that fit less than this are not put before anybody, however near and timely they are. */
const FIT_FROM = 0.45;

/** The pairs for one query that are worth a person's time. */
export function pairProposals(ranked: readonly ScoredPair[]): ProposalDraft[] {
  const best = ranked[0]?.score ?? 0;
  return ranked
    .filter((scored) => scored.score >= FROM[scored.pair.direction] && scored.score >= OF_BEST * best && isSound(scored))
    .slice(0, MOST)
    .map(({ pair: { query, candidate, direction }, score, reasons }) => ({
      key: `pair:${query.id}:${candidate.id}`,
      kind: 'PAIR',
      score,
      parts: direction === 'REQUEST_OFFER' ? [part('SOURCE', candidate), part('USER', query)] : [part('SOURCE', query), part('PROCESSOR', candidate)],
      reasons,
    }));
}

/** The windows meet, the goods fit, no demand is plainly missed, and the state of the goods is not the wrong one. */
function isSound(scored: ScoredPair): boolean {
  return partScore(scored, 'WINDOW') !== 0
    && (partScore(scored, 'MATERIAL') ?? 0) >= FIT_FROM
    && (partScore(scored, 'PROPERTIES') ?? 1) > 0.3
    && (partScore(scored, 'CONDITION') ?? 1) > 0.3
    && (partScore(scored, 'PROCESS') ?? 1) >= FIT_FROM;
}
