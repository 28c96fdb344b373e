import { Injectable } from '@nestjs/common';
import { EngineChoice } from '../engine-choice';
import type { EngineHealth } from '../port';
import { Pending, type PendingState } from './pending';

/** One engine's condition. */
export interface EngineReport extends EngineHealth, PendingState {
  readonly name: string;
  /** Is asked by this process; false after a fault until it is well again. */
  readonly asked: boolean;
}

export interface SearchReport {
  /** The engine that would answer now. */
  readonly engine: string;
  /** It is not the one that should. */
  readonly degraded: boolean;
  readonly engines: readonly EngineReport[];
}

/** How search is doing, for `doctor` and `/health`. */
@Injectable()
export class SearchHealth {
  constructor(
    private readonly choice: EngineChoice,
    private readonly pending: Pending,
  ) {}

  async read(): Promise<SearchReport> {
    const engines = await Promise.all(
      this.choice.states().map(async ({ engine, state }): Promise<EngineReport> => {
        const [health, waiting] = await Promise.all([engine.health(), this.pending.state(engine.name)]);
        return { name: engine.name, asked: state === 'CLOSED', ...health, ...waiting };
      }),
    );
    const answering = engines.find((engine) => engine.asked && engine.reachable && !engine.needsRebuild) ?? engines.at(-1);
    return { engine: answering?.name ?? '', degraded: answering !== engines[0], engines };
  }
}
