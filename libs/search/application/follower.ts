import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import type { Logger } from 'pino';
import { JobQueue, LOGGER } from '@schakel/platform';
import { SEARCH_ENGINES } from '../engines';
import { SearchEngineError, type SearchEngine } from '../port';
import { SearchDocuments } from './documents';
import { FOLLOW_JOB, REBUILD_JOB } from './job-names';
import { Pending } from './pending';

/** Documents that an engine is told of at a time. */
const BATCH = 500;

/** Seconds until an engine that did not take its changes is told again; doubled up to the longest, for as long as it takes. */
const SHORTEST_PAUSE = 2;
const LONGEST_PAUSE = 30;

/** Tells the engines beside PostgreSQL what has changed, and catches up by itself when one was away. */
@Injectable()
export class Follower implements OnModuleInit {
  /** Seconds that were waited last, of engines that did not take their changes. */
  private readonly pauses = new Map<string, number>();

  constructor(
    private readonly jobs: JobQueue,
    private readonly documents: SearchDocuments,
    private readonly pending: Pending,
    @Inject(SEARCH_ENGINES) private readonly engines: readonly SearchEngine[],
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  onModuleInit(): void {
    this.jobs.handle(FOLLOW_JOB, async ({ engine }) => this.follow(String(engine)));
  }

  async follow(name: string): Promise<void> {
    const engine = this.engines.find((each) => each.name === name);
    // Marks of an engine that is no longer configured wait until it is again, or for nothing.
    if (!engine) return;
    try {
      while ((await this.tell(engine)) === BATCH);
      this.pauses.delete(name);
    } catch (error) {
      const seconds = Math.min(LONGEST_PAUSE, Math.max(SHORTEST_PAUSE, 2 * (this.pauses.get(name) ?? 0)));
      this.pauses.set(name, seconds);
      this.logger.warn({ err: error, engine: name, seconds }, 'A search engine did not take its changes; it is told again later');
      if (error instanceof SearchEngineError && error.code === 'NOT_READY') {
        await this.jobs.add(REBUILD_JOB, { engine: name }, { key: `${REBUILD_JOB}:${name}` });
      }
      await this.jobs.add(FOLLOW_JOB, { engine: name }, { key: `${FOLLOW_JOB}:${name}`, runAt: new Date(Date.now() + seconds * 1000) });
    }
  }

  /** @returns how many documents the engine was told of */
  private async tell(engine: SearchEngine): Promise<number> {
    return this.pending.alone(engine.name, async () => {
      const marks = await this.pending.first(engine.name, BATCH);
      const ids = marks.map((mark) => mark.id);
      const documents = await this.documents.current(ids);
      const found = new Set(documents.map((document) => document.id));
      const refused = documents.length > 0 ? await engine.index(documents) : [];
      const gone = ids.filter((id) => !found.has(id));
      if (gone.length > 0) await engine.remove(gone);
      for (const { id, reason } of refused) this.logger.error({ engine: engine.name, documentId: id, reason }, 'A search engine refuses a document');
      await this.pending.done(engine.name, marks, refused);
      return marks.length;
    });
  }
}
