import { Injectable, type OnApplicationBootstrap, type OnModuleInit } from '@nestjs/common';
import { Database, JobQueue } from '@schakel/platform';
import { matchingVersion } from './matching-version';

const REMATCH_HUB = 'rematch-hub';

/** One listing that is matched anew, though it did not change itself. */
export const MATCH = 'match-listing';

/** After the changes of listings, which somebody waits for. */
const PRIORITY = 2;
const BATCH = 1000;

/** Has every published listing of a hub matched anew, when the rules changed rather than the listings. */
@Injectable()
export class Rematch implements OnModuleInit, OnApplicationBootstrap {
  constructor(
    private readonly database: Database,
    private readonly jobs: JobQueue,
  ) {}

  onModuleInit(): void {
    this.jobs.handle(REMATCH_HUB, async ({ hubId }) => this.spread(String(hubId)));
  }

  /** After an upgrade that brought other rules. */
  async onApplicationBootstrap(): Promise<void> {
    await this.database.transaction(async () => {
      const hubs = await this.database.query<{ id: string; any: boolean }>(
        `UPDATE hub SET matched_with = $1 WHERE matched_with IS DISTINCT FROM $1
         RETURNING id, EXISTS (SELECT FROM listing WHERE hub_id = hub.id AND status = 'PUBLISHED') AS any`,
        [matchingVersion()],
      );
      for (const { id, any } of hubs) if (any) await this.hub(id);
    });
  }

  /** Part of the transaction of the change; asked for twice before it ran, it runs once. */
  async hub(hubId: string): Promise<void> {
    await this.jobs.add(REMATCH_HUB, { hubId }, { key: `${REMATCH_HUB}:${hubId}`, priority: PRIORITY });
  }

  /** The listings of a hub, like after like: neighbours in this order have the same counterparts, which are at hand then. */
  async inOrder(hubId: string): Promise<string[]> {
    const rows = await this.database.query<{ id: string }>(`SELECT id FROM listing WHERE hub_id = $1 AND status = 'PUBLISHED' ORDER BY materials[1], id`, [hubId]);
    return rows.map(({ id }) => id);
  }

  private async spread(hubId: string): Promise<void> {
    const ids = await this.inOrder(hubId);
    for (let from = 0; from < ids.length; from += BATCH) {
      await this.jobs.addAll(ids.slice(from, from + BATCH).map((id) => ({ name: MATCH, payload: { listingId: id }, key: `${MATCH}:${id}`, priority: PRIORITY })));
    }
  }
}
