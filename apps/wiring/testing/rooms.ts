import { NestFactory } from '@nestjs/core';
import type { INestApplicationContext } from '@nestjs/common';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Database, FixedClock, JobQueue, JobRunner, makeLogger, projectRoot, readConfiguration } from '@schakel/platform';
import { createTestDatabase } from '@schakel/testing';
import { ImportFile } from '@schakel/transfer';
import { ENTITIES } from '../features';
import { ProgramModule } from '../program.module';
import { seedReferenceData } from '../seed';

export const HUB = 'de-keet';

/** All rooms on a fresh database, on a fixed day. */
export interface Rooms {
  readonly app: INestApplicationContext;
  readonly database: Database;
  readonly clock: FixedClock;
  readonly url: string;
  /** Runs the waiting jobs until none is left. */
  drain(concurrency?: number): Promise<void>;
  close(): Promise<void>;
}

export async function openRooms(today = '2026-11-20'): Promise<Rooms> {
  const { database, url, drop } = await createTestDatabase(ENTITIES);
  await seedReferenceData(database);
  const clock = new FixedClock(new Date(`${today}T10:00:00Z`));
  const configuration = readConfiguration({ NODE_ENV: 'test', LOG_LEVEL: 'silent', DATABASE_URL: url, DATA_FOLDER: mkdtempSync(join(tmpdir(), 'schakel-rooms-')), TOKEN_SECRET: 'x1'.repeat(20) });
  const logger = makeLogger(configuration);
  const app = await NestFactory.createApplicationContext(ProgramModule.with({ configuration, logger, database, clock }), { logger: false });
  return {
    app, database, clock, url,
    drain: async (concurrency = 4) => {
      const queue = app.get(JobQueue);
      const runner = new JobRunner(database, queue, logger, { url, concurrency });
      await runner.start();
      try {
        await waitUntil(async () => {
          const { waiting, failing, failure } = await queue.state();
          if (failing > 0) throw new Error(`A job failed: ${failure}`);
          return waiting === 0;
        });
      } finally {
        await runner.stop();
      }
    },
    close: async () => {
      await app.close();
      await drop();
    },
  };
}

/** Asks again every 25 ms; a test's own time limit ends it. */
export async function waitUntil(done: () => Promise<boolean>): Promise<void> {
  while (!(await done())) await new Promise((resolve) => setTimeout(resolve, 25));
}

/** Loads the example set's organisations and listings; their jobs wait. */
export async function importDemo({ app }: Rooms): Promise<void> {
  for (const kind of ['ORGANISATIONS', 'LISTINGS'] as const) {
    const fileName = `${kind.toLowerCase()}.csv`;
    await app.get(ImportFile).run({ hubId: HUB, kind, path: join(projectRoot(), 'demo/cases', fileName), fileName, dryRun: false });
  }
}
