import type { Database } from '../database/database';

/** What one job needs to know: ids only, the handler reads the current row. */
export type JobPayload = Readonly<Record<string, string | number | boolean | null>>;

export interface JobOptions {
  /** A waiting job with the same key is replaced; one that is running is followed by this one. */
  readonly key?: string;
  readonly runAt?: Date;
  /** Lower runs first; 0 when left out. */
  readonly priority?: number;
}

export interface JobState {
  /** Jobs that wait or run. */
  readonly waiting: number;
  /** Jobs that gave up. */
  readonly dead: number;
  /** Jobs that failed at least once and are not done, and the first line of the error of one of them. */
  readonly failing: number;
  readonly failure: string | null;
  /** Age of the oldest job that should have run by now. */
  readonly oldestSeconds: number;
}

export type JobHandler = (payload: JobPayload) => Promise<void>;

/**
 * The outbox and the queue in one: a job is a row in PostgreSQL, written in the transaction that made it necessary.
 * If that rolls back there is no job; once it commits the job runs at least once, whatever process dies in between.
 * Handlers must therefore be repeatable.
 */
export class JobQueue {
  readonly handlers = new Map<string, JobHandler>();
  readonly daily = new Map<string, { hour: number; minute: number }>();

  constructor(private readonly database: Database) {}

  /** Says what runs for a kind of job; `daily` also runs it once a day (UTC). */
  handle(name: string, handler: JobHandler, daily?: { hour: number; minute: number }): void {
    this.handlers.set(name, handler);
    if (daily) this.daily.set(name, daily);
  }

  async add(name: string, payload: JobPayload, options: JobOptions = {}): Promise<void> {
    await this.addAll([{ name, payload, ...options }]);
  }

  async addAll(jobs: readonly ({ name: string; payload: JobPayload } & JobOptions)[]): Promise<void> {
    // In one order for all, so that two that add the same keys at once wait for each other rather than block each other.
    let rest = [...jobs].sort((a, b) => ((a.key ?? '') < (b.key ?? '') ? -1 : 1));
    while (rest.length > 0) {
      const added = await this.database.query<{ key: string | null }>(
        `SELECT key FROM graphile_worker.add_jobs(
           ARRAY(SELECT ROW(j->>'name', j->'payload', NULL, (j->>'runAt')::timestamptz, NULL, j->>'key', (j->>'priority')::smallint, NULL)::graphile_worker.job_spec
                   FROM json_array_elements($1::json) j))`,
        [JSON.stringify(rest)],
      );
      // A job of the same key that began meanwhile swallows the new one; asked for again it is added beside the one that runs.
      const keys = new Set(added.map(({ key }) => key));
      rest = rest.filter(({ key }) => key !== undefined && !keys.has(key));
    }
  }

  async state(): Promise<JobState> {
    const [row] = await this.database.query<{ waiting: number; dead: number; oldest: number; failing: number; failure: string | null }>(
      `SELECT count(*) FILTER (WHERE attempts < max_attempts)::int AS waiting,
              count(*) FILTER (WHERE attempts >= max_attempts)::int AS dead,
              count(*) FILTER (WHERE last_error IS NOT NULL)::int AS failing, max(split_part(last_error, E'\\n', 1)) AS failure,
              coalesce(extract(epoch FROM now() - min(run_at) FILTER (WHERE attempts < max_attempts AND run_at <= now())), 0)::float AS oldest
         FROM graphile_worker.jobs`,
    );
    return { waiting: row?.waiting ?? 0, dead: row?.dead ?? 0, failing: row?.failing ?? 0, failure: row?.failure ?? null, oldestSeconds: row?.oldest ?? 0 };
  }
}
