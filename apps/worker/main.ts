import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { Database, JobQueue, JobRunner, nestLogger, SystemClock } from '@schakel/platform';
import { openDatabase } from '../wiring/open-database';
import { ProgramModule } from '../wiring/program.module';
import { runProgram, stopOnSignal } from '../wiring/program';

/** Runs the jobs, apart from the API. Any number of workers may run. */
void runProgram(async (configuration, logger) => {
  const open = await openDatabase(configuration, logger);
  const app = await NestFactory.createApplicationContext(
    ProgramModule.with({ configuration, logger, database: open.database, clock: new SystemClock() }),
    { logger: nestLogger(logger) },
  );
  const runner = new JobRunner(app.get(Database), app.get(JobQueue), logger, { url: open.url, concurrency: configuration.WORKER_CONCURRENCY });
  await runner.start();
  logger.info('The worker runs');
  stopOnSignal(logger, async () => {
    await runner.stop();
    await app.close();
    await open.close();
  });
});
