import { distance } from 'fastest-levenshtein';
import { Fault, fileFault } from './fault';
import { printable } from './printable';
import { ColumnRule, ReadTableOptions } from './table';

/** What a header says about the columns of a file. */
export interface Header {
  readonly faults: readonly Fault[];
  /** Undefined when the rows under this header cannot be read. */
  readonly columns?: readonly ColumnAt[];
}

export interface ColumnAt {
  readonly rule: ColumnRule;
  /** Position in the row, from 0. */
  readonly index: number;
}

export type TableColumns = Pick<ReadTableOptions, 'required' | 'optional'>;

/** Case, spaces around it and invisible characters in a column's name say nothing. */
function key(name: string): string {
  return name.replace(/\p{C}/gu, '').trim().toLowerCase();
}

function rules({ required, optional = [] }: TableColumns): readonly ColumnRule[] {
  return [...required, ...optional];
}

export function countKnownColumns(names: readonly string[], columns: TableColumns): number {
  const found = new Set(names.map(key));
  return rules(columns).filter((rule) => found.has(rule.name)).length;
}

export function readHeader(names: readonly string[], file: string, line: number, wanted: TableColumns): Header {
  const keys = names.map(key);
  const columns = rules(wanted).flatMap((rule) => {
    const index = keys.indexOf(rule.name);
    return index < 0 ? [] : [{ rule, index }];
  });
  const missing = wanted.required.filter((rule) => !keys.includes(rule.name)).map((rule) => rule.name);
  if (columns.length === 0) return { faults: [headerFault(file, line, { missing: missing.join(', ') })] };

  const faults = unknownColumns(keys, file, line, wanted);
  if (missing.length > 0) return { faults: [...faults, headerFault(file, line, { missing: missing.join(', ') })] };
  const duplicate = columns.find(({ rule, index }) => keys.indexOf(rule.name, index + 1) >= 0);
  if (duplicate) return { faults: [...faults, headerFault(file, line, { duplicate: duplicate.rule.name })] };
  return { faults, columns };
}

function headerFault(file: string, line: number, detail: Readonly<Record<string, string>>): Fault {
  return fileFault(file, line, 'HEADER', { detail });
}

/** Beyond so many, a file is no table that somebody made. */
const MAX_COLUMNS = 1_000;

function unknownColumns(keys: readonly string[], file: string, line: number, wanted: TableColumns): readonly Fault[] {
  const known = rules(wanted).map((rule) => rule.name);
  const absent = known.filter((name) => !keys.includes(name));
  return keys.slice(0, MAX_COLUMNS).flatMap((name, index): readonly Fault[] => {
    if (name === '' || known.includes(name)) return [];
    const suggestion = absent.find((candidate) => distance(candidate, name) <= 2 || candidate === name.replace(/[\s-]+/g, '_'));
    return [{ ...fileFault(file, line, 'UNKNOWN_COLUMN', { suggestion }), columnNo: index + 1, column: printable(name) }];
  });
}
