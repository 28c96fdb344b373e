import 'reflect-metadata';
import type { AddressInfo } from 'node:net';
import { connect, Database, makeLogger, readConfiguration, SystemClock } from '@schakel/platform';
import { makeServer } from '../apps/api/server';
import { ENTITIES } from '../apps/wiring/features';

/** The API as it is, on the bench's database; tells its port to the parent. */
async function main(): Promise<void> {
  const configuration = readConfiguration(process.env);
  const dataSource = await connect({ url: configuration.DATABASE_URL ?? '', pool: 10, wait: 5, entities: ENTITIES, migrations: [] });
  const { app } = await makeServer({ configuration, logger: makeLogger(configuration), database: new Database(dataSource), clock: new SystemClock() });
  await app.listen(0, '127.0.0.1');
  process.send?.((app.getHttpServer().address() as AddressInfo).port);
}

// Ends with the bench that started it.
process.on('disconnect', () => process.exit(0));

void main();
