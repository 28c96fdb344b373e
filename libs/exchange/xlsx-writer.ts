import { once } from 'node:events';
import { PassThrough, Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { setImmediate } from 'node:timers/promises';
import { defuseFormula } from './formula';
import { CellRecord, CellValue } from './table';
import { escapeText } from './xlsx-values';

const MAX_SHEET_ROWS = 1_048_576;

/** exceljs packs what it is given in the background, without saying how far it is: after so many rows it gets a turn. */
const ROWS_A_TURN = 20;

/** Writes a workbook with one sheet, row by row, and ends the stream. @throws RangeError for more rows than a sheet can have. */
export async function writeWorkbook<Column extends string>(
  columns: readonly Column[],
  rows: AsyncIterable<CellRecord<Column>>,
  output: Writable,
): Promise<void> {
  const packed = new PassThrough();
  const written = pipeline(packed, output);
  try {
    await Promise.all([written, fillWorkbook(columns, rows, packed)]);
  } catch (error) {
    packed.destroy();
    await written.catch(() => undefined);
    throw error;
  }
}

async function fillWorkbook<Column extends string>(columns: readonly Column[], rows: AsyncIterable<CellRecord<Column>>, packed: PassThrough): Promise<void> {
  // Loading it takes longer than all of a small export in another format.
  const { stream } = await import('exceljs');
  const workbook = new stream.xlsx.WorkbookWriter({ stream: packed, useStyles: false, useSharedStrings: false });
  const sheet = workbook.addWorksheet('Schakel');
  sheet.addRow([...columns]).commit();
  let count = 1;
  for await (const row of rows) {
    if (++count > MAX_SHEET_ROWS) throw new RangeError(`A sheet has at most ${MAX_SHEET_ROWS} rows`);
    sheet.addRow(columns.map((column) => sheetCell(row[column]))).commit();
    if (count % ROWS_A_TURN > 0) continue;
    await setImmediate();
    if (packed.destroyed) return;
    if (packed.writableNeedDrain) await once(packed, 'drain');
  }
  await workbook.commit();
}

function sheetCell(cell: CellValue): string | number | boolean | null {
  if (cell === undefined || cell === '') return null;
  return typeof cell === 'string' ? escapeText(defuseFormula(cell)) : cell;
}
