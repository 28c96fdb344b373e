import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { Database, JobQueue } from '@schakel/platform';
import { SEARCH_ENGINES } from '../engines';
import type { SearchEngine } from '../port';
import { PostgresEngine } from '../postgres/postgres-engine';
import { Words } from '../postgres/words';
import { analysisVersion } from './analysis';
import { SearchDocuments } from './documents';
import { Pending } from './pending';

/**
 * Keeps the indexes in step with the rows, always by the current row. PostgreSQL has a change when {@link update} resolves; the
 * other engines are told by a job of their own, many documents at a time, so that a slow one holds up nobody.
 */
@Injectable()
export class SearchIndexer implements OnModuleInit {
  private readonly followers: readonly string[];

  constructor(
    private readonly database: Database,
    private readonly jobs: JobQueue,
    private readonly documents: SearchDocuments,
    private readonly postgres: PostgresEngine,
    private readonly words: Words,
    private readonly pending: Pending,
    @Inject(SEARCH_ENGINES) engines: readonly SearchEngine[],
  ) {
    this.followers = engines.filter((engine) => engine !== postgres).map((engine) => engine.name);
  }

  onModuleInit(): void {
    this.jobs.handle('organisation-changed', async ({ organisationId }) => this.update(await this.documents.ofOrganisation(String(organisationId))));
  }

  /** Brings listings and organisations up to date: indexes those that are to be found, takes out those that are not. */
  async update(ids: readonly string[]): Promise<void> {
    const analysis = analysisVersion();
    const documents = await this.documents.current(ids);
    const found = new Set(documents.map((document) => document.id));
    await this.database.transaction(async () => {
      await this.postgres.index(documents, analysis);
      await this.postgres.remove(ids.filter((id) => !found.has(id)));
      await this.pending.mark(this.followers, ids);
    });
    await this.words.note(documents);
  }
}
