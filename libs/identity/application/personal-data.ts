import { Injectable } from '@nestjs/common';
import { Database, Refusal, type Viewer } from '@schakel/platform';
import { Accounts } from '../persistence/accounts';
import { HubRoleRow, type UserAccountRow } from '../persistence/people.rows';
import { AccountAudit } from './account-audit';
import { Credentials } from './credentials';
import { Roles } from './roles';

/** What a person may ask about themselves: to see everything that is kept, and to have it erased. */
@Injectable()
export class PersonalData {
  constructor(
    private readonly database: Database,
    private readonly accounts: Accounts,
    private readonly credentials: Credentials,
    private readonly roles: Roles,
    private readonly audit: AccountAudit,
  ) {}

  /** Everything that this room and the audit trail keep about whoever asks, without secrets, as JSON text. @throws Refusal UNAUTHENTICATED */
  async export(viewer: Viewer): Promise<string> {
    const { id } = await this.accountOf(viewer);
    const [row] = await this.database.query<{ data: unknown }>(
      `SELECT json_build_object(
         'account', (SELECT to_jsonb(u) - 'password_hash' FROM user_account u WHERE u.id = $1),
         'memberships', (SELECT coalesce(json_agg(json_build_object('organisation_id', o.id, 'organisation', o.name, 'since', m.created_at)), '[]')
                           FROM membership m JOIN organisation o ON o.id = m.organisation_id WHERE m.user_id = $1),
         'hub_roles', (SELECT coalesce(json_agg(to_jsonb(r) - 'user_id'), '[]') FROM hub_role r WHERE r.user_id = $1),
         'sessions', (SELECT coalesce(json_agg(to_jsonb(s) - 'user_id'), '[]') FROM session s WHERE s.user_id = $1),
         'links', (SELECT coalesce(json_agg(to_jsonb(t) - 'user_id' - 'hash'), '[]') FROM one_time_token t WHERE t.user_id = $1),
         'audit_entries_by_me', (SELECT coalesce(json_agg(to_jsonb(a) ORDER BY a.id), '[]') FROM audit_entry a WHERE a.actor_user_id = $1),
         'audit_entries_about_me', (SELECT coalesce(json_agg(to_jsonb(a) ORDER BY a.id), '[]') FROM audit_entry a WHERE a.subject_type = 'USER' AND a.subject_id = $1::text)
       ) AS data`,
      [id],
    );
    return JSON.stringify(row?.data, null, 2);
  }

  /**
   * Erases whoever asks and proves it by their password: what is left is an id, which the audit trail goes on naming.
   * @param address network address of whoever asks
   * @throws Refusal UNAUTHENTICATED, LAST_ADMIN, and as {@link Credentials.prove}
   */
  async erase(viewer: Viewer, password: string, address: string): Promise<void> {
    const { email } = await this.accountOf(viewer);
    await this.credentials.prove({ email, password, address }, (account) => this.eraseAccount(account));
  }

  private async eraseAccount({ id }: UserAccountRow): Promise<{ id: string }> {
    const actor = { userId: id };
    await this.audit.inEveryHub(actor, 'ACCOUNT_ERASED', id);
    const held = await this.database.repository(HubRoleRow).find({ where: { userId: id }, order: { hubId: 'ASC' } });
    for (const { hubId } of held) await this.roles.takeHubRole(actor, id, hubId);
    for (const table of ['membership', 'session', 'one_time_token']) {
      await this.database.query(`DELETE FROM ${table} WHERE user_id = $1`, [id]);
    }
    await this.accounts.update(id, { email: null, name: '', passwordHash: null });
    return { id };
  }

  private async accountOf(viewer: Viewer): Promise<{ id: string; email: string }> {
    const account = viewer.userId ? await this.accounts.byId(viewer.userId) : null;
    if (!account?.email) throw new Refusal('UNAUTHENTICATED');
    return { id: account.id, email: account.email };
  }
}
