import { Injectable } from '@nestjs/common';
import { Clock, Database } from '@schakel/platform';
import { v7 as uuid } from 'uuid';
import { normaliseEmail } from '../domain/email-address';
import { UserAccountRow } from './people.rows';

@Injectable()
export class Accounts {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  byId(id: string): Promise<UserAccountRow | null> {
    return this.database.repository(UserAccountRow).findOneBy({ id });
  }

  byEmail(email: string): Promise<UserAccountRow | null> {
    return this.database.repository(UserAccountRow).findOneBy({ email: normaliseEmail(email) });
  }

  /** The account, held until the transaction ends. */
  lockByEmail(email: string): Promise<UserAccountRow | null> {
    return this.database.repository(UserAccountRow).findOne({ where: { email: normaliseEmail(email) }, lock: { mode: 'for_no_key_update' } });
  }

  async update(id: string, change: Partial<Omit<UserAccountRow, 'id'>>): Promise<void> {
    await this.database.repository(UserAccountRow).update(id, { ...change, updatedAt: this.clock.now() });
  }

  /** The account with this address; a new one, without password, if there is none. The name of an existing account stays as it is. */
  async findOrCreate(email: string, name: string): Promise<{ account: UserAccountRow; created: boolean }> {
    const address = normaliseEmail(email);
    const now = this.clock.now();
    const made = await this.database.query<{ id: string }>(
      `WITH made AS (
         INSERT INTO user_account (id, email, name, created_at, updated_at) VALUES ($1, $2, $3, $4, $4)
         ON CONFLICT (email) DO NOTHING RETURNING id)
       SELECT id FROM made`,
      [uuid(), address, name.trim(), now],
    );
    const account = await this.database.repository(UserAccountRow).findOneByOrFail({ email: address });
    return { account, created: made.length > 0 };
  }

  /** The hubs that have to do with a user: by a role there, or by membership of an organisation there. */
  async hubsOf(userId: string): Promise<string[]> {
    const rows = await this.database.query<{ hub_id: string }>(
      `SELECT hub_id FROM hub_role WHERE user_id = $1
        UNION SELECT o.hub_id FROM membership m JOIN organisation o ON o.id = m.organisation_id WHERE m.user_id = $1
        ORDER BY hub_id`,
      [userId],
    );
    return rows.map((row) => row.hub_id);
  }
}
