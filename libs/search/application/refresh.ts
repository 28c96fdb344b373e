import { Injectable, type OnApplicationBootstrap, type OnModuleInit } from '@nestjs/common';
import { Database, JobQueue } from '@schakel/platform';
import { announceChange } from '@schakel/listings';
import { PostgresEngine } from '../postgres/postgres-engine';
import { analysisVersion } from './analysis';
import { SearchDocuments } from './documents';
import { SearchIndexer } from './indexer';
import { REFRESH_JOB } from './job-names';

const BATCH = 100;

/**
 * Keeps documents right when the words change and not the rows: a listing that has a synonym of a word that is new is found by that
 * word too. What comes out the same is left alone; a listing that does not is indexed and matched as if it had changed.
 */
@Injectable()
export class Refresh implements OnModuleInit, OnApplicationBootstrap {
  constructor(
    private readonly database: Database,
    private readonly jobs: JobQueue,
    private readonly documents: SearchDocuments,
    private readonly indexer: SearchIndexer,
    private readonly postgres: PostgresEngine,
  ) {}

  onModuleInit(): void {
    this.jobs.handle(REFRESH_JOB, async () => void (await this.run()), { hour: 2, minute: 20 });
  }

  /** After an upgrade, and when words changed while no worker ran. */
  async onApplicationBootstrap(): Promise<void> {
    const [outdated] = await this.database.query('SELECT FROM search_document WHERE analysis IS DISTINCT FROM $1 LIMIT 1', [analysisVersion()]);
    if (outdated) await this.jobs.add(REFRESH_JOB, {}, { key: REFRESH_JOB, priority: 3 });
  }

  /** @returns how many documents were made of other words */
  async run(): Promise<number> {
    let changed = 0;
    for (let after: string | undefined = '00000000-0000-0000-0000-000000000000'; after !== undefined; ) {
      const batch = await this.refreshFrom(after);
      changed += batch.changed;
      after = batch.last;
    }
    return changed;
  }

  private async refreshFrom(after: string): Promise<{ changed: number; last: string | undefined }> {
    const analysis = analysisVersion();
    const rows = await this.database.query<{ id: string; kind: string; version: string }>(
      `SELECT id, kind, version FROM search_document WHERE analysis IS DISTINCT FROM $1 AND id > $2::uuid ORDER BY id LIMIT ${BATCH}`,
      [analysis, after],
    );
    const documents = await this.documents.current(rows.map((row) => row.id));
    const differing = new Set(await this.postgres.differing(documents));
    const changed = rows.filter(({ id }) => differing.has(id));
    await announceChange(this.jobs, changed.filter(({ kind }) => kind !== 'ORGANISATION').map(({ id }) => id));
    await this.indexer.update(changed.filter(({ kind }) => kind === 'ORGANISATION').map(({ id }) => id));
    const same = rows.filter(({ id }) => !differing.has(id));
    // Unless it was indexed anew in the meantime.
    await this.database.query(
      `UPDATE search_document s SET analysis = $1 FROM unnest($2::uuid[], $3::bigint[]) o (id, version) WHERE s.id = o.id AND s.version = o.version`,
      [analysis, same.map(({ id }) => id), same.map(({ version }) => version)],
    );
    return { changed: changed.length, last: rows.at(-1)?.id };
  }
}
