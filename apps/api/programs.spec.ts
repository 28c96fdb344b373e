import { once } from 'node:events';
import { rm } from 'node:fs/promises';
import { connect, createServer } from 'node:net';
import { Client } from 'pg';
import { createTestDatabase, type TestDatabase } from '@schakel/testing';
import { buildPrograms, dataFolder, freePort, Program } from './testing/programs';

// The programs as an operator meets them: started, refused, stopped.

const SECRET = 'x7'.repeat(20);

describe('the program of the API', () => {
  const programs: Program[] = [];
  let folder: string;
  let test: TestDatabase;
  let port: number;

  beforeAll(buildPrograms);
  beforeEach(async () => {
    [folder, test, port] = [await dataFolder(), await createTestDatabase(), await freePort()];
  });
  afterEach(async () => {
    for (const program of programs.splice(0)) await program.stop('SIGKILL');
    await test.drop();
    await rm(folder, { recursive: true, force: true });
  });

  function start(environment: Readonly<Record<string, string>> = {}, path: 'api' | 'worker' | 'cli' = 'api', args: readonly string[] = []): Program {
    const program = new Program(path, { NODE_ENV: 'test', DATA_FOLDER: folder, PORT: String(port), DATABASE_URL: test.url, TOKEN_SECRET: SECRET, ...environment }, args);
    programs.push(program);
    return program;
  }

  const get = (path: string) => fetch(`http://127.0.0.1:${port}${path}`);
  const sessions = async () => (await test.database.query(`SELECT FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid() AND state IS NOT NULL`)).length;

  it('says where it can be reached, serves, and stops when it is told to', async () => {
    const before = await sessions();
    const program = start({ PUBLIC_URL: 'http://schakel.example' });
    await program.says('Schakel staat klaar op http://schakel.example');
    expect(await (await get('/health')).json()).toMatchObject({ status: 'ready', database: 'up', search: { engine: 'postgres', degraded: false } });
    expect(await program.stop()).toBe(0);
    await expect(get('/health')).rejects.toThrow();
    expect(await sessions()).toBe(before);
    expect(program.stderr).toBe('');
  });

  it('answers a request that is under way before it stops', async () => {
    const program = start();
    await program.says('Schakel staat klaar');
    await test.database.query('BEGIN; LOCK TABLE organisation IN ACCESS EXCLUSIVE MODE; SELECT pg_sleep(0); COMMIT');
    const other = new Client({ connectionString: test.url });
    await other.connect();
    await other.query('BEGIN; LOCK TABLE organisation IN ACCESS EXCLUSIVE MODE');
    const answer = fetch(`http://127.0.0.1:${port}/graphql`, {
      method: 'POST', headers: { 'content-type': 'application/json' }, body: '{"query":"{ organisations(hubId: \\"de-keet\\") { nodes { id } } }"}',
    }).then((response) => response.json());
    while ((await test.database.query('SELECT FROM pg_locks WHERE NOT granted')).length === 0) await new Promise((resolve) => setTimeout(resolve, 10));
    const stopped = program.stop();
    await other.query('COMMIT');
    await other.end();
    expect(await answer).toEqual({ data: { organisations: { nodes: [] } } });
    expect(await stopped).toBe(0);
  });

  it('names the port that is taken', async () => {
    const other = createServer().listen(port, '127.0.0.1');
    await once(other, 'listening');
    const program = start();
    expect(await program.end()).toBe(2);
    expect(program.stderr).toBe(`Poort ${port} is al in gebruik. Kies een andere met PORT.\n`);
    other.close();
  });

  it.each(['api', 'worker', 'cli'] as const)('waits for a database that does not answer, says so, gives up, and keeps its password to itself: %s', async (path) => {
    const program = start({ DATABASE_URL: 'postgres://app:zeer-geheim@127.0.0.1:1/schakel', DATABASE_WAIT: '1' }, path, ['doctor']);
    expect(await program.end()).toBe(2);
    expect(program.stdout).toContain('De databank antwoordt nog niet (ECONNREFUSED); we wachten tot 1 seconden.');
    expect(program.stderr).toBe('De databank antwoordt niet (ECONNREFUSED). Kijk DATABASE_URL na.\n');
    expect(program.output).not.toContain('zeer-geheim');
  });

  it('goes on once the database answers', async () => {
    const gate = await freePort();
    const url = new URL(test.url);
    const server = { host: url.hostname, port: Number(url.port) };
    url.port = String(gate);
    const program = start({ DATABASE_URL: url.href, DATABASE_WAIT: '60' });
    await program.says('De databank antwoordt nog niet');
    const proxy = createServer((socket) => {
      const through = connect(server);
      socket.pipe(through).pipe(socket);
      for (const end of [socket, through]) end.on('error', () => undefined);
    }).listen(gate, '127.0.0.1');
    await program.says('Schakel staat klaar');
    expect(await program.stop()).toBe(0);
    proxy.close();
  });

  it('names what production asks for, and not what it was given', async () => {
    const bare = start({ NODE_ENV: 'production', DATABASE_URL: '', TOKEN_SECRET: '' });
    expect(await bare.end()).toBe(2);
    expect(bare.stderr).toBe([
      'Configuratie klopt niet:', '  - DATABASE_URL: verplicht in productie', '  - TOKEN_SECRET: verplicht in productie (minstens 32 tekens)',
      '  - PUBLIC_URL: verplicht in productie', '',
    ].join('\n'));
    const known = start({ NODE_ENV: 'production', TOKEN_SECRET: 'change-me-change-me-change-me-change-me', PUBLIC_URL: 'https://schakel.example' });
    expect(await known.end()).toBe(2);
    expect(known.stderr).toBe('Configuratie klopt niet:\n  - TOKEN_SECRET: is een voorbeeldwaarde; kies een eigen geheim\n');
    expect(known.output).not.toContain('change-me');
  });

  it.each(['api', 'worker', 'cli'] as const)('names values that cannot be: %s', async (path) => {
    const program = start({ PORT: 'drieduizend', DATABASE_URL: 'mysql://app:zeer-geheim@db/x', LOG_LEVEL: 'luid' }, path, ['doctor']);
    expect(await program.end()).toBe(2);
    expect(program.stderr.split('\n').map((line) => line.split(':')[0])).toEqual(['Configuratie klopt niet', '  - PORT', '  - DATABASE_URL', '  - LOG_LEVEL', '']);
    expect(program.output).not.toMatch(/zeer-geheim|drieduizend|luid/);
  });

  it('leaves the data of a newer version alone', async () => {
    await test.database.query(`INSERT INTO migrations (timestamp, name) VALUES (1999999999999, 'VanVolgendJaar1999999999999')`);
    const program = start();
    expect(await program.end()).toBe(2);
    expect(program.stderr).toBe('Deze gegevens zijn van een nieuwere versie van Schakel (VanVolgendJaar1999999999999). Werk het programma bij.\n');
    expect(await test.database.query('SELECT FROM hub')).toEqual([]);
  });

  it('completes at the next start what was cut off in the middle of bringing the database up to date', async () => {
    await test.database.query('DROP SCHEMA graphile_worker CASCADE; DROP SCHEMA public CASCADE; CREATE SCHEMA public');
    // A table that another session is making too: the program's migration has to wait for it.
    const other = new Client({ connectionString: test.url });
    await other.connect();
    await other.query('BEGIN; CREATE TABLE refresh_token (hash text)');
    const first = start();
    while ((await test.database.query('SELECT FROM pg_locks WHERE NOT granted')).length === 0) await new Promise((resolve) => setTimeout(resolve, 10));
    expect(await first.stop('SIGKILL')).toBe('SIGKILL');
    await other.query('ROLLBACK');
    await other.end();

    const second = start();
    await second.says('Schakel staat klaar');
    expect(second.stdout).toContain('Migrated the database');
    expect((await get('/health')).status).toBe(200);
    const names = (await test.database.query<{ name: string }>('SELECT name FROM migrations ORDER BY id')).map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    expect(names).toContain('Identity1763780000002');
    expect(await second.stop()).toBe(0);
  });
});
