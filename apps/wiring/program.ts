import { ConfigurationError, DatabaseError, EmbeddedPostgresError, makeLogger, readConfiguration, type Configuration } from '@schakel/platform';
import type { Logger } from 'pino';

/** Could not run: what the operator has to mend. */
export const EXIT_CANNOT_RUN = 2;

/** A fault of the surroundings (a taken port, a missing file), told to the operator without a stack trace. */
export class CannotRun extends Error {}

/**
 * Runs a program: reads the configuration, and turns what it cannot run with into one clear message and exit code 2.
 * A bug shows its stack only in the log.
 */
export async function runProgram(main: (configuration: Configuration, logger: Logger) => Promise<void>): Promise<void> {
  try {
    const configuration = readConfiguration(process.env);
    await main(configuration, makeLogger(configuration));
  } catch (error) {
    const expected = error instanceof ConfigurationError || error instanceof DatabaseError || error instanceof EmbeddedPostgresError || error instanceof CannotRun;
    process.stderr.write(`${expected ? error.message : `Onverwachte fout: ${error instanceof Error ? error.message : String(error)}`}\n`);
    if (!expected && process.env['LOG_LEVEL'] === 'debug') process.stderr.write(`${(error as Error).stack}\n`);
    process.exitCode = EXIT_CANNOT_RUN;
  }
}

/** Calls `stop` once, at the first SIGINT, SIGTERM or SIGHUP, and then ends; a second signal ends at once. */
export function stopOnSignal(logger: Logger, stop: () => Promise<void>): void {
  let stopping = false;
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => {
      if (stopping) {
        if (signal === 'SIGINT') process.exit(1);
        return;
      }
      stopping = true;
      logger.info({ signal }, 'Stopping');
      stop().then(
        () => process.exit(0),
        (error: unknown) => {
          logger.error({ err: error }, 'Stopping failed');
          process.exit(1);
        },
      );
    });
  }
}
