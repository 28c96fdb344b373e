import { printable } from './printable';
import { RawCell, RawRow } from './raw-row';
import { MAX_ROW_BYTES } from './table';
import { columnIndex, numberToText, serialToIso, unescapeText } from './xlsx-values';
import { XmlReader } from './xml-reader';

export interface SheetContext {
  readonly strings: readonly string[];
  readonly dateStyles: ReadonlySet<number>;
  readonly since1904: boolean;
}

/** Excel has no columns beyond XFD. */
const MAX_COLUMNS = 16_384;

/**
 * The rows of a sheet that have a cell with something in it, in batches. Of a formula only the result is read.
 * @throws UnreadableFile after all rows that stand before the damage
 */
export async function* readSheet(chunks: AsyncIterable<Buffer>, context: SheetContext): AsyncGenerator<readonly RawRow[], void> {
  const sheet = new SheetReader(context);
  try {
    for await (const chunk of chunks) {
      sheet.xml.write(chunk);
      yield sheet.takeRows();
    }
    sheet.xml.end();
  } catch (error) {
    yield sheet.takeRows();
    throw error;
  }
  yield sheet.takeRows();
}

class SheetReader {
  readonly xml = new XmlReader({
    open: (name, attributes) => this.open(name, attributes),
    text: (text) => this.text(text),
    close: (name) => this.close(name),
  });

  private rows: RawRow[] = [];
  private line = 0;
  private cells: (RawCell | undefined)[] = [];
  private column = -1;
  private type = 'n';
  private style = 0;
  private content?: string;
  private inContent = false;
  private inPhonetic = false;
  private rowLength = 0;

  constructor(private readonly context: SheetContext) {}

  takeRows(): readonly RawRow[] {
    const { rows } = this;
    this.rows = [];
    return rows;
  }

  private open(name: string, attributes: Readonly<Record<string, string>>): void {
    if (name === 'row') {
      const line = Number(attributes.r);
      this.line = line > this.line && Number.isSafeInteger(line) ? line : this.line + 1;
      this.cells = [];
      this.column = -1;
      this.rowLength = 0;
    } else if (name === 'c') {
      this.column = columnIndex(attributes.r ?? '') ?? this.column + 1;
      this.type = attributes.t ?? 'n';
      this.style = Number(attributes.s ?? 0);
      this.content = undefined;
    } else if (name === 'rPh') this.inPhonetic = true;
    this.inContent = name === 'v' || (name === 't' && !this.inPhonetic);
  }

  private text(text: string): void {
    if (!this.inContent) return;
    this.rowLength += text.length;
    if (this.rowLength <= MAX_ROW_BYTES) this.content = (this.content ?? '') + text;
  }

  private close(name: string): void {
    this.inContent = false;
    if (name === 'rPh') this.inPhonetic = false;
    else if (name === 'c') this.endCell();
    else if (name === 'row') this.endRow();
  }

  private endCell(): void {
    if (this.content === undefined || this.column >= MAX_COLUMNS) return;
    while (this.cells.length < this.column) this.cells.push(undefined);
    this.cells[this.column] = this.cell(this.content);
  }

  private endRow(): void {
    const { line, cells } = this;
    if (this.rowLength > MAX_ROW_BYTES) {
      this.rows.push({ line, cells: [], refusal: { code: 'ROW_TOO_LONG', detail: { max: MAX_ROW_BYTES } } });
    } else if (cells.length > 0) this.rows.push({ line, cells });
  }

  /** Types of cells: ECMA-376, 18.18.11. */
  private cell(content: string): RawCell {
    switch (this.type) {
      case 's': {
        const string = this.context.strings[Number(content)];
        return string === undefined ? failed(content) : { content: string };
      }
      case 'str':
      case 'inlineStr':
        return { content: unescapeText(content) };
      case 'b':
        return { content: content === '1' ? 'TRUE' : 'FALSE' };
      case 'd':
        return { content: content.replace(/T00:00(:00(\.0+)?)?Z?$/, '') };
      case 'e':
        return failed(content);
      default:
        return { content: this.number(content) };
    }
  }

  private number(content: string): string {
    const date = this.context.dateStyles.has(this.style) ? serialToIso(Number(content), this.context.since1904) : undefined;
    return date ?? numberToText(content);
  }
}

function failed(content: string): RawCell {
  return { content: '', fault: { code: 'CELL_ERROR', extras: { detail: { error: printable(content) } } } };
}
