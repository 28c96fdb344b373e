import { AsyncLocalStorage } from 'node:async_hooks';
import type { DataSource, EntityManager, EntityTarget, ObjectLiteral, Repository } from 'typeorm';

/**
 * The one way to the database. Inside {@link transaction} every use of {@link manager}, {@link repository} and {@link query}
 * takes part in that transaction, also in the rooms that are called from there; nothing has to be handed on.
 * What is thrown inside rolls back.
 */
export class Database {
  private readonly ambient = new AsyncLocalStorage<EntityManager>();

  constructor(readonly dataSource: DataSource) {}

  get manager(): EntityManager {
    return this.ambient.getStore() ?? this.dataSource.manager;
  }

  /** Runs `work` in a transaction, or in the one that is under way. */
  async transaction<T>(work: () => Promise<T>): Promise<T> {
    if (this.ambient.getStore()) return work();
    return this.dataSource.transaction((manager) => this.ambient.run(manager, work));
  }

  repository<T extends ObjectLiteral>(entity: EntityTarget<T>): Repository<T> {
    return this.manager.getRepository(entity);
  }

  /** Rows of a statement of our own. Parameters are bound, never written into the text. */
  async query<T>(sql: string, parameters: readonly unknown[] = []): Promise<T[]> {
    const result: unknown = await this.manager.query(sql, [...parameters]);
    // TypeORM answers UPDATE and DELETE with [rows, count], everything else with the rows.
    const counted = Array.isArray(result) && result.length === 2 && Array.isArray(result[0]) && typeof result[1] === 'number';
    return (counted ? result[0] : result) as T[];
  }
}
