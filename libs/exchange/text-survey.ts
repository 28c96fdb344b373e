import { isAscii, isUtf8 } from 'node:buffer';

const LF = 0x0a;
const CR = 0x0d;

/** Bytes that have no letter in Windows-1252. */
const NOT_IN_WINDOWS_1252 = new Set([0x81, 0x8d, 0x8f, 0x90, 0x9d]);

/** Of a longer line only the beginning is surveyed. */
const MAX_LINE_BYTES = 1_000_000;

/** Counts the lines of a file by what their bytes beyond ASCII are, to tell a few broken cells from another encoding. */
export class TextSurvey {
  private lines = 0;
  private utf8Lines = 0;
  private invalidLines = 0;
  private firstInvalidLine?: number;
  private otherEncoding = false;
  private started: Buffer = Buffer.alloc(0);
  private lastByte = 0;

  add(chunk: Buffer): void {
    let from = 0;
    let seen = 0;
    for (let at = 0; at < chunk.length; at++) {
      const byte = chunk[at] as number;
      seen |= byte;
      if (byte !== LF && byte !== CR) continue;
      const before = at > 0 ? chunk[at - 1] : this.lastByte;
      if (byte === CR || before !== CR) this.endLine(chunk.subarray(from, at), seen);
      from = at + 1;
      seen = 0;
    }
    this.lastByte = chunk.at(-1) ?? this.lastByte;
    const rest = chunk.subarray(from, from + MAX_LINE_BYTES - this.started.length);
    if (rest.length > 0) this.started = Buffer.concat([this.started, rest]);
  }

  /**
   * The first line that is not UTF-8, if the file as a whole looks like Windows-1252; undefined for UTF-8, also with
   * some broken lines. It does when lines that are not UTF-8 far outnumber lines with letters in good UTF-8 (a file in
   * Windows-1252 has hardly any), and are two at least or a tenth of a short file: one odd line among many is a broken row.
   */
  windows1252FromLine(): number | undefined {
    this.end();
    const outnumbered = this.invalidLines > 4 * this.utf8Lines;
    const frequent = this.invalidLines >= 2 || this.invalidLines * 10 >= this.lines;
    return outnumbered && frequent && !this.otherEncoding ? this.firstInvalidLine : undefined;
  }

  isUtf8(): boolean {
    this.end();
    return this.invalidLines === 0;
  }

  private end(): void {
    if (this.started.length > 0) this.endLine(Buffer.alloc(0), 0);
  }

  private endLine(rest: Buffer, seen: number): void {
    this.lines++;
    const line = this.started.length > 0 ? Buffer.concat([this.started, rest]) : rest;
    const ascii = this.started.length === 0 ? seen < 0x80 : isAscii(line);
    this.started = Buffer.alloc(0);
    if (ascii) return;
    if (!isUtf8(line)) {
      this.invalidLines++;
      this.firstInvalidLine ??= this.lines;
      this.otherEncoding ||= line.some((byte) => NOT_IN_WINDOWS_1252.has(byte));
    } else this.utf8Lines++;
  }
}
