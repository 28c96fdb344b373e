import type { Evidence } from '@schakel/interpretation';
import { tokenise, type Token } from '@schakel/language';
import { comingDays, daysLater, daysOf, isPartOfMonth, isRange, type Days } from './said-days';

/** The period that a text names; ISO dates, both inclusive, at least one of them known. */
export interface SaidWindow {
  readonly availableFrom: string | null;
  readonly availableUntil: string | null;
  readonly evidence: readonly Evidence[];
}

/** FROM and UNTIL: that day counts. AFTER: it does not. BEFORE: a whole month does not count any more, a day does. AROUND: then. */
type Bound = 'FROM' | 'AFTER' | 'UNTIL' | 'BEFORE' | 'AROUND';

const BOUNDS: ReadonlyMap<string, Bound> = new Map([
  ['vanaf', 'FROM'], ['per', 'FROM'], ['van', 'FROM'], ['tussen', 'FROM'], ['start', 'FROM'], ['na', 'AFTER'],
  ['tot', 'BEFORE'], ['tegen', 'BEFORE'], ['voor', 'BEFORE'],
  ['uiterlijk', 'UNTIL'], ['laatste', 'UNTIL'], ['laatst', 'UNTIL'], ['tem', 'UNTIL'], ['met', 'UNTIL'], ['m', 'UNTIL'],
  ['in', 'AROUND'], ['rond', 'AROUND'], ['omstreeks', 'AROUND'],
]);
/** May stand between the word that bounds and the date. */
const BETWEEN = new Set(['op', 'de', 'het', 'begin', 'half', 'midden', 'eind', 'einde', 'van', 'maand', 'maandag', 'dinsdag', 'woensdag', 'donderdag', 'vrijdag', 'zaterdag', 'zondag']);
/** Words before a date that are looked at. */
const FARTHEST = 4;
/** Before a date: how often something comes, or how old it is; no period. */
const NO_PERIOD = new Set(['elke', 'elk', 'iedere', 'ieder', 'sinds', 'gekocht', 'aangekocht', 'aangeschaft', 'geleverd', 'bouwjaar', 'dateert', 'dateren', 'anno']);
/** What says that it can begin today, as two words in a row. */
const NOW = new Set([
  'vanaf nu', 'vanaf vandaag', 'per direct', 'per onmiddellijk', 'nu beschikbaar', 'meteen beschikbaar', 'onmiddellijk beschikbaar', 'direct beschikbaar', 'meteen op', 'onmiddellijk op',
]);

/** A bound of the period, and where it is said. */
interface Said {
  readonly from: string | null;
  readonly until: string | null;
  readonly anyYear: boolean;
  readonly isPlain: boolean;
  readonly evidence: Evidence;
}

/**
 * When a listing holds, as its title or description says it. A date without a year is the next one; a period that has passed
 * says nothing of what is available.
 */
export function saidWindow(text: { readonly title: string; readonly description: string }, today: string): SaidWindow | null {
  const said = (['title', 'description'] as const).flatMap((field) => boundsIn(field, text[field], today));
  const plain = said.filter(({ isPlain }) => isPlain);
  // What is merely mentioned counts where nothing is said in so many words.
  const counted = plain.length > 0 ? plain : said.slice(0, 1);
  const begins = counted.find(({ from }) => from !== null);
  const ends = counted.find(({ until }) => until !== null);
  if (!begins && !ends) return null;
  const from = begins?.from ?? null;
  const until = inOrder(from, ends?.until ?? null, ends?.anyYear ?? false);
  return { availableFrom: from, availableUntil: until, evidence: [...new Set([begins, ends])].flatMap((each) => (each ? [each.evidence] : [])) };
}

/** "Van november tot februari": the February after it. An end that cannot be is none. */
function inOrder(from: string | null, until: string | null, anyYear: boolean): string | null {
  if (!from || !until || until >= from) return until;
  const later = until.replace(/^\d+/, (year) => String(Number(year) + 1));
  return anyYear && later >= from ? later : null;
}

function boundsIn(field: Evidence['field'], text: string, today: string): Said[] {
  const tokens = tokenise(text);
  const evidence = (first: number, last: number): Evidence => {
    const from = tokens[first]?.start ?? 0;
    // A point behind a month may end the sentence.
    const words = text.slice(from, tokens[last]?.end).replace(/\.$/, '');
    return { field, from, to: from + words.length, text: words };
  };
  return tokens.flatMap((token, at): Said[] => {
    if (NOW.has(`${token.norm} ${tokens[at + 1]?.norm}`)) return [{ from: today, until: null, anyYear: false, isPlain: true, evidence: evidence(at, at + 1) }];
    const isDate = token.kind === 'DATE';
    const days = isDate ? daysOf(tokens, at, token, today) : comingDays(tokens, at, today);
    if (!days) return [];
    const { bound, since } = boundOf(tokens, isDate ? at : at - 1);
    if (!bound) return [];
    return [{ ...periodOf(days, bound), anyYear: days.anyYear, isPlain: bound !== 'AROUND', evidence: evidence(since, at) }];
  });
}

function periodOf({ first, last, covers }: Days, bound: Bound): { from: string | null; until: string | null } {
  switch (bound) {
    case 'FROM':
      return { from: first, until: null };
    case 'AFTER':
      return { from: daysLater(last, 1), until: null };
    case 'UNTIL':
      return { from: null, until: last };
    case 'BEFORE':
      return { from: null, until: covers === 'MONTH' ? daysLater(first, -1) : last };
    case 'AROUND':
      // "Op 12 mei" says when it comes free, hardly that it is gone the day after.
      return { from: first, until: covers === 'DAY' ? null : last };
  }
}

/** What the words before a date make of it, and the first of them; no bound at all when it is no period. */
function boundOf(tokens: readonly Token[], at: number): { bound: Bound | null; since: number } {
  if (isRange(tokens[at - 1])) return { bound: 'AROUND', since: at - 1 };
  for (let index = at - 1; index >= Math.max(0, at - FARTHEST); index -= 1) {
    const token = tokens[index];
    if (!token || tokens[index + 1]?.before === 'STOP' || NO_PERIOD.has(token.norm)) break;
    // "Tussen 3 mei en 5 juni".
    if (token.norm === 'en' && tokens[index - 1]?.kind === 'DATE' && tokens[index - 2]?.norm === 'tussen') return { bound: 'UNTIL', since: index };
    // "Eind van mei", "in de loop van mei".
    const isOfPart = token.norm === 'van' && (isPartOfMonth(tokens[index - 1]?.norm) || tokens[index - 1]?.norm === 'loop');
    const bound = isOfPart ? undefined : BOUNDS.get(token.norm);
    if (bound) return NO_PERIOD.has(tokens[index - 1]?.norm ?? '') ? { bound: null, since: at } : { bound, since: index };
    if (!BETWEEN.has(token.norm)) break;
  }
  return { bound: NO_PERIOD.has(tokens[at - 1]?.norm ?? '') ? null : 'AROUND', since: at };
}
