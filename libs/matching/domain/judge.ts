import type { Criterion, CriterionName, Gate, Judgment, Reason } from './criterion';
import { condition } from './criteria/condition';
import { distance } from './criteria/distance';
import { material } from './criteria/material';
import { meaning } from './criteria/meaning';
import { process } from './criteria/process';
import { properties } from './criteria/properties';
import { quantity } from './criteria/quantity';
import { recurrence } from './criteria/recurrence';
import { social } from './criteria/social';
import { window } from './criteria/window';
import { words } from './criteria/words';
import { area } from './gates/area';
import { excludedGoods } from './gates/excluded-goods';
import { excludedProperty } from './gates/excluded-property';
import { lotLimit } from './gates/lot-limit';
import { lotSize } from './gates/lot-size';
import { ownOrganisation } from './gates/own-organisation';
import { share } from './gates/share';
import { size } from './gates/size';
import type { MatchPair } from './subject';

export const GATES: readonly Gate[] = [ownOrganisation, excludedGoods, excludedProperty, share, lotSize, lotLimit, size, area];
export const CRITERIA: readonly Criterion[] = [material, words, meaning, process, properties, condition, quantity, window, distance, recurrence, social];

/** How much each criterion counts within its group. */
export type Weights = Readonly<Record<CriterionName, number>>;
export const WEIGHTS: Weights = {
  MATERIAL: 6, WORDS: 4, MEANING: 4, PROCESS: 5, PROPERTIES: 5, CONDITION: 2.5, QUANTITY: 1.5, WINDOW: 5, DISTANCE: 1.2, RECURRENCE: 0.6, SOCIAL: 0.4,
};

/** Whether the goods (and the work) fit at all; the other criteria say how well the rest does. */
const FIT: ReadonlySet<CriterionName> = new Set<CriterionName>(['MATERIAL', 'WORDS', 'MEANING', 'PROCESS']);

/** Signs that two texts belong together, which nobody could change. */
export const SIGNS: ReadonlySet<CriterionName> = new Set<CriterionName>(['WORDS', 'MEANING']);

/** Without any word or material in common nothing of a pair is known. */
const NO_FIT = 0;

/** The rest can take a pair down to this share of its fit. */
const REST_FLOOR = 0.15;

export interface Part extends Judgment {
  readonly criterion: CriterionName;
  readonly weight: number;
}

export type Verdict =
  | { readonly refused: Reason }
  | { readonly refused: null; readonly score: number; readonly parts: readonly Part[] };

function weightOf(parts: readonly Part[]): number {
  return parts.reduce((sum, part) => sum + part.weight, 0);
}

/** A mean in which one low part pulls the whole down: goods that fit are of no use to a workshop that does something else. */
function geometric(parts: readonly Part[]): number {
  if (parts.length === 0) return NO_FIT;
  const logs = parts.reduce((sum, part) => sum + part.weight * Math.log(Math.max(part.score, 1e-3)), 0);
  return Math.exp(logs / weightOf(parts));
}

function arithmetic(parts: readonly Part[]): number {
  return parts.length === 0 ? 1 : parts.reduce((sum, part) => sum + part.weight * part.score, 0) / weightOf(parts);
}

/** Judges a pair: refused by a gate, or scored from 0 to 1 with each criterion's part in it. */
export function judge(pair: MatchPair, weights: Weights = WEIGHTS): Verdict {
  for (const gate of GATES) {
    const refused = gate.refuses(pair);
    if (refused) return { refused };
  }
  const parts = partsOf(pair, weights);
  return { refused: null, score: scoreOf(parts, weights), parts };
}

/** What each criterion that has something to say says of a pair, whatever the gates say. */
export function partsOf(pair: MatchPair, weights: Weights): Part[] {
  return CRITERIA.flatMap((criterion) => {
    const judgment = criterion.judge(pair);
    return judgment ? [{ ...judgment, criterion: criterion.name, weight: weights[criterion.name] }] : [];
  });
}

/** The score that these parts make together, from 0 to 1: how well the goods and the work fit, lowered by the rest. */
export function scoreOf(parts: readonly Part[], weights: Weights): number {
  const byWords = parts.find((part) => part.criterion === 'WORDS')?.score ?? 0;
  const meaning = parts.find((part) => part.criterion === 'MEANING');
  const fits = parts.filter((part) => FIT.has(part.criterion) && !SIGNS.has(part.criterion));
  // What the texts are like supports what fits; alone it is weak evidence.
  const [goods, words, meanings] = [weights.MATERIAL, weights.WORDS, weights.MEANING];
  const byReading = fits.some((part) => part.criterion === 'MATERIAL') ? (goods * geometric(fits) + words * byWords) / (goods + words) : 0.7 * byWords;
  const fit = meaning ? ((goods + words) * byReading + meanings * meaning.score) / (goods + words + meanings) : byReading;
  const rest = arithmetic(parts.filter((part) => !FIT.has(part.criterion)));
  return Math.round(fit * (REST_FLOOR + (1 - REST_FLOOR) * rest) * 1e6) / 1e6;
}

