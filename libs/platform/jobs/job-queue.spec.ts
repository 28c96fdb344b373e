import { createTestDatabase } from '@schakel/testing';
import { JobQueue } from './job-queue';

describe('a job that is asked for again', () => {
  it('in the moment in which it begins to run is there once more', async () => {
    const { database, drop } = await createTestDatabase();
    const queue = new JobQueue(database);
    await queue.add('propose', { time: 1 }, { key: 'a' });
    let again: Promise<void> | undefined;
    await database.dataSource.transaction(async (worker) => {
      await worker.query(`UPDATE graphile_worker._private_jobs SET locked_at = now(), locked_by = 'worker' WHERE key = 'a'`);
      again = queue.addAll(['a', 'b'].map((key) => ({ name: 'propose', payload: { time: 2 }, key })));
      while ((await database.query(`SELECT FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`)).length === 0) {
        await new Promise((resolve) => setTimeout(resolve, 5));
      }
    });
    await again;
    expect(await database.query('SELECT key, payload FROM graphile_worker._private_jobs WHERE locked_at IS NULL ORDER BY key')).toEqual([
      { key: 'a', payload: { time: 2 } }, { key: 'b', payload: { time: 2 } },
    ]);
    await drop();
  });
});
