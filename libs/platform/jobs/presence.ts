import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';

/** First half of the advisory lock's key; the second is the hash of the worker's id. */
const PRESENCE = 727275;

/**
 * Tells living workers from dead ones. Each worker's id is an advisory lock held on a connection of its process: when the process
 * dies, however it dies, the lock is gone at once. graphile-worker by itself would keep a dead worker's jobs locked for four hours.
 */
export class Presence {
  private client: Client | null = null;
  private readonly ids = new Set<string>();
  private closed = false;
  private holding: Promise<void> = Promise.resolve();

  constructor(private readonly url: string) {}

  async open(): Promise<void> {
    const client = new Client({ connectionString: this.url, application_name: 'schakel presence' });
    client.on('error', () => void this.reopen());
    await client.connect();
    this.client = client;
    for (const id of this.ids) await this.hold(id);
  }

  add(id: string): void {
    this.ids.add(id);
    void this.hold(id);
  }

  /**
   * Releases the jobs of workers that are gone. Jobs younger than `graceSeconds` are left alone: their worker may still be
   * about to register.
   */
  async releaseDead(graceSeconds: number): Promise<string[]> {
    if (!this.client) return [];
    const { rows } = await this.client.query<{ worker: string }>(
      `WITH dead AS (
         SELECT DISTINCT locked_by AS worker FROM graphile_worker.jobs
          WHERE locked_at < now() - make_interval(secs => $2)
            AND NOT EXISTS (SELECT FROM pg_locks l
                             WHERE l.locktype = 'advisory' AND l.granted AND l.objsubid = 2
                               AND l.database = (SELECT oid FROM pg_database WHERE datname = current_database())
                               AND l.classid = $1::int::oid AND l.objid = hashtext(locked_by)::oid))
       SELECT worker, graphile_worker.force_unlock_workers(ARRAY[worker]) FROM dead`,
      [PRESENCE, graceSeconds],
    );
    return rows.map((row) => row.worker);
  }

  async close(): Promise<void> {
    this.closed = true;
    await this.holding;
    await this.client?.end().catch(() => undefined);
  }

  /** One statement at a time: a connection does not take two. */
  private hold(id: string): Promise<void> {
    this.holding = this.holding.then(async () => {
      await this.client?.query('SELECT pg_advisory_lock($1, hashtext($2))', [PRESENCE, id]);
    }).catch(() => undefined);
    return this.holding;
  }

  private async reopen(): Promise<void> {
    this.client = null;
    while (!this.closed) {
      await sleep(1000);
      try {
        return await this.open();
      } catch {
        // The server is still away; try again.
      }
    }
  }
}
