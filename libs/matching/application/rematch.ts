import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Database, JobQueue } from '@schakel/platform';

const REMATCH_HUB = 'rematch-hub';

/** One listing that is matched anew, though it did not change itself. */
export const MATCH = 'match-listing';

/** After the changes of listings, which somebody waits for. */
const PRIORITY = 2;
const BATCH = 1000;

/** Has every published listing of a hub matched anew, when the rules changed rather than the listings. */
@Injectable()
export class Rematch implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly jobs: JobQueue,
  ) {}

  onModuleInit(): void {
    this.jobs.handle(REMATCH_HUB, async ({ hubId }) => this.spread(String(hubId)));
  }

  /** Part of the transaction of the change; asked for twice before it ran, it runs once. */
  async hub(hubId: string): Promise<void> {
    await this.jobs.add(REMATCH_HUB, { hubId }, { key: `${REMATCH_HUB}:${hubId}`, priority: PRIORITY });
  }

  private async spread(hubId: string): Promise<void> {
    for (let after = '00000000-0000-0000-0000-000000000000'; ; ) {
      const rows = await this.database.query<{ id: string }>(
        `SELECT id FROM listing WHERE hub_id = $1 AND status = 'PUBLISHED' AND id > $2::uuid ORDER BY id LIMIT ${BATCH}`,
        [hubId, after],
      );
      await this.jobs.addAll(rows.map(({ id }) => ({ name: MATCH, payload: { listingId: id }, key: `${MATCH}:${id}`, priority: PRIORITY })));
      if (rows.length < BATCH) return;
      after = rows.at(-1)?.id ?? after;
    }
  }
}
