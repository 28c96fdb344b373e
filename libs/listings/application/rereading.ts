import { Injectable, type OnApplicationBootstrap, type OnModuleInit } from '@nestjs/common';
import { In } from 'typeorm';
import { Clock, Database, JobQueue } from '@schakel/platform';
import { INTERPRETATION_VERSION } from '@schakel/interpretation';
import { read } from '../domain/reading';
import { ListingRow } from '../persistence/listing.row';
import { announceChange } from './listing-changed';

const REREAD = 'reread-listings';
const BATCH = 200;

/** Reads listings anew when the rules or the lexicon are newer than their reading; what a person corrected stays corrected. */
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
    const [outdated] = await this.database.query(
      `SELECT FROM listing WHERE status IN ('DRAFT', 'PUBLISHED') AND interpretation->>'version' IS DISTINCT FROM $1 LIMIT 1`,
      [INTERPRETATION_VERSION],
    );
    if (outdated) await this.jobs.add(REREAD, {}, { key: REREAD, priority: 3 });
  }

  /** Drafts and published listings; what has ended stays as it was read. @returns how many were read */
  async reread(): Promise<number> {
    for (let total = 0; ; ) {
      const ids = await this.database.transaction(async () => {
        const rows = await this.database.query<{ id: string }>(
          `SELECT id FROM listing WHERE status IN ('DRAFT', 'PUBLISHED') AND interpretation->>'version' IS DISTINCT FROM $1 ORDER BY id LIMIT ${BATCH} FOR UPDATE`,
          [INTERPRETATION_VERSION],
        );
        const repository = this.database.repository(ListingRow);
        for (const row of await repository.find({ where: { id: In(rows.map(({ id }) => id)) } })) {
          Object.assign(row, read(row, row.corrections), { version: row.version + 1, updatedAt: this.clock.now() });
          await repository.save(row);
        }
        await announceChange(this.jobs, rows.map(({ id }) => id));
        return rows;
      });
      total += ids.length;
      if (ids.length < BATCH) return total;
    }
  }
}
