import { deflateRawSync, crc32 } from 'node:zlib';
import { Workbook, Worksheet } from 'exceljs';
import { readSharedStrings } from './xlsx-shared-strings';
import { codes, COLUMNS, ReadTable, readContent, summary } from './table-fixtures';

const HEADER = ['id', 'name', 'amount', 'note'];

async function readSheets(...fillers: ((sheet: Worksheet) => void)[]): Promise<ReadTable> {
  const workbook = new Workbook();
  fillers.forEach((fill, index) => fill(workbook.addWorksheet(`Blad${index + 1}`)));
  return readContent(Buffer.from(await workbook.xlsx.writeBuffer()));
}

function cellsOf(table: ReadTable): readonly (readonly (string | undefined)[])[] {
  return table.rows.map(({ cells }) => HEADER.map((column) => cells.get(column)));
}

describe('cells of a workbook', () => {
  it('are read as the texts that a person sees, with dates as ISO', async () => {
    const table = await readSheets((sheet) => {
      sheet.addRow(HEADER);
      sheet.addRow(['a1', { richText: [{ text: 'Grote ' }, { text: 'kast', font: { bold: true } }] }, 1250.5, 'een\ntwee']);
      sheet.addRow(['a2', 9300, new Date(Date.UTC(2027, 1, 1)), new Date(Date.UTC(2027, 1, 1, 13, 30))]);
      sheet.addRow(['a3', true, 0.1 + 0.2, { text: 'Schakel', hyperlink: 'https://schakel.example' }]);
    });
    expect(cellsOf(table)).toEqual([
      ['a1', 'Grote kast', '1250.5', 'een\ntwee'],
      ['a2', '9300', '2027-02-01', '2027-02-01T13:30:00'],
      ['a3', 'TRUE', '0.3', 'Schakel'],
    ]);
    expect(table.notices).toEqual([]);
  });

  it('are the results of formulas', async () => {
    const table = await readSheets((sheet) => {
      sheet.addRow(HEADER);
      sheet.addRow(['a1', { formula: 'UPPER("x")', result: 'X' }, { formula: '1+1', result: 2 }, { formula: 'A9' }]);
      sheet.addRow(['a2', { formula: '1/0', result: { error: '#DIV/0!' } }, 1, null]);
      sheet.addRow([null, { error: '#N/A' }]);
    });
    expect(cellsOf(table)[0]).toEqual(['a1', 'X', '2', undefined]);
    expect(summary(table)).toEqual(['2 a1', '3 a2 name CELL_ERROR', '4 - name CELL_ERROR']);
    expect(table.rows[1]?.faults[0]?.detail).toEqual({ error: '#DIV/0!' });
  });

  it('are checked as those of a text file are', async () => {
    const table = await readSheets((sheet) => {
      sheet.addRow(HEADER);
      sheet.addRow(['a1', '=1+1', 1, '<script>x</script>']);
      sheet.addRow(['a2', "'=1+1", 1, 'x'.repeat(5_001)]);
    });
    expect(summary(table)).toEqual(['2 a1 name FORMULA note MARKUP', '3 a2 note TOO_LONG']);
    expect(table.rows[1]?.cells.get('name')).toBe('=1+1');
  });
});

describe('rows of a workbook', () => {
  it('keep their numbers over empty rows, and faults name the column of the sheet', async () => {
    const table = await readSheets((sheet) => {
      sheet.getRow(3).values = [undefined, undefined, 'Name', 'ID', 'amount', 'kleur'];
      sheet.getRow(6).values = [undefined, undefined, 'Kast\nhoog', 'a1', 3, 'rood'];
    });
    expect(table.rows).toMatchObject([{ line: 6, faults: [{ code: 'CONTROL_CHARACTER', column: 'name', columnNo: 3, recordId: 'a1' }] }]);
    expect(codes(table)).toEqual(['UNKNOWN_COLUMN 3']);
  });

  it('come from the first sheet that is not hidden', async () => {
    const table = await readSheets(
      (sheet) => {
        sheet.state = 'hidden';
        sheet.addRow(['lijst']);
      },
      (sheet) => sheet.addRows([HEADER, ['a1', 'Kast', 1]]),
      (sheet) => sheet.addRows([HEADER, ['b1', 'Bed', 1]]),
    );
    expect(summary(table)).toEqual(['2 a1']);
    expect(table.notices).toMatchObject([{ code: 'OTHER_SHEETS', severity: 'INFO', detail: { read: 'Blad2', skipped: 'Blad1, Blad3' } }]);
  });

  it.each([
    ['no rows at all', [], 'EMPTY_FILE 1'],
    ['a header alone', [HEADER], 'NO_ROWS 1'],
    ['no header', [['a1', 'Kast', 1]], 'HEADER 1'],
  ])('%s: a notice', async (_, rows, notice) => {
    expect(codes(await readSheets((sheet) => sheet.addRows(rows)))).toEqual([notice]);
  });
});

/** A zip of which each part claims to unpack to one byte, as bombs do. */
function zip(parts: Readonly<Record<string, string | Buffer>>): Buffer {
  const bodies: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [name, content] of Object.entries(parts)) {
    const packed = deflateRawSync(content);
    const header = Buffer.alloc(46 + name.length);
    header.writeUInt32LE(0x02014b50, 0);
    header.writeUInt16LE(8, 10);
    header.writeUInt32LE(crc32(content), 16);
    header.writeUInt32LE(packed.length, 20);
    header.writeUInt32LE(1, 24);
    header.writeUInt16LE(name.length, 28);
    header.writeUInt32LE(offset, 42);
    header.write(name, 46);
    const local = Buffer.alloc(30 + name.length);
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt16LE(name.length, 26);
    local.write(name, 30);
    bodies.push(local, packed);
    directory.push(header);
    offset += local.length + packed.length;
  }
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt32LE(Buffer.concat(directory).length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...bodies, ...directory, end]);
}

const WORKBOOK = {
  'xl/workbook.xml': '<x:workbook xmlns:x="m" xmlns:r="r"><x:sheets><x:sheet name="S" r:id="rId1"/></x:sheets></x:workbook>',
  'xl/_rels/workbook.xml.rels':
    '<Relationships><Relationship Id="rId1" Type="t/worksheet" Target="/xl/blad.xml"/><Relationship Id="rId2" Type="t/sharedStrings" Target="texts.xml"/></Relationships>',
};
const HEADER_XML = `<row r="1">${HEADER.map((name) => `<c t="inlineStr"><is><t>${name}</t></is></c>`).join('')}</row>`;

function sheetXml(rows: string): string {
  return `<worksheet><sheetData>${HEADER_XML}${rows}</sheetData></worksheet>`;
}

describe('workbooks of other programs', () => {
  it('may use prefixes, other names of parts, and cells without references', async () => {
    const sheet = sheetXml('<row><c t="s"><v>0</v></c><c t="str"><v>a_x000A_b</v></c><c t="d"><v>2027-02-01T00:00:00</v></c></row>');
    const texts = '<sst><si><t>a</t><rPh sb="0" eb="1"><t>fonetisch</t></rPh><t>1</t></si></sst>';
    const table = await readContent(zip({ ...WORKBOOK, 'xl/blad.xml': sheet, 'xl/texts.xml': texts }));
    expect(cellsOf(table)).toEqual([['a1', 'a\nb', '2027-02-01', undefined]]);
  });

  it('may refer to a text that is not there', async () => {
    const table = await readContent(zip({ ...WORKBOOK, 'xl/blad.xml': sheetXml('<row><c t="s"><v>7</v></c><c><v>1</v></c></row>') }));
    expect(summary(table)).toEqual(['2 - id CELL_ERROR']);
  });
});

describe('workbooks that are made to do harm', () => {
  const row = (text: string): string => `<row><c t="str"><v>a1</v></c><c t="str"><v>Kast</v></c><c><v>1</v></c><c t="str"><v>${text}</v></c></row>`;

  it('do not unpack beyond what a sheet can be', async () => {
    const bomb = zip({ ...WORKBOOK, 'xl/blad.xml': sheetXml(row('x') + ' '.repeat(60_000_000) + row('y')) });
    expect(bomb.length).toBeLessThan(100_000);
    const table = await readContent(bomb);
    expect(summary(table)).toEqual(['2 a1']);
    expect(table.notices).toMatchObject([{ code: 'TOO_LARGE', severity: 'FILE', line: 2 }]);
  });

  it('do not fill the memory with shared texts', async () => {
    async function* texts(): AsyncGenerator<Buffer, void> {
      for (let size = 0; ; size++) yield Buffer.from(`${size === 0 ? '<sst>' : ''}<si><t>${'x'.repeat(1_000_000)}</t></si>`);
    }
    await expect(readSharedStrings(texts())).rejects.toMatchObject({ code: 'TOO_LARGE' });
  });

  it('have no row in memory that is too long', async () => {
    const table = await readContent(zip({ ...WORKBOOK, 'xl/blad.xml': sheetXml(row('x'.repeat(1_100_000)) + row('y')) }));
    expect(summary(table)).toEqual(['2 - * ROW_TOO_LONG', '3 a1']);
  });

  it.each([
    ['elements within elements', '<a>'.repeat(200)],
    ['attributes', `<a ${Array.from({ length: 300 }, (_, index) => `b${index}="1"`).join(' ')}/>`],
    ['entities', '&laugh;'],
  ])('do not get far with %s', async (_, xml) => {
    const table = await readContent(zip({ ...WORKBOOK, 'xl/blad.xml': sheetXml(row('x') + xml) }));
    expect(summary(table)).toEqual(['2 a1']);
    expect(codes(table)).toEqual(['UNREADABLE 2']);
  });

  it.each([
    ['another kind of archive', zip({ 'mimetype': 'application/vnd.oasis.opendocument.spreadsheet' })],
    ['a sheet that is not there', zip(WORKBOOK)],
    ['the first bytes alone', zip(WORKBOOK).subarray(0, 40)],
  ])('%s cannot be read', async (_, content) => {
    expect(codes(await readContent(content))).toEqual(['UNREADABLE 1']);
  });

  it('are told from damage by their check sum', async () => {
    const content = zip({ ...WORKBOOK, 'xl/blad.xml': sheetXml(row('x')) });
    const at = content.lastIndexOf('xl/blad.xml') - 46 + 16;
    content.writeUInt32LE(1, at);
    const table = await readContent(content);
    expect(codes(table)).toContain('UNREADABLE 2');
  });
});

it('reads a table with the options that text files have', async () => {
  const table = await readContent(zip({ ...WORKBOOK, 'xl/blad.xml': sheetXml('') }), { ...COLUMNS, fileName: 'lijst.xlsx' });
  expect(table.notices).toMatchObject([{ file: 'lijst.xlsx', code: 'NO_ROWS' }]);
});
