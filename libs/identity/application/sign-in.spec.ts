import { refusalMessage, type Refusal } from '@schakel/platform';
import { createTestDatabase, type TestDatabase } from '@schakel/testing';
import { IdentityBench } from '../testing/identity-bench';
import { IDENTITY_ENTITIES } from '../persistence/entities';
import { SignIn } from './sign-in';

const PASSWORD = 'drie koeien in de wei';

describe('signing in', () => {
  let test: TestDatabase;
  let bench: IdentityBench;
  let address = 0;

  beforeAll(async () => {
    test = await createTestDatabase(IDENTITY_ENTITIES);
    bench = await IdentityBench.on(test.database);
  });
  beforeEach(() => {
    bench.clock.moveTo(IdentityBench.START);
    address += 1;
  });
  afterAll(async () => {
    await bench.close();
    await test.drop();
  });

  const attempt = (email: string, password: string, from = `10.0.0.${address}`) => bench.get(SignIn).run({ email, password, address: from });
  const refusal = (email: string, password: string, from?: string) =>
    attempt(email, password, from).then(
      () => 'SIGNED_IN',
      ({ code, detail }: Refusal) => (Object.keys(detail).length > 0 ? { code, ...detail } : code),
    );

  it('opens a session for the right password, however the address is spelled', async () => {
    const { email, userId } = await bench.addUser({ password: PASSWORD });
    const tokens = await attempt(` ${email.toUpperCase()} `, PASSWORD);
    expect(tokens).toEqual({
      accessToken: expect.stringMatching(/^[\w-]+\.[\w-]+\.[\w-]+$/) as string,
      accessSeconds: 900,
      refreshToken: expect.stringMatching(/^[\w-]{43}$/) as string,
      sessionSeconds: 30 * 24 * 3600,
    });
    const sessions = await bench.database.query('SELECT created_at, expires_at, revoked_at FROM session WHERE user_id = $1', [userId]);
    expect(sessions).toEqual([{ created_at: IdentityBench.START, expires_at: new Date('2026-04-01T09:00:00Z'), revoked_at: null }]);
  });

  it('keeps a hash of the refresh token, not the token', async () => {
    const { email } = await bench.addUser({ password: PASSWORD });
    const { refreshToken } = await attempt(email, PASSWORD);
    const found = await bench.database.query('SELECT 1 FROM refresh_token t WHERE position($1 IN to_jsonb(t)::text) > 0', [refreshToken]);
    expect(found).toEqual([]);
  });

  it('takes the same letters in another Unicode spelling', async () => {
    const { email } = await bench.addUser({ password: 'één café in Aalst'.normalize('NFC') });
    expect(await refusal(email, 'één café in Aalst'.normalize('NFD'))).toBe('SIGNED_IN');
  });

  it('says the same to an unknown address, a wrong password and a person without password', async () => {
    const known = await bench.addUser({ password: PASSWORD });
    const invited = await bench.addUser();
    expect(await refusal('niemand@voorbeeld.be', PASSWORD)).toBe('SIGN_IN_FAILED');
    expect(await refusal(known.email, 'vier koeien in de wei')).toBe('SIGN_IN_FAILED');
    expect(await refusal(invited.email, PASSWORD)).toBe('SIGN_IN_FAILED');
    expect(await refusal(known.email, '')).toBe('SIGN_IN_FAILED');
    expect(refusalMessage('SIGN_IN_FAILED')).toBe('Het e-mailadres of het wachtwoord klopt niet.');
  });

  it('shuts the account for fifteen minutes after ten wrong passwords, and tells only who knows the password', async () => {
    const hubId = await bench.addHub();
    const { email, userId } = await bench.addUser({ password: PASSWORD, hubRoles: [{ hubId, role: 'HUB_STAFF' }] });
    for (let n = 0; n < 10; n += 1) expect(await refusal(email, `verkeerd ${n}`)).toBe('SIGN_IN_FAILED');
    expect(await bench.auditOf(userId, hubId)).toEqual(['HUB_ROLE_GIVEN', 'SIGN_IN_LOCKED_OUT']);

    bench.passSeconds(14 * 60 + 30);
    expect(await refusal(email, 'nog eens verkeerd')).toBe('SIGN_IN_FAILED');
    expect(await refusal(email, PASSWORD)).toEqual({ code: 'ACCOUNT_LOCKED', minutes: 1 });
    expect(refusalMessage('ACCOUNT_LOCKED', { minutes: 1 })).toContain('nog 1 minuut gesloten');

    bench.passSeconds(30);
    expect(await refusal(email, PASSWORD)).toBe('SIGNED_IN');
  });

  it('starts counting anew after a right password', async () => {
    const { email, userId } = await bench.addUser({ password: PASSWORD });
    for (let n = 0; n < 9; n += 1) await refusal(email, 'verkeerd');
    expect(await refusal(email, PASSWORD)).toBe('SIGNED_IN');
    expect(await refusal(email, 'verkeerd')).toBe('SIGN_IN_FAILED');
    const [row] = await bench.database.query('SELECT failed_sign_ins, locked_until FROM user_account WHERE id = $1', [userId]);
    expect(row).toEqual({ failed_sign_ins: 1, locked_until: null });
  });

  it('counts every one of ten wrong passwords that come at the same moment', async () => {
    const { email, userId } = await bench.addUser({ password: PASSWORD });
    await Promise.all(Array.from({ length: 10 }, (_, n) => refusal(email, `verkeerd ${n}`)));
    const [row] = await bench.database.query('SELECT locked_until FROM user_account WHERE id = $1', [userId]);
    expect(row).toEqual({ locked_until: new Date('2026-03-02T09:15:00Z') });
    expect(await bench.auditOf(userId, null)).toEqual(['SIGN_IN_LOCKED_OUT']);
  });

  it.each([['known', true], ['unknown', false]])('refuses the sixteenth attempt on one %s address, from wherever', async (_kind, known) => {
    const email = known ? (await bench.addUser({ password: PASSWORD })).email : 'onbekend@voorbeeld.be';
    for (let n = 0; n < 15; n += 1) expect(await refusal(email, 'verkeerd', `10.1.${address}.${n}`)).toBe('SIGN_IN_FAILED');
    const refused = await attempt(email, PASSWORD, `10.2.${address}.1`).catch((error: Refusal) => error);
    expect(refused).toMatchObject({ code: 'TOO_MANY_REQUESTS', detail: { seconds: expect.any(Number) as number } });
  });

  it('refuses the fifty-first attempt from one network address, on whomever', async () => {
    for (let n = 0; n < 50; n += 1) await refusal(`iemand${n}@voorbeeld.be`, 'verkeerd', '10.3.0.1');
    expect(await refusal('nog-iemand@voorbeeld.be', 'verkeerd', '10.3.0.1')).toMatchObject({ code: 'TOO_MANY_REQUESTS' });
    expect(await refusal('nog-iemand@voorbeeld.be', 'verkeerd', '10.3.0.2')).toBe('SIGN_IN_FAILED');
  });

  it('does not hold right passwords against anybody', async () => {
    const { email } = await bench.addUser({ password: PASSWORD });
    for (let n = 0; n < 20; n += 1) expect(await refusal(email, PASSWORD)).toBe('SIGNED_IN');
  });

  it('stores neither e-mail nor network addresses to count attempts', async () => {
    await refusal('spoor@voorbeeld.be', 'verkeerd', '10.4.0.1');
    const rows = await bench.database.query<{ key: string }>('SELECT key FROM rate_limit');
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.filter(({ key }) => !/^[a-z-]+:[\w-]{43}$/.test(key))).toEqual([]);
  });

  it('goes on limiting by memory while the counters cannot be reached', async () => {
    const { email } = await bench.addUser({ password: PASSWORD });
    await bench.database.query('ALTER TABLE rate_limit RENAME TO rate_limit_away');
    try {
      expect(await refusal(email, PASSWORD)).toBe('SIGNED_IN');
      for (let n = 0; n < 15; n += 1) await refusal('geheugen@voorbeeld.be', 'verkeerd', `10.5.0.${n}`);
      expect(await refusal('geheugen@voorbeeld.be', 'verkeerd', '10.5.1.1')).toMatchObject({ code: 'TOO_MANY_REQUESTS' });
    } finally {
      await bench.database.query('ALTER TABLE rate_limit_away RENAME TO rate_limit');
    }
  });
});
