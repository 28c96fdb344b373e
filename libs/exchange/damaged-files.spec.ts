import { readFile } from 'node:fs/promises';
import { Writable } from 'node:stream';
import { faultMessage } from './fault-message';
import { randomFrom } from './random-fixtures';
import { COLUMNS, readContent } from './table-fixtures';
import { writeTable } from './write-table';

const SEED = 97;
const PIECES = ['"', '""', ',', ';', '\t', '\r', '\n', '\r\n', '\0', '=', "'", '<b>', 'id,name,amount\r\n', 'é'].map((piece) => Buffer.from(piece));

function mangled(content: Buffer, random: (below: number) => number): Buffer {
  let bytes = Buffer.from(content);
  for (let change = random(8) + 1; change > 0; change--) {
    const at = random(bytes.length + 1);
    const piece = random(3) === 0 ? Buffer.from([random(256), random(256)]) : (PIECES[random(PIECES.length)] as Buffer);
    bytes = Buffer.concat([bytes.subarray(0, at), piece, bytes.subarray(Math.min(bytes.length, at + random(4)))]);
    if (random(20) === 0) bytes = bytes.subarray(0, random(bytes.length + 1));
  }
  return bytes;
}

/** Whatever comes in: it ends, does not throw, and lines go up. */
async function expectSoundReading(content: Buffer): Promise<void> {
  const { rows, notices } = await readContent(content);
  const lines = rows.map(({ line }) => line);
  expect(lines).toEqual([...lines].sort((a, b) => a - b));
  const faults = [...notices, ...rows.flatMap((row) => row.faults)];
  expect(faults.map(faultMessage).filter((message) => message === '')).toEqual([]);
  expect(rows.filter((row) => row.refused && row.faults.length !== 1)).toEqual([]);
}

it('reads any mangled CSV to its end', async () => {
  const random = randomFrom(SEED);
  const good = await readFile('demo/cases/bad/organisations-utf16.csv');
  const table = Buffer.from('id,name,amount,note\r\na1,Kast,1,"een, twee\r\ndrie"\r\na2,"Café ""Oud""",2,\r\na3,Bed,3,x\r\n');
  for (let round = 0; round < 400; round++) await expectSoundReading(mangled(round % 5 === 0 ? good : table, random));
});

it('reads random bytes to their end', async () => {
  const random = randomFrom(SEED);
  for (let round = 0; round < 200; round++) {
    await expectSoundReading(Buffer.from(Array.from({ length: random(400) }, () => random(256))));
  }
});

it('reads any mangled workbook to its end', async () => {
  const random = randomFrom(SEED);
  const good = await workbook();
  for (let round = 0; round < 150; round++) await expectSoundReading(mangled(good, random));
});

it('reads a workbook that ends early to the place where it does', async () => {
  const good = await workbook();
  const { notices } = await readContent(good.subarray(0, good.length - 30));
  expect(notices.map(({ code, severity }) => [code, severity])).toEqual([['UNREADABLE', 'FILE']]);
});

async function workbook(): Promise<Buffer> {
  const pieces: Buffer[] = [];
  const output = new Writable({
    write: (piece: Buffer, _, done) => {
      pieces.push(piece);
      done();
    },
  });
  async function* rows() {
    for (let row = 0; row < 50; row++) yield { id: `a${row}`, name: `Kast ${row}`, amount: row, note: 'een\ntwee' };
  }
  await writeTable('xlsx', [...COLUMNS.required, { name: 'note' }].map(({ name }) => name), rows(), output);
  return Buffer.concat(pieces);
}
