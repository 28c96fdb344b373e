import { CsvParser } from './csv-parser';
import { TextFile } from './file-inspection';
import { RawRow } from './raw-row';
import { textChunks } from './text-source';

/** A CSV file on disk, of which the header is read first and then the rows. */
export class CsvFile {
  readonly parser: CsvParser;
  private readonly chunks: AsyncGenerator<Buffer, void>;

  constructor(path: string, text: TextFile, onProgress?: (bytesRead: number, bytesTotal: number) => void) {
    this.parser = new CsvParser(text.isValid);
    this.chunks = textChunks(path, text, onProgress);
  }

  /** The first record, or undefined in a file without any; see `CsvParser.header`. */
  async header(countKnown: (names: readonly string[]) => number): Promise<RawRow | undefined> {
    do {
      const header = this.parser.header(countKnown);
      if (header) return header;
    } while (await this.readOn());
    return this.parser.header(countKnown);
  }

  /** The further records, as many at a time as a chunk of the file has. */
  async *batches(expected: number): AsyncGenerator<readonly RawRow[], void> {
    do {
      yield this.batch(expected);
    } while (await this.readOn());
    yield this.batch(expected);
  }

  async close(): Promise<void> {
    await this.chunks.return();
  }

  private batch(expected: number): readonly RawRow[] {
    const rows: RawRow[] = [];
    for (let row = this.parser.next(expected); row; row = this.parser.next(expected)) rows.push(row);
    return rows;
  }

  private async readOn(): Promise<boolean> {
    const { done, value } = await this.chunks.next();
    if (done) this.parser.end();
    else this.parser.feed(value);
    return !done;
  }
}
