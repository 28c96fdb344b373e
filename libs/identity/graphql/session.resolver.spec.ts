import { ANONYMOUS, Loaders, ViewerSource, type GraphqlContext, type HttpExchange, type Viewer } from '@schakel/platform';
import { createTestDatabase, type TestDatabase } from '@schakel/testing';
import { IdentityBench } from '../testing/identity-bench';
import { IDENTITY_ENTITIES } from '../persistence/entities';
import { SessionResolver } from './session.resolver';

const PASSWORD = 'drie koeien in de wei';

/** A browser: keeps cookies with their path and age. */
class Browser implements HttpExchange {
  readonly ip = '10.0.0.1';
  readonly jar = new Map<string, { value: string; path: string; maxAge: number }>();

  get cookies(): Record<string, string> {
    return Object.fromEntries([...this.jar].map(([name, { value }]) => [name, value]));
  }

  setCookie(name: string, value: string, { path, maxAge }: { maxAge: number; path: string }): void {
    this.jar.set(name, { value, path, maxAge });
  }

  clearCookie(name: string, { path }: { path: string }): void {
    if (this.jar.get(name)?.path === path) this.jar.delete(name);
  }

  context(viewer: Viewer = ANONYMOUS): GraphqlContext {
    return { viewer, loaders: new Loaders(), http: this };
  }
}

describe('sessions over GraphQL', () => {
  let test: TestDatabase;
  let bench: IdentityBench;
  let resolver: SessionResolver;
  let email: string;
  let userId: string;

  beforeAll(async () => {
    test = await createTestDatabase(IDENTITY_ENTITIES);
    bench = await IdentityBench.on(test.database);
    resolver = bench.get(SessionResolver);
  });
  beforeEach(async () => {
    bench.clock.moveTo(IdentityBench.START);
    ({ email, userId } = await bench.addUser({ password: PASSWORD }));
  });
  afterAll(async () => {
    await bench.close();
    await test.drop();
  });

  it('gives a browser cookies and no tokens to read', async () => {
    const browser = new Browser();
    const signedIn = await resolver.signIn({ email, password: PASSWORD, mode: 'COOKIE' }, browser.context());
    expect(signedIn).toEqual({ accessToken: null, refreshToken: null, accessSeconds: 900, sessionSeconds: 2592000 });
    expect([...browser.jar].map(([name, { path, maxAge }]) => ({ name, path, maxAge }))).toEqual([
      { name: 'schakel_access', path: '/', maxAge: 900 },
      { name: 'schakel_refresh', path: '/graphql', maxAge: 2592000 },
    ]);
    expect((await bench.get(ViewerSource).fromCookies(browser.cookies)).userId).toBe(userId);
  });

  it('gives a program tokens and no cookies', async () => {
    const program = new Browser();
    const signedIn = await resolver.signIn({ email, password: PASSWORD, mode: 'TOKEN' }, program.context());
    expect(program.cookies).toEqual({});
    expect((await bench.get(ViewerSource).fromBearer(signedIn.accessToken ?? '')).userId).toBe(userId);
    const refreshed = await resolver.refreshSession({ token: signedIn.refreshToken }, program.context());
    expect(program.cookies).toEqual({});
    expect(refreshed.refreshToken).toMatch(/^[\w-]{43}$/);
    expect(refreshed.refreshToken).not.toBe(signedIn.refreshToken);
  });

  it('refreshes a browser by its cookie', async () => {
    const browser = new Browser();
    await resolver.signIn({ email, password: PASSWORD, mode: 'COOKIE' }, browser.context());
    const before = browser.cookies;
    bench.passSeconds(3600);
    const refreshed = await resolver.refreshSession({}, browser.context());
    expect(refreshed).toEqual({ accessToken: null, refreshToken: null, accessSeconds: 900, sessionSeconds: 2592000 - 3600 });
    expect(browser.cookies['schakel_refresh']).not.toBe(before['schakel_refresh']);
    expect((await bench.get(ViewerSource).fromCookies(browser.cookies)).userId).toBe(userId);
  });

  it('signs a browser out whose access has run out already', async () => {
    const browser = new Browser();
    await resolver.signIn({ email, password: PASSWORD, mode: 'COOKIE' }, browser.context());
    const kept = browser.cookies;
    expect(await resolver.signOut(browser.context())).toEqual({ done: true });
    expect(browser.cookies).toEqual({});
    expect(await bench.get(ViewerSource).fromCookies(kept)).toEqual(ANONYMOUS);
    await expect(resolver.refreshSession({ token: kept['schakel_refresh'] }, browser.context())).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
  });

  it('refuses a browser without cookie', async () => {
    await expect(resolver.refreshSession({}, new Browser().context())).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
  });

  it('signs nobody in over a WebSocket', async () => {
    const socket = { viewer: ANONYMOUS, loaders: new Loaders() };
    await expect(resolver.signIn({ email, password: PASSWORD, mode: 'COOKIE' }, socket)).rejects.toMatchObject({ code: 'BAD_REQUEST' });
  });
});
