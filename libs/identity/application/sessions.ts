import { Injectable } from '@nestjs/common';
import { Clock, Database, Refusal } from '@schakel/platform';
import { v7 as uuid } from 'uuid';
import { ACCESS_SECONDS, secondsAfter, SESSION_SECONDS } from '../domain/lifetimes';
import { hashOfToken, newOpaqueToken } from '../domain/opaque-token';
import { decideRefresh, type HandedInToken } from '../domain/token-rotation';
import { RefreshTokenRow, SessionRow } from '../persistence/token.rows';
import { AccessTokens } from './access-tokens';
import { AccountAudit, SYSTEM } from './account-audit';

/** What a signed-in party holds. */
export interface SessionTokens {
  readonly accessToken: string;
  /** Seconds that the access token is good for. */
  readonly accessSeconds: number;
  readonly refreshToken: string;
  /** Seconds that the session still has. */
  readonly sessionSeconds: number;
}

interface StoredToken extends HandedInToken {
  readonly sessionId: string;
  readonly userId: string;
}

/** Sessions, and the chain of refresh tokens that keeps each of them going. */
@Injectable()
export class Sessions {
  constructor(
    private readonly database: Database,
    private readonly accessTokens: AccessTokens,
    private readonly audit: AccountAudit,
    private readonly clock: Clock,
  ) {}

  async open(userId: string): Promise<SessionTokens> {
    const now = this.clock.now();
    const session = { sessionId: uuid(), userId, sessionExpiresAt: secondsAfter(now, SESSION_SECONDS) };
    return this.database.transaction(async () => {
      await this.database.repository(SessionRow).insert({ id: session.sessionId, userId, createdAt: now, lastUsedAt: now, expiresAt: session.sessionExpiresAt });
      return this.hand(session);
    });
  }

  /**
   * Trades a refresh token for new tokens. One that was used up earlier ends its session.
   * Not to be called in a transaction: the session ends, though the call is refused.
   * @throws Refusal UNAUTHENTICATED
   */
  async refresh(refreshToken: string): Promise<SessionTokens> {
    const hash = hashOfToken(refreshToken);
    const tokens = await this.database.transaction(async () => {
      const now = this.clock.now();
      const stored = await this.lock(hash);
      const decision = stored ? decideRefresh(stored, now) : 'REFUSE';
      if (!stored || decision === 'REFUSE') return null;
      if (decision === 'REVOKE') {
        await this.end(stored.sessionId, undefined);
        await this.audit.inEveryHub(SYSTEM, 'REFRESH_TOKEN_REUSED', stored.userId);
        return null;
      }
      await this.database.repository(SessionRow).update(stored.sessionId, { lastUsedAt: now });
      return this.hand(stored, decision === 'ROTATE' ? hash : undefined);
    });
    if (!tokens) throw new Refusal('UNAUTHENTICATED');
    return tokens;
  }

  /** Ends the session of whoever asks: the one of their access token, and the one of their refresh token if they show that. */
  async end(sessionId: string | null, refreshToken: string | undefined): Promise<void> {
    await this.database.query(
      `UPDATE session SET revoked_at = $3
        WHERE revoked_at IS NULL AND (id = $1 OR id = (SELECT session_id FROM refresh_token WHERE hash = $2))`,
      [sessionId, refreshToken ? hashOfToken(refreshToken) : null, this.clock.now()],
    );
  }

  async revokeAllOf(userId: string): Promise<void> {
    await this.database.query('UPDATE session SET revoked_at = $2 WHERE user_id = $1 AND revoked_at IS NULL', [userId, this.clock.now()]);
  }

  /** The token and its session, held until the transaction ends, so that two tabs with the same token come one after the other. */
  private async lock(hash: string): Promise<StoredToken | null> {
    const [row] = await this.database.query<StoredToken>(
      `SELECT t.session_id AS "sessionId", s.user_id AS "userId", t.used_at AS "usedAt", t.expires_at AS "expiresAt",
              s.expires_at AS "sessionExpiresAt", s.revoked_at AS "sessionRevokedAt"
         FROM refresh_token t JOIN session s ON s.id = t.session_id
        WHERE t.hash = $1 FOR NO KEY UPDATE`,
      [hash],
    );
    return row ?? null;
  }

  /** Makes new tokens for a session; the refresh token with the hash `replaces` is used up by that. */
  private async hand({ sessionId, userId, sessionExpiresAt }: Pick<StoredToken, 'sessionId' | 'userId' | 'sessionExpiresAt'>, replaces?: string): Promise<SessionTokens> {
    const now = this.clock.now();
    const { token, hash } = newOpaqueToken();
    await this.database.repository(RefreshTokenRow).insert({ hash, sessionId, issuedAt: now, expiresAt: sessionExpiresAt });
    if (replaces) await this.database.repository(RefreshTokenRow).update(replaces, { usedAt: now, replacedBy: hash });
    return {
      accessToken: this.accessTokens.issue({ userId, sessionId }),
      accessSeconds: ACCESS_SECONDS,
      refreshToken: token,
      sessionSeconds: Math.floor((sessionExpiresAt.getTime() - now.getTime()) / 1000),
    };
  }
}
