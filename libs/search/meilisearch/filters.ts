import { cut } from '../domain/lexemes';
import type { Wanted } from '../domain/text-plan';
import type { Facet, SearchQuery, Window } from '../port';
import { dayNumber, filterable } from './documents';

/** The field that each facet counts; windows are counted by their days. */
export const FACET_FIELDS: Readonly<Record<Exclude<Facet, 'window'>, string>> = {
  kind: 'kind', valueChain: 'valueChain', material: 'materials', nis: 'nis', condition: 'condition',
};

const quoted = (value: string) => `"${filterable(value)}"`;
const oneOf = (field: string, values: readonly string[]) => `${field} IN [${values.map(quoted).join(', ')}]`;

/** The documents that a query may find: all conditions, but for the one of a facet that is being counted. */
export function filterOf(query: SearchQuery, wanted: Wanted | null, except: Facet | null = null): string {
  const { hubId, filter, near, today } = query;
  const conditions = [`hubId = ${quoted(hubId)}`];
  if (wanted) conditions.push(has(wanted));
  for (const facet of Object.keys(FACET_FIELDS) as (keyof typeof FACET_FIELDS)[]) {
    if (facet !== except && filter[facet].length > 0) conditions.push(oneOf(FACET_FIELDS[facet], filter[facet]));
  }
  if (except !== 'window' && filter.window.length > 0) conditions.push(`(${filter.window.map((window) => windowFilter(window, today)).join(' OR ')})`);
  if (near?.km != null) conditions.push(`_geoRadius(${near.lat}, ${near.lon}, ${Math.round(near.km * 1000)})`);
  return conditions.join(' AND ');
}

/** Days from `today` after which a window begins, and up to which it reaches. */
const WINDOW_DAYS: Readonly<Record<Window, readonly [after: number | null, upTo: number | null]>> = {
  NOW: [null, 0], WITHIN_MONTH: [0, 30], WITHIN_QUARTER: [30, 90], LATER: [90, null],
};

export function windowFilter(window: Window, today: string): string {
  const [after, upTo] = WINDOW_DAYS[window];
  const day = dayNumber(today);
  return `(${[after === null ? [] : [`from > ${day + after}`], upTo === null ? [] : [`from <= ${day + upTo}`]].flat().join(' AND ')})`;
}

function has(wanted: Wanted): string {
  if ('lexeme' in wanted) return oneOf('lexemes', [cut(wanted.lexeme)]);
  if ('beginning' in wanted) return `lexemes STARTS WITH ${quoted(cut(wanted.beginning))}`;
  if ('all' in wanted) return `(${wanted.all.map(has).join(' AND ')})`;
  const lexemes = wanted.any.flatMap((one) => ('lexeme' in one ? [cut(one.lexeme)] : []));
  const others = wanted.any.filter((one) => !('lexeme' in one)).map(has);
  return `(${[...(lexemes.length > 0 ? [oneOf('lexemes', lexemes)] : []), ...others].join(' OR ')})`;
}
