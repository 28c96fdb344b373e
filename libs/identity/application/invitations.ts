import { Injectable } from '@nestjs/common';
import { Accounts } from '../persistence/accounts';
import type { UserAccountRow } from '../persistence/people.rows';
import { AccountAudit, type Actor } from './account-audit';
import { AccountMail, type Place } from './account-mail';
import { PasswordLinks } from './password-links';

export interface Invitee {
  readonly email: string;
  readonly name: string;
}

/** What inviting somebody to an organisation and to a hub have in common. */
@Injectable()
export class Invitations {
  constructor(
    private readonly accounts: Accounts,
    private readonly links: PasswordLinks,
    private readonly mail: AccountMail,
    private readonly audit: AccountAudit,
  ) {}

  /**
   * Gives somebody a place by `give` (which tells whether it is new to them), with an account if they had none. They get a mail when
   * the place is new, and again when they are invited once more without having chosen a password. To be called in a transaction.
   */
  async invite(actor: Actor, { email, name }: Invitee, place: Place, give: (userId: string) => Promise<boolean>): Promise<UserAccountRow> {
    const { account, created } = await this.accounts.findOrCreate(email, name);
    if (created) await this.audit.inHub(actor, place.hubId, 'USER_INVITED', account.id);
    const given = await give(account.id);
    const waiting = !account.passwordHash && !(await this.links.invitedJustNow(account.id));
    if (given || waiting) await this.mail.welcome(account.id, place);
    return account;
  }
}
