import { encode } from 'iconv-lite';
import { codes, COLUMNS, readContent, readPath, summary, withFile } from './table-fixtures';

const PLAIN = 'id,name,amount\r\na1,Kast,3\r\na2,Café,4\r\n';
const BOTH = ['2 a1', '3 a2'];

describe('the encoding of a text file', () => {
  it.each([
    ['UTF-8', encode(PLAIN, 'utf8'), []],
    ['UTF-8 with byte order mark', encode(PLAIN, 'utf8', { addBOM: true }), ['BOM 1']],
    ['UTF-16 LE', encode(PLAIN, 'utf16le', { addBOM: true }), ['ENCODING 1']],
    ['UTF-16 BE', encode(PLAIN, 'utf16be', { addBOM: true }), ['ENCODING 1']],
    ['UTF-16 LE without byte order mark', encode(PLAIN, 'utf16le'), ['ENCODING 1']],
    ['UTF-16 BE without byte order mark', encode(PLAIN, 'utf16be'), ['ENCODING 1']],
    ['Windows-1252', encode(PLAIN, 'windows-1252'), ['INVALID_UTF8 3']],
  ])('%s is recognised and read', async (_, content, notices) => {
    const table = await readContent(content);
    expect(table.rows.map(({ cells }) => cells.get('name'))).toEqual(['Kast', 'Café']);
    expect(summary(table)).toEqual(BOTH);
    expect(codes(table)).toEqual(notices);
  });

  it('reads signs of Windows-1252 that Latin-1 lacks', async () => {
    const { rows } = await readContent(encode('id,name,amount\r\na1,€ 5 – “mooi”,3\r\na2,crème,4\r\n', 'windows-1252'));
    expect(rows[0]?.cells.get('name')).toBe('€ 5 – “mooi”');
  });

  it('refuses single broken rows in a file that is UTF-8 otherwise', async () => {
    const good = Array.from({ length: 20 }, (_, index) => `b${index},Één,1\r\n`).join('');
    const broken = encode('a1,Café,1\r\na2,Kèrk,1\r\n', 'windows-1252');
    const table = await readContent(Buffer.concat([Buffer.from(`id,name,amount\r\n${good}`), broken]));
    expect(summary(table).slice(-3)).toEqual(['21 b19', '22 a1 name INVALID_UTF8', '23 a2 name INVALID_UTF8']);
    expect(table.rows.at(-2)?.faults[0]?.suggestion).toBe('Café');
    expect(codes(table)).toEqual([]);
  });

  it('takes one odd line among many ASCII lines for a broken row, several for Windows-1252', async () => {
    const ascii = Array.from({ length: 40 }, (_, index) => `b${index},Kast,1\r\n`).join('');
    const one = await readContent(encode(`id,name,amount\r\n${ascii}a1,Café,1\r\n`, 'windows-1252'));
    const several = await readContent(encode(`id,name,amount\r\n${ascii}a1,Café,1\r\na2,Kèrk,1\r\n`, 'windows-1252'));
    expect(summary(one).at(-1)).toBe('42 a1 name INVALID_UTF8');
    expect(codes(several)).toEqual(['INVALID_UTF8 42']);
    expect(several.rows.at(-1)?.cells.get('name')).toBe('Kèrk');
  });

  it('never takes a file with a UTF-8 mark for Windows-1252', async () => {
    const content = Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), encode(PLAIN, 'windows-1252')]);
    expect(summary(await readContent(content))).toEqual(['2 a1', '3 a2 name INVALID_UTF8']);
  });
});

describe('line ends', () => {
  it.each([
    ['LF', '\n'],
    ['CR', '\r'],
  ])('%s alone are read, with a notice', async (_, end) => {
    const table = await readContent(PLAIN.replaceAll('\r\n', end));
    expect(summary(table)).toEqual(BOTH);
    expect(codes(table)).toEqual(['LINE_ENDINGS -']);
  });

  it('may be mixed in one file, and lines stay counted', async () => {
    const table = await readContent('id,name,amount\na1,Kast,3\ra2,"Ka\r\nst",4\r\n\r\na3,Kast,x\n');
    expect(summary(table)).toEqual(['2 a1', '3 a2 name CONTROL_CHARACTER', '6 a3']);
  });

  it('of all kinds within quotes count as lines', async () => {
    const table = await readContent('id,name,amount,note\r\na1,Kast,3,"een\ntwee\rdrie\r\nvier"\r\na2,Kast,3,\r\n');
    expect(summary(table)).toEqual(['2 a1', '6 a2']);
    expect(table.rows[0]?.cells.get('note')).toBe('een\ntwee\rdrie\r\nvier');
  });

  it('may be missing after the last row', async () => {
    const table = await readContent(PLAIN.trimEnd());
    expect(summary(table)).toEqual(BOTH);
    expect(codes(table)).toEqual(['LINE_ENDINGS -']);
  });
});

describe('the delimiter', () => {
  it.each([
    ['semicolon', ';'],
    ['tab', '\t'],
  ])('%s is recognised by the header', async (_, delimiter) => {
    const table = await readContent(PLAIN.replaceAll(',', delimiter));
    expect(summary(table)).toEqual(BOTH);
    expect(codes(table)).toEqual(['DELIMITER 1']);
  });

  it('is recognised though texts have more of another', async () => {
    const table = await readContent('name;"opm, of, nota, of, zo, iets";id;amount\r\nKast;a,b,c;a1;3\r\n');
    expect(summary(table)).toEqual(['2 a1']);
  });

  it('may be named by a first line of Excel', async () => {
    const table = await readContent(`sep=;\r\n${PLAIN.replaceAll(',', ';')}`);
    expect(summary(table)).toEqual(['3 a1', '4 a2']);
    expect(codes(table)).toEqual(['DELIMITER 2']);
  });

  it('before a space belongs to the text when it is a semicolon, but not when it is a comma', async () => {
    const semicolon = await readContent('id;name;amount\r\na1;Kast; hoog;3\r\na2;Kast;3; 4; 5\r\n');
    expect(summary(semicolon)).toEqual(['2 a1 name BARE_DELIMITER', '3 a2 amount BARE_DELIMITER']);
    expect(semicolon.rows[0]?.cells.get('name')).toBe('Kast; hoog');
    expect(summary(await readContent('id,name,amount\r\na1,Kast, hoog,3\r\n'))).toEqual(['2 a1 * FIELD_COUNT']);
  });
});

describe('the header', () => {
  it('may have its columns in any order and case, with spaces, and columns of its own', async () => {
    const table = await readContent('Amount, NAME ,kleur,ID\r\n3,Kast,rood,a1\r\n');
    expect(Object.fromEntries(table.rows[0]?.cells ?? [])).toEqual({ id: 'a1', name: 'Kast', amount: '3' });
    expect(table.rows[0]?.columnNos.get('id')).toBe(4);
    expect(table.notices).toMatchObject([{ code: 'UNKNOWN_COLUMN', severity: 'WARN', column: 'kleur', columnNo: 3, line: 1 }]);
  });

  it('gets a suggestion for a misspelled optional column', async () => {
    const table = await readContent('id,name,amount,notte\r\na1,Kast,3,x\r\n');
    expect(table.notices[0]?.suggestion).toBe('note');
  });

  it.each([
    ['lacks a required column', 'id,name\r\na1,Kast\r\n', { missing: 'amount' }],
    ['is missing', 'a1,Kast,3\r\n', { missing: 'id, name, amount' }],
    ['has a column twice', 'id,name,amount,name\r\na1,Kast,3,x\r\n', { duplicate: 'name' }],
    ['has a quote that is never closed', '"id,name,amount\r\na1,Kast,3\r\n', { missing: 'id, name, amount' }],
  ])('%s: nothing is read', async (_, content, detail) => {
    const table = await readContent(content);
    expect(table.rows).toEqual([]);
    expect(table.notices).toMatchObject([{ code: 'HEADER', severity: 'FILE', line: 1, detail }]);
  });
});

describe('rows without content', () => {
  it.each([
    ['no bytes', ''],
    ['only blank lines', '\r\n\n\r'],
    ['only a byte order mark', '\uFEFF'],
  ])('a file of %s is empty', async (_, content) => {
    expect(codes(await readContent(content))).toEqual(['EMPTY_FILE 1']);
  });

  it('a file of a header alone has no rows', async () => {
    expect(codes(await readContent('id,name,amount\r\n'))).toEqual(['NO_ROWS 1']);
  });

  it('blank lines and rows of delimiters are left out, and lines stay counted', async () => {
    const table = await readContent('\r\nid,name,amount\r\n\r\n,,\r\na1,Kast,3\r\n"","",""\r\n\r\n');
    expect(summary(table)).toEqual(['5 a1']);
    expect(table.notices).toMatchObject([{ code: 'EMPTY_ROWS', detail: { count: 2 } }]);
  });
});

describe('the file itself', () => {
  it.each([
    ['an old workbook', 'd0cf11e0a1b11ae1'],
    ['a PDF', '255044462d312e37'],
    ['a gzip', '1f8b08000000'],
  ])('%s is not read', async (_, hex) => {
    expect(codes(await readContent(Buffer.from(hex, 'hex')))).toEqual(['UNSUPPORTED_FORMAT 1']);
  });

  it('is named in faults as the caller says', async () => {
    const { notices } = await readContent('', { ...COLUMNS, fileName: 'organisaties.csv' });
    expect(notices[0]?.file).toBe('organisaties.csv');
  });

  it('must be there', async () => {
    await expect(readPath('/nowhere/table.csv')).rejects.toThrow('ENOENT');
  });

  it('tells how far reading is', async () => {
    const seen: number[][] = [];
    const row = 'a1,Kast,3\r\n';
    const content = `id,name,amount\r\n${row.repeat(60_000)}`;
    await withFile(content, (path) => readPath(path, { ...COLUMNS, onProgress: (read, total) => seen.push([read, total]) }));
    expect(seen.length).toBeGreaterThan(2);
    expect(seen.at(-1)).toEqual([content.length, content.length]);
  });
});
