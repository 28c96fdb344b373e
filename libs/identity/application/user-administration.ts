import { Injectable } from '@nestjs/common';
import { Database, Refusal, type HubRole } from '@schakel/platform';
import { isEmail } from 'class-validator';
import { validate as isUuid } from 'uuid';
import { normaliseEmail } from '../domain/email-address';
import { Accounts } from '../persistence/accounts';
import { SYSTEM } from './account-audit';
import { PasswordLinks } from './password-links';
import { Passwords } from './passwords';
import { Roles } from './roles';

export interface NewUser {
  readonly email: string;
  readonly name: string;
  /** Only for an account that has none yet; another's password is never replaced. */
  readonly password?: string;
  readonly hubRoles: readonly { readonly hubId: string; readonly role: HubRole }[];
  readonly organisationIds: readonly string[];
}

export interface AddedUser {
  readonly userId: string;
  /** False when there already was an account with this address; it got the roles. */
  readonly created: boolean;
  /** To choose a password by, within seven days; only when the account has none. */
  readonly invitationLink?: string;
}

/** Adds users from the command line and for the example hub: no mail is sent, and nobody has to be signed in. */
@Injectable()
export class UserAdministration {
  constructor(
    private readonly database: Database,
    private readonly accounts: Accounts,
    private readonly roles: Roles,
    private readonly passwords: Passwords,
    private readonly links: PasswordLinks,
  ) {}

  /** Can be repeated. @throws Refusal INVALID_INPUT, PASSWORD_TOO_WEAK, NOT_FOUND (hub or organisation), LAST_ADMIN */
  async add({ email, name, password, hubRoles, organisationIds }: NewUser): Promise<AddedUser> {
    const faults = [
      ...(isEmail(normaliseEmail(email)) ? [] : [{ field: 'email', code: 'EMAIL_INVALID' }]),
      ...(name.trim() ? [] : [{ field: 'name', code: 'NAME_MISSING' }]),
    ];
    if (faults.length > 0) throw new Refusal('INVALID_INPUT', {}, faults);
    if (password) this.passwords.refuseWeak(password, { email, name });
    const passwordHash = password && (await this.passwords.hash(password));
    return this.database.transaction(async () => {
      const { account, created } = await this.accounts.findOrCreate(email, name);
      for (const { hubId, role } of hubRoles) await this.roles.giveHubRole(SYSTEM, account.id, hubId, role);
      for (const id of organisationIds) {
        if (!isUuid(id)) throw new Refusal('NOT_FOUND');
        await this.roles.giveMembership(SYSTEM, account.id, await this.roles.organisation(id));
      }
      if (account.passwordHash) return { userId: account.id, created };
      if (passwordHash) {
        await this.accounts.update(account.id, { passwordHash });
        return { userId: account.id, created };
      }
      return { userId: account.id, created, invitationLink: await this.links.make(account.id, 'INVITATION') };
    });
  }
}
