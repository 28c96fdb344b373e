import type { Subject } from './subject';

const DAY = 86_400_000;
const START = '0001-01-01';
const END = '9999-12-31';

type Window = Pick<Subject, 'availableFrom' | 'availableUntil'>;

/** The days in which all these windows are open, the first and the last included; zero or less when they never are at once. */
export function overlap(...windows: readonly Window[]): { readonly days: number; readonly from: string; readonly until: string } {
  const from = windows.map((each) => each.availableFrom ?? START).reduce((a, b) => (a > b ? a : b));
  const until = windows.map((each) => each.availableUntil ?? END).reduce((a, b) => (a < b ? a : b));
  return { days: Math.floor((Date.parse(until) - Date.parse(from)) / DAY) + 1, from, until };
}
