import { spawn } from 'node:child_process';
import { chmod, chown, mkdir, mkdtemp, readdir, readFile, realpath, rm, stat, writeFile } from 'node:fs/promises';
import { createServer, type AddressInfo, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { startEmbeddedPostgres, type EmbeddedPostgres, type EmbeddedPostgresOptions } from './index';
import { processRole, readPostmasterFile } from './postmaster';
import { isAlive, processEntry } from './processes';

const onUnix = process.platform === 'win32' ? it.skip : it;

let base: string;

beforeEach(async () => {
  base = await realpath(await mkdtemp(join(tmpdir(), 'schakel-pg-')));
  // Root's server runs as another user, who must be able to get here.
  await chmod(base, 0o755);
});

afterEach(async () => {
  for (const name of await readdir(base)) await endServer(join(base, name, 'data'));
  await rm(base, { recursive: true, force: true });
});

/** Ends what a failed test may have left. */
async function endServer(data: string): Promise<void> {
  const file = await readPostmasterFile(data).catch(() => undefined);
  if (file && (await processRole(file.pid, data)) === 'server') process.kill(file.pid, 'SIGKILL');
}

function start(options: Partial<EmbeddedPostgresOptions> = {}): Promise<EmbeddedPostgres> {
  return startEmbeddedPostgres({ dataFolder: join(base, 'db'), purpose: 'test', ...options });
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

/** Leaves a lock file as a server that was killed would. */
async function writePidFile(text: string): Promise<void> {
  const data = join(base, 'db', 'data');
  const { uid, gid } = await stat(data);
  await writeFile(join(data, 'postmaster.pid'), text, { mode: 0o600 });
  await chown(join(data, 'postmaster.pid'), uid, gid);
}

function listen(port: number): Promise<Server> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => resolve(server));
  });
}

async function settingsOf(url: string, names: string[]): Promise<Record<string, string>> {
  const rows = await query<{ name: string; value: string }>(url, `SELECT name, current_setting(name) AS value FROM pg_settings WHERE name IN ('${names.join("','")}')`);
  return Object.fromEntries(rows.map(({ name, value }) => [name, value]));
}

describe('a first start', () => {
  it('gives a server that knows Unicode, listens on 127.0.0.1 only and keeps its password to itself', async () => {
    const lines: string[] = [];
    const server = await start({ log: (line) => lines.push(line) });
    expect(server).toMatchObject({ attached: false, folder: join(base, 'db') });
    expect(server.url).toMatch(new RegExp(`^postgres://postgres:[\\w-]{32}@127\\.0\\.0\\.1:${server.port}/postgres$`));
    expect(await query(server.url, `SELECT lower('ÉÉN STOEL') AS lower, getdatabaseencoding() AS encoding`)).toEqual([{ lower: 'één stoel', encoding: 'UTF8' }]);
    expect(await settingsOf(server.url, ['listen_addresses', 'unix_socket_directories', 'TimeZone'])).toEqual({
      listen_addresses: '127.0.0.1',
      unix_socket_directories: '',
      TimeZone: 'UTC',
    });
    if (process.platform !== 'win32') expect((await stat(join(base, 'db', 'password'))).mode & 0o777).toBe(0o600);
    expect(lines).toEqual([expect.stringContaining('maakt een nieuwe gegevensmap'), `PostgreSQL draait (proces ${server.pid}, poort ${server.port}).`]);
    await server.stop();
  });

  it('refuses a wrong password', async () => {
    const server = await start();
    const wrong = new URL(server.url);
    wrong.password = 'wrong';
    await expect(query(wrong.href, 'SELECT 1')).rejects.toMatchObject({ code: '28P01' });
    await server.stop();
  });

  it('is fast for tests and safe for the application', async () => {
    const names = ['fsync', 'synchronous_commit', 'full_page_writes', 'shared_buffers', 'max_connections'];
    const [forTests, forApp] = await Promise.all([start(), start({ dataFolder: join(base, 'app'), purpose: 'app' })]);
    expect(await settingsOf(forTests.url, names)).toEqual({ fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', shared_buffers: '32MB', max_connections: '100' });
    expect(await settingsOf(forApp.url, names)).toEqual({ fsync: 'on', synchronous_commit: 'on', full_page_writes: 'on', shared_buffers: '128MB', max_connections: '100' });
    await Promise.all([forTests.stop(), forApp.stop()]);
  });

  it('makes folders that the server can reach, whatever the umask', async () => {
    const before = process.umask(0o077);
    try {
      const dataFolder = join(base, 'project', '.schakel', 'postgres');
      const server = await start({ dataFolder });
      expect(server.folder).toBe(dataFolder);
      expect(await query(server.url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
      await server.stop();
    } finally {
      process.umask(before);
    }
  });

  it('removes what a killed start left half-finished', async () => {
    const { pid: endedPid } = spawn(process.execPath, ['--version']);
    while (endedPid !== undefined && isAlive(endedPid)) await sleep(10);
    const leftover = join(base, 'db', `data.new-${endedPid}-abcdef`);
    await mkdir(join(leftover, 'base'), { recursive: true });
    await writeFile(join(leftover, 'PG_VERSION'), '18\n');
    const server = await start();
    expect((await readdir(join(base, 'db'))).sort()).toEqual(['data', 'password', 'port', 'server.log']);
    await server.stop();
  });
});

describe('databases', () => {
  it('are made with a connection string of their own, and dropped while in use', async () => {
    const server = await start();
    const url = await server.createDatabase('De "Keet"');
    const client = new Client({ connectionString: url });
    client.on('error', () => undefined);
    await client.connect();
    expect((await client.query<{ name: string }>('SELECT current_database() AS name')).rows).toEqual([{ name: 'De "Keet"' }]);
    await expect(server.createDatabase('De "Keet"')).rejects.toMatchObject({ code: '42P04' });
    await server.dropDatabase('De "Keet"');
    await server.dropDatabase('De "Keet"');
    await expect(query(url, 'SELECT 1')).rejects.toMatchObject({ code: '3D000' });
    await server.stop();
  });
});

describe('stopping', () => {
  onUnix('leaves no process, and may be asked twice', async () => {
    const server = await start();
    const backends = await query<{ pid: number }>(server.url, 'SELECT pid FROM pg_stat_activity');
    await server.stop();
    await server.stop();
    const left = await Promise.all([server.pid, ...backends.map(({ pid }) => pid)].map((pid) => processEntry(pid)));
    expect(left.filter((entry) => entry?.command.includes('postgres'))).toEqual([]);
    await expect(query(server.url, 'SELECT 1')).rejects.toMatchObject({ code: 'ECONNREFUSED' });
  });

  onUnix('works when the folder is gone already', async () => {
    const server = await start();
    await rm(join(base, 'db'), { recursive: true });
    await server.stop();
    expect(await processEntry(server.pid)).toBeUndefined();
  });
});

describe('a later start', () => {
  it('finds the data under the same connection string', async () => {
    const first = await start();
    await query(first.url, `CREATE TABLE stoel AS SELECT 'bureaustoel' AS naam`);
    await first.stop();
    const second = await start();
    expect(second).toMatchObject({ url: first.url, attached: false });
    expect(await query(second.url, 'SELECT naam FROM stoel')).toEqual([{ naam: 'bureaustoel' }]);
    await second.stop();
  });

  it('attaches to a server that still runs, and stops it', async () => {
    const first = await start();
    const second = await start();
    expect(second).toMatchObject({ attached: true, pid: first.pid, url: first.url });
    await second.stop();
    await expect(query(first.url, 'SELECT 1')).rejects.toMatchObject({ code: 'ECONNREFUSED' });
  });

  it('recovers from a server that was killed', async () => {
    const first = await start({ purpose: 'app' });
    await query(first.url, 'CREATE TABLE stoel AS SELECT 1 AS nummer');
    process.kill(first.pid, 'SIGKILL');
    const second = await start({ purpose: 'app' });
    expect(second.attached).toBe(false);
    expect(await query(second.url, 'SELECT nummer FROM stoel')).toEqual([{ nummer: 1 }]);
    await second.stop();
  });

  onUnix('leaves a program alone that now has the number of the former server', async () => {
    const first = await start();
    await first.stop();
    const { uid, gid } = await stat(join(base, 'db', 'data'));
    const bystander = spawn('sleep', ['600'], { stdio: 'ignore', ...(process.getuid?.() === 0 && { uid, gid }) });
    try {
      await writePidFile(`${bystander.pid}\n${join(base, 'db', 'data')}\n1700000000\n${first.port}\n\n127.0.0.1\n\nready\n`);
      const second = await start();
      expect(second.attached).toBe(false);
      expect(second.pid).not.toBe(bystander.pid);
      await second.stop();
      expect(bystander.signalCode).toBeNull();
      expect(isAlive(bystander.pid ?? 0)).toBe(true);
    } finally {
      bystander.kill('SIGKILL');
    }
  });

  onUnix('does not attach to the server of another folder that has the number', async () => {
    const other = await start({ dataFolder: join(base, 'other') });
    const first = await start();
    await first.stop();
    await writePidFile(await readFile(join(base, 'other', 'data', 'postmaster.pid'), 'utf8'));
    const second = await start();
    expect(second.attached).toBe(false);
    expect(await query(second.url, `SELECT current_setting('data_directory') AS folder`)).toEqual([{ folder: join(base, 'db', 'data') }]);
    await second.stop();
    expect(await query(other.url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
    await other.stop();
  });

  it('refuses data of another version and changes nothing', async () => {
    await mkdir(join(base, 'db', 'data'), { recursive: true });
    await writeFile(join(base, 'db', 'data', 'PG_VERSION'), '17\n');
    const before = await stat(join(base, 'db'));
    await expect(start()).rejects.toMatchObject({ name: 'EmbeddedPostgresError', code: 'DATA_FOLDER_VERSION', message: expect.stringMatching(/PostgreSQL 17.*PostgreSQL 18/) as string });
    expect(await readdir(base, { recursive: true })).toEqual(['db', 'db/data', 'db/data/PG_VERSION']);
    expect(await stat(join(base, 'db'))).toMatchObject({ mode: before.mode, uid: before.uid, mtimeMs: before.mtimeMs });
  });

  it('refuses a folder that holds something else', async () => {
    await mkdir(join(base, 'db', 'data'), { recursive: true });
    await expect(start()).rejects.toMatchObject({ code: 'DATA_FOLDER_DAMAGED', message: expect.stringContaining('wachtwoord') as string });
    await writeFile(join(base, 'db', 'data', 'notes.txt'), 'ours');
    await writeFile(join(base, 'db', 'password'), 'secret\n');
    await expect(start()).rejects.toMatchObject({ code: 'DATA_FOLDER_DAMAGED', message: expect.stringContaining('geen volledige') as string });
    expect(await readFile(join(base, 'db', 'data', 'notes.txt'), 'utf8')).toBe('ours');
  });

  it('reports what PostgreSQL says when the data are damaged', async () => {
    const first = await start();
    await first.stop();
    await rm(join(base, 'db', 'data', 'global', 'pg_control'));
    await expect(start()).rejects.toMatchObject({ code: 'START_FAILED', message: expect.stringContaining('pg_control') as string });
  });
});

describe('several starts at the same moment', () => {
  it('share one server', async () => {
    const servers = await Promise.all([start(), start(), start()]);
    expect(servers.filter(({ attached }) => !attached)).toHaveLength(1);
    expect(new Set(servers.map(({ url, pid }) => `${pid} ${url}`)).size).toBe(1);
    expect((await readdir(join(base, 'db'))).sort()).toEqual(['data', 'password', 'port', 'server.log']);
    await Promise.all(servers.map((server) => server.stop()));
  });
});

describe('the port', () => {
  it('is the demanded one, or an error that names it', async () => {
    const holder = await listen(0);
    const { port } = holder.address() as AddressInfo;
    await expect(start({ port })).rejects.toMatchObject({ code: 'PORT_TAKEN', message: expect.stringContaining(String(port)) as string });
    await new Promise((resolve) => holder.close(resolve));
    const server = await start({ port });
    expect(server.port).toBe(port);
    await server.stop();
  });

  it('is another one when the remembered one is taken', async () => {
    const first = await start();
    await first.stop();
    const holder = await listen(first.port);
    const second = await start();
    expect(second.port).not.toBe(first.port);
    await second.stop();
    await new Promise((resolve) => holder.close(resolve));
  });
});

describe('a machine without binaries', () => {
  it('is told to set DATABASE_URL', async () => {
    const { arch } = process;
    Object.defineProperty(process, 'arch', { value: 'mips', configurable: true });
    await expect(start()).rejects.toMatchObject({ code: 'UNSUPPORTED_PLATFORM', message: expect.stringContaining('DATABASE_URL') as string });
    Object.defineProperty(process, 'arch', { value: arch, configurable: true });
    expect(await readdir(base)).toEqual([]);
  });
});
