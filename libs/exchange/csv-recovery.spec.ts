import { readContent, summary } from './table-fixtures';

const HEADER = 'id,name,amount,note\r\n';

async function read(...lines: string[]): Promise<readonly string[]> {
  return summary(await readContent(HEADER + lines.map((line) => `${line}\r\n`).join('')));
}

describe('a quote that is never closed', () => {
  it('is reported where it opens, and reading goes on at the next line', async () => {
    expect(await read('a1,Kast,1,', 'a2,"Tafel,2,', 'a3,Stoel,3,', 'a4,Bank,4,')).toEqual([
      '2 a1',
      '3 - name UNCLOSED_QUOTE',
      '4 a3',
      '5 a4',
    ]);
  });

  it('is found though later rows have quotes of their own', async () => {
    expect(await read('a1,"Tafel,1,', 'a2,Kast,2,"mooi, groot"', 'a3,Stoel,3,"een ""goede"" stoel"', 'a4,Bank,4,')).toEqual([
      '2 - name UNCLOSED_QUOTE',
      '3 a2',
      '4 a3',
      '5 a4',
    ]);
  });

  it('is found several times in a row, and before a row that is bad otherwise', async () => {
    expect(await read('a1,"Tafel,1,', 'a2,"Kast,2,', 'a3,Stoel', 'a4,Bank,4,"x, y"', 'a5,Bed,5,')).toEqual([
      '2 - name UNCLOSED_QUOTE',
      '3 - name UNCLOSED_QUOTE',
      '4 a3 * FIELD_COUNT',
      '5 a4',
      '6 a5',
    ]);
  });

  it('is reported on its own line when the row began earlier', async () => {
    expect(await read('a1,"Ta', 'fel","1,x', 'a2,Kast,2,')).toEqual(['3 - amount UNCLOSED_QUOTE', '4 a2']);
  });

  it('on the last line leaves the rows before it alone', async () => {
    expect(await read('a1,Kast,1,', 'a2,Kast,2,"mooi')).toEqual(['2 a1', '3 - note UNCLOSED_QUOTE']);
  });

  it('in a field of several lines is not seen where the field is closed', async () => {
    expect(await read('a1,Kast,1,"een', 'twee', 'drie"', 'a2,Kast,2,')).toEqual(['2 a1', '5 a2']);
  });

  it('does not take rows with it when a megabyte follows', async () => {
    const rows = Array.from({ length: 60_000 }, (_, index) => `b${index},Kast van hout,${index},`);
    const found = await read('a1,"Tafel,1,', ...rows);
    expect(found).toHaveLength(60_001);
    expect(found.slice(0, 2)).toEqual(['2 - name UNCLOSED_QUOTE', '3 b0']);
    expect(found.at(-1)).toBe('60002 b59999');
  });
});

describe('a quote where none may stand', () => {
  it.each([
    ['in a field without quotes', 'a1,24" scherm,1,', '24" scherm'],
    ['around the first words of a field without quotes', 'a1,"De Kikker" vzw,1,', '"De Kikker" vzw'],
    ['likewise, with a quoted field after it', 'a1,"De Kikker" vzw,1,"x, y"', '"De Kikker" vzw'],
    ['in a quoted field', 'a1,"24" scherm, zwart",1,', '24" scherm, zwart'],
  ])('%s is read as text with a warning', async (_, line, name) => {
    const table = await readContent(`${HEADER}${line}\r\na2,Kast,2,\r\n`);
    expect(summary(table)).toEqual(['2 a1 name BARE_QUOTE', '3 a2']);
    expect(table.rows[0]?.cells.get('name')).toBe(name);
  });

  it('before or after spaces around a quoted field is no fault', async () => {
    const table = await readContent(`${HEADER}a1, "Kast, hoog" ,1,\r\n`);
    expect(summary(table)).toEqual(['2 a1']);
    expect(table.rows[0]?.cells.get('name')).toBe('Kast, hoog');
  });
});

describe('a row that is too long', () => {
  it('is cut and reported, and the next ones are read', async () => {
    expect(await read('a1,Kast,1,', `a2,${'x'.repeat(3_000_000)},2,`, 'a3,Stoel,3,')).toEqual(['2 a1', '3 - * ROW_TOO_LONG', '4 a3']);
  });

  it('is reported as such in quotes too', async () => {
    expect(await read(`a1,Kast,1,"${'x'.repeat(2_000_000)}"`, 'a2,Stoel,2,')).toEqual(['2 - * ROW_TOO_LONG', '3 a2']);
  });

  it('may be the last, without line end', async () => {
    expect(summary(await readContent(`${HEADER}${'y'.repeat(1_500_000)}`))).toEqual(['2 - * ROW_TOO_LONG']);
  });
});

describe('a row with another number of fields', () => {
  it('is refused with its id and nothing else', async () => {
    const { rows } = await readContent(`${HEADER}a1,<script>,1\r\n`);
    expect(rows).toMatchObject([
      { refused: true, line: 2, faults: [{ code: 'FIELD_COUNT', columnNo: null, column: null, recordId: 'a1', detail: { found: 3, expected: 4 } }] },
    ]);
  });

  it('and a text of several lines is refused once', async () => {
    expect(await read('a1,Kast,1,"een', 'twee, drie",extra', 'a2,Kast,2,')).toEqual(['2 a1 * FIELD_COUNT', '4 a2']);
  });
});
