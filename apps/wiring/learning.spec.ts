import { v7 as uuid } from 'uuid';
import { ANONYMOUS, type Viewer } from '@schakel/platform';
import { learn, WeightSets } from '@schakel/matching';
import { Learning, type LessonBasis } from '@schakel/review';
import { HUB, openRooms, type Rooms } from './testing/rooms';

const ADMIN: Viewer = { ...ANONYMOUS, userId: uuid(), hubRoles: new Map([[HUB, 'HUB_ADMIN']]) };

describe('learning from decisions', () => {
  let rooms: Rooms;

  beforeAll(async () => {
    rooms = await openRooms();
    await rooms.database.query(
      `INSERT INTO organisation (id, hub_id, name, kind, nis, place_code, lat, lon, created_at, updated_at)
       VALUES ('00000000-0000-4000-8000-000000000001', $1, 'Atelier', 'SEC', '41002', '41002', 50.94, 4.04, now(), now())`, [HUB]);
    await rooms.database.query(
      `INSERT INTO listing (id, hub_id, organisation_id, kind, status, title, nis, place_code, lat, lon, created_at, updated_at)
       VALUES ('00000000-0000-4000-8000-000000000002', $1, '00000000-0000-4000-8000-000000000001', 'REQUEST', 'WITHDRAWN', 'Stoelen', '41002', '41002', 50.94, 4.04, now(), now())`, [HUB]);
  });

  afterAll(() => rooms.close());

  let asked = 0;

  /** Near ones were approved, far ones dismissed. Their ids, by which some are held back, are the same in every run. */
  async function decide(count: number, reason = 'TOO_FAR'): Promise<void> {
    await rooms.database.query(
      `INSERT INTO proposal (id, hub_id, key, query_id, kind, status, score, nis, reasons, dismiss_reason, decided_at, created_at, updated_at)
       SELECT id, $1, 'spec:' || id, '00000000-0000-4000-8000-000000000002', 'PAIR', CASE WHEN n % 2 = 0 THEN 'APPROVED' ELSE 'DISMISSED' END, 0.5, '41002',
              jsonb_build_array(
                jsonb_build_object('criterion', 'MATERIAL', 'weight', 6, 'score', 0.8, 'reason', '{"code": "MATERIAL_FITS", "figures": {}}'::jsonb),
                jsonb_build_object('criterion', 'DISTANCE', 'weight', 0.8, 'score', CASE WHEN n % 2 = 0 THEN 0.8 ELSE 0.3 END, 'reason', '{"code": "DISTANCE", "figures": {}}'::jsonb)),
              CASE WHEN n % 2 = 0 THEN NULL ELSE $2 END, now(), now(), now()
         FROM (SELECT md5($4 || ' ' || n)::uuid AS id, n FROM generate_series(1, $3::int) n) made`, [HUB, reason, count, `lot ${(asked += 1)}`]);
  }

  it('is off until there are fifty decisions that say something', async () => {
    await decide(40);
    await decide(40, 'ALREADY_TAKEN');
    // Of the second forty only the approvals tell anything.
    expect(await rooms.app.get(Learning).lesson(ADMIN, HUB)).toMatchObject({ outcome: 'LEARNT', decisions: 60 });
    await rooms.database.query(`DELETE FROM proposal WHERE status = 'APPROVED' AND id NOT IN (SELECT id FROM proposal WHERE status = 'APPROVED' ORDER BY id LIMIT 20)`);
    await expect(rooms.app.get(Learning).adopt(ADMIN, HUB)).rejects.toMatchObject({ code: 'LEARNING_TOO_FEW', detail: { decisions: 40 } });
  });

  it('is taken over by an admin, can be replayed from what it was made from, and undone', async () => {
    await decide(60);
    const weights = rooms.app.get(WeightSets);
    const before = await weights.inForce(HUB);
    const id = await rooms.app.get(Learning).adopt(ADMIN, HUB);
    const set = await weights.find(ADMIN, id);
    expect(set).toMatchObject({ origin: 'LEARNT', validFrom: '2026-11-20', setBy: ADMIN.userId });
    expect(set?.weights.DISTANCE).toBeGreaterThan(before.DISTANCE);
    expect(set?.weights.DISTANCE).toBeLessThanOrEqual(before.DISTANCE * 1.3);
    const { basis } = set?.basis as { basis: LessonBasis };
    expect(learn(basis.decided, basis.weights).weights).toEqual(set?.weights);

    // A second lesson starts from the same weights: lessons do not pile up.
    const again = await weights.find(ADMIN, await rooms.app.get(Learning).adopt(ADMIN, HUB));
    expect(again?.weights).toEqual(set?.weights);
    await weights.withdraw(ADMIN, again?.id ?? '');
    await weights.withdraw(ADMIN, id);
    expect(await weights.inForce(HUB)).toEqual(before);
  });
});
