import { NestFactory } from '@nestjs/core';
import type { INestApplicationContext } from '@nestjs/common';
import type { Logger } from 'pino';
import { nestLogger, SystemClock, type Clock, type Configuration } from '@schakel/platform';
import { openDatabase } from '../wiring/open-database';
import { ProgramModule } from '../wiring/program.module';

/** What each command gets. */
export interface Surroundings {
  readonly configuration: Configuration;
  readonly logger: Logger;
}

/** Runs `work` with all rooms on the configured database, and closes everything after it. */
export async function withRooms<T>({ configuration, logger }: Surroundings, work: (app: INestApplicationContext) => Promise<T>, clock: Clock = new SystemClock()): Promise<T> {
  const open = await openDatabase(configuration, logger);
  try {
    const app = await NestFactory.createApplicationContext(
      ProgramModule.with({ configuration, logger, database: open.database, clock }),
      { logger: nestLogger(logger), abortOnError: false },
    );
    try {
      return await work(app);
    } finally {
      await app.close();
    }
  } finally {
    await open.close();
  }
}

/** A line for the person at the terminal; nothing when stderr is a file or a pipe. */
export function progress(text: string): void {
  if (process.stderr.isTTY) process.stderr.write(`\r${text.padEnd(60)}`);
}
