import { ANONYMOUS, AuditTrail, encodeCursor, type Refusal } from '@schakel/platform';
import { createTestDatabase, type TestDatabase } from '@schakel/testing';
import { IdentityBench } from '../testing/identity-bench';
import { IDENTITY_ENTITIES } from '../persistence/entities';
import { ReadAuditTrail } from './read-audit-trail';

describe('the audit trail of a hub', () => {
  let test: TestDatabase;
  let bench: IdentityBench;
  let trail: ReadAuditTrail;

  beforeAll(async () => {
    test = await createTestDatabase(IDENTITY_ENTITIES);
    bench = await IdentityBench.on(test.database);
    trail = bench.get(ReadAuditTrail);
  });
  afterAll(async () => {
    await bench.close();
    await test.drop();
  });

  const codeOf = (work: Promise<unknown>) => work.then(() => 'ACCEPTED', (error: Refusal) => error.code);
  async function hubWithStaff() {
    const hubId = await bench.addHub();
    return { hubId, staff: await bench.viewer({ name: 'Ada', hubRoles: [{ hubId, role: 'HUB_STAFF' }] }) };
  }

  it('is read page by page, the newest first', async () => {
    const { hubId, staff } = await hubWithStaff();
    for (const subjectId of ['p1', 'p2', 'p3']) {
      await bench.get(AuditTrail).record(staff, { hubId, action: 'PROPOSAL_APPROVED', subjectType: 'PROPOSAL', subjectId, detail: { score: 1 } });
    }
    const first = await trail.run(staff, hubId, { first: 3 });
    expect(first.nodes.map((entry) => entry.subjectId)).toEqual(['p3', 'p2', 'p1']);
    expect(first.nodes[0]).toEqual({
      id: first.nodes[0]?.id, hubId, at: IdentityBench.START, action: 'PROPOSAL_APPROVED', actorUserId: staff.userId, actorName: 'Ada',
      subjectType: 'PROPOSAL', subjectId: 'p3', detail: '{"score": 1}',
    });
    expect(first.pageInfo.hasNextPage).toBe(true);
    expect(await first.totalCount()).toBe(4);
    const second = await trail.run(staff, hubId, { first: 3, after: first.pageInfo.endCursor });
    expect(second.nodes.map(({ action, actorName }) => ({ action, actorName }))).toEqual([{ action: 'HUB_ROLE_GIVEN', actorName: null }]);
    expect(second.pageInfo.hasNextPage).toBe(false);
  });

  it('is for the staff of that hub', async () => {
    const { hubId } = await hubWithStaff();
    const { staff: elsewhere } = await hubWithStaff();
    const member = await bench.viewer({ organisationIds: [await bench.addOrganisation(hubId)] });
    for (const stranger of [ANONYMOUS, elsewhere, member]) expect(await codeOf(trail.run(stranger, hubId, { first: 1 }))).toBe('FORBIDDEN');
  });

  it.each(['onzin', encodeCursor([1]), encodeCursor(['x']), encodeCursor([null]), encodeCursor([])])('refuses the cursor %p', async (after) => {
    const { hubId, staff } = await hubWithStaff();
    expect(await codeOf(trail.run(staff, hubId, { first: 1, after }))).toBe('INVALID_CURSOR');
  });
});
