import { monthBesideDay, monthOf } from './months';
import { normalise } from './normalise';
import { matchAt, NO_MORE, Reading } from './reading';

const ISO = /(\d{4})-(\d{2})-(\d{2})(?!\d)/y;
const FIGURES = /(\d{1,2})([/.-])(\d{1,2})\2(\d{4}|\d{2})(?![\d/])/y;
const DAY_AND_MONTH = /(\d{1,2})\/(\d{1,2})(?![\d/])/y;
const DAY_AND_NAME = new RegExp(String.raw`(\d{1,2})(?:ste|de|e)?[ \u00A0]+(\p{L}{3,9})\.?(?:[ \u00A0]+(\d{4})${NO_MORE})?`, 'uy');
const YEAR_BEHIND = new RegExp(String.raw`[ \u00A0]+((?:19|20)\d{2})${NO_MORE}`, 'uy');
/** Words before "1/12" that make it a day; else it may be a ratio. */
const CUES = new Set(['op', 'vanaf', 'tot', 'tegen', 'voor', 'na', 'van', 'sinds', 'uiterlijk', 'met']);

const isDay = (day: number): boolean => day >= 1 && day <= 31;
const isMonth = (month: number): boolean => month >= 1 && month <= 12;

function date(end: number, year: number | undefined, month: number, day?: number): Reading | undefined {
  if (!isMonth(month) || (day !== undefined && !isDay(day))) return undefined;
  const century = year !== undefined && year < 100 ? 2000 : 0;
  return { kind: 'DATE', end, month, ...(year === undefined ? {} : { year: year + century }), ...(day === undefined ? {} : { day }) };
}

/** A date that begins with a figure; `before` is the normalised word in front of it. */
export function readDate(text: string, at: number, before: string | undefined): Reading | undefined {
  const iso = matchAt(ISO, text, at);
  if (iso) return date(at + iso[0].length, Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const figures = matchAt(FIGURES, text, at);
  if (figures) return date(at + figures[0].length, Number(figures[4]), Number(figures[3]), Number(figures[1]));
  const named = matchAt(DAY_AND_NAME, text, at);
  const month = named ? monthBesideDay(normalise(named[2] ?? '')) : undefined;
  if (named && month !== undefined) {
    return date(at + named[0].length, named[3] === undefined ? undefined : Number(named[3]), month, Number(named[1]));
  }
  const short = before !== undefined && CUES.has(before) ? matchAt(DAY_AND_MONTH, text, at) : null;
  return short ? date(at + short[0].length, undefined, Number(short[2]), Number(short[1])) : undefined;
}

/** A month by name, with the year behind it if given. */
export function readMonth(text: string, word: string, end: number): Reading | undefined {
  const month = monthOf(word);
  if (month === undefined) return undefined;
  const year = matchAt(YEAR_BEHIND, text, end);
  return date(end + (year ? year[0].length : 0), year ? Number(year[1]) : undefined, month);
}
