/**
 * Finds the fields of one CSV record in bytes.
 *
 * Why not csv-parse, which the house has: of a quote that is never closed it reports the last line and drops
 * everything after it, since it cannot go back; it accepts a bare quote without saying so; and a record over its maximum
 * size ends the reading. The specs hold this reader against csv-parse on well-formed input.
 */

export const QUOTE = 0x22;
export const SPACE = 0x20;
const LF = 0x0a;
const CR = 0x0d;

export interface Field {
  /** Offsets in the buffer of the content, without the quotes around it. */
  readonly start: number;
  readonly end: number;
  /** Offset of the quote that opens the field; undefined for a field without. */
  readonly openedAt?: number;
  /** Has a quote where RFC 4180 allows none. */
  readonly bareQuote: boolean;
}

export type Scan =
  | { readonly kind: 'RECORD'; readonly fields: readonly Field[]; readonly next: number; readonly lineEnd: LineEnd }
  /** The buffer ends before the record does, and the file goes on. */
  | { readonly kind: 'INCOMPLETE' }
  /** The quote that opens the last field is not closed before the end of the file. */
  | { readonly kind: 'OPEN'; readonly openedAt: number; readonly fields: readonly Field[] };

export type LineEnd = 'CRLF' | 'LF' | 'CR' | 'NONE';

export interface ScanOptions {
  readonly delimiter: number;
  /** Is the end of the buffer the end of the file? */
  readonly atEnd: boolean;
  /**
   * Reads a field that starts with a quote as plain text unless its first closing quote ends it: `"De Kikker" vzw`.
   * Otherwise a quote in mid-field belongs to the text and the field goes on to a quote that ends it: `"24" scherm, zwart"`.
   */
  readonly literal?: boolean;
}

/** Scans the record that starts at `start`. */
export function scanRecord(bytes: Buffer, start: number, options: ScanOptions): Scan {
  const fields: Field[] = [];
  for (let at = start; ; ) {
    const field = scanField(bytes, at, options);
    if (field === 'INCOMPLETE') return { kind: 'INCOMPLETE' };
    if (field.end === undefined) return { kind: 'OPEN', openedAt: field.openedAt, fields };
    fields.push(field.field);
    if (bytes[field.end] !== options.delimiter) {
      const lineEnd = lineEndAt(bytes, field.end, options.atEnd);
      if (lineEnd === 'INCOMPLETE') return { kind: 'INCOMPLETE' };
      return { kind: 'RECORD', fields, next: field.end + lineEndLength(lineEnd), lineEnd };
    }
    at = field.end + 1;
  }
}

/** Offset just after the line that `at` lies in; the buffer's length when the line goes on to its end. */
export function nextLine(bytes: Buffer, at: number): number {
  let end = at;
  while (end < bytes.length && bytes[end] !== LF && bytes[end] !== CR) end++;
  if (end >= bytes.length) return bytes.length;
  return end + (bytes[end] === CR && bytes[end + 1] === LF ? 2 : 1);
}

/** Number of line ends (CRLF, LF or CR) in part of the buffer. */
export function countLineEnds(bytes: Buffer, start: number, end: number): number {
  let count = 0;
  for (let at = start; at < end; at++) {
    if (bytes[at] === LF || (bytes[at] === CR && bytes[at + 1] !== LF)) count++;
  }
  return count;
}

type FieldScan =
  /** `end` is the offset of the delimiter or line end after the field. */
  { readonly field: Field; readonly end: number } | { readonly end?: undefined; readonly openedAt: number } | 'INCOMPLETE';

function scanField(bytes: Buffer, start: number, options: ScanOptions): FieldScan {
  let at = start;
  while (bytes[at] === SPACE) at++;
  return bytes[at] === QUOTE ? scanQuoted(bytes, start, at, options) : scanPlain(bytes, start, options);
}

function scanPlain(bytes: Buffer, start: number, options: ScanOptions): FieldScan {
  let bareQuote = false;
  for (let at = start; at < bytes.length; at++) {
    const byte = bytes[at];
    if (byte === options.delimiter || byte === LF || byte === CR) return { field: { start, end: at, bareQuote }, end: at };
    bareQuote ||= byte === QUOTE;
  }
  return options.atEnd ? { field: { start, end: bytes.length, bareQuote }, end: bytes.length } : 'INCOMPLETE';
}

function scanQuoted(bytes: Buffer, start: number, openedAt: number, options: ScanOptions): FieldScan {
  let bareQuote = false;
  for (let at = bytes.indexOf(QUOTE, openedAt + 1); at >= 0; at = bytes.indexOf(QUOTE, at)) {
    const run = at;
    while (bytes[at] === QUOTE) at++;
    // Quotes in pairs stand for themselves; an odd one closes the field, if the field can end there.
    if ((at - run) % 2 === 0) continue;
    let end = at;
    while (bytes[end] === SPACE) end++;
    if (end >= bytes.length && !options.atEnd) return 'INCOMPLETE';
    if (end >= bytes.length || bytes[end] === options.delimiter || bytes[end] === LF || bytes[end] === CR) {
      return { field: { start: openedAt + 1, end: at - 1, openedAt, bareQuote }, end };
    }
    if (options.literal) return scanPlain(bytes, start, options);
    bareQuote = true;
  }
  return options.atEnd ? { openedAt } : 'INCOMPLETE';
}

function lineEndAt(bytes: Buffer, at: number, atEnd: boolean): LineEnd | 'INCOMPLETE' {
  if (at >= bytes.length) return 'NONE';
  if (bytes[at] === LF) return 'LF';
  if (at + 1 >= bytes.length && !atEnd) return 'INCOMPLETE';
  return bytes[at + 1] === LF ? 'CRLF' : 'CR';
}

function lineEndLength(lineEnd: LineEnd): number {
  return lineEnd === 'NONE' ? 0 : lineEnd === 'CRLF' ? 2 : 1;
}
