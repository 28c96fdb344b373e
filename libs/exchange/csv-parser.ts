import { RawCell, RawRow } from './raw-row';
import { countLineEnds, Field, LineEnd, nextLine, QUOTE, Scan, scanRecord, SPACE } from './csv-record';
import { MAX_ROW_BYTES } from './table';

const DELIMITERS = [',', ';', '\t'] as const;
export type Delimiter = (typeof DELIMITERS)[number];

/**
 * Bytes that may be read again after quotes that were never closed. In a file with so many of them a quoted field may no
 * longer go on over a line end, so that reading stays proportional to the file's size whatever is in it.
 */
const MAX_REREAD_BYTES = 32_000_000;

type WholeScan = Exclude<Scan, { kind: 'INCOMPLETE' }>;

/**
 * Takes a CSV file in chunks of UTF-8 and gives its records one after the other. Where a quote was never closed it goes
 * back to the line after it.
 */
export class CsvParser {
  /** Ends of the records so far. */
  readonly lineEnds = new Set<LineEnd>();
  delimiter: Delimiter = ',';

  private bytes: Buffer = Buffer.alloc(0);
  private at = 0;
  private line = 1;
  private atEnd = false;
  private reread = 0;
  /** In the middle of a line that is too long. */
  private skipping = false;
  /** What a line `sep=` said. */
  private settled?: string;

  /** @param isValidUtf8 whether all of the file is known to be; otherwise cells are handed over as bytes. */
  constructor(private readonly isValidUtf8: boolean) {}

  feed(chunk: Buffer): void {
    this.bytes = this.at < this.bytes.length ? Buffer.concat([this.bytes.subarray(this.at), chunk]) : chunk;
    this.at = 0;
  }

  /** No more is to come. */
  end(): void {
    this.atEnd = true;
  }

  /**
   * The first record that is not blank; undefined when it is not whole yet, or there is none. Takes the delimiter with
   * which it has the most columns that `countKnown` knows, or else the most columns. A line `sep=;` of Excel before it
   * settles the matter.
   */
  header(countKnown: (names: readonly string[]) => number): RawRow | undefined {
    if (!this.skipBlankLines()) return undefined;
    const settled = /^sep=([,;\t])[\r\n]/i.exec(this.bytes.toString('latin1', this.at, this.at + 8))?.[1];
    if (settled !== undefined) {
      this.settled = settled;
      this.moveTo(nextLine(this.bytes, this.at));
      if (!this.skipBlankLines()) return undefined;
    }
    let best = -1;
    for (const delimiter of DELIMITERS.filter((option) => this.settled === undefined || option === this.settled)) {
      const scan = this.scan(delimiter);
      if (scan === 'INCOMPLETE') return undefined;
      const fields = scan === 'TOO_LONG' || scan.kind === 'OPEN' ? [] : scan.fields;
      const known = countKnown(fields.map((field) => this.content(field).toString()));
      const score = known * MAX_ROW_BYTES + fields.length;
      if (score > best) [best, this.delimiter] = [score, delimiter];
    }
    return this.next();
  }

  /**
   * The next record, blank lines left out; undefined when more bytes are needed, or after the last.
   * @param expected number of fields; a record with another number is handed over as refused
   */
  next(expected?: number): RawRow | undefined {
    if ((this.skipping && !this.skipLine()) || !this.skipBlankLines()) return undefined;
    const scan = this.scan(this.delimiter);
    if (scan === 'INCOMPLETE') return undefined;
    if (scan !== 'TOO_LONG') return this.take(this.settle(scan, expected), expected);
    this.skipping = true;
    return tooLong(this.line);
  }

  private take(scan: WholeScan, expected?: number): RawRow {
    if (scan.kind === 'OPEN') {
      const line = this.line + countLineEnds(this.bytes, this.at, scan.openedAt);
      this.moveTo(nextLine(this.bytes, scan.openedAt));
      return { line, cells: [], refusal: { code: 'UNCLOSED_QUOTE', column: scan.fields.length } };
    }
    const { line } = this;
    const overlong = scan.next - this.at > MAX_ROW_BYTES;
    const cells = overlong ? [] : (this.joinText(scan.fields, expected) ?? scan.fields.map((field) => this.cell(field)));
    this.lineEnds.add(scan.lineEnd);
    this.moveTo(scan.next);
    if (overlong) return tooLong(line);
    if (expected === undefined || cells.length === expected) return { line, cells };
    return { line, cells, refusal: { code: 'FIELD_COUNT', detail: { found: cells.length, expected } } };
  }

  /** Decides what a record means in which a quote may stand where it should not. */
  private settle(scan: WholeScan, expected?: number): WholeScan {
    if (expected === undefined || isSound(scan, expected)) return scan;
    const settled = this.reconsider(scan, expected);
    const read = scan.kind === 'RECORD' ? scan.next : Math.min(this.bytes.length, this.at + MAX_ROW_BYTES);
    this.reread += read - (settled.kind === 'RECORD' ? settled.next : this.at);
    return settled;
  }

  private reconsider(scan: WholeScan, expected: number): WholeScan {
    const literal = this.scanLine(this.at, true);
    if (literal.kind === 'RECORD' && literal.fields.length === expected) return literal;
    if (scan.kind === 'OPEN') return scan;
    const over = scan.fields.findIndex((field) => field.openedAt !== undefined && nextLine(this.bytes, field.openedAt) < field.end);
    const openedAt = scan.fields[over]?.openedAt;
    if (openedAt === undefined || !this.hidesRow(nextLine(this.bytes, openedAt), scan.next, expected)) return scan;
    return { kind: 'OPEN', openedAt, fields: scan.fields.slice(0, over) };
  }

  /** Is one of these lines a whole row by itself? Then the quote that swallowed it was never meant to reach so far. */
  private hidesRow(from: number, to: number, expected: number): boolean {
    for (let at = from; at < to; at = nextLine(this.bytes, at)) {
      const scan = this.scanLine(at);
      if (scan.kind === 'RECORD' && scan.fields.length === expected) return true;
    }
    return false;
  }

  /** Scans one physical line as if it were the last of the file. */
  private scanLine(at: number, literal = false): WholeScan {
    return this.scanUpTo(nextLine(this.bytes, at), at, this.delimiter, literal);
  }

  private scanUpTo(end: number, at: number, delimiter: Delimiter, literal = false): WholeScan {
    const scan = scanRecord(this.bytes.subarray(0, end), at, { delimiter: code(delimiter), atEnd: true, literal });
    if (scan.kind === 'INCOMPLETE') throw new Error('A scan to the end of the file cannot be incomplete');
    return scan;
  }

  /** Scans the record at the current position. */
  private scan(delimiter: Delimiter): WholeScan | 'INCOMPLETE' | 'TOO_LONG' {
    if (this.reread > MAX_REREAD_BYTES) return this.scanOneLine(delimiter);
    const scan = scanRecord(this.bytes, this.at, { delimiter: code(delimiter), atEnd: this.atEnd });
    if (scan.kind === 'RECORD') return scan;
    if (this.bytes.length - this.at <= MAX_ROW_BYTES) return scan.kind === 'OPEN' ? scan : 'INCOMPLETE';
    // Over the limit by a quote that was never closed, or by a line that is too long.
    const limit = this.at + MAX_ROW_BYTES;
    const cut = this.scanUpTo(limit, this.at, delimiter);
    return cut.kind === 'OPEN' && nextLine(this.bytes, cut.openedAt) < limit ? cut : 'TOO_LONG';
  }

  private scanOneLine(delimiter: Delimiter): WholeScan | 'INCOMPLETE' | 'TOO_LONG' {
    const end = nextLine(this.bytes, this.at);
    if (end - this.at > MAX_ROW_BYTES) return 'TOO_LONG';
    return end >= this.bytes.length && !this.atEnd ? 'INCOMPLETE' : this.scanUpTo(end, this.at, delimiter);
  }

  /** Moves to the next line with anything in it; false when that is not in sight. */
  private skipBlankLines(): boolean {
    // A CR needs to be seen with what follows it.
    while (this.bytes.length - this.at >= 2 || (this.atEnd && this.at < this.bytes.length)) {
      if (!isLineEnd(this.bytes[this.at])) return true;
      this.moveTo(nextLine(this.bytes, this.at));
    }
    return false;
  }

  /** Moves to the end of a line that is too long; false when that is not in sight. */
  private skipLine(): boolean {
    const end = nextLine(this.bytes, this.at);
    this.skipping = end >= this.bytes.length && !this.atEnd;
    // Keep the last byte: it may be the first half of a CRLF.
    if (this.skipping) this.at = Math.max(this.at, end - 1);
    else this.moveTo(end);
    return !this.skipping;
  }

  private moveTo(next: number): void {
    this.line += countLineEnds(this.bytes, this.at, next);
    this.at = next;
  }

  /**
   * "Kasten; ook planken" without quotes in a file with semicolons: a semicolon or tab before a space belongs to a text
   * where that gives exactly the columns of the header. After a comma a space says nothing: such a row stays refused.
   */
  private joinText(fields: readonly Field[], expected?: number): readonly RawCell[] | undefined {
    if (this.delimiter === ',' || expected === undefined || fields.length <= expected) return undefined;
    const continues = fields.map((field, index) => {
      const before = fields[index - 1];
      return before !== undefined && before.end > before.start && !isQuoted(before) && !isQuoted(field) && this.bytes[field.start] === SPACE;
    });
    if (continues.filter((more) => !more).length !== expected) return undefined;
    return fields.flatMap((field, index): RawCell[] => {
      if (continues[index]) return [];
      let last = index;
      while (continues[last + 1]) last++;
      const end = fields[last]?.end ?? field.end;
      return last === index ? [this.cell(field)] : [{ content: this.content({ ...field, end }), fault: { code: 'BARE_DELIMITER' } }];
    });
  }

  private cell(field: Field): RawCell {
    const content = this.content(field);
    return field.bareQuote ? { content, fault: { code: 'BARE_QUOTE' } } : { content };
  }

  private content({ start, end, openedAt }: Field): Buffer | string {
    if (this.isValidUtf8) {
      const text = this.bytes.toString('utf8', start, end);
      return openedAt === undefined ? text : text.replaceAll('""', '"');
    }
    const bytes = this.bytes.subarray(start, end);
    if (openedAt === undefined || !bytes.includes(QUOTE)) return bytes;
    return Buffer.from(bytes.toString('latin1').replaceAll('""', '"'), 'latin1');
  }
}

function tooLong(line: number): RawRow {
  return { line, cells: [], refusal: { code: 'ROW_TOO_LONG', detail: { max: MAX_ROW_BYTES } } };
}

/** Nothing in the record suggests that a quote stands where it should not. */
function isSound(scan: WholeScan, expected: number): boolean {
  if (scan.kind === 'OPEN') return false;
  if (scan.fields.length !== expected) return !scan.fields.some(isQuoted);
  return !scan.fields.some((field) => field.bareQuote && isQuoted(field));
}

function isQuoted(field: Field): boolean {
  return field.openedAt !== undefined;
}

function code(delimiter: Delimiter): number {
  return delimiter.charCodeAt(0);
}

function isLineEnd(byte: number | undefined): boolean {
  return byte === 0x0a || byte === 0x0d;
}
