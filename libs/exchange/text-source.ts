import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { getDecoder } from 'iconv-lite';
import { TextFile } from './file-inspection';

const CHUNK_BYTES = 256 * 1024;

/** The bytes of a text file without its byte order mark, in UTF-8 whatever the file's encoding. A file that should be UTF-8 is passed on as it is, broken or not. */
export async function* textChunks(
  path: string,
  { encoding, bomBytes }: TextFile,
  onProgress?: (bytesRead: number, bytesTotal: number) => void,
): AsyncGenerator<Buffer, void> {
  const { size } = await stat(path);
  const decoder = encoding === 'utf8' ? undefined : getDecoder(encoding === 'utf16be' ? 'utf16-be' : encoding, { stripBOM: false });
  let read = bomBytes;
  for await (const chunk of createReadStream(path, { start: bomBytes, highWaterMark: CHUNK_BYTES })) {
    const bytes = chunk as Buffer;
    read += bytes.length;
    onProgress?.(read, size);
    yield decoder ? Buffer.from(decoder.write(bytes), 'utf8') : bytes;
  }
  const rest = decoder?.end();
  if (rest) yield Buffer.from(rest, 'utf8');
}
