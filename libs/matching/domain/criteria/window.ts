import type { Criterion, Judgment } from '../criterion';

const DAY = 86_400_000;
const START = '0000-01-01';
const END = '9999-12-31';

/** Days in which both windows are open; 45 are enough for anything. */
export const window: Criterion = {
  name: 'WINDOW',
  judge({ query, candidate }): Judgment {
    const from = [query.availableFrom ?? START, candidate.availableFrom ?? START].sort()[1] as string;
    const until = [query.availableUntil ?? END, candidate.availableUntil ?? END].sort()[0] as string;
    const days = Math.floor((Date.parse(until) - Date.parse(from)) / DAY) + 1;
    if (days <= 0) return { score: 0, reason: { code: 'WINDOWS_APART', figures: { days: 1 - days } } };
    return { score: Math.min(1, 0.5 + days / 90), reason: { code: 'WINDOWS_OVERLAP', figures: { days, from, until } } };
  },
};
