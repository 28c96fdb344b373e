import { Rows } from '@schakel/testing';
import { ApiBench } from './testing/api-bench';
import { ApiClient } from './testing/api-client';

const base64 = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');

describe('access tokens', () => {
  let bench: ApiBench;

  beforeAll(async () => {
    bench = await ApiBench.open();
  });
  beforeEach(() => bench.clock.moveTo(ApiBench.START));
  afterAll(() => bench.close());

  const user = () => bench.rows.user();
  const payload = (sub: string) => ({ sub, sid: '0190f3a0-0000-7000-8000-000000000000', iss: 'schakel', aud: 'schakel-api', iat: 1772442000, exp: 1972442000 });

  async function whoIs(token: string): Promise<{ status: number; code: string | null; message?: string; id?: string }> {
    const { status, code, data, errors } = await new ApiClient(bench.app, token).ask<{ me: { id: string } | null }>('{ me { id } }');
    return { status, code, ...(errors[0] ? { message: errors[0].message } : { id: data?.me?.id }) };
  }

  const WRONG: [string, (userId: string) => Promise<string>][] = [
    ['that are no token at all', async () => 'abc'],
    ['of three empty parts', async () => '..'],
    ['whose signature was changed', async (id) => (await bench.token(id)).replace(/.{6}$/, 'AAAAAA')],
    ['whose content was changed', async (id) => {
      const [header, , signature] = (await bench.token((await user()).id)).split('.');
      return `${header}.${base64(payload(id))}.${signature}`;
    }],
    ['without an algorithm', async (id) => `${base64({ alg: 'none', typ: 'JWT' })}.${base64(payload(id))}.`],
    ['without an algorithm, in other letters', async (id) => `${base64({ alg: 'nOnE', typ: 'JWT' })}.${base64(payload(id))}.`],
    ['of another algorithm', (id) => bench.token(id, { algorithm: 'HS512' })],
    ['for somebody else’s API', (id) => bench.token(id, { audience: 'elders' })],
    ['of somebody else', (id) => bench.token(id, { issuer: 'elders' })],
    ['that were never good', (id) => bench.token(id, { expiresIn: -1 })],
    ['signed with another secret', async (id) => {
      const { JwtService } = await import('@nestjs/jwt');
      return new JwtService().sign(payload(id), { secret: 'change-me-change-me-change-me-change-me' });
    }],
    ['of a session that never was', async (id) => {
      const { JwtService } = await import('@nestjs/jwt');
      return new JwtService().sign(payload(id), { secret: ApiBench.TOKEN_SECRET });
    }],
    ['as long as a request may hold', async () => 'x'.repeat(8000)],
  ];
  it.each(WRONG)('%s are refused with code and sentence', async (_what, make) => {
    const logged = bench.logLines.length;
    const token = await make((await user()).id);
    expect(await whoIs(token)).toEqual({ status: 401, code: 'UNAUTHENTICATED', message: 'Meld u eerst aan.' });

    const download = await new ApiClient(bench.app, token).http(`/api/exports/listings?hub=${Rows.HUB}`);
    expect([download.status, download.json()]).toEqual([401, { code: 'UNAUTHENTICATED', message: 'Meld u eerst aan.', faults: [] }]);
    const upload = await new ApiClient(bench.app, token).http('/api/imports?kind=LISTINGS', { method: 'POST', headers: { 'x-schakel-request': '1' } });
    expect(upload.status).toBe(401);

    const lines = bench.logLines.slice(logged);
    expect(lines.some((line) => line.includes(token))).toBe(false);
    expect(lines.filter((line) => (JSON.parse(line) as { level: number }).level >= 40)).toEqual([]);
  });

  it('are good for a quarter of an hour, to the second', async () => {
    const { id } = await user();
    const token = await bench.token(id);
    bench.clock.moveTo(new Date(ApiBench.START.getTime() + 899_000));
    expect(await whoIs(token)).toEqual({ status: 200, code: null, id });
    bench.clock.moveTo(new Date(ApiBench.START.getTime() + 901_000));
    expect(await whoIs(token)).toMatchObject({ status: 401, code: 'UNAUTHENTICATED' });
  });

  it('are worth nothing once their session has ended', async () => {
    const token = await bench.token((await user()).id);
    await new ApiClient(bench.app, token).ask('mutation { signOut { done } }');
    expect(await whoIs(token)).toMatchObject({ status: 401, code: 'UNAUTHENTICATED' });
  });

  it('are worth nothing once a new password was chosen', async () => {
    const { id, email } = await user();
    const token = await bench.token(id);
    await bench.visitor().ask('mutation ($email: String!) { requestPasswordReset(email: $email) { __typename } }', { email });
    expect(await whoIs(token)).toMatchObject({ status: 200, id });
    await bench.database.query('UPDATE session SET revoked_at = now() WHERE user_id = $1', [id]);
    expect(await whoIs(token)).toMatchObject({ status: 401 });
  });

  it('are all that counts: a right cookie does not make up for a wrong token', async () => {
    const { id } = await user();
    const cookie = `schakel_access=${await bench.token(id)}`;
    const ask = async (headers: Record<string, string>) => {
      const answer = await bench.visitor().http('/graphql', { method: 'POST', payload: { query: '{ me { id } }' }, headers });
      return [answer.status, answer.json<{ data?: { me: { id: string } | null } }>().data?.me?.id];
    };
    expect(await ask({ cookie })).toEqual([200, id]);
    expect(await ask({ cookie, authorization: 'Bearer abc' })).toEqual([401, undefined]);
    expect(await ask({ cookie: 'schakel_access=abc' })).toEqual([200, undefined]);
    expect(await ask({ cookie: 'schakel_access=%E0%A4%A; =; ;;' })).toEqual([200, undefined]);
    expect(await ask({ authorization: 'Basic YWJjOmRlZg==' })).toEqual([200, undefined]);
  });
});

describe('sessions in a browser', () => {
  let bench: ApiBench;

  beforeAll(async () => {
    bench = await ApiBench.open({ PUBLIC_URL: 'https://schakel.example' });
  });
  afterAll(() => bench.close());

  it('are in cookies that scripts and other sites cannot use', async () => {
    const { email } = await bench.rows.user();
    const answer = await bench.visitor().http('/graphql', {
      method: 'POST',
      payload: {
        query: 'mutation ($input: SignInInput!) { signIn(input: $input) { ... on SignedIn { accessToken refreshToken } } }',
        variables: { input: { email, password: Rows.PASSWORD } },
      },
    });
    expect(answer.json()).toEqual({ data: { signIn: { accessToken: null, refreshToken: null } } });
    const cookies = [answer.headers['set-cookie']].flat().map(String);
    expect(cookies.map((cookie) => cookie.replace(/=[^;]+/, '=…'))).toEqual([
      'schakel_access=…; Max-Age=900; Path=/; HttpOnly; Secure; SameSite=Strict',
      'schakel_refresh=…; Max-Age=2592000; Path=/graphql; HttpOnly; Secure; SameSite=Strict',
    ]);
  });
});
