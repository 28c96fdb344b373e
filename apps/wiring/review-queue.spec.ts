import { v7 as uuid } from 'uuid';
import { ANONYMOUS, type Viewer } from '@schakel/platform';
import { Proposals } from '@schakel/matching';
import { BulkDismissal, Decisions, ReviewQueue, type QueueFilter } from '@schakel/review';
import { Rows } from '@schakel/testing';
import { openRooms, type Rooms } from './testing/rooms';

describe('the queue of the review desk', () => {
  let rooms: Rooms;
  let rows: Rows;
  let queue: ReviewQueue;
  let decisions: Decisions;

  beforeAll(async () => {
    rooms = await openRooms('2026-03-02');
    rows = new Rows(rooms.database, rooms.clock);
    queue = rooms.app.get(ReviewQueue);
    decisions = rooms.app.get(Decisions);
  });
  afterAll(() => rooms.close());

  const staffOf = (hubId: string, userId = uuid()): Viewer => ({ ...ANONYMOUS, userId, hubRoles: new Map([[hubId, 'HUB_STAFF']]) });

  /** Pairs with the best first. */
  async function hubWith(count: number) {
    const hubId = await rows.hub();
    const [one, other] = [await rows.organisation({ hubId }), await rows.organisation({ hubId })];
    const ids: string[] = [];
    for (let number = 0; number < count; number += 1) {
      ids.push(await rows.proposal(hubId, [await rows.listing(one), await rows.listing(other, { kind: 'REQUEST' })], { score: 0.9 - number / 100 }));
    }
    return { hubId, ids };
  }

  const found = async (viewer: Viewer, filter: Pick<QueueFilter, 'hubId'> & Partial<QueueFilter>, first = 20, after: string | null = null) => {
    const page = await queue.list(viewer, { status: 'OPEN', order: 'SCORE', ...filter }, first, after);
    return { ids: page.nodes.map(({ id }) => id), total: await page.totalCount(), end: page.pageInfo };
  };

  it('tells mine, nobody’s and others’ apart', async () => {
    const { hubId, ids: [mine = '', theirs = '', free = ''] } = await hubWith(3);
    const [me, colleague] = [await rows.user({ hubRoles: [{ hubId, role: 'HUB_STAFF' }] }), await rows.user({ hubRoles: [{ hubId, role: 'HUB_STAFF' }] })];
    const viewer = staffOf(hubId, me.id);
    await decisions.assign(viewer, mine, me.id, '2026-03-09');
    await decisions.assign(viewer, theirs, colleague.id, null);
    expect((await found(viewer, { hubId, owner: 'MINE' })).ids).toEqual([mine]);
    expect((await found(viewer, { hubId, owner: 'OTHERS' })).ids).toEqual([theirs]);
    expect((await found(viewer, { hubId, owner: 'NOBODY' })).ids).toEqual([free]);
  });

  it('shows what waits at least so many days', async () => {
    const { hubId, ids: [old = '', young = ''] } = await hubWith(2);
    await rooms.database.query(`UPDATE proposal SET created_at = '2026-02-23T10:00:00Z' WHERE id = $1`, [old]);
    await rooms.database.query(`UPDATE proposal SET created_at = '2026-02-24T10:00:00Z' WHERE id = $1`, [young]);
    expect((await found(staffOf(hubId), { hubId, olderThanDays: 7 })).ids).toEqual([old]);
    expect((await found(staffOf(hubId), { hubId, olderThanDays: 6, order: 'AGE' })).ids).toEqual([old, young]);
  });

  it('is walked through page by page', async () => {
    const { hubId, ids } = await hubWith(5);
    const first = await found(staffOf(hubId), { hubId }, 3);
    expect([first.ids, first.total, first.end.hasNextPage]).toEqual([ids.slice(0, 3), 5, true]);
    expect((await found(staffOf(hubId), { hubId }, 3, first.end.endCursor)).ids).toEqual(ids.slice(3));
  });

  it('is for staff of the hub', async () => {
    const { hubId } = await hubWith(1);
    await expect(queue.list(staffOf('gent'), { hubId, status: 'OPEN', order: 'SCORE' }, 20, null)).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });

  it('dismisses several at once, and leaves alone what a colleague decided or changed meanwhile', async () => {
    const { hubId, ids: [one = '', approved = '', three = ''] } = await hubWith(3);
    const [viewer, colleague] = [staffOf(hubId), staffOf(hubId)];
    await decisions.approve(colleague, approved, 1);
    const foreign = await hubWith(1);
    const outcome = await rooms.app.get(BulkDismissal).dismiss(
      viewer, [{ id: one, version: 1 }, { id: approved, version: 1 }, { id: three, version: 1 }, { id: foreign.ids[0] ?? '', version: 1 }], 'TOO_FAR', 'over de Schelde',
    );
    expect(outcome.dismissed).toEqual([{ id: one, version: 2 }, { id: three, version: 2 }]);
    expect(outcome.refused.map(({ id, refusal }) => [id, refusal.code])).toEqual([[approved, 'PROPOSAL_CHANGED'], [foreign.ids[0], 'NOT_FOUND']]);
    const kept = await rooms.app.get(Proposals).find(viewer, approved);
    expect(kept).toMatchObject({ status: 'APPROVED', dismissReason: null });
    expect(await rooms.app.get(Proposals).find(viewer, three)).toMatchObject({ status: 'DISMISSED', dismissReason: 'TOO_FAR', dismissNote: 'over de Schelde' });
    await decisions.reopen(viewer, one, 2);
    expect((await found(viewer, { hubId })).ids).toEqual([one]);
  });
});
