import { Injectable } from '@nestjs/common';
import { Clock, Database, Refusal } from '@schakel/platform';
import { Strategy } from 'passport-local';
import { afterWrongPassword, isLocked, UNTROUBLED } from '../domain/lock-out';
import { Accounts } from '../persistence/accounts';
import type { UserAccountRow } from '../persistence/people.rows';
import { AccountAudit, SYSTEM } from './account-audit';
import { AttemptLimits } from './attempt-limits';
import { authenticate } from './authenticate';
import { Passwords } from './passwords';

export interface Proof {
  readonly email: string;
  readonly password: string;
  /** Network address of whoever tries. */
  readonly address: string;
}

/** Proves by a password that somebody is who they say. */
@Injectable()
export class Credentials {
  private readonly strategy = new Strategy({ usernameField: 'email' }, (email, password, done) => {
    this.matching(email, password).then((account) => done(null, account ?? false), done);
  });

  constructor(
    private readonly accounts: Accounts,
    private readonly passwords: Passwords,
    private readonly limits: AttemptLimits,
    private readonly audit: AccountAudit,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /**
   * Does `work` in the transaction that found the password to be right.
   * Not to be called in a transaction: a wrong password is counted, though it is refused.
   * @throws Refusal SIGN_IN_FAILED, the same for an unknown address, a wrong password and none yet;
   *   ACCOUNT_LOCKED only when the password was right; TOO_MANY_REQUESTS
   */
  async prove<T extends object>(proof: Proof, work: (account: UserAccountRow) => Promise<T>): Promise<T> {
    await this.limits.countSignIn(proof.address, proof.email);
    const matching = await authenticate<UserAccountRow>(this.strategy, { body: { email: proof.email, password: proof.password } });
    const outcome = await this.database.transaction(() => this.settle(proof.email, matching, work));
    if (outcome instanceof Refusal) throw outcome;
    await this.limits.forgiveSignIn(proof.address, proof.email);
    return outcome;
  }

  private async matching(email: string, password: string): Promise<UserAccountRow | null> {
    const account = await this.accounts.byEmail(email);
    return (await this.passwords.matches(account?.passwordHash, password)) ? account : null;
  }

  /** Refusals are returned, not thrown: what was counted has to stay. */
  private async settle<T>(email: string, matching: UserAccountRow | null, work: (account: UserAccountRow) => Promise<T>): Promise<T | Refusal> {
    const now = this.clock.now();
    const account = await this.accounts.lockByEmail(email);
    if (!account) return new Refusal('SIGN_IN_FAILED');
    // The password may have been changed since it was compared.
    const right = matching?.passwordHash === account.passwordHash;
    if (isLocked(account, now)) return right ? lockedRefusal(account.lockedUntil, now) : new Refusal('SIGN_IN_FAILED');
    if (!right) {
      const state = afterWrongPassword(account, now);
      await this.accounts.update(account.id, { failedSignIns: state.failedSignIns, lockedUntil: state.lockedUntil });
      if (isLocked(state, now)) await this.audit.inEveryHub(SYSTEM, 'SIGN_IN_LOCKED_OUT', account.id);
      return new Refusal('SIGN_IN_FAILED');
    }
    if (account.failedSignIns > 0 || account.lockedUntil) await this.accounts.update(account.id, UNTROUBLED);
    return work(account);
  }
}

function lockedRefusal(lockedUntil: Date | null, now: Date): Refusal {
  const minutes = Math.ceil(((lockedUntil ?? now).getTime() - now.getTime()) / 60_000);
  return new Refusal('ACCOUNT_LOCKED', { minutes });
}
