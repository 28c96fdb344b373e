import { basename } from 'node:path';
import { readCell } from './cell-checks';
import { CsvFile } from './csv-file';
import { Delimiter } from './csv-parser';
import { cellFault, Fault, fileFault, rowFault, RowPosition } from './fault';
import { inspectFile, TextFile } from './file-inspection';
import { ColumnAt, countKnownColumns, readHeader } from './header';
import { printable } from './printable';
import { RawRow } from './raw-row';
import { ReadTableOptions, TableEvent, TableRow } from './table';
import { UnreadableFile } from './unreadable-file';
import { openWorkbook, Workbook } from './xlsx-workbook';

/** The column whose cell names the row in faults. */
const RECORD_ID = 'id';

/**
 * Reads a table from a file on disk, row by row and in bounded memory: CSV with comma, semicolon or tab, any line end,
 * in UTF-8, UTF-16 or Windows-1252; or the first sheet of an XLSX workbook. What kind of file it is, its bytes say.
 *
 * Whatever is in the file becomes an event: rows in the order of the file, good and refused alike, and faults about the
 * file as a whole. After a fault EMPTY_FILE, UNSUPPORTED_FORMAT, UNREADABLE, TOO_LARGE or HEADER nothing follows; after
 * the others the rows do.
 * @throws only when the file cannot be opened or read from disk (the error of `node:fs`).
 */
export async function* readTable(path: string, options: ReadTableOptions): AsyncGenerator<TableEvent, void> {
  const file = options.fileName ?? basename(path);
  // In batches up to here, since a turn of the event loop for each row at each step costs more than reading it.
  for await (const batch of batches(path, file, options)) {
    for (const next of batch) yield next;
  }
}

type Batches<Result = void> = AsyncGenerator<readonly TableEvent[], Result>;

async function* batches(path: string, file: string, options: ReadTableOptions): Batches {
  const inspection = await inspectFile(path);
  switch (inspection.kind) {
    case 'EMPTY':
      yield [event(fileFault(file, 1, 'EMPTY_FILE'))];
      return;
    case 'UNSUPPORTED':
      yield [event(fileFault(file, 1, 'UNSUPPORTED_FORMAT'))];
      return;
    case 'WORKBOOK':
      yield* readXlsx(path, file, options);
      return;
    case 'TEXT':
      yield* readCsv(path, file, inspection, options);
  }
}

async function* readCsv(path: string, file: string, text: TextFile, options: ReadTableOptions): Batches {
  const csv = new CsvFile(path, text, options.onProgress);
  try {
    const header = await csv.header((names) => countKnownColumns(names, options));
    if (!header) {
      yield [event(fileFault(file, 1, 'EMPTY_FILE'))];
      return;
    }
    const { delimiter, lineEnds } = csv.parser;
    yield notices(file, text, header, delimiter);
    const headerRead = yield* readRows(file, header, csv.batches(header.cells.length), options);
    if (headerRead && (lineEnds.size > 1 || !lineEnds.has('CRLF'))) yield [event(fileFault(file, null, 'LINE_ENDINGS'))];
  } finally {
    await csv.close();
  }
}

function notices(file: string, text: TextFile, header: RawRow, delimiter: Delimiter): readonly TableEvent[] {
  const faults: Fault[] = [];
  if (text.encoding === 'utf8' && text.bomBytes > 0) faults.push(fileFault(file, 1, 'BOM'));
  if (text.encoding.startsWith('utf16')) faults.push(fileFault(file, 1, 'ENCODING'));
  if (text.firstInvalidLine !== undefined) faults.push(fileFault(file, text.firstInvalidLine, 'INVALID_UTF8', { severity: 'FILE' }));
  if (delimiter !== ',') faults.push(fileFault(file, header.line, 'DELIMITER', { detail: { delimiter } }));
  return faults.map(event);
}

async function* readXlsx(path: string, file: string, options: ReadTableOptions): Batches {
  let line = 1;
  let workbook: Workbook | undefined;
  try {
    workbook = await openWorkbook(path, options.onProgress);
    const skipped = printable(workbook.otherSheets.join(', '));
    if (skipped !== '') yield [event(fileFault(file, null, 'OTHER_SHEETS', { detail: { read: printable(workbook.sheet), skipped } }))];
    const header = await workbook.header();
    if (!header) {
      yield [event(fileFault(file, 1, 'EMPTY_FILE'))];
      return;
    }
    for await (const batch of readRows(file, header, workbook.batches(), options)) {
      const last = batch.at(-1);
      if (last?.kind === 'ROW') ({ line } = last);
      yield batch;
    }
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error;
    yield [event(fileFault(file, line, error.code))];
  } finally {
    await workbook?.close();
  }
}

/** The rows under a header; false when that header does not allow to read them. */
async function* readRows(file: string, header: RawRow, rows: AsyncIterable<readonly RawRow[]>, options: ReadTableOptions): Batches<boolean> {
  const names = Array.from(header.cells, (cell) => cell?.content.toString() ?? '');
  const { faults, columns } = readHeader(names, file, header.line, options);
  yield faults.map(event);
  if (!columns) return false;

  const table = new Table(file, columns);
  let count = 0;
  let empty = 0;
  for await (const batch of rows) {
    const filled = batch.filter((row) => !isEmpty(row));
    count += filled.length;
    empty += batch.length - filled.length;
    yield filled.map((row) => table.row(row));
  }
  if (empty > 0) yield [event(fileFault(file, null, 'EMPTY_ROWS', { detail: { count: empty } }))];
  if (count === 0) yield [event(fileFault(file, header.line, 'NO_ROWS'))];
  return true;
}

/** Spreadsheets leave rows of nothing but delimiters behind. */
function isEmpty(row: RawRow): boolean {
  return row.cells.length > 0 && row.cells.every((cell) => !cell || (cell.content.length === 0 && !cell.fault));
}

/** Gives rows the meaning of a header. */
class Table {
  private readonly columnNos: ReadonlyMap<string, number>;
  private readonly idIndex?: number;

  constructor(
    private readonly file: string,
    private readonly columns: readonly ColumnAt[],
  ) {
    this.columnNos = new Map(columns.map(({ rule, index }) => [rule.name, index + 1]));
    this.idIndex = columns.find(({ rule }) => rule.name === RECORD_ID)?.index;
  }

  row(raw: RawRow): TableRow {
    const at: RowPosition = { file: this.file, line: raw.line, recordId: this.recordId(raw), columnNos: this.columnNos };
    if (raw.refusal) return { kind: 'ROW', ...at, refused: true, cells: new Map(), faults: [this.refusal(raw.refusal, at)] };
    const cells = new Map<string, string>();
    const faults: Fault[] = [];
    for (const { rule, index } of this.columns) {
      const cell = raw.cells[index];
      if (!cell) continue;
      const { text, fault } = readCell(cell, at, rule);
      cells.set(rule.name, text);
      if (fault) faults.push(fault);
    }
    return { kind: 'ROW', ...at, refused: false, cells, faults };
  }

  private refusal({ code, column, detail }: NonNullable<RawRow['refusal']>, at: RowPosition): Fault {
    const named = this.columns.find(({ index }) => index === column);
    if (named) return cellFault(at, named.rule.name, code, { detail });
    return { ...rowFault(at, code, { detail }), columnNo: column === undefined ? null : column + 1 };
  }

  private recordId(raw: RawRow): string | null {
    const cell = this.idIndex === undefined ? undefined : raw.cells[this.idIndex];
    return (cell && printable(cell.content.toString())) || null;
  }
}

function event(fault: Fault): TableEvent {
  return { kind: 'FAULT', fault };
}
