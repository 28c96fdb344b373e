import { Readable, Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { csvLines } from './csv-writer';
import { CellRecord } from './table';
import { writeWorkbook } from './xlsx-writer';

export const TABLE_FORMATS = ['csv', 'jsonl', 'xlsx'] as const;
export type TableFormat = (typeof TABLE_FORMATS)[number];

/**
 * Writes a table as its rows come, under a header with the names of the columns, and ends the stream.
 * CSV is RFC 4180 in UTF-8 (comma, CRLF); JSONL has one object a line, with null for an empty cell.
 *
 * In CSV and XLSX a text that a spreadsheet would run as a formula gets an apostrophe before it, which `readTable`
 * takes away again; numbers are written as they are. JSONL is data for programs, and has the texts untouched.
 * @throws what `rows` or the stream throw; RangeError for more rows than an XLSX sheet can have.
 */
export async function writeTable<Column extends string>(
  format: TableFormat,
  columns: readonly Column[],
  rows: AsyncIterable<CellRecord<Column>>,
  output: Writable,
): Promise<void> {
  switch (format) {
    case 'csv':
      return pipeline(Readable.from(inPieces(csvLines(columns, rows))), output);
    case 'jsonl':
      return pipeline(Readable.from(inPieces(jsonLines(columns, rows))), output);
    case 'xlsx':
      return writeWorkbook(columns, rows, output);
  }
}

async function* jsonLines<Column extends string>(columns: readonly Column[], rows: AsyncIterable<CellRecord<Column>>): AsyncGenerator<string, void> {
  for await (const row of rows) {
    yield `${JSON.stringify(Object.fromEntries(columns.map((column) => [column, row[column] ?? null])))}\n`;
  }
}

/** A stream costs more for each piece than for its length. */
const PIECE_CHARACTERS = 16_384;

async function* inPieces(lines: AsyncIterable<string>): AsyncGenerator<string, void> {
  let piece = '';
  for await (const line of lines) {
    piece += line;
    if (piece.length < PIECE_CHARACTERS) continue;
    yield piece;
    piece = '';
  }
  if (piece !== '') yield piece;
}
