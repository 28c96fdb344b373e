import type { ListingStatus } from '@schakel/listings';
import { CRITERION_NAMES, type CriterionName, type Reason } from './criterion';
import { wordsBehind, type SaidWords } from './evidence';
import { SURE } from './findings';
import { expectedImpact, type ExpectedImpact } from './impact';
import { GATES, partsOf, scoreOf, SIGNS, type Part, type Weights } from './judge';
import { placesTaken, shortfalls } from './pairs';
import type { ScoredPair } from './proposal';
import { pairOf, type MatchPair, type Subject } from './subject';

/** A listing in whatever state it is. */
export interface KnownListing {
  readonly subject: Subject;
  readonly status: ListingStatus;
}

/** All that an explanation is made from. */
export interface Situation {
  readonly a: KnownListing;
  readonly b: KnownListing;
  /** The kept candidates of the one of the two that asks, the best first. */
  readonly ranked: readonly ScoredPair[];
  /** Does an open or decided proposal of just these two exist? */
  readonly proposed: boolean;
  readonly weights: Weights;
  /** ISO date. */
  readonly today: string;
}

export interface ExplainedGate {
  readonly name: string;
  /** Null when the pair passes. */
  readonly refused: Reason | null;
}

export interface ExplainedCriterion extends Part {
  /** The words that say so. */
  readonly said: readonly SaidWords[];
}

/** Something missing or unsure in one of the listings. */
export interface Doubt {
  readonly listingId: string;
  readonly reason: Reason;
}

/** Something that would change the rank, with the score and rank that the pair would have then. */
export interface Change {
  readonly reason: Reason;
  readonly score: number;
  readonly rank: number;
}

export interface Ahead {
  readonly listing: Subject;
  readonly score: number;
}

/** Why a pair stands where it stands. */
export interface Explanation {
  /** Null when the two kinds of listing do not meet directly. */
  readonly pair: MatchPair | null;
  readonly gates: readonly ExplainedGate[];
  /** What the pair scores, were there no gate. */
  readonly score: number | null;
  readonly criteria: readonly ExplainedCriterion[];
  /** Criteria that do not count, since a listing says nothing about them. */
  readonly silent: readonly CriterionName[];
  readonly doubts: readonly Doubt[];
  /** The most effective first. */
  readonly changes: readonly Change[];
  /** Place among the kept candidates, from 1; null when it is not kept. */
  readonly rank: number | null;
  readonly candidates: number;
  readonly proposed: boolean;
  /** Empty when it is proposed. */
  readonly whyNot: readonly Reason[];
  /** Candidates of the same query that stand better, the best first. */
  readonly ahead: readonly Ahead[];
  readonly impact: ExpectedImpact | null;
}

/** A change of the score by less than this changes nothing worth telling. */
const WORTH_TELLING = 0.01;

/** Criteria that only count in one direction. */
const ONE_WAY: Readonly<Partial<Record<CriterionName, MatchPair['direction']>>> = {
  PROCESS: 'OFFER_CAPABILITY', CONDITION: 'REQUEST_OFFER', QUANTITY: 'REQUEST_OFFER', RECURRENCE: 'REQUEST_OFFER',
};

/** Explains a pair of listings: the same situation always gives the same explanation. */
export function explain(situation: Situation): Explanation {
  const { a, b, ranked, weights } = situation;
  const pair = pairOf(a.subject, b.subject);
  if (!pair) {
    return {
      pair, gates: [], score: null, criteria: [], silent: [], doubts: [], changes: [], rank: null, candidates: 0, proposed: situation.proposed,
      whyNot: situation.proposed ? [] : [{ code: a.subject.id === b.subject.id ? 'SAME_LISTING' : 'KINDS_DO_NOT_MEET', figures: { a: a.subject.kind, b: b.subject.kind } }],
      ahead: [], impact: null,
    };
  }
  const gates = GATES.map((gate) => ({ name: gate.name, refused: gate.refuses(pair) }));
  const parts = partsOf(pair, weights);
  const score = scoreOf(parts, weights);
  const silent = CRITERION_NAMES.filter((name) => !parts.some((part) => part.criterion === name) && (ONE_WAY[name] ?? pair.direction) === pair.direction);
  const others = ranked.filter((each) => each.pair.candidate.id !== pair.candidate.id);
  const rankOf = (value: number) => 1 + others.filter((other) => other.score > value).length;
  const kept = ranked.findIndex((each) => each.pair.candidate.id === pair.candidate.id);
  const scored: ScoredPair = { pair, score, reasons: parts };
  return {
    pair, gates, score,
    criteria: parts.map((part) => ({ ...part, said: wordsBehind(part.criterion, part.reason, pair) })),
    silent,
    doubts: [...doubtsOf(pair.query), ...doubtsOf(pair.candidate)],
    changes: changesOf({ gates, parts, silent, weights, score, rankOf }),
    rank: kept < 0 ? null : kept + 1,
    candidates: ranked.length,
    proposed: situation.proposed,
    whyNot: situation.proposed ? [] : reasonsAgainst(situation, scored, gates, kept >= 0),
    ahead: others.filter((other) => other.score > score).map((other) => ({ listing: other.pair.candidate, score: other.score })),
    impact: pair.direction === 'REQUEST_OFFER' ? expectedImpact(pair.candidate, pair.query) : expectedImpact(pair.query),
  };
}

/** Why there is no proposal, what decides first. */
function reasonsAgainst({ a, b, ranked, today }: Situation, scored: ScoredPair, gates: readonly ExplainedGate[], kept: boolean): Reason[] {
  const found: Reason[] = [];
  for (const { subject, status } of [a, b]) {
    if (status !== 'PUBLISHED') found.push({ code: 'LISTING_NOT_PUBLISHED', figures: { title: subject.title, status } });
    else if (subject.availableUntil !== null && subject.availableUntil < today) found.push({ code: 'LISTING_PAST', figures: { title: subject.title, until: subject.availableUntil } });
  }
  found.push(...gates.flatMap(({ refused }) => (refused ? [refused] : [])));
  found.push(...shortfalls(scored, Math.max(scored.score, ranked[0]?.score ?? 0)));
  if (found.length > 0) return found;
  const taken = placesTaken(scored, ranked);
  if (taken !== null) return [{ code: 'PLACES_TAKEN', figures: { places: taken } }];
  return [{ code: kept ? 'NOT_YET_PROPOSED' : 'NOT_FOUND_YET', figures: {} }];
}

/** What a listing leaves open, and what was read in it without being sure. */
function doubtsOf(listing: Subject): Doubt[] {
  const { interpretation } = listing;
  const open = new Set<string>(interpretation.questions);
  if (listing.remaining === null || listing.unit === null) open.add('QUANTITY');
  if (listing.availableFrom === null && listing.availableUntil === null) open.add('WINDOW');
  const unsure = [
    ...interpretation.materials.slice(0, 1).map((finding) => ({ ...finding, what: 'MATERIAL' })),
    ...(interpretation.condition ? [{ ...interpretation.condition, what: 'CONDITION' }] : []),
    ...interpretation.processes.slice(0, 1).map((finding) => ({ ...finding, what: 'PROCESS' })),
  ].filter(({ confidence, what }) => confidence < SURE && !open.has(what));
  return [
    ...[...open].sort().map((what): Doubt => ({ listingId: listing.id, reason: { code: 'NOT_SAID', figures: { what } } })),
    ...unsure.map(({ what, value, confidence, evidence }): Doubt => ({
      listingId: listing.id, reason: { code: 'READ_UNSURE', figures: { what, value, percent: Math.round(confidence * 100), words: evidence.map((each) => each.text) } },
    })),
  ];
}

interface Judged {
  readonly gates: readonly ExplainedGate[];
  readonly parts: readonly Part[];
  readonly silent: readonly CriterionName[];
  readonly weights: Weights;
  readonly score: number;
  readonly rankOf: (score: number) => number;
}

/** What-ifs, each reckoned with the same rules: a gate that falls away, a criterion that is met in full, something that gets said. */
function changesOf({ gates, parts, silent, weights, score, rankOf }: Judged): Change[] {
  const change = (reason: Reason, then: number): Change => ({ reason, score: then, rank: rankOf(then) });
  const lifted = gates.flatMap(({ name, refused }) => (refused ? [change({ code: 'IF_NOT_REFUSED', figures: { gate: name } }, score)] : []));
  const better = parts.filter((part) => !SIGNS.has(part.criterion)).map((part) =>
    change({ code: 'IF_BETTER', figures: { criterion: part.criterion, because: part.reason.code } }, scoreOf(parts.map((each) => (each === part ? { ...each, score: 1 } : each)), weights)));
  const said = silent.filter((criterion) => !SIGNS.has(criterion)).map((criterion) => {
    const full: Part = { criterion, score: 1, weight: weights[criterion], reason: { code: 'IF_SAID', figures: {} } };
    return change({ code: 'IF_SAID', figures: { criterion } }, scoreOf([...parts, full], weights));
  });
  return [...lifted, ...[...better, ...said].filter((each) => Math.abs(each.score - score) >= WORTH_TELLING).sort((a, b) => b.score - a.score)];
}
