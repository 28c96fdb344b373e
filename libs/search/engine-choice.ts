import { Inject, Injectable } from '@nestjs/common';
import type { Logger } from 'pino';
import { JobQueue, LOGGER } from '@schakel/platform';
import { Pending } from './application/pending';
import { FOLLOW_JOB, REBUILD_JOB } from './application/job-names';
import { CircuitBreaker, type CircuitOptions, type CircuitState } from './circuit-breaker';
import { ENGINE_CHOICE_OPTIONS, SEARCH_ENGINES } from './engines';
import { SearchEngineError, type EngineAnswer, type SearchEngine, type SearchQuery } from './port';

/** Milliseconds that an engine may take before the next one is asked. */
const PATIENCE_MS = 800;

/** An engine that is this far behind is not asked again yet after a fault. While people write there is always something it has not heard of. */
const BEHIND_SECONDS = 2;

/** An answer, by which engine, and whether that is not the one that should have answered. */
export interface ChosenAnswer extends EngineAnswer {
  readonly engine: string;
  readonly degraded: boolean;
}

export interface EngineChoiceOptions extends Partial<CircuitOptions> {
  readonly patienceMs?: number;
}

/**
 * Asks the engines in their order until one answers, all within the one request. An engine that fails is left alone; from time to
 * time its health is looked at beside the requests, and it is asked again once it is well and has caught up.
 */
@Injectable()
export class EngineChoice {
  private readonly circuits: ReadonlyMap<SearchEngine, CircuitBreaker>;
  private readonly patienceMs: number;

  constructor(
    @Inject(SEARCH_ENGINES) private readonly engines: readonly SearchEngine[],
    private readonly pending: Pending,
    private readonly jobs: JobQueue,
    @Inject(LOGGER) private readonly logger: Logger,
    @Inject(ENGINE_CHOICE_OPTIONS) options: EngineChoiceOptions,
  ) {
    // The last engine has no circuit: there is nothing to turn to.
    this.circuits = new Map(engines.slice(0, -1).map((engine) => [engine, new CircuitBreaker(options)]));
    this.patienceMs = options.patienceMs ?? PATIENCE_MS;
  }

  /** How it stands with each engine, for `doctor` and `/health`. */
  states(): { engine: SearchEngine; state: CircuitState }[] {
    return this.engines.map((engine) => ({ engine, state: this.circuits.get(engine)?.state ?? 'CLOSED' }));
  }

  async search(query: SearchQuery): Promise<ChosenAnswer> {
    for (const [engine, circuit] of this.circuits) {
      if (circuit.state !== 'CLOSED') {
        this.tryBeside(engine, circuit);
        continue;
      }
      const answer = await this.ask(engine, circuit, query);
      if (answer) return { ...answer, engine: engine.name, degraded: engine !== this.engines[0] };
    }
    const last = this.engines.at(-1);
    if (!last) throw new Error('No search engine');
    return { ...(await last.search(query, new AbortController().signal)), engine: last.name, degraded: this.engines.length > 1 };
  }

  private async ask(engine: SearchEngine, circuit: CircuitBreaker, query: SearchQuery): Promise<EngineAnswer | null> {
    const abort = new AbortController();
    try {
      const answer = await inTime(engine.search(query, abort.signal), this.patienceMs, () => {
        abort.abort();
        return new SearchEngineError(engine.name, 'TIMEOUT', `No answer within ${this.patienceMs} ms`);
      });
      circuit.succeeded();
      return answer;
    } catch (error) {
      const code = error instanceof SearchEngineError ? error.code : 'FAILED';
      circuit.failed(code !== 'FAILED');
      this.logger.warn({ err: error, engine: engine.name, code, circuit: circuit.state }, 'A search engine failed; the next one answers');
      if (code === 'NOT_READY') await this.rebuildLater(engine);
      return null;
    }
  }

  private tryBeside(engine: SearchEngine, circuit: CircuitBreaker): void {
    if (!circuit.mayTry()) return;
    this.isWell(engine).then(
      (well) => {
        circuit.tried(well);
        if (well) this.logger.info({ engine: engine.name }, 'A search engine is well again');
      },
      (error: unknown) => {
        circuit.tried(false);
        this.logger.warn({ err: error, engine: engine.name }, 'Could not tell whether a search engine is well');
      },
    );
  }

  private async isWell(engine: SearchEngine): Promise<boolean> {
    const { reachable, needsRebuild } = await engine.health();
    if (reachable && needsRebuild) await this.rebuildLater(engine);
    if (!reachable || needsRebuild) return false;
    if ((await this.pending.state(engine.name)).oldestSeconds < BEHIND_SECONDS) return true;
    // It answers again: what it missed need not wait for its turn.
    await this.jobs.add(FOLLOW_JOB, { engine: engine.name }, { key: `${FOLLOW_JOB}:${engine.name}` });
    return false;
  }

  private async rebuildLater(engine: SearchEngine): Promise<void> {
    await this.jobs.add(REBUILD_JOB, { engine: engine.name }, { key: `${REBUILD_JOB}:${engine.name}` });
  }
}

async function inTime<T>(work: Promise<T>, milliseconds: number, late: () => Error): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(late()), milliseconds);
  });
  try {
    return await Promise.race([work, limit]);
  } finally {
    clearTimeout(timer);
  }
}
