import { createWriteStream } from 'node:fs';
import { once } from 'node:events';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { COLUMNS, withFile } from './table-fixtures';
import { readTable } from './read-table';

const MEGABYTE = 1_000_000;

async function append(path: string, piece: string, megabytes: number): Promise<void> {
  const file = createWriteStream(path, { flags: 'a' });
  const repeated = piece.repeat(Math.ceil(MEGABYTE / piece.length));
  for (let written = 0; written < megabytes; written++) {
    if (!file.write(repeated)) await once(file, 'drain');
  }
  file.end();
  await once(file, 'close');
}

interface Count {
  rows: number;
  refused: number;
  /** Most bytes of heap and buffers in use above those before. */
  growth: number;
}

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

/** Bytes that are held, without what only waits to be collected: when that happens is the runtime's affair. */
function inUse(): number {
  collectGarbage();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}

async function count(path: string): Promise<Count> {
  const before = inUse();
  const result = { rows: 0, refused: 0, growth: 0 };
  for await (const event of readTable(path, COLUMNS)) {
    if (event.kind !== 'ROW') continue;
    result.rows++;
    if (event.refused) result.refused++;
    if (result.rows % 5_000 === 0) result.growth = Math.max(result.growth, inUse() - before);
  }
  return result;
}

it('reads 50 MB in bounded memory', async () => {
  await withFile('id,name,amount,note\r\n', async (path) => {
    await append(path, `a1,Kast,1,"${'Een tekst met ""aanhalingstekens"",\r\nen een é, om te lezen. '.repeat(8)}"\r\n`, 50);
    const { rows, refused, growth } = await count(path);
    expect(rows).toBeGreaterThan(90_000);
    expect(refused).toBe(0);
    expect(growth).toBeLessThan(100 * MEGABYTE);
  });
});

it.each([
  ['a line without end', 'x', 20, 1],
  ['quotes that are never closed on every line', 'a1,"Kast,1,\r\n', 1, 76_000],
  ['empty quotes before text on every line', 'a1,""Kast,1,\r\n', 1, 0],
  ['a quote that closes long after on every line', `${'a1,"Kast,1,\r\n'.repeat(40_000)}a1,Kast",1,\r\n`, 1, 75_000],
])('reads a file of %s in bounded memory, and to its end', async (_, piece, megabytes, refused) => {
  await withFile('id,name,amount,note\r\n', async (path) => {
    await append(path, piece, megabytes);
    const found = await count(path);
    expect(found.refused).toBeGreaterThanOrEqual(refused);
    expect(found.growth).toBeLessThan(100 * MEGABYTE);
  });
});
