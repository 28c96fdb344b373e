import { cellFault, CellReader, ColumnRule, Fault, RowReading, SeenValues, TableRow } from '@schakel/exchange';
import { isPostcodeFormat, Place, placeLabel, postcodeMatches, resolvePlace } from '@schakel/taxonomy';
import { readEnterpriseNumber } from './enterprise-number';
import { ORGANISATION_KINDS, OrganisationKind } from './organisation';

/** What a row of a table of organisations says. */
export interface ImportedOrganisation {
  /** The file's own id, by which the row is known when it is read again. */
  readonly externalRef: string;
  readonly name: string;
  readonly kind: OrganisationKind;
  readonly place: Place;
  readonly postalCode: string | null;
  readonly description: string;
  readonly email: string | null;
  /** Ten digits. */
  readonly enterpriseNumber: string | null;
}

/** The columns of a table of organisations, for `readTable`. */
export const ORGANISATION_COLUMNS = {
  required: [
    { name: 'id', maxLength: 100 },
    { name: 'name', maxLength: 200 },
    { name: 'kind' },
    { name: 'municipality', maxLength: 200 },
    { name: 'postal_code' },
    { name: 'description', multiline: true },
    { name: 'email' },
  ],
  optional: [{ name: 'enterprise_number' }],
} as const satisfies Record<string, readonly ColumnRule[]>;

export interface OrganisationRowContext {
  /** NIS codes of the hub's municipalities, which settle a name that several places have. */
  readonly preferNis?: readonly string[];
}

/**
 * The rules for one row by itself. What depends on other rows comes after it, for rows with a value: first
 * `OrganisationsSeen`, then what the database knows (DUPLICATE_ENTERPRISE_NUMBER when another organisation has it).
 */
export function readOrganisationRow(row: TableRow, context: OrganisationRowContext = {}): RowReading<ImportedOrganisation> {
  if (row.refused) return { faults: row.faults };
  const cells = new CellReader(row);
  const externalRef = cells.required('id');
  const name = cells.required('name');
  const kind = readKind(cells);
  const postalCode = readPostalCode(cells);
  const place = readPlace(cells, postalCode, context);
  const description = cells.text('description');
  const email = readEmail(cells);
  const enterpriseNumber = readNumber(cells);
  if (place && postalCode !== null && !postcodeMatches(place, postalCode)) {
    cells.report('postal_code', 'POSTCODE_MISMATCH', { suggestion: place.postcodes[0], detail: { place: placeLabel(place) } });
  }
  return cells.result(() =>
    externalRef !== undefined && name !== undefined && kind && place
      ? { externalRef, name, kind, place, postalCode, description, email, enterpriseNumber }
      : undefined,
  );
}

/** What earlier rows of the same file have claimed; grows with the number of rows. */
export class OrganisationsSeen {
  private readonly refs = new SeenValues();
  private readonly numbers = new SeenValues();

  /** The fault of a row that repeats an accepted one. Without fault the row is accepted, and claims its id and number. */
  claim({ externalRef, enterpriseNumber }: ImportedOrganisation, row: TableRow): Fault | undefined {
    const sameRef = this.refs.firstLine(externalRef);
    if (sameRef !== undefined) return cellFault(row, 'id', 'DUPLICATE_ID', { detail: { firstLine: sameRef } });
    const sameNumber = enterpriseNumber === null ? undefined : this.numbers.firstLine(enterpriseNumber);
    if (sameNumber !== undefined) {
      return cellFault(row, 'enterprise_number', 'DUPLICATE_ENTERPRISE_NUMBER', { detail: { firstLine: sameNumber } });
    }
    this.refs.add(externalRef, row.line);
    if (enterpriseNumber !== null) this.numbers.add(enterpriseNumber, row.line);
    return undefined;
  }
}

/** Other words that people use for a kind. */
const KIND_WORDS: Readonly<Record<OrganisationKind, RegExp>> = {
  SEC: /^(?:maatwerk|sociale? economie|kringwinkel|kringloop)/,
  PUBLIC: /^(?:publiek|openbaar|overheid|lokaal bestuur|gemeente|ocmw|school|zorg)/,
  CITIZEN_INITIATIVE: /^(?:burger|citizen)/,
  NEC: /^(?:bedrijf|onderneming|reguliere? economie|regulier)/,
};

function readKind(cells: CellReader): OrganisationKind | undefined {
  const text = cells.required('kind');
  const kind = ORGANISATION_KINDS.find((candidate) => candidate === text);
  if (text === undefined || kind) return kind;
  const word = text.toLowerCase();
  const suggestion = ORGANISATION_KINDS.find((candidate) => candidate.toLowerCase() === word || KIND_WORDS[candidate].test(word));
  cells.report('kind', 'UNKNOWN_KIND', { suggestion, detail: { allowed: ORGANISATION_KINDS.join(', ') } });
  return undefined;
}

function readPostalCode(cells: CellReader): string | null {
  const text = cells.text('postal_code');
  if (text === '' || isPostcodeFormat(text)) return text || null;
  const digits = text.replace(/^b(?:e)?[\s-]*/i, '').replace(/o/gi, '0').replace(/[il]/gi, '1').replace(/\s/g, '');
  cells.report('postal_code', 'INVALID_POSTCODE', { suggestion: isPostcodeFormat(digits) ? digits : undefined });
  return null;
}

/**
 * A file has to name its place as the reference does, or as the suggestion to an earlier attempt had it: what is nearly
 * right is a suggestion, since nobody sees the row while it is read.
 */
function readPlace(cells: CellReader, postalCode: string | null, { preferNis }: OrganisationRowContext): Place | undefined {
  const text = cells.required('municipality');
  if (text === undefined) return undefined;
  const found = resolvePlace(text, { preferNis, postalCode: postalCode ?? undefined });
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

/** One address without display name; what lies beyond that only a mail server knows. */
const EMAIL = /^[^\s@<>()[\],;:"\\]+@[^\s@<>()[\],;:"\\.]+(?:\.[^\s@<>()[\],;:"\\.]+)+$/;

function readEmail(cells: CellReader): string | null {
  const text = cells.text('email');
  if (text === '' || (EMAIL.test(text) && text.length <= 254)) return text || null;
  const suggestion = text.replace(/^mailto:/i, '').split(/[\s<>;,]+/).find((part) => EMAIL.test(part));
  cells.report('email', 'INVALID_EMAIL', { suggestion });
  return null;
}

function readNumber(cells: CellReader): string | null {
  const text = cells.text('enterprise_number');
  if (text === '') return null;
  const reading = readEnterpriseNumber(text);
  if ('number' in reading) return reading.number;
  cells.report('enterprise_number', reading.fault);
  return null;
}
