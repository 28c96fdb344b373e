import { JobQueue } from '@schakel/platform';
import { createTestDatabase, type TestDatabase } from '@schakel/testing';
import { IdentityBench } from '../testing/identity-bench';
import { IDENTITY_ENTITIES } from '../persistence/entities';
import { AttemptLimits } from './attempt-limits';
import { CleanUp } from './clean-up';
import { PasswordLinks } from './password-links';
import { Sessions } from './sessions';

describe('the daily clean-up', () => {
  let test: TestDatabase;
  let bench: IdentityBench;

  beforeAll(async () => {
    test = await createTestDatabase(IDENTITY_ENTITIES);
    bench = await IdentityBench.on(test.database);
  });
  afterAll(async () => {
    await bench.close();
    await test.drop();
  });

  it('throws away what is over and keeps what is not', async () => {
    const { userId } = await bench.addUser({ password: 'drie koeien in de wei' });
    const sessions = bench.get(Sessions);
    const links = bench.get(PasswordLinks);
    await sessions.open(userId);
    const expiredLink = await links.make(userId, 'PASSWORD_RESET');
    bench.passSeconds(29 * 24 * 3600);
    const running = await sessions.refresh((await sessions.open(userId)).refreshToken);
    const signedOut = await sessions.open(userId);
    await sessions.end(null, signedOut.refreshToken);
    bench.passSeconds(2 * 24 * 3600);
    const openLink = await links.make(userId, 'INVITATION');
    await bench.get(AttemptLimits).countReset('10.0.0.1', 'iemand@voorbeeld.be');
    await bench.database.query(`INSERT INTO rate_limit (key, points, expire) VALUES ('old', 3, $1)`, [Date.now() - 1]);

    await bench.get(CleanUp).run();

    const count = async (table: string) => (await bench.database.query<{ n: number }>(`SELECT count(*)::int AS n FROM ${table}`))[0]?.n;
    expect(await count('session')).toBe(1);
    expect(await count('refresh_token')).toBe(2);
    expect(await count('one_time_token')).toBe(1);
    expect(await bench.database.query(`SELECT key FROM rate_limit WHERE key = 'old'`)).toEqual([]);
    expect(await count('rate_limit')).toBe(2);
    expect(await links.ownerOf(new URL(expiredLink).searchParams.get('token') ?? '')).toBeNull();
    expect(await links.ownerOf(new URL(openLink).searchParams.get('token') ?? '')).toBe(userId);
    expect((await sessions.refresh(running.refreshToken)).accessSeconds).toBe(900);
  });

  it('runs each night', () => {
    expect(bench.get(JobQueue).daily.get('identity:clean-up')).toEqual({ hour: 2, minute: 10 });
  });
});
