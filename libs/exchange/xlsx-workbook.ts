import { posix } from 'node:path';
import { RawRow } from './raw-row';
import { UnreadableFile } from './unreadable-file';
import { readSheet } from './xlsx-sheet';
import { readSharedStrings } from './xlsx-shared-strings';
import { isDateFormat } from './xlsx-values';
import { XmlHandler, XmlReader } from './xml-reader';
import { ZipArchive } from './zip-archive';

/** A workbook on disk, of whose sheet the header is read first and then the rows. */
export class Workbook {
  private rest: readonly RawRow[] = [];

  constructor(
    /** Name of the sheet that is read: the first that is not hidden. */
    readonly sheet: string,
    readonly otherSheets: readonly string[],
    private readonly rows: AsyncGenerator<readonly RawRow[], void>,
  ) {}

  /** The first row with anything in it, or undefined in a sheet without any. */
  async header(): Promise<RawRow | undefined> {
    for (;;) {
      const { done, value } = await this.rows.next();
      if (done) return undefined;
      const [header, ...rest] = value;
      this.rest = rest;
      if (header) return header;
    }
  }

  /** The further rows with anything in them, as many at a time as a piece of the file has. */
  async *batches(): AsyncGenerator<readonly RawRow[], void> {
    yield this.rest;
    yield* this.rows;
  }

  async close(): Promise<void> {
    await this.rows.return();
  }
}

const MAX_PART_BYTES = 32_000_000;
const MAX_SHEET_BYTES = 1_000_000_000;

/** Opens an XLSX workbook (ECMA-376). @throws UnreadableFile here and while its rows are read. */
export async function openWorkbook(path: string, onProgress?: (bytesRead: number, bytesTotal: number) => void): Promise<Workbook> {
  const archive = await ZipArchive.open(path);
  const main = (await relations(archive, '')).find(({ type }) => type.endsWith('/officeDocument'))?.target ?? 'xl/workbook.xml';
  const related = await relations(archive, main);
  const { sheets, since1904 } = await readContents(archive, main);
  const sheet = sheets.find(({ hidden }) => !hidden) ?? sheets[0];
  const target = related.find(({ id }) => id === sheet?.relation)?.target;
  if (!sheet || target === undefined) throw new UnreadableFile('UNREADABLE');
  const partOf = (kind: string): string | undefined => related.find(({ type }) => type.endsWith(`/${kind}`))?.target;
  const strings = partOf('sharedStrings');
  const styles = partOf('styles');
  const context = {
    strings: strings !== undefined && archive.has(strings) ? await readSharedStrings(archive.read(strings, MAX_SHEET_BYTES)) : [],
    dateStyles: styles !== undefined && archive.has(styles) ? await readDateStyles(archive, styles) : new Set<number>(),
    since1904,
  };
  const others = sheets.filter((other) => other !== sheet).map(({ name }) => name);
  return new Workbook(sheet.name, others, readSheet(archive.read(target, MAX_SHEET_BYTES, onProgress), context));
}

interface Relation {
  readonly id: string;
  readonly type: string;
  /** Name of the part in the archive. */
  readonly target: string;
}

async function relations(archive: ZipArchive, of: string): Promise<readonly Relation[]> {
  const part = posix.join(posix.dirname(of), '_rels', `${posix.basename(of)}.rels`);
  if (!archive.has(part)) return [];
  const found: Relation[] = [];
  await readPart(archive, part, {
    open: (name, { Id = '', Type = '', Target = '' }) => {
      if (name !== 'Relationship') return;
      const target = posix.join(Target.startsWith('/') ? '/' : `/${posix.dirname(of)}`, Target).slice(1);
      found.push({ id: Id, type: Type, target });
    },
  });
  return found;
}

interface SheetEntry {
  readonly name: string;
  readonly relation: string;
  readonly hidden: boolean;
}

async function readContents(archive: ZipArchive, part: string): Promise<{ sheets: readonly SheetEntry[]; since1904: boolean }> {
  const sheets: SheetEntry[] = [];
  let since1904 = false;
  await readPart(archive, part, {
    open: (name, attributes) => {
      if (name === 'workbookPr') since1904 = ['1', 'true'].includes(attributes.date1904 ?? '');
      if (name !== 'sheet') return;
      const relation = Object.entries(attributes).find(([key]) => key.endsWith(':id'))?.[1] ?? '';
      sheets.push({ name: attributes.name ?? '', relation, hidden: (attributes.state ?? 'visible') !== 'visible' });
    },
  });
  return { sheets, since1904 };
}

/** Numbers of the cell styles under which a number is a date. */
async function readDateStyles(archive: ZipArchive, part: string): Promise<ReadonlySet<number>> {
  const codes = new Map<number, string>();
  const formats: number[] = [];
  let inCellFormats = false;
  await readPart(archive, part, {
    open: (name, { numFmtId = '', formatCode }) => {
      if (name === 'numFmt' && formatCode !== undefined) codes.set(Number(numFmtId), formatCode);
      if (name === 'cellXfs') inCellFormats = true;
      if (name === 'xf' && inCellFormats) formats.push(Number(numFmtId));
    },
    close: (name) => {
      if (name === 'cellXfs') inCellFormats = false;
    },
  });
  return new Set(formats.flatMap((id, style) => (isDateFormat(id, codes.get(id)) ? [style] : [])));
}

async function readPart(archive: ZipArchive, part: string, handler: XmlHandler): Promise<void> {
  const reader = new XmlReader(handler);
  for await (const chunk of archive.read(part, MAX_PART_BYTES)) reader.write(chunk);
  reader.end();
}
