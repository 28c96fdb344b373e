import { setTimeout as sleep } from 'node:timers/promises';
import { DataSource, type DataSourceOptions } from 'typeorm';
import { listenForBrokenConnections } from './pool';
import { SnakeNaming } from './snake-naming';

export type Entities = NonNullable<DataSourceOptions['entities']>;
export type Migrations = NonNullable<DataSourceOptions['migrations']>;

export interface Connection {
  readonly url: string;
  readonly pool: number;
  /** Seconds to keep trying while the server does not answer. */
  readonly wait: number;
  readonly entities: Entities;
  readonly migrations: Migrations;
  readonly log?: (message: string) => void;
}

/** The database cannot be used. `code` is DATABASE_UNREACHABLE, DATABASE_NEWER, DATABASE_VERSION or MIGRATION_FAILED. */
export class DatabaseError extends Error {
  constructor(
    readonly code: 'DATABASE_UNREACHABLE' | 'DATABASE_NEWER' | 'DATABASE_VERSION' | 'MIGRATION_FAILED',
    message: string,
  ) {
    super(message);
    this.name = 'DatabaseError';
  }
}

const OLDEST_VERSION = 15;

/** Faults of a server that may still come up; a wrong password will not mend itself. */
const TRANSIENT = new Set(['ECONNREFUSED', 'ECONNRESET', 'ENOTFOUND', 'EAI_AGAIN', 'ETIMEDOUT', '57P03']);

/**
 * Connects, waiting for a server that is not up yet.
 * @throws DatabaseError DATABASE_UNREACHABLE, DATABASE_VERSION
 */
export async function connect({ url, pool, wait, entities, migrations, log }: Connection): Promise<DataSource> {
  const deadline = Date.now() + wait * 1000;
  for (let told = false; ; ) {
    const dataSource = new DataSource({
      type: 'postgres',
      url,
      entities,
      migrations,
      migrationsTransactionMode: 'each',
      namingStrategy: new SnakeNaming(),
      // Also how long a query waits for a connection of the pool that is free.
      connectTimeoutMS: 15_000,
      extra: { max: pool, application_name: 'schakel' },
    });
    try {
      await dataSource.initialize();
      listenForBrokenConnections(dataSource);
      await refuseOldServer(dataSource);
      return dataSource;
    } catch (error) {
      if (dataSource.isInitialized) await dataSource.destroy();
      if (error instanceof DatabaseError) throw error;
      const code = (error as { code?: string }).code ?? '';
      const transient = TRANSIENT.has(code) || /timeout|terminated/i.test((error as Error).message);
      if (!transient || Date.now() >= deadline) {
        throw new DatabaseError('DATABASE_UNREACHABLE', `De databank antwoordt niet (${code || (error as Error).name}). Kijk DATABASE_URL na.`);
      }
      if (!told) log?.(`De databank antwoordt nog niet (${code}); we wachten tot ${wait} seconden.`);
      told = true;
      await sleep(500);
    }
  }
}

async function refuseOldServer(dataSource: DataSource): Promise<void> {
  const [row] = await dataSource.query<{ server_version_num: string }[]>('SHOW server_version_num');
  const major = Math.floor(Number(row?.server_version_num) / 10000);
  if (major < OLDEST_VERSION) {
    throw new DatabaseError('DATABASE_VERSION', `PostgreSQL ${major} is te oud; Schakel vraagt versie ${OLDEST_VERSION} of nieuwer.`);
  }
}
