import { daysBetween } from './period';

/** The stretches that are timed, in the order in which they are gone through. */
export const STRETCHES = ['PUBLICATION_TO_PROPOSAL', 'PROPOSAL_TO_DECISION', 'DECISION_TO_AGREEMENT', 'AGREEMENT_TO_DELIVERY'] as const;
export type Stretch = (typeof STRETCHES)[number];

/** One stretch that one listing, proposal, introduction or agreement went through. */
export interface Timed {
  readonly stretch: Stretch;
  /** Reference of what was timed. */
  readonly subject: string;
  /** ISO days in Belgium. */
  readonly from: string;
  readonly until: string;
}

export interface LeadTime {
  readonly stretch: Stretch;
  readonly count: number;
  /** In days; null when nothing was timed. */
  readonly median: number | null;
  /** Nine in ten took no longer, in days. */
  readonly p90: number | null;
}

/** The days that a stretch took; what was noted before it began took none. */
export function daysOf({ from, until }: Pick<Timed, 'from' | 'until'>): number {
  return Math.max(0, daysBetween(from, until));
}

export function leadTimes(timed: readonly Timed[]): LeadTime[] {
  return STRETCHES.map((stretch) => {
    const days = timed.filter((each) => each.stretch === stretch).map(daysOf);
    return { stretch, count: days.length, median: quantile(days, 0.5), p90: quantile(days, 0.9) };
  });
}

/**
 * The value below which `share` of the values lie, between neighbours by proportion: what a spreadsheet's MEDIAN and
 * PERCENTILE (inclusive) give, to two decimals. Null for no values.
 */
export function quantile(values: readonly number[], share: number): number | null {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (sorted.length - 1) * share;
  const [low, high] = [sorted[Math.floor(at)], sorted[Math.ceil(at)]];
  if (low === undefined || high === undefined) return null;
  return Math.round((low + (high - low) * (at - Math.floor(at))) * 100) / 100;
}
