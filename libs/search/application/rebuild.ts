import { Inject, Injectable, type OnApplicationBootstrap, type OnModuleInit } from '@nestjs/common';
import type { Logger } from 'pino';
import { Database, JobQueue, LOGGER } from '@schakel/platform';
import { SEARCH_ENGINES } from '../engines';
import type { SearchDocument, SearchEngine } from '../port';
import { PostgresEngine } from '../postgres/postgres-engine';
import { Words } from '../postgres/words';
import { ANALYSIS_VERSION, analysisVersion } from './analysis';
import { SearchDocuments } from './documents';
import { SearchIndexer } from './indexer';
import { REBUILD_JOB, RECONCILE_JOB } from './job-names';
import { Pending } from './pending';

const BATCH = 500;

export interface RebuildProgress {
  readonly engine: string;
  readonly done: number;
  readonly total: number;
}

/** Makes indexes anew, and finds what has come out of step. */
@Injectable()
export class Rebuild implements OnModuleInit, OnApplicationBootstrap {
  constructor(
    private readonly database: Database,
    private readonly jobs: JobQueue,
    private readonly documents: SearchDocuments,
    private readonly indexer: SearchIndexer,
    private readonly pending: Pending,
    private readonly words: Words,
    @Inject(SEARCH_ENGINES) private readonly engines: readonly SearchEngine[],
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  onModuleInit(): void {
    this.jobs.handle(REBUILD_JOB, async ({ engine }) => {
      const found = this.engines.find((each) => each.name === engine);
      if (found) await this.rebuild(found);
    });
    this.jobs.handle(RECONCILE_JOB, async () => this.reconcileAll(), { hour: 2, minute: 40 });
  }

  /** After an upgrade, or with an engine that is new here, there is something to build: a job does it. */
  async onApplicationBootstrap(): Promise<void> {
    const rows = await this.database.query<{ engine: string }>('SELECT engine FROM search_index WHERE analysis = $1', [ANALYSIS_VERSION]);
    for (const engine of this.engines) {
      if (rows.some((row) => row.engine === engine.name)) continue;
      if (engine === this.engines.at(-1) && (await this.documents.count()) === 0) await this.built(engine);
      else await this.jobs.add(REBUILD_JOB, { engine: engine.name }, { key: `${REBUILD_JOB}:${engine.name}` });
    }
  }

  /** Every engine's index, one after the other, the last resort first. */
  async rebuildAll(progress?: (state: RebuildProgress) => void): Promise<void> {
    for (const engine of [...this.engines].reverse()) await this.rebuild(engine, progress);
  }

  async rebuild(engine: SearchEngine, progress?: (state: RebuildProgress) => void): Promise<void> {
    const { name } = engine;
    const total = await this.documents.count();
    const [start] = await this.database.query<{ at: Date }>('SELECT clock_timestamp() AS at');
    const tell = (done: number) => progress?.({ engine: name, done, total });
    const refused = await (engine instanceof PostgresEngine ? engine.rebuild(this.noted(engine), tell, analysisVersion()) : engine.rebuild(this.noted(engine), tell));
    for (const { id, reason } of refused) this.logger.error({ engine: name, documentId: id, reason }, 'A search engine refuses a document');
    await this.built(engine);
    // What changed while the index was built may be in it as it was before, and the name of an organisation changes no listing's version.
    if (engine !== this.engines.at(-1)) await this.tellAll(engine, await this.indexedSince(start?.at ?? new Date(0)));
    await this.reconcile(engine, new Set(refused.map(({ id }) => id)));
    if (engine === this.engines.at(-1)) await this.words.recount();
  }

  private async built({ name }: SearchEngine): Promise<void> {
    await this.database.query(
      `INSERT INTO search_index (engine, analysis, built_at) VALUES ($1, $2, clock_timestamp())
       ON CONFLICT (engine) DO UPDATE SET analysis = excluded.analysis, built_at = excluded.built_at`,
      [name, ANALYSIS_VERSION],
    );
  }

  /** The words of the documents are known before the first search in them. */
  private async *noted(engine: SearchEngine): AsyncGenerator<readonly SearchDocument[]> {
    for await (const batch of this.documents.all()) {
      if (engine === this.engines.at(-1)) await this.words.note(batch);
      yield batch;
    }
  }

  private async reconcileAll(): Promise<void> {
    await this.words.recount();
    for (const engine of this.engines) {
      const { reachable, needsRebuild } = await engine.health();
      if (needsRebuild) await this.rebuild(engine);
      else if (reachable) await this.reconcile(engine, new Set());
    }
  }

  /** Compares by id and version, and has what differs told anew. @returns how many documents differed */
  async reconcile(engine: SearchEngine, except: ReadonlySet<string>): Promise<number> {
    const indexed = new Map<string, number>();
    for await (const batch of engine.contents()) for (const { id, version } of batch) indexed.set(id, version);
    const differing: string[] = [];
    for (const { id, version } of await this.documents.versions()) {
      if (indexed.get(id) !== version && !except.has(id)) differing.push(id);
      indexed.delete(id);
    }
    differing.push(...indexed.keys());
    if (differing.length > 0) this.logger.warn({ engine: engine.name, documents: differing.length }, 'An index was out of step');
    await this.tellAll(engine, differing);
    return differing.length;
  }

  /** PostgreSQL has every change first. */
  private async indexedSince(at: Date): Promise<string[]> {
    const rows = await this.database.query<{ id: string }>('SELECT id FROM search_document WHERE indexed_at > $1', [at]);
    return rows.map((row) => row.id);
  }

  private async tellAll(engine: SearchEngine, ids: readonly string[]): Promise<void> {
    for (let from = 0; from < ids.length; from += BATCH) await this.tell(engine, ids.slice(from, from + BATCH));
  }

  private async tell(engine: SearchEngine, ids: readonly string[]): Promise<void> {
    if (engine === this.engines.at(-1)) return this.indexer.update(ids);
    await this.pending.mark([engine.name], ids);
  }
}
