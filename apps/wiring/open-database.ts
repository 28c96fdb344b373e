import type { Logger } from 'pino';
import { Client } from 'pg';
import { connect, Database, dataPath, migrate, startEmbeddedPostgres, type Configuration, type EmbeddedPostgres } from '@schakel/platform';
import { MIGRATIONS } from '../../migrations';
import { ENTITIES } from './features';
import { seedReferenceData } from './seed';

export interface OpenDatabase {
  readonly database: Database;
  readonly url: string;
  /** Disconnects; the last program that uses the embedded server also stops it. */
  close(): Promise<void>;
}

const EMBEDDED_NAME = 'schakel';

/**
 * Opens the database that the configuration names, or the embedded one, and brings it to this version.
 * @throws DatabaseError, EmbeddedPostgresError
 */
export async function openDatabase(configuration: Configuration, logger: Logger): Promise<OpenDatabase> {
  const embedded = configuration.DATABASE_URL ? null : await startEmbedded(configuration, logger);
  const url = configuration.DATABASE_URL ?? embedded?.url ?? '';
  try {
    const dataSource = await connect({
      url, pool: configuration.DATABASE_POOL, wait: configuration.DATABASE_WAIT, entities: ENTITIES, migrations: MIGRATIONS,
      log: (message) => logger.warn(message),
    });
    const database = new Database(dataSource);
    const close = async () => {
      await dataSource.destroy();
      if (embedded && !(await inUse(url))) await embedded.server.stop();
    };
    try {
      const done = await migrate(dataSource);
      if (done.length > 0) logger.info({ migrations: done }, 'Migrated the database');
      await seedReferenceData(database);
    } catch (error) {
      await close();
      throw error;
    }
    return { database, url, close };
  } catch (error) {
    if (embedded && !(await inUse(url).catch(() => false))) await embedded.server.stop();
    throw error;
  }
}

async function startEmbedded(configuration: Configuration, logger: Logger): Promise<{ server: EmbeddedPostgres; url: string }> {
  const server = await startEmbeddedPostgres({
    dataFolder: dataPath(configuration, 'postgres'), purpose: 'app', log: (line) => logger.info(line),
  });
  await server.createDatabase(EMBEDDED_NAME).catch((error: { code?: string }) => {
    if (error.code !== '42P04' && error.code !== '23505') throw error;
  });
  const url = new URL(server.url);
  url.pathname = `/${EMBEDDED_NAME}`;
  return { server, url: url.href };
}

/** Does another program (an import on the command line, say) still use this database? */
async function inUse(url: string): Promise<boolean> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<{ used: boolean }>(
      `SELECT count(*) > 0 AS used FROM pg_stat_activity WHERE datname = current_database() AND application_name LIKE 'schakel%'`,
    );
    return rows[0]?.used ?? false;
  } finally {
    await client.end();
  }
}
