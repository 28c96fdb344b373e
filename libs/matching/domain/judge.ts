import type { Criterion, CriterionName, Gate, Judgment, Reason } from './criterion';
import { chain } from './criteria/chain';
import { distance } from './criteria/distance';
import { area, exclusion, ownOrganisation } from './criteria/gates';
import { material } from './criteria/material';
import { process } from './criteria/process';
import { quantity } from './criteria/quantity';
import { social } from './criteria/social';
import { window } from './criteria/window';
import { words } from './criteria/words';
import type { MatchPair } from './subject';

export const GATES: readonly Gate[] = [ownOrganisation, exclusion, area];
export const CRITERIA: readonly Criterion[] = [material, words, process, chain, quantity, window, distance, social];

/** How much each criterion counts. The first three say whether the goods fit at all, the others how well the rest does. */
export type Weights = Readonly<Record<CriterionName, number>>;
export const WEIGHTS: Weights = { MATERIAL: 5, WORDS: 2, PROCESS: 4, CHAIN: 1, CONDITION: 1, QUANTITY: 1, WINDOW: 1.5, DISTANCE: 1, SOCIAL: 0.5 };

const FIT: ReadonlySet<CriterionName> = new Set<CriterionName>(['MATERIAL', 'WORDS', 'PROCESS']);

export interface Part extends Judgment {
  readonly criterion: CriterionName;
  readonly weight: number;
}

export type Verdict =
  | { readonly refused: Reason }
  | { readonly refused: null; readonly score: number; readonly parts: readonly Part[] };

function average(parts: readonly Part[]): number | null {
  const weight = parts.reduce((sum, part) => sum + part.weight, 0);
  return weight === 0 ? null : parts.reduce((sum, part) => sum + part.weight * part.score, 0) / weight;
}

/** Judges a pair: refused by a gate, or scored from 0 to 1 with each criterion's part in it. */
export function judge(pair: MatchPair, weights: Weights = WEIGHTS): Verdict {
  for (const gate of GATES) {
    const refused = gate.refuses(pair);
    if (refused) return { refused };
  }
  const parts = CRITERIA.flatMap((criterion) => {
    const judgment = criterion.judge(pair);
    return judgment ? [{ ...judgment, criterion: criterion.name, weight: weights[criterion.name] }] : [];
  });
  const fit = average(parts.filter((part) => FIT.has(part.criterion))) ?? 0;
  const rest = average(parts.filter((part) => !FIT.has(part.criterion))) ?? 0.5;
  return { refused: null, score: Math.round(fit * (0.4 + 0.6 * rest) * 1e6) / 1e6, parts };
}
