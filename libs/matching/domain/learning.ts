import { CRITERION_NAMES, type CriterionName } from './criterion';
import { scoreOf, type Part, type Weights } from './judge';

/** A pair on which staff decided, with what each criterion said of it at that time. */
export interface DecidedPair {
  /** The proposal's id; orders and splits the decisions, so that the same ones always teach the same. */
  readonly id: string;
  readonly accepted: boolean;
  /** The criterion that a dismissal names as the cause; null when it names none. */
  readonly blamed: CriterionName | null;
  /** How often it counts: what was delivered counts more than what was approved. */
  readonly times: number;
  readonly scores: Readonly<Partial<Record<CriterionName, number>>>;
}

export interface Lesson {
  /** LEARNT: these weights may be used. Else why not; the weights are then the given ones. */
  readonly outcome: 'LEARNT' | 'TOO_FEW' | 'ONE_SIDED' | 'NOT_BETTER';
  readonly decisions: number;
  readonly heldBack: number;
  /** Share of accepted and dismissed pairs, held back, that the weights put in the right order; null when there are none to compare. */
  readonly before: number | null;
  readonly after: number | null;
  /** What each weight is multiplied by, from 0.7 to 1.3. */
  readonly factors: Readonly<Record<CriterionName, number>>;
  readonly weights: Weights;
}

export const FEWEST = 50;
const STEP = 0.3;
/** Every fifth decision is held back to judge by. */
const HELD_BACK = 5;
const FEWEST_OF_A_KIND = 3;

const REGULARISATION = 0.02;
const ROUNDS = 400;
const RATE = 1;
/** How much a criterion counts that all dismissals blame, beside what the scores tell. */
const BLAME = 2;

const fixed = (value: number) => Math.round(value * 1000) / 1000;
const names = <T>(value: (name: CriterionName) => T) => Object.fromEntries(CRITERION_NAMES.map((name) => [name, value(name)])) as Record<CriterionName, T>;

/**
 * What staff's decisions say about how much each criterion should count: a logistic regression of their decisions on the criteria's
 * scores, kept small, and the causes that they named; each weight moves by at most 30 percent. The result is only to be used when it
 * puts decisions that it was not made from in no worse order than before.
 */
export function learn(decided: readonly DecidedPair[], weights: Weights): Lesson {
  const ordered = [...decided].sort((a, b) => (a.id < b.id ? -1 : 1));
  const held = ordered.filter((_, index) => index % HELD_BACK === HELD_BACK - 1);
  const taught = ordered.filter((_, index) => index % HELD_BACK !== HELD_BACK - 1);
  const none = { decisions: decided.length, heldBack: held.length, before: null, after: null, factors: names(() => 1), weights };
  if (decided.length < FEWEST) return { ...none, outcome: 'TOO_FEW' };
  const twoSided = [held, taught].every((group) => [true, false].every((side) => group.filter((each) => each.accepted === side).length >= FEWEST_OF_A_KIND));
  if (!twoSided) return { ...none, outcome: 'ONE_SIDED' };

  const coefficients = regression(taught);
  const dismissed = taught.filter((each) => !each.accepted).length;
  const factors = names((name) => {
    const blamed = taught.filter((each) => each.blamed === name).length / dismissed;
    return fixed(1 + STEP * Math.tanh(coefficients[name] + BLAME * blamed));
  });
  const learnt = names((name) => fixed(weights[name] * factors[name]));
  const before = fixed(inOrder(held, weights));
  const after = fixed(inOrder(held, learnt));
  return after < before
    ? { ...none, outcome: 'NOT_BETTER', before, after, factors }
    : { outcome: 'LEARNT', decisions: decided.length, heldBack: held.length, before, after, factors, weights: learnt };
}

/** How much better accepted pairs do on each criterion than dismissed ones, all others being equal. */
function regression(taught: readonly DecidedPair[]): Record<CriterionName, number> {
  const total = taught.reduce((sum, each) => sum + each.times, 0);
  const means = names((name) => {
    const said = taught.flatMap((each) => each.scores[name] ?? []);
    return said.length === 0 ? 0 : said.reduce((sum, score) => sum + score, 0) / said.length;
  });
  // What a pair says nothing about is neither for nor against it.
  const features = taught.map((each) => names((name) => (each.scores[name] ?? means[name]) - means[name]));
  const coefficients = names(() => 0);
  let bias = 0;
  for (let round = 0; round < ROUNDS; round += 1) {
    const slope = names(() => 0);
    let biasSlope = 0;
    taught.forEach((each, index) => {
      const row = features[index];
      if (!row) return;
      const sum = CRITERION_NAMES.reduce((so, name) => so + coefficients[name] * row[name], bias);
      const error = ((each.accepted ? 1 : 0) - 1 / (1 + Math.exp(-sum))) * each.times;
      biasSlope += error;
      for (const name of CRITERION_NAMES) slope[name] += error * row[name];
    });
    bias += (RATE * biasSlope) / total;
    for (const name of CRITERION_NAMES) coefficients[name] += RATE * (slope[name] / total - REGULARISATION * coefficients[name]);
  }
  return coefficients;
}

/** Share of the pairs of an accepted and a dismissed one in which the accepted one scores higher; a tie counts half. */
function inOrder(held: readonly DecidedPair[], weights: Weights): number {
  const scored = held.map(({ accepted, scores }) => ({
    accepted,
    score: scoreOf(CRITERION_NAMES.flatMap((criterion): Part[] => {
      const score = scores[criterion];
      return score === undefined ? [] : [{ criterion, score, weight: weights[criterion], reason: { code: criterion, figures: {} } }];
    }), weights),
  }));
  const compared = scored.filter((each) => each.accepted).flatMap((good) =>
    scored.filter((each) => !each.accepted).map((bad): number => (good.score > bad.score ? 1 : good.score === bad.score ? 0.5 : 0)));
  return compared.reduce((sum, each) => sum + each, 0) / compared.length;
}
