import { Injectable } from '@nestjs/common';
import { Database, Refusal } from '@schakel/platform';
import { UNTROUBLED } from '../domain/lock-out';
import { Accounts } from '../persistence/accounts';
import { AccountMail } from './account-mail';
import { AttemptLimits } from './attempt-limits';
import { PasswordLinks } from './password-links';
import { Passwords } from './passwords';
import { Sessions } from './sessions';

/** Choosing a password, for the first time or anew, by a link that came by mail. */
@Injectable()
export class PasswordReset {
  constructor(
    private readonly accounts: Accounts,
    private readonly links: PasswordLinks,
    private readonly mail: AccountMail,
    private readonly limits: AttemptLimits,
    private readonly passwords: Passwords,
    private readonly sessions: Sessions,
    private readonly database: Database,
  ) {}

  /**
   * Sends a link, if there is an account with this e-mail address; nothing tells the asker whether there is.
   * @param address network address of whoever asks
   * @throws Refusal TOO_MANY_REQUESTS
   */
  async request(email: string, address: string): Promise<void> {
    await this.limits.countReset(address, email);
    const account = await this.accounts.byEmail(email);
    await this.mail.resetPassword(account?.id ?? null);
  }

  /**
   * Sets the password of whoever the link was sent to, and ends their sessions everywhere. Signs nobody in.
   * @throws Refusal LINK_INVALID, PASSWORD_TOO_WEAK (the link can then be used again)
   */
  async setPassword(token: string, password: string): Promise<void> {
    const userId = await this.links.ownerOf(token);
    const account = userId && (await this.accounts.byId(userId));
    if (!account || !account.email) throw new Refusal('LINK_INVALID');
    this.passwords.refuseWeak(password, { email: account.email, name: account.name });
    const passwordHash = await this.passwords.hash(password);
    await this.database.transaction(async () => {
      if (!(await this.links.use(token))) throw new Refusal('LINK_INVALID');
      await this.accounts.update(account.id, { passwordHash, ...UNTROUBLED });
      await this.sessions.revokeAllOf(account.id);
    });
  }
}
