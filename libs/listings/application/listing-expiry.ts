import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Clock, Database, JobQueue } from '@schakel/platform';
import { announceChange } from './listing-changed';

const BATCH = 500;

/** Ends published listings whose window has passed, every night. */
@Injectable()
export class ListingExpiry implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly jobs: JobQueue,
  ) {}

  onModuleInit(): void {
    this.jobs.handle('expire-listings', async () => void (await this.expire()), { hour: 23, minute: 5 });
  }

  /** @returns how many listings ended */
  async expire(): Promise<number> {
    for (let total = 0; ; ) {
      const ids = await this.database.transaction(async () => {
        const rows = await this.database.query<{ id: string }>(
          `WITH ended AS (
             SELECT id FROM listing WHERE status = 'PUBLISHED' AND available_until < $1::date ORDER BY id LIMIT ${BATCH} FOR UPDATE SKIP LOCKED
           ), moved AS (
             UPDATE listing l SET status = 'EXPIRED', version = version + 1, updated_at = $2 FROM ended WHERE l.id = ended.id RETURNING l.id
           ) SELECT id FROM moved`,
          [this.clock.today(), this.clock.now()],
        );
        await announceChange(this.jobs, rows.map((row) => row.id));
        return rows;
      });
      total += ids.length;
      if (ids.length < BATCH) return total;
    }
  }
}
