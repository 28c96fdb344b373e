import { randomBytes } from 'node:crypto';
import { Client } from 'pg';
import { connect, Database, type Entities } from '@schakel/platform';
import { MIGRATIONS } from '../../migrations';

export interface TestDatabase {
  readonly database: Database;
  readonly url: string;
  readonly drop: () => Promise<void>;
}

async function onServer(sql: string): Promise<void> {
  const server = process.env['SCHAKEL_TEST_SERVER'];
  if (!server) throw new Error('No test server: run through jest, whose global set-up starts one');
  const client = new Client({ connectionString: server });
  await client.connect();
  try {
    // Two test files may copy the template at the same moment; PostgreSQL wants it to itself.
    await client.query('SELECT pg_advisory_lock(727276)');
    await client.query(sql);
  } finally {
    await client.end();
  }
}

/** A database of its own for one test file: all migrations applied, no rows. Always named `schakel_test_…`. */
export async function createTestDatabase(entities: Entities = []): Promise<TestDatabase> {
  const name = `schakel_test_${randomBytes(6).toString('hex')}`;
  await onServer(`CREATE DATABASE ${name} TEMPLATE schakel_test_template`);
  const url = new URL(process.env['SCHAKEL_TEST_SERVER'] ?? '');
  url.pathname = `/${name}`;
  const dataSource = await connect({ url: url.href, pool: 10, wait: 5, entities, migrations: MIGRATIONS });
  return {
    database: new Database(dataSource),
    url: url.href,
    drop: async () => {
      await dataSource.destroy();
      await onServer(`DROP DATABASE ${name} WITH (FORCE)`);
    },
  };
}
