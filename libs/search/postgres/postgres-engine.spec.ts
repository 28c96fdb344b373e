import { createTestDatabase } from '@schakel/testing';
import { describeSearchContract } from '../contract';
import { PostgresEngine } from './postgres-engine';

describeSearchContract('PostgreSQL', async () => {
  const { database, drop } = await createTestDatabase();
  return { engine: new PostgresEngine(database), close: drop };
});
