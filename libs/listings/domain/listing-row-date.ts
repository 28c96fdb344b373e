const ISO = /^\d{4}-\d{2}-\d{2}$/;

/** Is this an existing day in the form year-month-day? */
export function isIsoDate(text: string): boolean {
  if (!ISO.test(text)) return false;
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

/** The day that a text in another notation means (`15/03/2027`, `15.3.2027`, `2027/03/15`, a day with a time), if it exists. */
export function meantDate(text: string): string | undefined {
  const [, year, month, day] = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T\s].*)?$/.exec(text) ?? swapped(text);
  if (year === undefined || month === undefined || day === undefined) return undefined;
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isIsoDate(iso) ? iso : undefined;
}

/** Day first, as Belgians write it. */
function swapped(text: string): readonly (string | undefined)[] {
  const [all, day, month, year] = /^(\d{1,2})[-/.\s](\d{1,2})[-/.\s](\d{4})$/.exec(text) ?? [];
  return [all, year, month, day];
}

/** Years from today within which a listing may plausibly begin or end. */
const YEARS_BACK = 5;
const YEARS_AHEAD = 10;

/** Both ISO dates. */
export function isPlausibleDate(date: string, today: string): boolean {
  const years = Number(date.slice(0, 4)) - Number(today.slice(0, 4));
  return years >= -YEARS_BACK && years <= YEARS_AHEAD;
}

/** The date with the last two digits of its year the other way round (2072 for 2027), if that is plausible. */
export function withYearTurned(date: string, today: string): string | undefined {
  const turned = date.replace(/^(\d\d)(\d)(\d)/, '$1$3$2');
  return isIsoDate(turned) && isPlausibleDate(turned, today) ? turned : undefined;
}
