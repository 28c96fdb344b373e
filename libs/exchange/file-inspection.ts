import { open } from 'node:fs/promises';
import { TextSurvey } from './text-survey';

export type TextEncoding = 'utf8' | 'windows-1252' | 'utf16le' | 'utf16be';

export interface TextFile {
  readonly kind: 'TEXT';
  readonly encoding: TextEncoding;
  /** Bytes of the byte order mark: 0 when there is none. */
  readonly bomBytes: number;
  /** Is all of it valid in that encoding? */
  readonly isValid: boolean;
  /** For a file that is read as Windows-1252: the first line that is not UTF-8. */
  readonly firstInvalidLine?: number;
}

export type Inspection =
  | { readonly kind: 'EMPTY' }
  | { readonly kind: 'WORKBOOK' }
  /** An old binary workbook or one with a password, a PDF, an archive of another kind. */
  | { readonly kind: 'UNSUPPORTED' }
  | TextFile;

const CHUNK_BYTES = 256 * 1024;

/** Determines from its bytes, never from its name, what kind of file this is and how its text is encoded. Reads all of a text file. */
export async function inspectFile(path: string): Promise<Inspection> {
  const file = await open(path, 'r');
  try {
    const head = Buffer.alloc(4096);
    const start = head.subarray(0, (await file.read(head, 0, head.length, 0)).bytesRead);
    if (start.length === 0) return { kind: 'EMPTY' };
    const known = bySignature(start) ?? utf16(start);
    if (known) return known;

    const bomBytes = start.toString('hex', 0, 3) === 'efbbbf' ? 3 : 0;
    const survey = new TextSurvey();
    for await (const chunk of file.createReadStream({ start: 0, highWaterMark: CHUNK_BYTES, autoClose: false })) survey.add(chunk as Buffer);
    const firstInvalidLine = bomBytes > 0 ? undefined : survey.windows1252FromLine();
    if (firstInvalidLine !== undefined) return { kind: 'TEXT', encoding: 'windows-1252', bomBytes, isValid: true, firstInvalidLine };
    return { kind: 'TEXT', encoding: 'utf8', bomBytes, isValid: survey.isUtf8() };
  } finally {
    await file.close();
  }
}

const UNSUPPORTED_SIGNATURES = ['d0cf11e0a1b11ae1', '25504446', '1f8b', '526172211a07', '377abcaf271c'];

function bySignature(start: Buffer): Inspection | undefined {
  const hex = start.toString('hex', 0, 8);
  if (hex.startsWith('504b0304') || hex.startsWith('504b0506')) return { kind: 'WORKBOOK' };
  if (UNSUPPORTED_SIGNATURES.some((signature) => hex.startsWith(signature))) return { kind: 'UNSUPPORTED' };
  return undefined;
}

function utf16(start: Buffer): TextFile | undefined {
  const mark = start.toString('hex', 0, 2);
  const encoding = mark === 'fffe' ? 'utf16le' : mark === 'feff' ? 'utf16be' : utf16WithoutMark(start);
  return encoding && { kind: 'TEXT', encoding, bomBytes: ['fffe', 'feff'].includes(mark) ? 2 : 0, isValid: true };
}

/** In the Latin letters of a header every second byte is zero. */
function utf16WithoutMark(start: Buffer): 'utf16le' | 'utf16be' | undefined {
  const pairs = Math.min(start.length, 200) >> 1;
  let even = 0;
  let odd = 0;
  for (let pair = 0; pair < pairs; pair++) {
    if (start[2 * pair] === 0) even++;
    if (start[2 * pair + 1] === 0) odd++;
  }
  if (pairs < 2 || Math.max(even, odd) < 0.9 * pairs || Math.min(even, odd) > 0) return undefined;
  return odd > even ? 'utf16le' : 'utf16be';
}
