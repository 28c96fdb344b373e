import { defuseFormula } from './formula';
import { CellRecord, CellValue } from './table';

/** Header and rows as lines of CSV. */
export async function* csvLines<Column extends string>(columns: readonly Column[], rows: AsyncIterable<CellRecord<Column>>): AsyncGenerator<string, void> {
  yield csvLine(columns);
  for await (const row of rows) yield csvLine(columns.map((column) => row[column]));
}

function csvLine(cells: readonly CellValue[]): string {
  return `${cells.map(csvField).join(',')}\r\n`;
}

/** Semicolons and tabs are quoted too, for programs that guess the delimiter. */
function csvField(cell: CellValue): string {
  if (cell === null || cell === undefined) return '';
  const text = typeof cell === 'string' ? defuseFormula(cell) : String(cell);
  return /[",;\t\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
