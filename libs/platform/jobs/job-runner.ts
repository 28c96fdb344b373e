import { EventEmitter } from 'node:events';
import { Logger as WorkerLogger, run, type Runner, type WorkerEvents } from 'graphile-worker';
import type { Logger } from 'pino';
import type { Database } from '../database/database';
import { poolOf } from '../database/pool';
import type { JobPayload, JobQueue } from './job-queue';
import { Presence } from './presence';

export interface JobRunnerOptions {
  readonly url: string;
  readonly concurrency: number;
  /** Seconds after which a job of a worker that is gone is given to another. */
  readonly graceSeconds?: number;
}

const SWEEP_MS = 5000;

/** graphile-worker also tells of each job that it starts and ends. */
const WORTH_LOGGING: ReadonlySet<string> = new Set(['error', 'warning']);

/** Runs the jobs of the queue in this process, until stopped. Any number of processes may. */
export class JobRunner {
  private runner: Runner | null = null;
  private sweep: NodeJS.Timeout | null = null;
  private readonly presence: Presence;

  constructor(
    private readonly database: Database,
    private readonly queue: JobQueue,
    private readonly logger: Logger,
    private readonly options: JobRunnerOptions,
  ) {
    this.presence = new Presence(options.url);
  }

  async start(): Promise<void> {
    await this.presence.open();
    const events: WorkerEvents = new EventEmitter() as WorkerEvents;
    events.on('worker:create', ({ worker }) => this.presence.add(worker.workerId));
    this.runner = await run({
      pgPool: poolOf(this.database.dataSource),
      concurrency: this.options.concurrency,
      pollInterval: 2000,
      noHandleSignals: true,
      logger: new WorkerLogger(() => (level, message) => {
        if (WORTH_LOGGING.has(level)) this.logger.warn({ worker: true }, message);
      }),
      events,
      taskList: Object.fromEntries(
        [...this.queue.handlers].map(([name, handler]) => [name, (payload: unknown) => handler(payload as JobPayload)]),
      ),
      crontab: [...this.queue.daily].map(([name, { hour, minute }]) => `${minute} ${hour} * * * ${name} ?fill=1d`).join('\n'),
    });
    this.runner.promise.catch((error: unknown) => this.logger.error({ err: error }, 'The job runner stopped'));
    const grace = this.options.graceSeconds ?? 5;
    this.sweep = setInterval(() => {
      this.presence.releaseDead(grace).then(
        (dead) => dead.length > 0 && this.logger.warn({ dead }, 'Took over the jobs of workers that are gone'),
        (error: unknown) => this.logger.warn({ err: error }, 'Could not look for workers that are gone'),
      );
    }, Math.min(SWEEP_MS, Math.max(250, grace * 500)));
    this.sweep.unref();
  }

  /** Lets running jobs finish and takes no new ones. */
  async stop(): Promise<void> {
    if (this.sweep) clearInterval(this.sweep);
    await this.runner?.stop().catch(() => undefined);
    await this.presence.close();
    this.runner = null;
  }
}
