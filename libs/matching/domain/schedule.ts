import type { Subject } from './subject';

const DAY = 86_400_000;

/** Days that one workshop has the goods, at the least. */
const STEP_DAYS = 7;

type Window = Pick<Subject, 'availableFrom' | 'availableUntil'>;

export interface Schedule {
  /** ISO dates: the goods leave, and are ready; null when the start is open. */
  readonly leaves: string | null;
  readonly ready: string | null;
  /** Days between ready and too late; null when nothing is too late. */
  readonly slackDays: number | null;
}

const plus = (day: string, days: number): string => new Date(Date.parse(day) + days * DAY).toISOString().slice(0, 10);
const later = (a: string | null, b: string | null): string | null => (a === null ? b : b === null || a > b ? a : b);

/** The earliest that goods can pass through these workshops one after the other; null when a window closes before its turn comes. */
export function schedule(offer: Window, workshops: readonly Window[], request: Window): Schedule | null {
  let at = offer.availableFrom;
  let leaves: string | null = null;
  for (const [index, workshop] of workshops.entries()) {
    const start = later(at, workshop.availableFrom);
    if (start !== null && workshop.availableUntil !== null && start > workshop.availableUntil) return null;
    if (index === 0) {
      if (start !== null && offer.availableUntil !== null && start > offer.availableUntil) return null;
      leaves = start;
    }
    at = start === null ? null : plus(start, STEP_DAYS);
  }
  const ready = later(at, request.availableFrom);
  if (ready === null || request.availableUntil === null) return { leaves, ready, slackDays: null };
  const slackDays = Math.round((Date.parse(request.availableUntil) - Date.parse(ready)) / DAY);
  return slackDays < 0 ? null : { leaves, ready, slackDays };
}
