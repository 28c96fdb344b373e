import { createTestDatabase } from '@schakel/testing';
import { describeSearchContract } from '../contract';
import { document } from '../contract/documents';
import { PostgresEngine } from './postgres-engine';

describeSearchContract('PostgreSQL', async () => {
  const { database, drop } = await createTestDatabase();
  return { engine: new PostgresEngine(database), close: drop };
});

describe('a rebuild of the index in PostgreSQL', () => {
  it('leaves nothing of before, however shortly before', async () => {
    const { database, drop } = await createTestDatabase();
    const engine = new PostgresEngine(database);
    for (let time = 0; time < 40; time += 1) {
      await engine.index([document(1, 'Bureaustoel')]);
      await engine.rebuild((async function* () {})());
      expect(await database.query('SELECT id FROM search_document')).toEqual([]);
    }
    await drop();
  });
});
