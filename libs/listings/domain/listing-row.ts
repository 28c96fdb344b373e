import { cellFault, CellReader, ColumnRule, Fault, RowReading, SeenValues, TableRow } from '@schakel/exchange';
import { parseUnit, Place, placeLabel, resolvePlace, Unit, UNIT_SPELLINGS, UNITS } from '@schakel/taxonomy';
import { LISTING_KINDS, ListingKind } from './listing';
import { isIsoDate, isPlausibleDate, meantDate, withYearTurned } from './listing-row-date';
import { readQuantity } from './listing-row-quantity';

/** What a row of a table of listings says. */
export interface ImportedListing {
  /** The file's own id, by which the row is known when it is read again. */
  readonly externalRef: string;
  /** The external reference of its organisation. */
  readonly organisationRef: string;
  readonly kind: ListingKind;
  readonly title: string;
  readonly description: string;
  /** In `unit`, greater than 0. */
  readonly quantity: number;
  readonly unit: Unit;
  /** ISO dates; null: open end. */
  readonly availableFrom: string;
  readonly availableUntil: string | null;
  readonly place: Place;
}

/** The columns of a table of listings, for `readTable`. */
export const LISTING_COLUMNS = {
  required: [
    { name: 'id', maxLength: 100 },
    { name: 'organisation_id', maxLength: 100 },
    { name: 'kind' },
    { name: 'title', maxLength: 200 },
    { name: 'description', multiline: true },
    { name: 'quantity' },
    { name: 'unit' },
    { name: 'available_from' },
    { name: 'available_until' },
    { name: 'municipality', maxLength: 200 },
  ],
} as const satisfies Record<string, readonly ColumnRule[]>;

export interface ListingRowContext {
  /** ISO date, against which dates are plausible or not. */
  readonly today: string;
  /** NIS codes of the hub's municipalities, which settle a name that several places have. */
  readonly preferNis?: readonly string[];
}

/**
 * The rules for one row by itself. What depends on other rows comes after it, for rows with a value: first `ListingsSeen`,
 * then what the database knows (UNKNOWN_ORGANISATION; DUPLICATE_ID when the stored listing with that id has another
 * organisation or kind).
 */
export function readListingRow(row: TableRow, context: ListingRowContext): RowReading<ImportedListing> {
  if (row.refused) return { faults: row.faults };
  const cells = new CellReader(row);
  const externalRef = cells.required('id');
  const organisationRef = cells.required('organisation_id');
  const kind = readKind(cells);
  const title = cells.required('title');
  const description = cells.text('description');
  const unit = readUnit(cells);
  const quantity = readQuantityCell(cells, unit);
  const { from, until } = readWindow(cells, context);
  const place = readPlace(cells, context);
  return cells.result(() =>
    externalRef !== undefined && organisationRef !== undefined && kind && title !== undefined && unit && quantity && from && place
      ? { externalRef, organisationRef, kind, title, description, quantity, unit, availableFrom: from, availableUntil: until ?? null, place }
      : undefined,
  );
}

/** What earlier rows of the same file have claimed; grows with the number of rows. */
export class ListingsSeen {
  private readonly refs = new SeenValues();

  /** The fault of a row that repeats an accepted one. Without fault the row is accepted, and claims its id. */
  claim({ externalRef }: ImportedListing, row: TableRow): Fault | undefined {
    const firstLine = this.refs.firstLine(externalRef);
    if (firstLine !== undefined) return cellFault(row, 'id', 'DUPLICATE_ID', { detail: { firstLine } });
    this.refs.add(externalRef, row.line);
    return undefined;
  }
}

/** Dutch words for a kind. */
const KIND_WORDS: Readonly<Record<ListingKind, RegExp>> = {
  OFFER: /^(?:aanbod|aanbieding|te geef|weg te geven)/,
  REQUEST: /^(?:vraag|oproep|gezocht|gevraagd)/,
  CAPABILITY: /^(?:dienst|capaciteit)/,
};

function readKind(cells: CellReader): ListingKind | undefined {
  const text = cells.required('kind');
  const kind = LISTING_KINDS.find((candidate) => candidate === text);
  if (text === undefined || kind) return kind;
  const word = text.toLowerCase();
  const suggestion = LISTING_KINDS.find((candidate) => candidate.toLowerCase() === word || KIND_WORDS[candidate].test(word));
  cells.report('kind', 'UNKNOWN_KIND', { suggestion, detail: { allowed: LISTING_KINDS.join(', ') } });
  return undefined;
}

function readUnit(cells: CellReader): Unit | undefined {
  const text = cells.required('unit');
  if (text === undefined) return undefined;
  const reading = parseUnit(text);
  if (reading.unit === undefined) {
    const allowed = UNITS.map((unit) => UNIT_SPELLINGS[unit]).join(', ');
    cells.report('unit', 'UNKNOWN_UNIT', { suggestion: reading.suggestion, detail: { allowed } });
  }
  return reading.unit;
}

function readQuantityCell(cells: CellReader, unit: Unit | undefined): number | undefined {
  const text = cells.required('quantity');
  if (text === undefined) return undefined;
  const { quantity, fault } = readQuantity(text, unit);
  if (fault) cells.report('quantity', fault.code, fault.extras);
  return quantity;
}

function readWindow(cells: CellReader, context: ListingRowContext): { from?: string; until?: string } {
  const from = readDate(cells, 'available_from', cells.required('available_from'), context);
  const until = readDate(cells, 'available_until', cells.text('available_until'), context);
  if (from !== undefined && until !== undefined && until < from) cells.report('available_until', 'UNTIL_BEFORE_FROM');
  return { from, until };
}

function readDate(cells: CellReader, column: string, text: string | undefined, { today }: ListingRowContext): string | undefined {
  if (!text) return undefined;
  if (!isIsoDate(text)) {
    cells.report(column, 'INVALID_DATE', { suggestion: meantDate(text) });
    return undefined;
  }
  if (!isPlausibleDate(text, today)) cells.report(column, 'IMPLAUSIBLE_DATE', { suggestion: withYearTurned(text, today) });
  return text;
}

/**
 * A file has to name its place as the reference does, or as the suggestion to an earlier attempt had it: what is nearly
 * right is a suggestion, since nobody sees the row while it is read.
 */
function readPlace(cells: CellReader, { preferNis }: ListingRowContext): Place | undefined {
  const text = cells.required('municipality');
  if (text === undefined) return undefined;
  const found = resolvePlace(text, { preferNis });
  if (found.kind === 'EXACT') return found.place;
  if (found.kind === 'VARIANT' && [placeLabel(found.place), fullLabel(found.place)].includes(text)) return found.place;
  const meant = found.kind === 'AMBIGUOUS' ? found.candidates.map(fullLabel) : found.suggestions.slice(0, 1).map(placeLabel);
  cells.report('municipality', 'UNKNOWN_MUNICIPALITY', { suggestion: meant.join(' of ') || undefined });
  return undefined;
}

/** A label that no other place has: "Halle (Vlaams-Brabant)" beside "Halle (Zoersel)". */
function fullLabel(place: Place): string {
  return place.name === place.municipality ? `${place.name} (${place.province})` : placeLabel(place);
}
