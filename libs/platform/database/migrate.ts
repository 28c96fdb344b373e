import { runMigrations } from 'graphile-worker';
import type { DataSource } from 'typeorm';
import { DatabaseError } from './connect';
import { poolOf } from './pool';

/** One process migrates at a time: the others wait here. The number only has to be ours. */
const MIGRATION_LOCK = 727274;

/**
 * Brings the database to this version of the program: the job queue's own tables, then ours, each migration in a transaction
 * of its own, so that one that was cut off leaves nothing and runs again.
 * @throws DatabaseError DATABASE_NEWER when a newer program has migrated this database, MIGRATION_FAILED
 */
export async function migrate(dataSource: DataSource): Promise<string[]> {
  const runner = dataSource.createQueryRunner();
  await runner.connect();
  try {
    await runner.query('SELECT pg_advisory_lock($1)', [MIGRATION_LOCK]);
    await refuseNewer(dataSource);
    await runMigrations({ pgPool: poolOf(dataSource) });
    const done = await dataSource.runMigrations({ transaction: 'each' });
    return done.map((migration) => migration.name);
  } catch (error) {
    if (error instanceof DatabaseError) throw error;
    throw new DatabaseError('MIGRATION_FAILED', `De databank bijwerken is mislukt: ${(error as Error).message}`);
  } finally {
    await runner.query('SELECT pg_advisory_unlock($1)', [MIGRATION_LOCK]).catch(() => undefined);
    await runner.release();
  }
}

async function refuseNewer(dataSource: DataSource): Promise<void> {
  const known = new Set(dataSource.migrations.map((migration) => migration.name ?? migration.constructor.name));
  const [table] = await dataSource.query<{ name: string | null }[]>(`SELECT to_regclass('public.migrations') AS name`);
  if (!table?.name) return;
  const ran = await dataSource.query<{ name: string }[]>('SELECT name FROM migrations ORDER BY id');
  const unknown = ran.filter(({ name }) => !known.has(name));
  if (unknown.length > 0) {
    throw new DatabaseError(
      'DATABASE_NEWER',
      `Deze gegevens zijn van een nieuwere versie van Schakel (${unknown.map(({ name }) => name).join(', ')}). Werk het programma bij.`,
    );
  }
}
