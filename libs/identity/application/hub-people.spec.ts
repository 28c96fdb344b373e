import { ANONYMOUS, type Refusal } from '@schakel/platform';
import { createTestDatabase, type TestDatabase } from '@schakel/testing';
import { v7 as uuid } from 'uuid';
import { IdentityBench } from '../testing/identity-bench';
import { IDENTITY_ENTITIES } from '../persistence/entities';
import { HubPeople } from './hub-people';

describe('the people of a hub', () => {
  let test: TestDatabase;
  let bench: IdentityBench;
  let people: HubPeople;

  beforeAll(async () => {
    test = await createTestDatabase(IDENTITY_ENTITIES);
    bench = await IdentityBench.on(test.database);
    people = bench.get(HubPeople);
  });
  afterAll(async () => {
    await bench.close();
    await test.drop();
  });

  const codeOf = (work: Promise<unknown>) => work.then(() => 'ACCEPTED', (error: Refusal) => error.code);
  async function hubWithAdmin() {
    const hubId = await bench.addHub();
    return { hubId, admin: await bench.viewer({ name: 'Ada', hubRoles: [{ hubId, role: 'HUB_ADMIN' }] }) };
  }

  it('invites somebody, with a mail from the hub', async () => {
    const { hubId, admin } = await hubWithAdmin();
    const email = `${uuid()}@voorbeeld.be`;
    const invited = await people.invite(admin, hubId, { email, name: 'Jo' }, 'HUB_STAFF');
    expect(invited).toEqual({ userId: invited.userId, name: 'Jo', email, pending: true, hubId, role: 'HUB_STAFF' });
    await bench.runJobs();
    expect(bench.mailsTo(email).map((mail) => mail.subject)).toEqual([`Uitnodiging voor Schakel van Hub ${hubId}`]);
    expect((await bench.viewerOf(invited.userId)).hubRoles).toEqual(new Map([[hubId, 'HUB_STAFF']]));
    expect(await bench.auditOf(invited.userId, hubId)).toEqual(['USER_INVITED', 'HUB_ROLE_GIVEN']);
    expect(await people.list(admin, hubId)).toEqual([
      { userId: admin.userId, name: 'Ada', email: admin.email, pending: true, hubId, role: 'HUB_ADMIN' },
      invited,
    ]);
  });

  it('changes the role of who is invited in another, and nothing when in the same', async () => {
    const { hubId, admin } = await hubWithAdmin();
    const { userId, email } = await bench.addUser({ password: 'drie koeien in de wei', hubRoles: [{ hubId, role: 'HUB_STAFF' }] });
    await people.invite(admin, hubId, { email, name: 'Jo' }, 'HUB_STAFF');
    await people.invite(admin, hubId, { email, name: 'Jo' }, 'HUB_ADMIN');
    expect((await bench.viewerOf(userId)).hubRoles.get(hubId)).toBe('HUB_ADMIN');
    expect(await bench.auditOf(userId, hubId)).toEqual(['HUB_ROLE_GIVEN', 'HUB_ROLE_GIVEN']);
    await bench.runJobs();
    expect(bench.mailsTo(email)).toHaveLength(1);
  });

  it('keeps its last admin, who can neither leave nor step down', async () => {
    const { hubId, admin } = await hubWithAdmin();
    expect(await codeOf(people.remove(admin, hubId, admin.userId))).toBe('LAST_ADMIN');
    expect(await codeOf(people.invite(admin, hubId, { email: admin.email, name: 'Ada' }, 'HUB_STAFF'))).toBe('LAST_ADMIN');
    expect((await bench.viewerOf(admin.userId)).hubRoles.get(hubId)).toBe('HUB_ADMIN');
  });

  it('lets an admin leave when there is another', async () => {
    const { hubId, admin } = await hubWithAdmin();
    const other = await bench.viewer({ hubRoles: [{ hubId, role: 'HUB_ADMIN' }] });
    await people.remove(admin, hubId, admin.userId);
    expect((await people.list(other, hubId)).map((each) => each.userId)).toEqual([other.userId]);
    expect(await bench.auditOf(admin.userId, hubId)).toEqual(['HUB_ROLE_GIVEN', 'HUB_ROLE_TAKEN']);
  });

  it('still has an admin after two remove each other at the same moment', async () => {
    const { hubId, admin } = await hubWithAdmin();
    const other = await bench.viewer({ hubRoles: [{ hubId, role: 'HUB_ADMIN' }] });
    const outcomes = await Promise.all([codeOf(people.remove(admin, hubId, other.userId)), codeOf(people.remove(other, hubId, admin.userId))]);
    expect(outcomes.sort()).toEqual(['ACCEPTED', 'LAST_ADMIN']);
  });

  it('removes somebody once, however often asked', async () => {
    const { hubId, admin } = await hubWithAdmin();
    const { userId } = await bench.addUser({ hubRoles: [{ hubId, role: 'HUB_STAFF' }] });
    await people.remove(admin, hubId, userId);
    await people.remove(admin, hubId, userId);
    expect(await bench.auditOf(userId, hubId)).toEqual(['HUB_ROLE_GIVEN', 'HUB_ROLE_TAKEN']);
  });

  it('is seen by staff, managed by admins, and neither by others', async () => {
    const { hubId, admin } = await hubWithAdmin();
    const staff = await bench.viewer({ hubRoles: [{ hubId, role: 'HUB_STAFF' }] });
    const member = await bench.viewer({ organisationIds: [await bench.addOrganisation(hubId)] });
    const { admin: elsewhere } = await hubWithAdmin();
    expect(await codeOf(people.list(staff, hubId))).toBe('ACCEPTED');
    for (const stranger of [ANONYMOUS, member, elsewhere]) expect(await codeOf(people.list(stranger, hubId))).toBe('FORBIDDEN');
    for (const stranger of [ANONYMOUS, member, elsewhere, staff]) {
      expect(await codeOf(people.invite(stranger, hubId, { email: 'x@voorbeeld.be', name: 'X' }, 'HUB_ADMIN'))).toBe('FORBIDDEN');
      expect(await codeOf(people.remove(stranger, hubId, admin.userId))).toBe('FORBIDDEN');
    }
  });
});
