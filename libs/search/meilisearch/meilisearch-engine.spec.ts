import { randomBytes } from 'node:crypto';
import { describeSearchContract } from '../contract';
import { MeilisearchEngine } from './meilisearch-engine';
import { saySkipped, wayToRealServer } from './testing/real-server';

const start = wayToRealServer();

const cases = describeSearchContract('Meilisearch', start && (async () => {
  const server = await start();
  const index = `schakel_contract_${randomBytes(4).toString('hex')}`;
  const engine = new MeilisearchEngine({ ...server, index });
  await engine.rebuild((async function* () {})()).catch(async (error: unknown) => {
    await server.stop();
    throw error;
  });
  return {
    engine,
    close: async () => {
      await engine.drop();
      await server.stop();
    },
  };
}));

if (!start) saySkipped(cases);
