import { Injectable } from '@nestjs/common';
import { Clock, Configuration, Database } from '@schakel/platform';
import { MoreThan } from 'typeorm';
import { INVITATION_REPEAT_SECONDS, LINK_SECONDS, secondsAfter, type LinkPurpose } from '../domain/lifetimes';
import { hashOfToken, newOpaqueToken } from '../domain/opaque-token';
import { OneTimeTokenRow } from '../persistence/token.rows';

/** Links by which somebody chooses a password, each good for one use and for a limited time. */
@Injectable()
export class PasswordLinks {
  constructor(
    private readonly database: Database,
    private readonly configuration: Configuration,
    private readonly clock: Clock,
  ) {}

  /** A new link to the page where a password is chosen. Its token is stored nowhere but in what is made of it. */
  async make(userId: string, purpose: LinkPurpose): Promise<string> {
    const { token, hash } = newOpaqueToken();
    const expiresAt = secondsAfter(this.clock.now(), LINK_SECONDS[purpose]);
    await this.database.repository(OneTimeTokenRow).insert({ hash, purpose, userId, expiresAt });
    const link = new URL('wachtwoord', `${this.configuration.PUBLIC_URL.replace(/\/+$/, '')}/`);
    link.searchParams.set('token', token);
    return link.href;
  }

  /** Whose a token is, while it can still be used. */
  async ownerOf(token: string): Promise<string | null> {
    const [row] = await this.database.query<{ user_id: string }>(
      'SELECT user_id FROM one_time_token WHERE hash = $1 AND used_at IS NULL AND expires_at > $2',
      [hashOfToken(token), this.clock.now()],
    );
    return row?.user_id ?? null;
  }

  /** Uses a token up, and with it all others of the same person; false when it could no longer be used. */
  async use(token: string): Promise<boolean> {
    const used = await this.database.query(
      `WITH one AS (
         UPDATE one_time_token SET used_at = $2 WHERE hash = $1 AND used_at IS NULL AND expires_at > $2 RETURNING user_id),
       others AS (
         UPDATE one_time_token SET used_at = $2 WHERE user_id = (SELECT user_id FROM one) AND hash <> $1 AND used_at IS NULL)
       SELECT user_id FROM one`,
      [hashOfToken(token), this.clock.now()],
    );
    return used.length > 0;
  }

  /** Whether an invitation went out just now. */
  async invitedJustNow(userId: string): Promise<boolean> {
    const justNow = secondsAfter(this.clock.now(), LINK_SECONDS.INVITATION - INVITATION_REPEAT_SECONDS);
    return this.database.repository(OneTimeTokenRow).existsBy({ userId, purpose: 'INVITATION', expiresAt: MoreThan(justNow) });
  }
}
