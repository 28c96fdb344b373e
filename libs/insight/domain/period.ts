/** ISO days, both inclusive, as they are in Belgium. */
export interface Period {
  readonly from: string;
  readonly until: string;
}

/** Ten years: more than anybody reports on, and little enough to read. */
const LONGEST_DAYS = 3660;

/** Whether a period can be reported on: it ends on or after its first day, and is no longer than ten years. */
export function isReportable({ from, until }: Period): boolean {
  return from <= until && daysBetween(from, until) <= LONGEST_DAYS;
}

/** Whole days from one ISO day to another; below zero when `until` lies before `from`. */
export function daysBetween(from: string, until: string): number {
  return Math.round((Date.parse(until) - Date.parse(from)) / 86_400_000);
}
