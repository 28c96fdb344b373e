import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createWriteStream } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough, Writable } from 'node:stream';
import { setTimeout } from 'node:timers/promises';
import { Workbook } from 'exceljs';
import { Fault } from './fault';
import { readPath } from './table-fixtures';
import { CellRecord } from './table';
import { writeFaults } from './write-faults';
import { TableFormat, writeTable } from './write-table';

const NAMES = ['id', 'text', 'number'] as const;
type Row = CellRecord<(typeof NAMES)[number]>;

async function* from<Item>(items: readonly Item[]): AsyncGenerator<Item, void> {
  yield* items;
}

async function written(write: (output: Writable) => Promise<void>, use: (path: string) => Promise<void>): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'schakel-write-'));
  try {
    const path = join(folder, 'table');
    await write(createWriteStream(path));
    await use(path);
  } finally {
    await rm(folder, { recursive: true });
  }
}

async function textOf(format: TableFormat, rows: readonly Row[]): Promise<string> {
  let text = '';
  await written(
    (output) => writeTable(format, NAMES, from(rows), output),
    async (path) => {
      text = await readFile(path, 'utf8');
    },
  );
  return text;
}

describe('CSV', () => {
  it('has CRLF and quotes where they are needed', async () => {
    expect(await textOf('csv', [{ id: 'a1', text: 'een, "twee"', number: 1.5 }, { id: 'a2', text: 'regel\nregel' }, { id: 'a3', text: ' x; ' }])).toBe(
      'id,text,number\r\na1,"een, ""twee""",1.5\r\na2,"regel\nregel",\r\na3," x; ",\r\n',
    );
  });

  it('defuses texts that a spreadsheet would run, and leaves numbers alone', async () => {
    expect(await textOf('csv', [{ id: '=1+1', text: '-12', number: -12 }, { id: '@x', text: '+32', number: 0 }, { id: '\tx', text: "'t huis" }])).toBe(
      "id,text,number\r\n'=1+1,'-12,-12\r\n'@x,'+32,0\r\n\"'\tx\",'t huis,\r\n",
    );
  });

  it('of no rows has its header', async () => {
    expect(await textOf('csv', [])).toBe('id,text,number\r\n');
  });
});

it('JSONL has one object a line with the texts as they are', async () => {
  expect(await textOf('jsonl', [{ id: 'a1', text: '=1+1', number: 2 }, { id: 'a2', text: 'é\n' }])).toBe(
    '{"id":"a1","text":"=1+1","number":2}\n{"id":"a2","text":"é\\n","number":null}\n',
  );
});

it('XLSX has numbers as numbers and formulas as defused texts', async () => {
  await written(
    (output) => writeTable('xlsx', NAMES, from<Row>([{ id: 'a1', text: '=1+1', number: -2.5 }]), output),
    async (path) => {
      const workbook = new Workbook();
      await workbook.xlsx.readFile(path);
      const row = workbook.worksheets[0]?.getRow(2);
      expect([1, 2, 3].map((column) => row?.getCell(column).value)).toEqual(['a1', "'=1+1", -2.5]);
    },
  );
});

const TRICKY = ['=1+1', "'=1+1", "''=x", '-12', '+x', '@x', "'t huis", "'", '"', '""', 'a"b', 'a,b;c\td', 'een\ntwee\r\ndrie', ' spaties ', '_x0041_ en _x', '<&>', '👍 é', '1e5', '007', '＝1'];

it.each(['csv', 'xlsx'] as const)('%s gives back what was written', async (format) => {
  const columns = { required: [{ name: 'id' }, { name: 'text', multiline: true }], optional: [{ name: 'number' }] };
  const rows = TRICKY.map((text, index) => ({ id: `a${index}`, text, number: index - 5 }));
  await written(
    (output) => writeTable(format, NAMES, from(rows), output),
    async (path) => {
      const { rows: read } = await readPath(path, columns);
      expect(read.map(({ cells }) => cells.get('text'))).toEqual(TRICKY);
      expect(read.map(({ cells }) => cells.get('number'))).toEqual(rows.map(({ number }) => String(number)));
      expect(read.flatMap(({ faults }) => faults.map(({ code }) => code))).toEqual([]);
    },
  );
});

describe.each(['csv', 'jsonl', 'xlsx'] as const)('%s', (format) => {
  it('fails as its rows do', async () => {
    async function* failing(): AsyncGenerator<Row, void> {
      yield { id: 'a1' };
      throw new Error('no more rows');
    }
    await expect(writeTable(format, NAMES, failing(), new PassThrough().resume())).rejects.toThrow('no more rows');
  });

  it('fails as the stream does, and asks no more rows', async () => {
    let asked = 0;
    async function* endless(): AsyncGenerator<Row, void> {
      for (;;) yield { id: `a${asked++}`, text: 'x'.repeat(1_000) };
    }
    const full = new Writable({ write: (_piece, _encoding, done) => done(new Error('disk full')) });
    await expect(writeTable(format, NAMES, endless(), full)).rejects.toThrow('disk full');
    const then = asked;
    await setTimeout(300);
    expect(asked).toBe(then);
  });

  it('does not ask for rows that nobody takes yet', async () => {
    let asked = 0;
    async function* many(): AsyncGenerator<Row, void> {
      for (; asked < 5_000; asked++) yield { id: `a${asked}`, text: `${Math.sin(asked)} `.repeat(20) };
    }
    const output = new PassThrough();
    const done = writeTable(format, NAMES, many(), output);
    await once(output, 'readable');
    await setTimeout(300);
    expect(asked).toBeLessThan(2_000);
    output.resume();
    await done;
    expect(asked).toBe(5_000);
  });
});

it('faults are written with the columns of a fault list, a suggestion and a sentence', async () => {
  const fault: Fault = { file: 'o.csv', line: 4, columnNo: 4, column: 'municipality', code: 'UNKNOWN_MUNICIPALITY', severity: 'REJECT', recordId: 'o1', suggestion: 'Erpe-Mere' };
  await written(
    (output) => writeFaults(from([fault]), output),
    async (path) => {
      expect(await readFile(path, 'utf8')).toBe(
        'file,line,column_no,column,code,severity,record_id,suggestion,message\r\n' +
          'o.csv,4,4,municipality,UNKNOWN_MUNICIPALITY,REJECT,o1,Erpe-Mere,Deze gemeente of deelgemeente herkennen we niet met zekerheid. Bedoelt u “Erpe-Mere”?\r\n',
      );
    },
  );
});
