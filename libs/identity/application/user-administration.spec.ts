import type { Refusal } from '@schakel/platform';
import { createTestDatabase, type TestDatabase } from '@schakel/testing';
import { v7 as uuid } from 'uuid';
import { IdentityBench } from '../testing/identity-bench';
import { IDENTITY_ENTITIES } from '../persistence/entities';
import { PasswordReset } from './password-reset';
import { SignIn } from './sign-in';
import { UserAdministration, type NewUser } from './user-administration';

const PASSWORD = 'drie koeien in de wei';

describe('adding users from the command line', () => {
  let test: TestDatabase;
  let bench: IdentityBench;
  let users: UserAdministration;

  beforeAll(async () => {
    test = await createTestDatabase(IDENTITY_ENTITIES);
    bench = await IdentityBench.on(test.database);
    users = bench.get(UserAdministration);
  });
  afterAll(async () => {
    await bench.close();
    await test.drop();
  });

  const user = (change: Partial<NewUser> = {}): NewUser => ({ email: `${uuid()}@voorbeeld.be`, name: 'Jo', hubRoles: [], organisationIds: [], ...change });
  const codeOf = (work: Promise<unknown>) => work.then(() => 'ACCEPTED', (error: Refusal) => error.code);
  const signIn = (email: string, password: string) => codeOf(bench.get(SignIn).run({ email, password, address: '10.0.0.1' }));

  it('makes one with a password and roles, who can sign in at once', async () => {
    const hubId = await bench.addHub();
    const organisationId = await bench.addOrganisation(hubId);
    const given = user({ password: PASSWORD, hubRoles: [{ hubId, role: 'HUB_ADMIN' }], organisationIds: [organisationId] });
    const added = await users.add(given);
    expect(added).toEqual({ userId: added.userId, created: true });
    expect(await signIn(given.email, PASSWORD)).toBe('ACCEPTED');
    const viewer = await bench.viewerOf(added.userId);
    expect(viewer.hubRoles).toEqual(new Map([[hubId, 'HUB_ADMIN']]));
    expect(viewer.organisationIds).toEqual(new Set([organisationId]));
    expect(await bench.auditOf(added.userId, hubId)).toEqual(['HUB_ROLE_GIVEN', 'MEMBER_ADDED']);
  });

  it('gives a link when there is no password, and sends no mail', async () => {
    const given = user();
    const { invitationLink } = await users.add(given);
    expect(invitationLink).toMatch(/^https:\/\/schakel\.example\/hub\/wachtwoord\?token=[\w-]{43}$/);
    await bench.runJobs();
    expect(bench.mailsTo(given.email)).toEqual([]);
    await bench.get(PasswordReset).setPassword(new URL(invitationLink ?? '').searchParams.get('token') ?? '', PASSWORD);
    expect(await signIn(given.email, PASSWORD)).toBe('ACCEPTED');
  });

  it('adds roles to an account that exists, and leaves its name and password', async () => {
    const hubId = await bench.addHub();
    const given = user({ password: PASSWORD });
    const { userId } = await users.add(given);
    const again = await users.add({ ...given, name: 'Anders', password: 'vier paarden op stal', hubRoles: [{ hubId, role: 'HUB_STAFF' }] });
    expect(again).toEqual({ userId, created: false });
    expect(await signIn(given.email, PASSWORD)).toBe('ACCEPTED');
    expect(await bench.database.query('SELECT name FROM user_account WHERE id = $1', [userId])).toEqual([{ name: 'Jo' }]);
    expect((await bench.viewerOf(userId)).hubRoles).toEqual(new Map([[hubId, 'HUB_STAFF']]));
  });

  it.each<[string, Partial<NewUser>, string]>([
    ['an address that is none', { email: 'geen adres' }, 'INVALID_INPUT'],
    ['no name', { name: '  ' }, 'INVALID_INPUT'],
    ['a weak password', { password: 'kort' }, 'PASSWORD_TOO_WEAK'],
    ['an unknown hub', { hubRoles: [{ hubId: 'nergens', role: 'HUB_STAFF' }] }, 'NOT_FOUND'],
    ['an unknown organisation', { organisationIds: ['01890000-0000-7000-8000-000000000000'] }, 'NOT_FOUND'],
    ['an organisation that is no id', { organisationIds: ['kringwinkel'] }, 'NOT_FOUND'],
  ])('refuses %s and adds nobody', async (_fault, change, code) => {
    const given = user(change);
    expect(await codeOf(users.add(given))).toBe(code);
    expect(await bench.database.query('SELECT id FROM user_account WHERE email = $1', [given.email])).toEqual([]);
  });
});
