import 'reflect-metadata';
import { Database, JobQueue, JobRunner, SystemClock } from '@schakel/platform';
import { CannotRun, runProgram, stopOnSignal } from '../wiring/program';
import { openDatabase } from '../wiring/open-database';
import { loadDemo } from '../wiring/demo';
import { makeServer } from './server';

/** API and web app; by default the jobs run in this process too. */
void runProgram(async (configuration, logger) => {
  const open = await openDatabase(configuration, logger);
  try {
    const { app, close } = await makeServer({ configuration, logger, database: open.database, clock: new SystemClock() });
    const runner = configuration.WORKER === 'inline'
      ? new JobRunner(app.get(Database), app.get(JobQueue), logger, { url: open.url, concurrency: configuration.WORKER_CONCURRENCY })
      : null;
    const stop = async () => {
      await close();
      await runner?.stop();
      await open.close();
    };
    try {
      const greeting = configuration.DEMO ? await loadDemo(app, configuration) : [];
      await runner?.start();
      await app.listen(configuration.PORT, configuration.HOST);
      // Who reads that it is ready may end it at once.
      stopOnSignal(logger, stop);
      process.stdout.write([`Schakel staat klaar op ${configuration.PUBLIC_URL}`, ...greeting, ''].join('\n'));
    } catch (error) {
      await stop();
      if ((error as { code?: string }).code === 'EADDRINUSE') throw new CannotRun(`Poort ${configuration.PORT} is al in gebruik. Kies een andere met PORT.`);
      throw error;
    }
  } catch (error) {
    await open.close().catch(() => undefined);
    throw error;
  }
});
