import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbeddedPostgres } from '../platform/embedded-postgres';
import { connect } from '../platform/database/connect';
import { migrate } from '../platform/database/migrate';
import { MIGRATIONS } from '../../migrations';

/** One PostgreSQL for the whole run, with a template that has every migration; each test file gets copies of it. */
export default async function globalSetup(): Promise<void> {
  const server = await startEmbeddedPostgres({ dataFolder: mkdtempSync(join(tmpdir(), 'schakel-test-')), purpose: 'test' });
  await server.createDatabase('schakel_test_template');
  const url = new URL(server.url);
  process.env['SCHAKEL_TEST_SERVER'] = url.href;
  url.pathname = '/schakel_test_template';
  const dataSource = await connect({ url: url.href, pool: 4, wait: 10, entities: [], migrations: MIGRATIONS });
  await migrate(dataSource);
  await dataSource.destroy();
  (globalThis as { schakelTestServer?: typeof server }).schakelTestServer = server;
}
