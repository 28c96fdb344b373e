import type { MigrationInterface, QueryRunner } from 'typeorm';
import { Client } from 'pg';
import { createTestDatabase, type TestDatabase } from '@schakel/testing';
import { connect, type DatabaseError, type Migrations } from './connect';
import { migrate } from './migrate';

class AddOne1763780000001 implements MigrationInterface {
  name = 'AddOne1763780000001';
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE TABLE one (id int)');
  }
  async down(): Promise<void> {}
}

class AddTwo1763780000002 implements MigrationInterface {
  name = 'AddTwo1763780000002';
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE TABLE two (id int)');
    await runner.query('CREATE TABLE three (id int)');
  }
  async down(): Promise<void> {}
}

/** As AddTwo, by a program whose connection is cut in the middle. */
class CutOff1763780000002 implements MigrationInterface {
  name = 'AddTwo1763780000002';
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE TABLE two (id int)');
    await runner.query('SELECT pg_terminate_backend(pg_backend_pid())');
  }
  async down(): Promise<void> {}
}

class Wrong1763780000002 implements MigrationInterface {
  name = 'AddTwo1763780000002';
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE TABLE two (id int)');
    await runner.query('CREATE TABLE one (id int)');
  }
  async down(): Promise<void> {}
}

describe('bringing a database up to date', () => {
  let test: TestDatabase;
  let base: number;

  beforeEach(async () => {
    // TypeORM tells of a migration that fails on the console as well.
    jest.spyOn(console, 'log').mockImplementation(() => undefined);
    test = await createTestDatabase();
    // The template has the program's own migrations; these stand in their stead.
    await test.database.query('TRUNCATE migrations');
    base = (await tables()).length;
  });
  afterEach(async () => {
    jest.restoreAllMocks();
    await test.drop();
  });

  async function tables(): Promise<string[]> {
    const rows = await test.database.query<{ name: string }>(`SELECT table_name AS name FROM information_schema.tables WHERE table_name IN ('one', 'two', 'three') ORDER BY 1`);
    return rows.map((row) => row.name);
  }

  /** Starts a program with these migrations. @returns the names of those that ran, or the code of the refusal */
  async function start(migrations: Migrations): Promise<string[] | string> {
    const dataSource = await connect({ url: test.url, pool: 4, wait: 0, entities: [], migrations });
    try {
      return await migrate(dataSource);
    } catch (error) {
      return (error as DatabaseError).code;
    } finally {
      await dataSource.destroy();
    }
  }

  it('runs what has not run, once', async () => {
    expect(base).toBe(0);
    expect(await start([AddOne1763780000001])).toEqual(['AddOne1763780000001']);
    expect(await start([AddOne1763780000001, AddTwo1763780000002])).toEqual(['AddTwo1763780000002']);
    expect(await start([AddOne1763780000001, AddTwo1763780000002])).toEqual([]);
    expect(await tables()).toEqual(['one', 'three', 'two']);
  });

  it('leaves nothing of a migration that was cut off, and completes it the next time', async () => {
    expect(await start([AddOne1763780000001, CutOff1763780000002])).toBe('MIGRATION_FAILED');
    expect(await tables()).toEqual(['one']);
    expect(await start([AddOne1763780000001, AddTwo1763780000002])).toEqual(['AddTwo1763780000002']);
    expect(await tables()).toEqual(['one', 'three', 'two']);
  });

  it('leaves nothing of a migration that fails', async () => {
    expect(await start([AddOne1763780000001, Wrong1763780000002])).toBe('MIGRATION_FAILED');
    expect(await tables()).toEqual(['one']);
  });

  it('refuses data of a newer program and touches nothing', async () => {
    await start([AddOne1763780000001, AddTwo1763780000002]);
    expect(await start([AddOne1763780000001])).toBe('DATABASE_NEWER');
    await test.database.query('DROP TABLE one');
    expect(await start([])).toBe('DATABASE_NEWER');
    expect(await tables()).toEqual(['three', 'two']);
  });

  it('is done by one program at a time', async () => {
    const outcomes = await Promise.all([start([AddOne1763780000001, AddTwo1763780000002]), start([AddOne1763780000001, AddTwo1763780000002]), start([AddOne1763780000001, AddTwo1763780000002])]);
    expect(outcomes.map((outcome) => outcome.length).sort()).toEqual([0, 0, 2]);
  });

  it('goes on when whoever was doing it is killed', async () => {
    const other = new Client({ connectionString: test.url });
    other.on('error', () => undefined);
    await other.connect();
    await other.query('SELECT pg_advisory_lock(727274)');
    const starting = start([AddOne1763780000001]);
    const waiting = async () => (await test.database.query(`SELECT FROM pg_locks WHERE locktype = 'advisory' AND NOT granted`)).length;
    while ((await waiting()) === 0) await new Promise((resolve) => setTimeout(resolve, 10));
    await test.database.query(`SELECT pg_terminate_backend(pid) FROM pg_locks WHERE locktype = 'advisory' AND granted AND objid = 727274`);
    expect(await starting).toEqual(['AddOne1763780000001']);
  });
});

describe('connecting', () => {
  const nobody = { pool: 2, entities: [], migrations: [] };

  it('waits for a server that is not there yet, says so once, and gives up in the end', async () => {
    const said: string[] = [];
    const failing = connect({ ...nobody, url: 'postgres://app:q8Lw2Zr9@127.0.0.1:1/schakel', wait: 1, log: (message) => said.push(message) });
    await expect(failing).rejects.toMatchObject({ code: 'DATABASE_UNREACHABLE', message: 'De databank antwoordt niet (ECONNREFUSED). Kijk DATABASE_URL na.' });
    expect(said).toEqual(['De databank antwoordt nog niet (ECONNREFUSED); we wachten tot 1 seconden.']);
  });

  it('does not wait for a wrong password or database to come right, and names neither', async () => {
    const test = await createTestDatabase();
    const [password, database] = [new URL(test.url), new URL(test.url)];
    password.password = 'verkeerd-geheim';
    database.pathname = '/geheime_databank';
    for (const [url, code] of [[password.href, '28P01'], [database.href, '3D000']] as const) {
      const error = await connect({ ...nobody, url, wait: 600 }).then(() => null, (fault: Error) => fault);
      expect(error).toMatchObject({ code: 'DATABASE_UNREACHABLE', message: `De databank antwoordt niet (${code}). Kijk DATABASE_URL na.` });
      expect(error?.stack).not.toMatch(/geheim/);
    }
    await test.drop();
  });
});
