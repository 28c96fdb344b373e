import { createReadStream } from 'node:fs';
import { FileHandle, open } from 'node:fs/promises';
import { pipeline } from 'node:stream';
import { crc32, createInflateRaw } from 'node:zlib';
import { UnreadableFile } from './unreadable-file';

/**
 * A zip archive on disk, read by its central directory (PKWARE APPNOTE 4.3), with a bound on what each part unpacks to.
 *
 * exceljs streams workbooks too, but takes the sheets in the order of the archive instead of the workbook, puts parts
 * that come before the shared strings in temporary files, and has no bound on either: a few kilobytes can fill the disk.
 */
export class ZipArchive {
  private constructor(
    private readonly path: string,
    private readonly parts: ReadonlyMap<string, Part>,
  ) {}

  /** @throws UnreadableFile when it is no whole archive. */
  static async open(path: string): Promise<ZipArchive> {
    const file = await open(path, 'r');
    try {
      const { size } = await file.stat();
      const { offset, length } = await findDirectory(file, size);
      if (length > MAX_DIRECTORY_BYTES) throw new UnreadableFile('TOO_LARGE');
      return new ZipArchive(path, readDirectory(await readAt(file, offset, length)));
    } finally {
      await file.close();
    }
  }

  has(name: string): boolean {
    return this.parts.has(name);
  }

  /**
   * The unpacked bytes of a part.
   * @throws UnreadableFile when the part is absent, damaged, encrypted, or unpacks to over `maxBytes` or beyond what a
   * sheet of real data packs to.
   */
  async *read(name: string, maxBytes: number, onProgress?: (packedBytesRead: number, packedBytes: number) => void): AsyncGenerator<Buffer, void> {
    const part = this.parts.get(name);
    if (!part || part.encrypted || (part.method !== STORED && part.method !== DEFLATED)) throw new UnreadableFile('UNREADABLE');
    if (part.packedBytes === 0) return;
    const start = await locate(this.path, part);
    const packed = createReadStream(this.path, { start, end: start + part.packedBytes - 1 });
    const unpacked = part.method === STORED ? packed : pipeline(packed, createInflateRaw(), () => undefined);
    let bytes = 0;
    let crc = 0;
    try {
      for await (const chunk of unpacked as AsyncIterable<Buffer>) {
        bytes += chunk.length;
        if (bytes > maxBytes || (bytes > RATIO_FROM_BYTES && bytes > MAX_RATIO * part.packedBytes)) throw new UnreadableFile('TOO_LARGE');
        crc = crc32(chunk, crc);
        onProgress?.(packed.bytesRead, part.packedBytes);
        yield chunk;
      }
    } catch (error) {
      throw error instanceof UnreadableFile ? error : new UnreadableFile('UNREADABLE', error);
    } finally {
      packed.destroy();
    }
    if (crc !== part.crc) throw new UnreadableFile('UNREADABLE');
  }
}

interface Part {
  readonly encrypted: boolean;
  readonly method: number;
  readonly crc: number;
  readonly packedBytes: number;
  readonly headerAt: number;
}

const STORED = 0;
const DEFLATED = 8;
const MAX_DIRECTORY_BYTES = 8_000_000;

/** XML of a sheet packs 10 to 40 times; a bomb a thousand times. Small parts may do as they like. */
const MAX_RATIO = 100;
const RATIO_FROM_BYTES = 20_000_000;

const END_OF_DIRECTORY = 0x06054b50;
const END_BYTES = 22;
const MAX_COMMENT_BYTES = 0xffff;
const END_OF_DIRECTORY_64 = 0x06064b50;
const LOCATOR_64 = 0x07064b50;
const LOCATOR_64_BYTES = 20;
const DIRECTORY_ENTRY = 0x02014b50;
const LOCAL_HEADER = 0x04034b50;
const IN_ZIP64 = 0xffffffff;

async function findDirectory(file: FileHandle, size: number): Promise<{ offset: number; length: number }> {
  const tailAt = Math.max(0, size - END_BYTES - MAX_COMMENT_BYTES);
  const tail = await readAt(file, tailAt, size - tailAt);
  for (let at = tail.length - END_BYTES; at >= 0; at--) {
    if (tail.readUInt32LE(at) !== END_OF_DIRECTORY) continue;
    const found = { length: tail.readUInt32LE(at + 12), offset: tail.readUInt32LE(at + 16) };
    const locatorAt = at - LOCATOR_64_BYTES;
    if (found.offset !== IN_ZIP64 || locatorAt < 0 || tail.readUInt32LE(locatorAt) !== LOCATOR_64) return found;
    const end64 = await readAt(file, Number(tail.readBigUInt64LE(locatorAt + 8)), 56);
    if (end64.readUInt32LE(0) !== END_OF_DIRECTORY_64) break;
    return { length: Number(end64.readBigUInt64LE(40)), offset: Number(end64.readBigUInt64LE(48)) };
  }
  throw new UnreadableFile('UNREADABLE');
}

function readDirectory(bytes: Buffer): Map<string, Part> {
  const parts = new Map<string, Part>();
  for (let at = 0; at + 46 <= bytes.length && bytes.readUInt32LE(at) === DIRECTORY_ENTRY; ) {
    const [nameLength, extraLength, commentLength] = [28, 30, 32].map((field) => bytes.readUInt16LE(at + field)) as [number, number, number];
    const name = bytes.toString('utf8', at + 46, at + 46 + nameLength).replace(/^\/+/, '');
    const extra = bytes.subarray(at + 46 + nameLength, at + 46 + nameLength + extraLength);
    const [, packedBytes, headerAt] = zip64([bytes.readUInt32LE(at + 24), bytes.readUInt32LE(at + 20), bytes.readUInt32LE(at + 42)], extra);
    parts.set(name, {
      encrypted: (bytes.readUInt16LE(at + 8) & 1) === 1,
      method: bytes.readUInt16LE(at + 10),
      crc: bytes.readUInt32LE(at + 16),
      packedBytes,
      headerAt,
    });
    at += 46 + nameLength + extraLength + commentLength;
  }
  return parts;
}

type Sizes = [unpacked: number, packed: number, headerAt: number];

/** Values that do not fit in 32 bits stand in the extra field with number 1, in this order. */
function zip64(sizes: Sizes, extra: Buffer): Sizes {
  for (let at = 0; at + 4 <= extra.length; at += 4 + extra.readUInt16LE(at + 2)) {
    if (extra.readUInt16LE(at) !== 1) continue;
    let next = at + 4;
    return sizes.map((size) => {
      if (size !== IN_ZIP64 || next + 8 > extra.length) return size;
      next += 8;
      return Number(extra.readBigUInt64LE(next - 8));
    }) as Sizes;
  }
  return sizes;
}

/** Where the packed bytes start: after the part's own header, whose length only it knows. */
async function locate(path: string, part: Part): Promise<number> {
  const file = await open(path, 'r');
  try {
    const header = await readAt(file, part.headerAt, 30);
    if (header.readUInt32LE(0) !== LOCAL_HEADER) throw new UnreadableFile('UNREADABLE');
    return part.headerAt + 30 + header.readUInt16LE(26) + header.readUInt16LE(28);
  } finally {
    await file.close();
  }
}

/** @throws UnreadableFile when the file ends before. */
async function readAt(file: FileHandle, position: number, length: number): Promise<Buffer> {
  if (!Number.isSafeInteger(position) || !Number.isSafeInteger(length)) throw new UnreadableFile('UNREADABLE');
  const { size } = await file.stat();
  if (position + length > size) throw new UnreadableFile('UNREADABLE');
  const bytes = Buffer.alloc(length);
  const { bytesRead } = await file.read(bytes, 0, length, position);
  if (bytesRead < length) throw new UnreadableFile('UNREADABLE');
  return bytes;
}
