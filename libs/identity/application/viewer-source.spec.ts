import { JwtService, type JwtSignOptions } from '@nestjs/jwt';
import { ANONYMOUS, ViewerSource, type Refusal } from '@schakel/platform';
import { createTestDatabase, type TestDatabase } from '@schakel/testing';
import { IdentityBench } from '../testing/identity-bench';
import { IDENTITY_ENTITIES } from '../persistence/entities';
import { Roles } from './roles';
import { Sessions } from './sessions';

describe('who asks', () => {
  let test: TestDatabase;
  let bench: IdentityBench;
  let viewers: ViewerSource;

  beforeAll(async () => {
    test = await createTestDatabase(IDENTITY_ENTITIES);
    bench = await IdentityBench.on(test.database);
    viewers = bench.get(ViewerSource);
  });
  beforeEach(() => bench.clock.moveTo(IdentityBench.START));
  afterAll(async () => {
    await bench.close();
    await test.drop();
  });

  const codeOf = (token: string) => viewers.fromBearer(token).then(() => 'ACCEPTED', (error: Refusal) => error.code);

  /** A token for a running session, made by hand, and faulty in one way. */
  async function forged(fault: { claims?: object; options?: JwtSignOptions } = {}): Promise<string> {
    const { userId } = await bench.addUser();
    const { sessionId } = await bench.viewerOf(userId);
    return new JwtService().sign(
      { sub: userId, sid: sessionId, iss: 'schakel', aud: 'schakel-api', iat: IdentityBench.START.getTime() / 1000, exp: IdentityBench.START.getTime() / 1000 + 900, ...fault.claims },
      { secret: IdentityBench.TOKEN_SECRET, algorithm: 'HS256', ...fault.options },
    );
  }

  it('is the user with their organisations and hub roles', async () => {
    const hubId = await bench.addHub();
    const otherHub = await bench.addHub();
    const organisationIds = [await bench.addOrganisation(hubId), await bench.addOrganisation(otherHub)];
    const { userId } = await bench.addUser({ organisationIds, hubRoles: [{ hubId, role: 'HUB_ADMIN' }, { hubId: otherHub, role: 'HUB_STAFF' }] });
    const viewer = await bench.viewerOf(userId);
    expect(viewer.userId).toBe(userId);
    expect(viewer.organisationIds).toEqual(new Set(organisationIds));
    expect(viewer.hubRoles).toEqual(new Map([[hubId, 'HUB_ADMIN'], [otherHub, 'HUB_STAFF']]));
  });

  it('loses a role at the next request after it is taken away', async () => {
    const hubId = await bench.addHub();
    const organisationId = await bench.addOrganisation(hubId);
    const { userId } = await bench.addUser({ organisationIds: [organisationId] });
    const { accessToken } = await bench.get(Sessions).open(userId);
    expect((await viewers.fromBearer(accessToken)).organisationIds).toEqual(new Set([organisationId]));
    await bench.get(Roles).takeMembership({ userId: null }, userId, { id: organisationId, hubId });
    expect((await viewers.fromBearer(accessToken)).organisationIds).toEqual(new Set());
  });

  it('is refused from the fifteenth minute on', async () => {
    const { accessToken } = await bench.get(Sessions).open((await bench.addUser()).userId);
    bench.passSeconds(899);
    expect(await codeOf(accessToken)).toBe('ACCEPTED');
    bench.passSeconds(1);
    expect(await codeOf(accessToken)).toBe('UNAUTHENTICATED');
  });

  it('is accepted by a token that has everything right', async () => {
    expect(await codeOf(await forged())).toBe('ACCEPTED');
  });

  it.each<[string, Parameters<typeof forged>[0]]>([
    ['signed with another key', { options: { secret: 'another-key-of-thirty-two-characters' } }],
    ['signed by no algorithm', { options: { algorithm: 'none', secret: '' } }],
    ['signed by another algorithm', { options: { algorithm: 'HS512' } }],
    ['issued by another', { claims: { iss: 'elders' } }],
    ['meant for another', { claims: { aud: 'elders' } }],
    ['without a session', { claims: { sid: undefined } }],
    ['without a user', { claims: { sub: undefined } }],
    ['of another user', { claims: { sub: '01890000-0000-7000-8000-000000000000' } }],
    ['of a session that never was', { claims: { sid: '01890000-0000-7000-8000-000000000000' } }],
  ])('is refused by a token %s', async (_fault, fault) => {
    expect(await codeOf(await forged(fault))).toBe('UNAUTHENTICATED');
  });

  it.each(['', 'x', 'a.b.c', '..', 'eyJhbGciOiJIUzI1NiJ9.e30.', '\u0000', '🦓'.repeat(50)])('is refused by garbage: %p', async (token) => {
    expect(await codeOf(token)).toBe('UNAUTHENTICATED');
  });

  it('is refused by a token with one letter changed', async () => {
    const token = await forged();
    const at = token.lastIndexOf('.') - 3;
    expect(await codeOf(`${token.slice(0, at)}${token[at] === 'A' ? 'B' : 'A'}${token.slice(at + 1)}`)).toBe('UNAUTHENTICATED');
  });

  it('is known by the cookie, and anonymous with a wrong, expired or absent one', async () => {
    const { userId } = await bench.addUser();
    const { accessToken } = await bench.get(Sessions).open(userId);
    expect((await viewers.fromCookies({ schakel_access: accessToken })).userId).toBe(userId);
    expect(await viewers.fromCookies({ schakel_access: `${accessToken}x` })).toEqual(ANONYMOUS);
    expect(await viewers.fromCookies({ other: accessToken })).toEqual(ANONYMOUS);
    bench.passSeconds(900);
    expect(await viewers.fromCookies({ schakel_access: accessToken })).toEqual(ANONYMOUS);
  });

  it('keeps many tokens that are read at once apart', async () => {
    const users = await Promise.all(Array.from({ length: 12 }, () => bench.addUser()));
    const tokens = await Promise.all(users.map(({ userId }) => bench.get(Sessions).open(userId)));
    const seen = await Promise.all(tokens.map(({ accessToken }) => viewers.fromBearer(accessToken)));
    expect(seen.map((viewer) => viewer.userId)).toEqual(users.map(({ userId }) => userId));
  });
});
