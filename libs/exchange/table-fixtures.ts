import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Fault } from './fault';
import { readTable } from './read-table';
import { ReadTableOptions, TableRow } from './table';

/** For the specs of this room: a small table of which `note` may have line ends and be absent. */
export const COLUMNS: ReadTableOptions = {
  required: [{ name: 'id' }, { name: 'name', maxLength: 20 }, { name: 'amount' }],
  optional: [{ name: 'note', multiline: true }],
};

export interface ReadTable {
  readonly rows: readonly TableRow[];
  /** Faults about the file. */
  readonly notices: readonly Fault[];
}

/** Runs with the path of a file that has this content, and removes it. */
export async function withFile<Result>(content: string | Buffer, use: (path: string) => Promise<Result>): Promise<Result> {
  const folder = await mkdtemp(join(tmpdir(), 'schakel-table-'));
  try {
    const path = join(folder, 'table.csv');
    await writeFile(path, content);
    return await use(path);
  } finally {
    await rm(folder, { recursive: true });
  }
}

export async function readPath(path: string, options = COLUMNS): Promise<ReadTable> {
  const rows: TableRow[] = [];
  const notices: Fault[] = [];
  for await (const event of readTable(path, options)) {
    if (event.kind === 'ROW') rows.push(event);
    else notices.push(event.fault);
  }
  return { rows, notices };
}

export async function readContent(content: string | Buffer, options = COLUMNS): Promise<ReadTable> {
  return withFile(content, (path) => readPath(path, options));
}

/** Line, id and faults of each row in one line: `3 a2 name MARKUP`. */
export function summary({ rows }: ReadTable): readonly string[] {
  return rows.map(({ line, recordId, faults }) =>
    [line, recordId ?? '-', ...faults.flatMap(({ column, code }) => [column ?? '*', code])].join(' '),
  );
}

export function codes({ notices }: ReadTable): readonly string[] {
  return notices.map(({ code, line }) => `${code} ${line ?? '-'}`);
}
