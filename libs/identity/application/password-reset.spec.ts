import type { Refusal } from '@schakel/platform';
import { createTestDatabase, type TestDatabase } from '@schakel/testing';
import { IdentityBench } from '../testing/identity-bench';
import { IDENTITY_ENTITIES } from '../persistence/entities';
import { PasswordLinks } from './password-links';
import { PasswordReset } from './password-reset';
import { Sessions } from './sessions';
import { SignIn } from './sign-in';

const OLD = 'drie koeien in de wei';
const NEW = 'vier paarden op stal';

describe('choosing a password by mail', () => {
  let test: TestDatabase;
  let bench: IdentityBench;
  let reset: PasswordReset;
  let address = 0;

  beforeAll(async () => {
    test = await createTestDatabase(IDENTITY_ENTITIES);
    bench = await IdentityBench.on(test.database);
    reset = bench.get(PasswordReset);
  });
  beforeEach(() => {
    bench.clock.moveTo(IdentityBench.START);
    address += 1;
  });
  afterAll(async () => {
    await bench.close();
    await test.drop();
  });

  const from = () => `10.0.0.${address}`;
  const codeOf = (work: Promise<unknown>) => work.then(() => 'ACCEPTED', (error: Refusal) => error.code);
  const signIn = (email: string, password: string) => codeOf(bench.get(SignIn).run({ email, password, address: from() }));
  /** Asks for a link and takes it from the mail. */
  async function tokenFor(email: string): Promise<string> {
    await reset.request(email, from());
    await bench.runJobs();
    return bench.tokenIn(bench.mailsTo(email).at(-1));
  }

  it('sends a link that sets the password and ends all sessions', async () => {
    const { email, userId } = await bench.addUser({ password: OLD });
    const session = await bench.get(Sessions).open(userId);
    const token = await tokenFor(email);
    const [mail] = bench.mailsTo(email);
    expect(mail?.subject).toBe('Een nieuw wachtwoord voor Schakel');
    expect(mail?.text).toContain(`https://schakel.example/hub/wachtwoord?token=${token}\n`);
    expect(token).toMatch(/^[\w-]{43}$/);

    await reset.setPassword(token, NEW);
    expect(await signIn(email, OLD)).toBe('SIGN_IN_FAILED');
    expect(await signIn(email, NEW)).toBe('ACCEPTED');
    expect(await codeOf(bench.get(Sessions).refresh(session.refreshToken))).toBe('UNAUTHENTICATED');
  });

  it('signs nobody in', async () => {
    const { email, userId } = await bench.addUser({ password: OLD });
    await reset.setPassword(await tokenFor(email), NEW);
    expect(await bench.database.query('SELECT id FROM session WHERE user_id = $1', [userId])).toEqual([]);
  });

  it('answers the same for an unknown address, leaves a job behind likewise, and sends nothing', async () => {
    const { email } = await bench.addUser();
    const jobs = async () => (await bench.database.query<{ n: number }>('SELECT count(*)::int AS n FROM graphile_worker.jobs'))[0]?.n;
    expect(await reset.request(email, from())).toBeUndefined();
    expect(await jobs()).toBe(1);
    expect(await reset.request('niemand@voorbeeld.be', from())).toBeUndefined();
    expect(await jobs()).toBe(2);
    await bench.runJobs();
    expect(bench.mailsTo(email)).toHaveLength(1);
    expect(bench.mailsTo('niemand@voorbeeld.be')).toEqual([]);
  });

  it('stores the token of the link only as a hash, and nowhere in the queue', async () => {
    const { email } = await bench.addUser();
    await reset.request(email, from());
    const [job] = await bench.database.query<{ payload: unknown }>('SELECT payload FROM graphile_worker._private_jobs');
    expect(Object.keys(job?.payload as object)).toEqual(['userId']);
    await bench.runJobs();
    const token = bench.tokenIn(bench.mailsTo(email)[0]);
    expect(await bench.database.query('SELECT 1 FROM one_time_token t WHERE position($1 IN to_jsonb(t)::text) > 0', [token])).toEqual([]);
  });

  it('works once', async () => {
    const { email } = await bench.addUser({ password: OLD });
    const token = await tokenFor(email);
    await reset.setPassword(token, NEW);
    expect(await codeOf(reset.setPassword(token, 'vijf schapen op de dijk'))).toBe('LINK_INVALID');
    expect(await signIn(email, NEW)).toBe('ACCEPTED');
  });

  it('works for one of two who use it at the same moment', async () => {
    const { email } = await bench.addUser({ password: OLD });
    const token = await tokenFor(email);
    const outcomes = await Promise.all([codeOf(reset.setPassword(token, NEW)), codeOf(reset.setPassword(token, 'vijf schapen op de dijk'))]);
    expect(outcomes.sort()).toEqual(['ACCEPTED', 'LINK_INVALID']);
  });

  it('makes other links of the same person worthless', async () => {
    const { email } = await bench.addUser({ password: OLD });
    const first = await tokenFor(email);
    const second = await tokenFor(email);
    await reset.setPassword(second, NEW);
    expect(await codeOf(reset.setPassword(first, OLD))).toBe('LINK_INVALID');
  });

  it('expires after an hour', async () => {
    const { email } = await bench.addUser({ password: OLD });
    const inTime = await tokenFor(email);
    bench.passSeconds(3599);
    expect(await codeOf(reset.setPassword(inTime, NEW))).toBe('ACCEPTED');
    const late = await tokenFor(email);
    bench.passSeconds(3600);
    expect(await codeOf(reset.setPassword(late, OLD))).toBe('LINK_INVALID');
  });

  it('gives an invitation seven days', async () => {
    const { userId } = await bench.addUser();
    const link = await bench.get(PasswordLinks).make(userId, 'INVITATION');
    const token = new URL(link).searchParams.get('token') ?? '';
    bench.passSeconds(7 * 24 * 3600 - 1);
    expect(await bench.get(PasswordLinks).ownerOf(token)).toBe(userId);
    bench.passSeconds(1);
    expect(await codeOf(reset.setPassword(token, NEW))).toBe('LINK_INVALID');
  });

  it('refuses a weak password with the reason, and leaves the link usable', async () => {
    const { email } = await bench.addUser({ name: 'Wannes Van de Velde' });
    const token = await tokenFor(email);
    const refused = await reset.setPassword(token, 'WannesVanDeVelde1').catch((error: Refusal) => error);
    expect(refused).toMatchObject({ code: 'PASSWORD_TOO_WEAK', detail: { reason: 'PASSWORD_PERSONAL' }, faults: [{ field: 'password', code: 'PASSWORD_PERSONAL' }] });
    expect(await codeOf(reset.setPassword(token, 'kort'))).toBe('PASSWORD_TOO_WEAK');
    expect(await codeOf(reset.setPassword(token, NEW))).toBe('ACCEPTED');
  });

  it('opens an account that was shut after wrong passwords', async () => {
    const { email } = await bench.addUser({ password: OLD });
    for (let n = 0; n < 10; n += 1) await signIn(email, 'verkeerd');
    expect(await signIn(email, OLD)).toBe('ACCOUNT_LOCKED');
    await reset.setPassword(await tokenFor(email), NEW);
    expect(await signIn(email, NEW)).toBe('ACCEPTED');
  });

  it.each(['', 'onzin', '\u0000'])('does not know the token %p', async (token) => {
    expect(await codeOf(reset.setPassword(token, NEW))).toBe('LINK_INVALID');
  });

  it('refuses the sixth request in an hour for one address, known or not', async () => {
    const { email } = await bench.addUser();
    for (const each of [email, 'onbekend@voorbeeld.be']) {
      for (let n = 0; n < 5; n += 1) expect(await codeOf(reset.request(each, `10.1.0.${n}`))).toBe('ACCEPTED');
      expect(await codeOf(reset.request(each, '10.1.0.9'))).toBe('TOO_MANY_REQUESTS');
    }
  });
});
