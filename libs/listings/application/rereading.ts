import { isDeepStrictEqual } from 'node:util';
import { Injectable, type OnApplicationBootstrap, type OnModuleInit } from '@nestjs/common';
import { In } from 'typeorm';
import { Clock, Database, JobQueue } from '@schakel/platform';
import { interpretationVersion } from '@schakel/interpretation';
import { read, type Reading } from '../domain/reading';
import { ListingRow } from '../persistence/listing.row';
import { announceChange } from './listing-changed';

const REREAD = 'reread-listings';
const BATCH = 100;

const OUTDATED = `status IN ('DRAFT', 'PUBLISHED') AND interpretation->>'version' IS DISTINCT FROM $1`;

/**
 * Reads listings anew when the rules or the lexicon are not those of their reading any more; what a person corrected stays corrected.
 * A listing that is read as before is no changed listing: nobody has to follow it up.
 */
@Injectable()
export class Rereading implements OnModuleInit, OnApplicationBootstrap {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly jobs: JobQueue,
  ) {}

  onModuleInit(): void {
    this.jobs.handle(REREAD, async () => void (await this.reread()));
  }

  /** After an upgrade there is something to read; a job does it, after what people wait for. */
  async onApplicationBootstrap(): Promise<void> {
    const [outdated] = await this.database.query(`SELECT FROM listing WHERE ${OUTDATED} LIMIT 1`, [interpretationVersion()]);
    if (outdated) await this.jobs.add(REREAD, {}, { key: REREAD, priority: 3 });
  }

  /** Drafts and published listings; what has ended stays as it was read. @returns how many are read otherwise than before */
  async reread(): Promise<number> {
    let changed = 0;
    for (let after: string | undefined = '00000000-0000-0000-0000-000000000000'; after !== undefined; ) {
      const batch = await this.rereadFrom(after);
      changed += batch.changed;
      after = batch.last;
    }
    return changed;
  }

  private async rereadFrom(after: string): Promise<{ changed: number; last: string | undefined }> {
    return this.database.transaction(async () => {
      const version = interpretationVersion();
      const ids = await this.database.query<{ id: string }>(
        `SELECT id FROM listing WHERE ${OUTDATED} AND id > $2::uuid ORDER BY id LIMIT ${BATCH} FOR UPDATE`,
        [version, after],
      );
      const repository = this.database.repository(ListingRow);
      const changed: string[] = [];
      const same: string[] = [];
      for (const row of await repository.find({ where: { id: In(ids.map(({ id }) => id)) } })) {
        const reading = read(row, row.corrections);
        if (isSame(row, reading)) {
          same.push(row.id);
          continue;
        }
        await repository.save(Object.assign(row, reading, { version: row.version + 1, updatedAt: this.clock.now() }));
        changed.push(row.id);
      }
      await this.database.query(`UPDATE listing SET interpretation = jsonb_set(interpretation, '{version}', to_jsonb($2::text)) WHERE id = ANY($1)`, [same, version]);
      await announceChange(this.jobs, changed);
      return { changed: changed.length, last: ids.at(-1)?.id };
    });
  }
}

/** Apart from the version that it was read with. */
function isSame(row: ListingRow, { interpretation, ...columns }: Reading): boolean {
  const stored = { valueChain: row.valueChain, materials: row.materials, terms: row.terms, meaning: row.meaning, topic: row.topic, interpretation: row.interpretation };
  const fresh = { ...columns, interpretation: { ...interpretation, version: row.interpretation.version } };
  // As JSON keeps it: without what is undefined.
  return isDeepStrictEqual(stored, JSON.parse(JSON.stringify(fresh)));
}
