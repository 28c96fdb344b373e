import { Injectable } from '@nestjs/common';
import { randomBytes } from 'node:crypto';
import { v7 as uuid } from 'uuid';
import { Clock, Database, Refusal, type Viewer } from '@schakel/platform';
import { Search } from '@schakel/search';
import { hubById } from '@schakel/taxonomy';
import { cleanAddress, searchOf } from '../domain/search-address';
import './alerts-refusals';

export interface SavedSearch {
  readonly id: string;
  readonly hubId: string;
  readonly name: string;
  /** What follows the question mark in the search page's address. */
  readonly address: string;
  readonly createdAt: string;
}

const MOST = 20;

const COLUMNS = `id, hub_id AS "hubId", name, address, to_char(created_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') AS "createdAt"`;

/** The searches that somebody keeps. Only they see them. */
@Injectable()
export class SavedSearches {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly search: Search,
  ) {}

  async of(viewer: Viewer): Promise<SavedSearch[]> {
    return this.database.query<SavedSearch>(`SELECT ${COLUMNS} FROM saved_search WHERE user_id = $1 ORDER BY created_at DESC, id DESC`, [viewer.userId]);
  }

  /** Saving the same search again changes its name. @throws Refusal SAVED_SEARCH_EMPTY, TOO_MANY_SAVED_SEARCHES, SEARCH_…, NOT_FOUND for the hub */
  async save(viewer: Viewer, hubId: string, address: string, name: string): Promise<SavedSearch> {
    if (!hubById(hubId)) throw new Refusal('NOT_FOUND');
    const clean = cleanAddress(address);
    if (!clean) throw new Refusal('SAVED_SEARCH_EMPTY');
    await this.search.prepare({ hubId, ...searchOf(clean) });
    return this.database.transaction(async () => {
      await this.database.query('SELECT FROM user_account WHERE id = $1 FOR UPDATE', [viewer.userId]);
      const [{ others } = { others: 0 }] = await this.database.query<{ others: number }>(
        'SELECT count(*)::int AS others FROM saved_search WHERE user_id = $1 AND NOT (hub_id = $2 AND address = $3)', [viewer.userId, hubId, clean],
      );
      if (others >= MOST) throw new Refusal('TOO_MANY_SAVED_SEARCHES', { max: MOST });
      const [saved] = await this.database.query<SavedSearch>(
        `INSERT INTO saved_search (id, user_id, hub_id, name, address, stop_token, created_at) VALUES ($1, $2, $3, $4, $5, $6, $7)
         ON CONFLICT (user_id, hub_id, address) DO UPDATE SET name = excluded.name RETURNING ${COLUMNS}`,
        [uuid(), viewer.userId, hubId, name.trim(), clean, randomBytes(24).toString('base64url'), this.clock.now()],
      );
      if (!saved) throw new Error('A search was not saved');
      return saved;
    });
  }

  /** @throws Refusal NOT_FOUND, also for somebody else's */
  async remove(viewer: Viewer, id: string): Promise<string> {
    return this.removed('id = $1 AND user_id = $2', [id, viewer.userId]);
  }

  /** Stops a search by the link of its mails. A link that was used before stops nothing more, and is no fault. */
  async stop(token: string): Promise<string> {
    return this.removed('stop_token = $1', [token]).catch((error: unknown) => {
      if (error instanceof Refusal) return '';
      throw error;
    });
  }

  private async removed(where: string, parameters: readonly unknown[]): Promise<string> {
    const [row] = await this.database.query<{ name: string }>(`DELETE FROM saved_search WHERE ${where} RETURNING name`, parameters);
    if (!row) throw new Refusal('NOT_FOUND');
    return row.name;
  }
}
