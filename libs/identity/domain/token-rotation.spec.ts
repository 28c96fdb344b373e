import { decideRefresh, type HandedInToken } from './token-rotation';

const now = new Date('2026-03-02T12:00:00Z');
const token = (change: Partial<HandedInToken> = {}): HandedInToken => ({
  usedAt: null,
  expiresAt: new Date('2026-03-20T00:00:00Z'),
  sessionExpiresAt: new Date('2026-03-20T00:00:00Z'),
  sessionRevokedAt: null,
  ...change,
});

describe('a refresh token that is handed in', () => {
  it('is rotated when unused', () => {
    expect(decideRefresh(token(), now)).toBe('ROTATE');
  });

  it('is renewed when another tab used it ten seconds ago', () => {
    expect(decideRefresh(token({ usedAt: new Date('2026-03-02T11:59:50Z') }), now)).toBe('RENEW');
  });

  it('ends the session when it was used longer ago', () => {
    expect(decideRefresh(token({ usedAt: new Date('2026-03-02T11:59:49Z') }), now)).toBe('REVOKE');
  });

  it.each([
    ['the token has expired', { expiresAt: now }],
    ['the session has expired', { sessionExpiresAt: now }],
    ['the session was revoked', { sessionRevokedAt: new Date('2026-03-01T00:00:00Z') }],
    ['the session was revoked and the token used', { sessionRevokedAt: now, usedAt: new Date('2026-03-01T00:00:00Z') }],
  ])('is refused when %s', (_reason, change) => {
    expect(decideRefresh(token(change), now)).toBe('REFUSE');
  });
});
