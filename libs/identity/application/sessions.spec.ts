import { ViewerSource, type Refusal } from '@schakel/platform';
import { createTestDatabase, type TestDatabase } from '@schakel/testing';
import { IdentityBench } from '../testing/identity-bench';
import { IDENTITY_ENTITIES } from '../persistence/entities';
import { Sessions, type SessionTokens } from './sessions';

describe('sessions', () => {
  let test: TestDatabase;
  let bench: IdentityBench;
  let sessions: Sessions;
  let viewers: ViewerSource;

  beforeAll(async () => {
    test = await createTestDatabase(IDENTITY_ENTITIES);
    bench = await IdentityBench.on(test.database);
    sessions = bench.get(Sessions);
    viewers = bench.get(ViewerSource);
  });
  beforeEach(() => bench.clock.moveTo(IdentityBench.START));
  afterAll(async () => {
    await bench.close();
    await test.drop();
  });

  const codeOf = (work: Promise<unknown>) => work.then(() => 'ACCEPTED', (error: Refusal) => error.code);
  const refreshes = (tokens: SessionTokens) => codeOf(sessions.refresh(tokens.refreshToken));
  const admits = (tokens: SessionTokens) => codeOf(viewers.fromBearer(tokens.accessToken));
  const open = async () => sessions.open((await bench.addUser()).userId);

  it('goes on with new tokens at each refresh, within the same session', async () => {
    const first = await open();
    bench.passSeconds(20 * 60);
    const second = await sessions.refresh(first.refreshToken);
    expect(second.refreshToken).not.toBe(first.refreshToken);
    expect(second.accessSeconds).toBe(900);
    expect(second.sessionSeconds).toBe(30 * 24 * 3600 - 20 * 60);
    expect(await admits(first)).toBe('UNAUTHENTICATED');
    expect(await admits(second)).toBe('ACCEPTED');
    bench.passSeconds(20 * 60);
    const third = await sessions.refresh(second.refreshToken);
    const [a, b] = await Promise.all([viewers.fromBearer(third.accessToken), viewers.fromBearer((await sessions.refresh(third.refreshToken)).accessToken)]);
    expect(a.sessionId).toBe(b.sessionId);
  });

  it('ends when a refresh token is used that was replaced earlier, for thief and owner alike', async () => {
    const hubId = await bench.addHub();
    const { userId } = await bench.addUser({ hubRoles: [{ hubId, role: 'HUB_STAFF' }] });
    const stolen = await sessions.open(userId);
    const elsewhere = await sessions.open(userId);
    const current = await sessions.refresh(stolen.refreshToken);
    bench.passSeconds(11);
    expect(await refreshes(stolen)).toBe('UNAUTHENTICATED');
    expect(await refreshes(current)).toBe('UNAUTHENTICATED');
    expect(await admits(current)).toBe('UNAUTHENTICATED');
    expect(await admits(elsewhere)).toBe('ACCEPTED');
    expect(await bench.auditOf(userId, hubId)).toEqual(['HUB_ROLE_GIVEN', 'REFRESH_TOKEN_REUSED']);
  });

  it('lets two tabs refresh at the same moment, and both go on', async () => {
    const before = await open();
    const [one, other] = await Promise.all([sessions.refresh(before.refreshToken), sessions.refresh(before.refreshToken)]);
    expect(one.refreshToken).not.toBe(other.refreshToken);
    const used = await bench.database.query('SELECT count(*)::int AS n FROM refresh_token WHERE used_at IS NOT NULL AND replaced_by IS NOT NULL');
    bench.passSeconds(60);
    expect(await refreshes(one)).toBe('ACCEPTED');
    expect(await refreshes(other)).toBe('ACCEPTED');
    const usedNow = await bench.database.query('SELECT count(*)::int AS n FROM refresh_token WHERE used_at IS NOT NULL AND replaced_by IS NOT NULL');
    expect(usedNow[0]).toEqual({ n: (used[0] as { n: number }).n + 2 });
  });

  it('lets a tab that comes ten seconds late go on, and no later one', async () => {
    const before = await open();
    await sessions.refresh(before.refreshToken);
    bench.passSeconds(10);
    expect(await refreshes(before)).toBe('ACCEPTED');
    bench.passSeconds(1);
    expect(await refreshes(before)).toBe('UNAUTHENTICATED');
  });

  it('ends thirty days after sign-in, however often it was refreshed', async () => {
    let tokens = await open();
    bench.passSeconds(29 * 24 * 3600);
    tokens = await sessions.refresh(tokens.refreshToken);
    expect(tokens.sessionSeconds).toBe(24 * 3600);
    bench.passSeconds(24 * 3600 - 60);
    tokens = await sessions.refresh(tokens.refreshToken);
    bench.passSeconds(60);
    expect(await refreshes(tokens)).toBe('UNAUTHENTICATED');
    expect(await admits(tokens)).toBe('UNAUTHENTICATED');
  });

  it.each(['', 'onzin', 'a'.repeat(43)])('does not know the refresh token %p', async (token) => {
    expect(await codeOf(sessions.refresh(token))).toBe('UNAUTHENTICATED');
  });

  it('is over for both kinds of token once signed out', async () => {
    const byAccess = await open();
    await sessions.end((await viewers.fromBearer(byAccess.accessToken)).sessionId, undefined);
    expect(await admits(byAccess)).toBe('UNAUTHENTICATED');
    expect(await refreshes(byAccess)).toBe('UNAUTHENTICATED');

    const byRefresh = await open();
    await sessions.end(null, byRefresh.refreshToken);
    expect(await admits(byRefresh)).toBe('UNAUTHENTICATED');
  });

  it('leaves others alone when somebody without session signs out', async () => {
    const others = await open();
    await sessions.end(null, undefined);
    await sessions.end(null, 'onzin');
    expect(await admits(others)).toBe('ACCEPTED');
  });
});
