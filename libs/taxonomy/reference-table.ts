import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { referenceFile } from './reference-file';

/**
 * The rows of a CSV file in `reference-data/`, by column name.
 * @throws Error when the file is absent, or lacks one of the columns.
 */
export function referenceTable<Column extends string>(
  parts: readonly string[],
  columns: readonly Column[],
): readonly Readonly<Record<Column, string>>[] {
  const rows: Record<string, string>[] = parse(readFileSync(referenceFile(...parts)), { columns: true, bom: true });
  const missing = columns.find((column) => rows[0]?.[column] === undefined);
  if (missing !== undefined) throw new Error(`${parts.join('/')} has no column "${missing}"`);
  return rows as Record<Column, string>[];
}
