/**
 * REJECT: the row is refused, the others are kept. WARN: the row is kept and the fault told.
 * FILE: about the whole file. INFO: worth knowing, nothing to do.
 */
export type Severity = 'REJECT' | 'WARN' | 'FILE' | 'INFO';

/** Every code that reading a table can report, with its usual severity. */
const SEVERITY_BY_CODE = {
  // The file
  EMPTY_FILE: 'FILE',
  UNSUPPORTED_FORMAT: 'FILE',
  UNREADABLE: 'FILE',
  TOO_LARGE: 'FILE',
  HEADER: 'FILE',
  ENCODING: 'FILE',
  DELIMITER: 'FILE',
  UNKNOWN_COLUMN: 'WARN',
  BOM: 'INFO',
  LINE_ENDINGS: 'INFO',
  OTHER_SHEETS: 'INFO',
  EMPTY_ROWS: 'INFO',
  NO_ROWS: 'INFO',
  // The row
  FIELD_COUNT: 'REJECT',
  UNCLOSED_QUOTE: 'REJECT',
  ROW_TOO_LONG: 'REJECT',
  // Any cell; INVALID_UTF8 with severity FILE says that the file as a whole is not UTF-8
  REQUIRED: 'REJECT',
  INVALID_UTF8: 'REJECT',
  CONTROL_CHARACTER: 'REJECT',
  TOO_LONG: 'REJECT',
  MARKUP: 'REJECT',
  CELL_ERROR: 'REJECT',
  FORMULA: 'WARN',
  MOJIBAKE: 'WARN',
  BARE_QUOTE: 'WARN',
  BARE_DELIMITER: 'WARN',
  // What the cell should mean
  DUPLICATE_ID: 'REJECT',
  UNKNOWN_KIND: 'REJECT',
  UNKNOWN_MUNICIPALITY: 'REJECT',
  INVALID_POSTCODE: 'REJECT',
  POSTCODE_MISMATCH: 'WARN',
  INVALID_EMAIL: 'REJECT',
  ENTERPRISE_NUMBER_FORMAT: 'REJECT',
  ENTERPRISE_NUMBER_CHECKSUM: 'REJECT',
  DUPLICATE_ENTERPRISE_NUMBER: 'REJECT',
  UNKNOWN_ORGANISATION: 'REJECT',
  INVALID_NUMBER: 'REJECT',
  OUT_OF_RANGE: 'REJECT',
  AMBIGUOUS_NUMBER: 'WARN',
  UNKNOWN_UNIT: 'REJECT',
  INVALID_DATE: 'REJECT',
  IMPLAUSIBLE_DATE: 'WARN',
  UNTIL_BEFORE_FROM: 'REJECT',
} as const satisfies Record<string, Severity>;

export type FaultCode = keyof typeof SEVERITY_BY_CODE;

export const FAULT_CODES = Object.keys(SEVERITY_BY_CODE) as readonly FaultCode[];

/** One thing that is wrong with, or worth knowing about, a table file. */
export interface Fault {
  /** Name of the file, as the reader was told it. */
  readonly file: string;
  /** Physical line, from 1 (in a workbook: the row number). Of a row over several lines the first. Null: no line in particular. */
  readonly line: number | null;
  /** Number of the column in the file, from 1; null when the fault is about the whole row or file. */
  readonly columnNo: number | null;
  readonly column: string | null;
  readonly code: FaultCode;
  readonly severity: Severity;
  /** The `id` cell of the row, where it has a readable one. */
  readonly recordId: string | null;
  /** What the cell may have to say instead. */
  readonly suggestion?: string;
  /** Names and figures that `faultMessage` needs. */
  readonly detail?: FaultDetail;
}

export type FaultDetail = Readonly<Record<string, string | number>>;

/** What is said of a fault beyond its place and code. */
export interface FaultExtras {
  readonly severity?: Severity;
  readonly suggestion?: string;
  readonly detail?: FaultDetail;
}

/** A fault about a whole file. */
export function fileFault(file: string, line: number | null, code: FaultCode, extras: FaultExtras = {}): Fault {
  return { file, line, columnNo: null, column: null, code, severity: SEVERITY_BY_CODE[code], recordId: null, ...extras };
}

/** Where a row stands, and which columns it has: what a fault needs to know of it. */
export interface RowPosition {
  readonly file: string;
  readonly line: number;
  readonly recordId: string | null;
  /** Number of each known column in the file, from 1. */
  readonly columnNos: ReadonlyMap<string, number>;
}

/** A fault about a whole row. */
export function rowFault(row: RowPosition, code: FaultCode, extras: FaultExtras = {}): Fault {
  return { ...fileFault(row.file, row.line, code, extras), recordId: row.recordId };
}

/** A fault about one cell of a row. */
export function cellFault(row: RowPosition, column: string, code: FaultCode, extras: FaultExtras = {}): Fault {
  return { ...rowFault(row, code, extras), columnNo: row.columnNos.get(column) ?? null, column };
}
