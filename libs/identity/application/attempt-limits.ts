import { Injectable } from '@nestjs/common';
import { Configuration, Database, poolOf, Refusal, tokenSecret } from '@schakel/platform';
import { createHmac } from 'node:crypto';
import { RateLimiterMemory, RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';
import { normaliseEmail } from '../domain/email-address';

const QUARTER = 15 * 60;
const HOUR = 60 * 60;

/**
 * Limits how often somebody may try, over all processes: counted in PostgreSQL, outside any transaction (a refused attempt counts),
 * by the real time; in this process's memory while the database does not answer. E-mail and network addresses are stored only as
 * keyed hashes.
 */
@Injectable()
export class AttemptLimits {
  private readonly secret: string;
  private readonly signInByAddress: RateLimiterPostgres;
  private readonly signInByEmail: RateLimiterPostgres;
  private readonly resetByAddress: RateLimiterPostgres;
  private readonly resetByEmail: RateLimiterPostgres;

  constructor(database: Database, configuration: Configuration) {
    this.secret = tokenSecret(configuration);
    const limiter = (keyPrefix: string, points: number, duration: number) =>
      new RateLimiterPostgres({
        keyPrefix,
        points,
        duration,
        storeClient: poolOf(database.dataSource),
        storeType: 'pool',
        tableName: 'rate_limit',
        tableCreated: true,
        clearExpiredByTimeout: false,
        insuranceLimiter: new RateLimiterMemory({ keyPrefix, points, duration }),
      });
    // Colleagues may share an address; an account that is shut after ten wrong passwords must still be able to say so.
    this.signInByAddress = limiter('sign-in-by-address', 50, QUARTER);
    this.signInByEmail = limiter('sign-in-by-email', 15, QUARTER);
    this.resetByAddress = limiter('reset-by-address', 20, HOUR);
    this.resetByEmail = limiter('reset-by-email', 5, HOUR);
  }

  /**
   * Counts an attempt to sign in.
   * @throws Refusal TOO_MANY_REQUESTS
   */
  async countSignIn(address: string, email: string): Promise<void> {
    await this.count(this.signInByAddress, address);
    await this.count(this.signInByEmail, normaliseEmail(email));
  }

  /** A right password is no attempt at guessing. */
  async forgiveSignIn(address: string, email: string): Promise<void> {
    await this.signInByAddress.reward(this.keyOf(address));
    await this.signInByEmail.delete(this.keyOf(normaliseEmail(email)));
  }

  /**
   * Counts a request for a new password.
   * @throws Refusal TOO_MANY_REQUESTS
   */
  async countReset(address: string, email: string): Promise<void> {
    await this.count(this.resetByAddress, address);
    await this.count(this.resetByEmail, normaliseEmail(email));
  }

  private async count(limiter: RateLimiterPostgres, who: string): Promise<void> {
    try {
      await limiter.consume(this.keyOf(who));
    } catch (refused) {
      if (!(refused instanceof RateLimiterRes)) throw refused;
      throw new Refusal('TOO_MANY_REQUESTS', { seconds: Math.ceil(refused.msBeforeNext / 1000) });
    }
  }

  private keyOf(who: string): string {
    return createHmac('sha256', this.secret).update(who).digest('base64url');
  }
}
