import { ANONYMOUS, AuditTrail, ViewerSource, type Refusal } from '@schakel/platform';
import { createTestDatabase, type TestDatabase } from '@schakel/testing';
import { IdentityBench } from '../testing/identity-bench';
import { IDENTITY_ENTITIES } from '../persistence/entities';
import { ReadMe } from './me';
import { PersonalData } from './personal-data';
import { Sessions } from './sessions';
import { SignIn } from './sign-in';

const PASSWORD = 'drie koeien in de wei';

describe('what a person may ask about themselves', () => {
  let test: TestDatabase;
  let bench: IdentityBench;
  let data: PersonalData;

  beforeAll(async () => {
    test = await createTestDatabase(IDENTITY_ENTITIES);
    bench = await IdentityBench.on(test.database);
    data = bench.get(PersonalData);
  });
  beforeEach(() => bench.clock.moveTo(IdentityBench.START));
  afterAll(async () => {
    await bench.close();
    await test.drop();
  });

  const codeOf = (work: Promise<unknown>) => work.then(() => 'ACCEPTED', (error: Refusal) => error.code);
  async function busyUser() {
    const hubId = await bench.addHub();
    const organisationId = await bench.addOrganisation(hubId, 'Kringwinkel De Dender');
    const viewer = await bench.viewer({ name: 'An Peeters', password: PASSWORD, organisationIds: [organisationId], hubRoles: [{ hubId, role: 'HUB_STAFF' }] });
    await bench.get(AuditTrail).record(viewer, { hubId, action: 'PROPOSAL_DISMISSED', subjectType: 'PROPOSAL', subjectId: 'p1' });
    return { hubId, organisationId, viewer };
  }

  it('shows who they are and for whom they may act', async () => {
    const { hubId, organisationId, viewer } = await busyUser();
    expect(await bench.get(ReadMe).run(viewer)).toEqual({
      id: viewer.userId,
      name: 'An Peeters',
      email: viewer.email,
      organisations: [{ id: organisationId, name: 'Kringwinkel De Dender', hubId }],
      hubRoles: [{ hubId, hubName: `Hub ${hubId}`, role: 'HUB_STAFF' }],
    });
    expect(await bench.get(ReadMe).run(ANONYMOUS)).toBeNull();
  });

  it('hands over everything that is kept, without secrets', async () => {
    const { hubId, organisationId, viewer } = await busyUser();
    const { refreshToken } = await bench.get(Sessions).open(viewer.userId);
    const text = await data.export(viewer);
    const found = JSON.parse(text) as Record<string, Record<string, unknown>[]> & { account: Record<string, unknown> };
    expect(found.account).toEqual({
      id: viewer.userId, email: viewer.email, name: 'An Peeters', failed_sign_ins: 0, locked_until: null,
      created_at: expect.any(String) as string, updated_at: expect.any(String) as string,
    });
    expect(found['memberships']).toEqual([{ organisation_id: organisationId, organisation: 'Kringwinkel De Dender', since: expect.any(String) as string }]);
    expect(found['hub_roles']).toEqual([{ hub_id: hubId, role: 'HUB_STAFF', created_at: expect.any(String) as string }]);
    expect(found['sessions']).toHaveLength(2);
    expect(found['audit_entries_by_me']?.map((entry) => entry['action'])).toEqual(['PROPOSAL_DISMISSED']);
    expect(found['audit_entries_about_me']?.map((entry) => entry['action'])).toEqual(['HUB_ROLE_GIVEN', 'MEMBER_ADDED']);
    expect(text).not.toContain('argon2');
    expect(text).not.toContain(refreshToken);
    expect(await codeOf(data.export(ANONYMOUS))).toBe('UNAUTHENTICATED');
  });

  it('erases them: an id is left, which the audit trail goes on naming', async () => {
    const { hubId, viewer } = await busyUser();
    const { accessToken } = await bench.get(Sessions).open(viewer.userId);
    await data.erase(viewer, PASSWORD, '10.0.0.1');

    const [account] = await bench.database.query('SELECT email, name, password_hash, failed_sign_ins, locked_until FROM user_account WHERE id = $1', [viewer.userId]);
    expect(account).toEqual({ email: null, name: '', password_hash: null, failed_sign_ins: 0, locked_until: null });
    for (const table of ['membership', 'hub_role', 'session', 'one_time_token']) {
      expect(await bench.database.query(`SELECT 1 FROM ${table} WHERE user_id = $1`, [viewer.userId])).toEqual([]);
    }
    const byThem = await bench.database.query<{ action: string }>('SELECT action FROM audit_entry WHERE actor_user_id = $1 ORDER BY id', [viewer.userId]);
    expect(byThem.map((entry) => entry.action)).toEqual(['PROPOSAL_DISMISSED', 'ACCOUNT_ERASED', 'HUB_ROLE_TAKEN']);
    expect(await bench.auditOf(viewer.userId, hubId)).toEqual(['HUB_ROLE_GIVEN', 'MEMBER_ADDED', 'ACCOUNT_ERASED', 'HUB_ROLE_TAKEN']);

    expect(await codeOf(bench.get(SignIn).run({ email: viewer.email, password: PASSWORD, address: '10.0.0.2' }))).toBe('SIGN_IN_FAILED');
    expect(await codeOf(bench.get(ViewerSource).fromBearer(accessToken))).toBe('UNAUTHENTICATED');
    expect(await codeOf(data.erase(viewer, PASSWORD, '10.0.0.1'))).toBe('UNAUTHENTICATED');
  });

  it('leaves no trace of the name or address anywhere in the database', async () => {
    const { viewer } = await busyUser();
    await codeOf(bench.get(SignIn).run({ email: viewer.email, password: 'verkeerd', address: '10.0.0.3' }));
    await data.erase(viewer, PASSWORD, '10.0.0.3');
    const tables = await bench.database.query<{ name: string }>(
      `SELECT quote_ident(table_schema) || '.' || quote_ident(table_name) AS name FROM information_schema.tables WHERE table_schema IN ('public', 'graphile_worker') AND table_type = 'BASE TABLE'`,
    );
    for (const { name } of tables) {
      expect(await bench.database.query(`SELECT 1 FROM ${name} t WHERE position($1 IN t::text) > 0`, [viewer.email])).toEqual([]);
    }
  });

  it('lets the address be invited again, as somebody new', async () => {
    const { viewer } = await busyUser();
    await data.erase(viewer, PASSWORD, '10.0.0.4');
    const { userId } = await bench.addUser({ email: viewer.email });
    expect(userId).not.toBe(viewer.userId);
  });

  it('erases nothing for a wrong password, and counts it like a sign-in', async () => {
    const { viewer } = await busyUser();
    for (let n = 0; n < 10; n += 1) expect(await codeOf(data.erase(viewer, 'verkeerd', '10.0.0.5'))).toBe('SIGN_IN_FAILED');
    expect(await codeOf(data.erase(viewer, PASSWORD, '10.0.0.5'))).toBe('ACCOUNT_LOCKED');
    expect((await bench.get(ReadMe).run(viewer))?.email).toBe(viewer.email);
  });

  it('does not erase the last admin of a hub', async () => {
    const hubId = await bench.addHub();
    const organisationId = await bench.addOrganisation(hubId);
    const admin = await bench.viewer({ password: PASSWORD, hubRoles: [{ hubId, role: 'HUB_ADMIN' }], organisationIds: [organisationId] });
    expect(await codeOf(data.erase(admin, PASSWORD, '10.0.0.6'))).toBe('LAST_ADMIN');
    expect((await bench.get(ReadMe).run(admin))?.organisations).toHaveLength(1);
    expect(await bench.auditOf(admin.userId, hubId)).toEqual(['HUB_ROLE_GIVEN', 'MEMBER_ADDED']);
    await bench.addUser({ hubRoles: [{ hubId, role: 'HUB_ADMIN' }] });
    expect(await codeOf(data.erase(admin, PASSWORD, '10.0.0.6'))).toBe('ACCEPTED');
  });
});
