const GRACE_SECONDS = 10;

/**
 * What becomes of a refresh token that is handed in:
 * - ROTATE: it was unused; it is used up now and a new one takes its place
 * - RENEW: it was used up a moment ago, as when two tabs refresh at once; the session goes on with one more new token
 * - REVOKE: it was used up earlier, so that two parties hold it; the session ends
 * - REFUSE: it or its session is over
 */
export type RefreshDecision = 'ROTATE' | 'RENEW' | 'REVOKE' | 'REFUSE';

export interface HandedInToken {
  readonly usedAt: Date | null;
  readonly expiresAt: Date;
  readonly sessionExpiresAt: Date;
  readonly sessionRevokedAt: Date | null;
}

export function decideRefresh(token: HandedInToken, now: Date): RefreshDecision {
  if (token.sessionRevokedAt || token.sessionExpiresAt <= now || token.expiresAt <= now) return 'REFUSE';
  if (!token.usedAt) return 'ROTATE';
  return now.getTime() - token.usedAt.getTime() <= GRACE_SECONDS * 1000 ? 'RENEW' : 'REVOKE';
}
