import type { CriterionName, Reason } from './criterion';
import { wordsInCommon } from './evidence';
import { part, partScore, type ProposalDraft, type ProposalReason, type ScoredPair } from './proposal';
import { openSafeguards, takesDefects } from './safeguards';
import type { Direction, MatchPair } from './subject';

/** Below this score a candidate stays a candidate; nor is one proposed that is far behind the best for the same listing. */
const FROM: Readonly<Record<Direction, number>> = { REQUEST_OFFER: 0.5, OFFER_CAPABILITY: 0.5 };
const OF_BEST = 0.7;

/** More than this for one listing is not reviewed, but searched. */
const MOST = 5;

/** Goods or work that fit less than this are not put before anybody, however near and timely they are. */
const FIT_FROM = 0.5;

/** Scores of single criteria below which a pair is not sound, whatever the whole says: the windows meet, the goods and the work
 * fit, no demand is plainly missed, and the state of the goods is not the wrong one. */
const SOUND_FROM: readonly (readonly [CriterionName, number])[] = [
  ['WINDOW', 1e-6], ['MATERIAL', FIT_FROM], ['PROCESS', FIT_FROM], ['PROPERTIES', 0.301], ['CONDITION', 0.301],
];

/** The pairs for one query that are worth a person's time. */
export function pairProposals(ranked: readonly ScoredPair[]): ProposalDraft[] {
  const best = ranked[0]?.score ?? 0;
  return ranked
    .filter((scored) => shortfalls(scored, best).length === 0)
    .slice(0, MOST)
    .map(({ pair, pair: { query, candidate, direction }, score, reasons }) => ({
      key: pairKey(query.id, candidate.id),
      kind: 'PAIR',
      score,
      parts: direction === 'REQUEST_OFFER' ? [part('SOURCE', candidate), part('USER', query)] : [part('SOURCE', query), part('PROCESSOR', candidate)],
      reasons: [...reasons.map((reason) => withWords(pair, reason)), ...toBeMadeSafe(pair)],
    }));
}

/** That texts are about the same is told with the words that are. */
function withWords({ query, candidate }: MatchPair, given: ProposalReason): ProposalReason {
  if (given.reason.code !== 'MEANING_NEAR') return given;
  const words = wordsInCommon(query, candidate).map(([one, other]) => (one === other ? one : `${one} – ${other}`));
  return { ...given, reason: { ...given.reason, figures: { ...given.reason.figures, words } } };
}

/** What must still be done to goods that would be used as they are. */
function toBeMadeSafe({ query, candidate, direction }: MatchPair): ProposalReason[] {
  const open = direction === 'REQUEST_OFFER' && !takesDefects(query) ? openSafeguards(candidate) : [];
  return open.length === 0 ? [] : [{ criterion: 'SAFEGUARD', score: 0.5, weight: 0, reason: { code: 'SAFEGUARDS_OPEN', figures: { processes: open } } }];
}

/** The key of the proposal of a pair. */
export function pairKey(queryId: string, candidateId: string): string {
  return `pair:${queryId}:${candidateId}`;
}

/** Each threshold under which a pair stays, with the score that it has and the one that it needs; none when it is worth a person's time. */
export function shortfalls(scored: ScoredPair, best: number): Reason[] {
  const { score, pair: { direction } } = scored;
  const found: Reason[] = [];
  for (const [criterion, needed] of SOUND_FROM) {
    const there = partScore(scored, criterion);
    // What a listing must say before it is proposed: what the goods are. Of the rest silence is no objection.
    if ((there ?? (criterion === 'MATERIAL' ? 0 : 1)) < needed) found.push({ code: 'CRITERION_TOO_LOW', figures: { criterion, score: there ?? 0, needed } });
  }
  if (score < FROM[direction]) found.push({ code: 'SCORE_TOO_LOW', figures: { score, needed: FROM[direction] } });
  else if (score < OF_BEST * best) found.push({ code: 'FAR_BEHIND_BEST', figures: { score, best, needed: OF_BEST * best } });
  return found;
}

/** How many better-placed pairs of the same query fill the places that there are; null when there is room. */
export function placesTaken(scored: ScoredPair, ranked: readonly ScoredPair[]): number | null {
  const best = ranked[0]?.score ?? 0;
  const before = ranked.findIndex((each) => each.pair.candidate.id === scored.pair.candidate.id);
  const ahead = ranked.slice(0, before < 0 ? undefined : before).filter((each) => shortfalls(each, best).length === 0).length;
  return ahead >= MOST ? MOST : null;
}
