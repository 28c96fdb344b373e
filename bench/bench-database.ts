import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Database, connect, migrate, startEmbeddedPostgres } from '@schakel/platform';
import { MIGRATIONS } from '../migrations';
import { ENTITIES } from '../apps/wiring/features';
import { seedReferenceData } from '../apps/wiring/seed';

/** A migrated database on an embedded server of its own, with the settings of a real one; gone afterwards. */
export async function withBenchDatabase<T>(work: (url: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'schakel-bench-'));
  const server = await startEmbeddedPostgres({ dataFolder: folder, purpose: 'app' });
  try {
    const url = await server.createDatabase('schakel_bench');
    const dataSource = await connect({ url, pool: 4, wait: 10, entities: ENTITIES, migrations: MIGRATIONS });
    await migrate(dataSource);
    await seedReferenceData(new Database(dataSource));
    await dataSource.destroy();
    return await work(url);
  } finally {
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  }
}
