import type { DateToken, NumberToken, Token } from '@schakel/language';
import { isPlausibleDate } from './listing-row-date';

/** The days that a date may stand for, as ISO dates: a month without a day is all of it. */
export interface Days {
  readonly first: string;
  readonly last: string;
  readonly covers: 'DAY' | 'SOME_DAYS' | 'MONTH';
  /** The text does not name the year. */
  readonly anyYear: boolean;
}

/** Which days of a month "begin mei" and the like are; the last day is the month's own. */
const PARTS = new Map<string, readonly [number, number]>([['begin', [1, 10]], ['half', [11, 20]], ['midden', [11, 20]], ['eind', [21, 31]], ['einde', [21, 31]]]);
const COMING = new Set(['volgende', 'komende']);

const iso = (year: number, month: number, day: number): string => `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
const lastOf = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();

export function daysLater(date: string, days: number): string {
  return new Date(Date.parse(date) + days * 86_400_000).toISOString().slice(0, 10);
}

/** Is it a part of a month: "eind" in "eind mei" and "eind van mei"? */
export const isPartOfMonth = (word: string | undefined): boolean => PARTS.has(word ?? '');

/** The days in "1 tot 15 mei". */
export function isRange(token: Token | undefined): token is NumberToken & { upTo: number } {
  return token?.kind === 'NUMBER' && token.upTo !== undefined && token.upTo <= 31 && token.value >= 1 && Number.isInteger(token.value) && Number.isInteger(token.upTo);
}

/** The days of "volgende week" and "komende maand", of which the last word is this token. A week runs from Monday to Sunday. */
export function comingDays(tokens: readonly Token[], at: number, today: string): Days | null {
  if (!COMING.has(tokens[at - 1]?.norm ?? '')) return null;
  const [year = 0, month = 0] = today.split('-').map(Number);
  switch (tokens[at]?.norm) {
    case 'week': {
      const monday = daysLater(today, 7 - ((new Date(today).getUTCDay() + 6) % 7));
      return { first: monday, last: daysLater(monday, 6), covers: 'SOME_DAYS', anyYear: false };
    }
    case 'maand': {
      const [inYear, next] = month === 12 ? [year + 1, 1] : [year, month + 1];
      return { first: iso(inYear, next, 1), last: iso(inYear, next, lastOf(inYear, next)), covers: 'MONTH', anyYear: false };
    }
    default:
      return null;
  }
}

/**
 * The days that a date stands for, seen from today: without a year the next ones. Null when they have passed, lie farther off than
 * a listing can, or when the month is not named.
 */
export function daysOf(tokens: readonly Token[], at: number, { month, day, year: named }: DateToken, today: string): Days | null {
  if (month === undefined) return null;
  const before = tokens[at - 1];
  const part = PARTS.get((before?.norm === 'van' ? tokens[at - 2] : before)?.norm ?? '');
  const inYear = (year: number): Days => {
    const end = lastOf(year, month);
    const days = (covers: Days['covers'], [first, last]: readonly [number, number]): Days => ({
      first: iso(year, month, Math.min(first, end)), last: iso(year, month, Math.min(last, end)), covers, anyYear: named === undefined,
    });
    if (day !== undefined) return days('DAY', [day, day]);
    if (isRange(before)) return days('SOME_DAYS', [before.value, before.upTo]);
    return part ? days('SOME_DAYS', part) : days('MONTH', [1, end]);
  };
  const thisYear = Number(today.slice(0, 4));
  const days = inYear(named ?? thisYear);
  if (days.last >= today) return isPlausibleDate(days.last, today) ? days : null;
  return named === undefined ? inYear(thisYear + 1) : null;
}
