import { Fault, RowPosition } from './fault';

/** What a column may hold. */
export interface ColumnRule {
  /** Name as in the header, in lower case. */
  readonly name: string;
  /** In characters; 5,000 when absent. */
  readonly maxLength?: number;
  /** May the text have line ends in it? No when absent. */
  readonly multiline?: boolean;
}

export const DEFAULT_MAX_LENGTH = 5_000;

/** A row over this many bytes is cut and reported, and not kept in memory. */
export const MAX_ROW_BYTES = 1_000_000;

export interface ReadTableOptions {
  /** Columns without which nothing is read. */
  readonly required: readonly ColumnRule[];
  /** Columns that may be absent. Any further column is reported and skipped. */
  readonly optional?: readonly ColumnRule[];
  /** Name of the file for faults; the last part of the path when absent. */
  readonly fileName?: string;
  /** Told now and then how far reading is, for a progress bar: bytes of the file as it lies on disk, of a workbook those of its sheet. */
  readonly onProgress?: (bytesRead: number, bytesTotal: number) => void;
}

/** One row of a table, good or not. */
export interface TableRow extends RowPosition {
  readonly kind: 'ROW';
  /** The row as a whole could not be read: it has no cells and one fault, which says why. */
  readonly refused: boolean;
  /** Texts of the known columns, as in the file (spaces and line ends untouched); in a cell with a REJECT fault, as far as readable. */
  readonly cells: ReadonlyMap<string, string>;
  /** At most one fault a cell. */
  readonly faults: readonly Fault[];
}

export type TableEvent = TableRow | { readonly kind: 'FAULT'; readonly fault: Fault };

/** A cell to be written; dates as ISO text. */
export type CellValue = string | number | boolean | null | undefined;

/** A row to be written, by column. */
export type CellRecord<Column extends string> = Readonly<Partial<Record<Column, CellValue>>>;
