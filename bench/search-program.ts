import { fork, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { NestFactory } from '@nestjs/core';
import type { INestApplicationContext } from '@nestjs/common';
import { connect, Database, makeLogger, readConfiguration, SystemClock, type Clock } from '@schakel/platform';
import type { LocalMeilisearch } from '@schakel/search';
import { ENTITIES } from '../apps/wiring/features';
import { ProgramModule } from '../apps/wiring/program.module';

export type Environment = Readonly<Record<string, string>>;

const BENCH: Environment = { LOG_LEVEL: 'silent', NODE_ENV: 'production', PUBLIC_URL: 'http://localhost', TOKEN_SECRET: 'x1'.repeat(20) };

/** The environment for each engine that can be had: PostgreSQL, and Meilisearch before it. */
export function environments(url: string, meilisearch: LocalMeilisearch | null, index: string): Environment[] {
  const postgres: Environment = { DATABASE_URL: url };
  return meilisearch ? [postgres, { ...postgres, MEILI_URL: meilisearch.url, MEILI_KEY: meilisearch.key, MEILI_INDEX: index }] : [postgres];
}

/** All rooms within this process, on the bench's database. */
export async function withProgram<T>(environment: Environment, work: (app: INestApplicationContext) => Promise<T>, clock: Clock = new SystemClock()): Promise<T> {
  const configuration = readConfiguration({ ...BENCH, ...environment });
  const dataSource = await connect({ url: configuration.DATABASE_URL ?? '', pool: 10, wait: 5, entities: ENTITIES, migrations: [] });
  const app = await NestFactory.createApplicationContext(
    ProgramModule.with({ configuration, logger: makeLogger(configuration), database: new Database(dataSource), clock }), { logger: false },
  );
  try {
    return await work(app);
  } finally {
    await app.close();
    await dataSource.destroy();
  }
}

/** The API in a process of its own, as it is in use. */
export async function withApi<T>(environment: Environment, work: (url: string) => Promise<T>): Promise<T> {
  const child: ChildProcess = fork(join(__dirname, 'api-server.js'), { env: { PATH: process.env['PATH'], ...BENCH, ...environment } });
  try {
    const port = await new Promise<number>((resolve, reject) => {
      child.once('message', (message) => resolve(Number(message)));
      child.once('exit', (code) => reject(new Error(`The API ended with ${code}`)));
    });
    return await work(`http://127.0.0.1:${port}/graphql`);
  } finally {
    child.kill('SIGTERM');
  }
}
