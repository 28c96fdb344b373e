import { v7 as uuid } from 'uuid';
import { ANONYMOUS, JobQueue, type Viewer } from '@schakel/platform';
import { Explanations, Proposals, WeightSets } from '@schakel/matching';
import { Decisions } from '@schakel/review';
import { HUB, importDemo, openRooms, type Rooms } from './testing/rooms';

const ADMIN: Viewer = { ...ANONYMOUS, userId: uuid(), hubRoles: new Map([[HUB, 'HUB_ADMIN']]) };
const STAFF: Viewer = { ...ANONYMOUS, userId: uuid(), hubRoles: new Map([[HUB, 'HUB_STAFF']]) };

describe('the weights of a hub', () => {
  let rooms: Rooms;

  beforeAll(async () => {
    rooms = await openRooms();
    await importDemo(rooms);
    await rooms.drain();
  });

  afterAll(() => rooms.close());

  const weights = () => rooms.app.get(WeightSets);

  async function state() {
    const candidates = await rooms.database.query<{ key: string; way: string; text: string }>(
      `SELECT c.query_id || ' ' || c.candidate_id AS key, q.kind AS way, c.score || ' ' || c.reasons::text AS text
         FROM candidate c JOIN listing q ON q.id = c.query_id ORDER BY 1`);
    const proposals = await rooms.database.query<{ key: string; text: string; version: number; status: string }>(
      `SELECT key, score || ' ' || reasons::text AS text, version, status FROM proposal ORDER BY 1`);
    return { candidates, proposals };
  }

  it('change what they weigh and nothing else, and come back exactly when they are withdrawn', async () => {
    const before = await state();
    // The state of the goods is judged for requests only.
    const id = await weights().set(ADMIN, HUB, { CONDITION: 4 }, '2026-11-20', 'slijtage weegt hier zwaarder');
    await rooms.drain();
    const changed = await state();
    const workshops = (rows: typeof before.candidates) => rows.filter((row) => row.way === 'OFFER');
    expect(workshops(changed.candidates)).toEqual(workshops(before.candidates));
    const moved = changed.candidates.filter((row) => before.candidates.some((old) => old.key === row.key && old.text !== row.text));
    expect(moved.length).toBeGreaterThan(50);
    expect(moved.every((row) => row.text.includes('"CONDITION"'))).toBe(true);
    const touched = changed.proposals.filter((row) => before.proposals.some((old) => old.key === row.key && old.version !== row.version));
    expect(touched.length).toBeGreaterThan(10);

    await weights().withdraw(ADMIN, id);
    await rooms.drain();
    const after = await state();
    expect(after.candidates).toEqual(before.candidates);
    const open = (rows: typeof before.proposals) => rows.filter((row) => row.status === 'OPEN').map(({ key, text }) => ({ key, text }));
    expect(open(after.proposals)).toEqual(open(before.proposals));
  });

  it('are set by an admin, with a reason that staff can read back', async () => {
    const { DISTANCE: usual } = await weights().inForce(HUB);
    const id = await weights().set(ADMIN, HUB, { DISTANCE: 1.6 }, '2026-12-01', 'vervoer is duur dit jaar');
    await expect(weights().set(STAFF, HUB, { DISTANCE: 2 }, '2026-12-01', 'zomaar')).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(weights().set(ADMIN, HUB, { DISTANCE: 2 }, '2026-11-19', 'te laat')).rejects.toMatchObject({ code: 'WEIGHTS_IN_PAST' });
    await expect(weights().set(ADMIN, HUB, { DISTANCE: 99 }, '2026-12-01', 'te veel')).rejects.toMatchObject({
      code: 'INVALID_INPUT', faults: [{ field: 'DISTANCE', code: 'WEIGHT_OUT_OF_BOUNDS' }],
    });
    const { inForce, sets } = await weights().history(STAFF, HUB);
    expect(inForce.DISTANCE).toBe(usual);
    expect(sets[0]).toMatchObject({ id, validFrom: '2026-12-01', why: 'vervoer is duur dit jaar', setBy: ADMIN.userId, origin: 'STAFF', withdrawnAt: null });
    const [entry] = await rooms.database.query<{ action: string; actor: string }>('SELECT action, actor_user_id AS actor FROM audit_entry WHERE subject_id = $1', [id]);
    expect(entry).toEqual({ action: 'WEIGHTS_SET', actor: ADMIN.userId });
  });

  it('that were set ahead count from their day on', async () => {
    const distance = async () => {
      const explained = await rooms.app.get(Explanations).of(HUB, 'req-017', 'off-016');
      return explained?.explanation.criteria.find((part) => part.criterion === 'DISTANCE')?.weight;
    };
    expect(await distance()).toBe((await weights().inForce(HUB)).DISTANCE);
    rooms.clock.moveTo(new Date('2026-12-01T10:00:00Z'));
    await rooms.app.get(JobQueue).add('weights-of-the-day', {});
    await rooms.drain();
    expect(await distance()).toBe(1.6);
    const [kept] = await rooms.database.query<{ others: number }>(
      `SELECT count(*)::int AS others FROM candidate WHERE NOT reasons @> '[{"criterion": "DISTANCE", "weight": 1.6}]'`);
    expect(kept?.others).toBe(0);
  });

  it('leave what staff decided as it was', async () => {
    const page = await rooms.app.get(Proposals).list(STAFF, { hubId: HUB, status: 'OPEN', order: 'SCORE' }, 3, null);
    const [one, two] = page.nodes;
    if (!one || !two) throw new Error('No proposals');
    await rooms.app.get(Decisions).dismiss(STAFF, one.id, one.version, 'TOO_FAR', '');
    await rooms.app.get(Decisions).approve(STAFF, two.id, two.version);
    const decided = async () => rooms.database.query('SELECT * FROM proposal WHERE id = ANY($1) ORDER BY id', [[one.id, two.id]]);
    const before = await decided();
    await weights().set(ADMIN, HUB, { MATERIAL: 3, PROCESS: 9 }, '2026-12-01', 'proef');
    await rooms.drain();
    expect(await decided()).toEqual(before);
  });
});
