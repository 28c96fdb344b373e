import { createTestDatabase } from '@schakel/testing';
import { Listener } from './listener';

describe('a listener', () => {
  let database: Awaited<ReturnType<typeof createTestDatabase>>;
  let listener: Listener;
  let heard: number;

  beforeEach(async () => {
    database = await createTestDatabase([]);
    heard = 0;
    listener = new Listener(database.database.dataSource, 'spec_channel', () => (heard += 1));
    await listener.open();
  });
  afterEach(async () => {
    await listener.close();
    await database.drop();
  });

  const query = (sql: string) => database.database.query(sql);
  const becomes = async (count: number) => {
    while (heard < count) await new Promise((resolve) => setTimeout(resolve, 10));
    expect(heard).toBe(count);
  };

  it('hears what is told on its channel once it is committed, and nothing else', async () => {
    await query('NOTIFY another_channel');
    await database.database.transaction(async () => {
      await query('NOTIFY spec_channel');
      await database.database.dataSource.query('SELECT 1');
      expect(heard).toBe(0);
    });
    await becomes(1);
  });

  it('hears again after its connection broke, and tells that it may have missed something', async () => {
    await query(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'schakel spec_channel' AND datname = current_database()`);
    await becomes(1);
    await query('NOTIFY spec_channel');
    await becomes(2);
  });

  it('ends its connection when it is closed', async () => {
    await listener.close();
    await query('NOTIFY spec_channel');
    expect(await query(`SELECT FROM pg_stat_activity WHERE application_name = 'schakel spec_channel' AND datname = current_database()`)).toEqual([]);
    expect(heard).toBe(0);
  });
});
