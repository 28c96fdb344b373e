import { ANONYMOUS, Database, FixedClock, type Viewer } from '@schakel/platform';
import { createTestDatabase, Rows, type TestDatabase } from '@schakel/testing';
import { v7 as uuid } from 'uuid';
import { InsightRows } from '../persistence/insight-rows';
import { Insight } from './insight';
import { InsightTables } from './insight-tables';

const MARCH = { from: '2026-03-01', until: '2026-03-31' };

describe('the figures of a hub', () => {
  let test: TestDatabase;
  let database: Database;
  let rows: Rows;
  const clock = new FixedClock(new Date('2026-03-02T09:00:00Z'));

  beforeAll(async () => {
    test = await createTestDatabase();
    database = test.database;
    rows = new Rows(database, clock);
  });
  afterAll(() => test.drop());

  const staffOf = (hubId: string): Viewer => ({ ...ANONYMOUS, userId: uuid(), hubRoles: new Map([[hubId, 'HUB_STAFF']]) });
  const figures = (hubId: string, period = MARCH) => new Insight(new InsightRows(database)).of(staffOf(hubId), hubId, period);

  async function organisation(hubId: string, kind: string) {
    const made = await rows.organisation({ hubId });
    await database.query('UPDATE organisation SET kind = $2 WHERE id = $1', [made.id, kind]);
    return made;
  }

  /** A published listing of these goods. */
  async function listing(of: { id: string; hubId: string }, kind: 'OFFER' | 'REQUEST' | 'CAPABILITY', given: { materials?: string[]; quantity?: number; unit?: string; chain?: string; processes?: string[]; status?: 'DRAFT' } = {}) {
    const id = await rows.listing(of, { kind, quantity: given.quantity ?? 40, status: given.status ?? 'PUBLISHED' });
    await database.query(`UPDATE listing SET materials = $2, unit = $3, value_chain = $4, interpretation = interpretation || $5 WHERE id = $1`, [
      id, given.materials ?? ['furniture.seating.office-chair'], given.unit ?? 'PIECES', given.chain ?? 'FURNITURE',
      JSON.stringify({ processes: (given.processes ?? []).map((value) => ({ value, confidence: 1, evidence: [] })) }),
    ]);
    return id;
  }

  /** A proposal of these listings in these roles. */
  async function proposal(hubId: string, parts: readonly (readonly [role: string, listing: string])[], given: { status?: 'OPEN' | 'APPROVED' | 'INTRODUCED'; solved?: string[]; score?: number } = {}) {
    const id = await rows.proposal(hubId, parts.map(([, each]) => each), { status: given.status ?? 'OPEN', score: given.score ?? 0.8 });
    for (const [index, [role]] of parts.entries()) await database.query('UPDATE proposal_part SET role = $3 WHERE proposal_id = $1 AND position = $2', [id, index + 1, role]);
    const reasons = given.solved ? [{ criterion: 'CHAIN', score: 1, weight: 0, reason: { code: 'CHAIN_PREPARES', figures: { solved: given.solved, unsolved: [] } } }] : [];
    await database.query('UPDATE proposal SET reasons = $2 WHERE id = $1', [id, JSON.stringify(reasons)]);
    return id;
  }

  const trail = (hubId: string, action: string, subject: string, at: string) =>
    database.query(`INSERT INTO audit_entry (id, hub_id, at, action, subject_type, subject_id) VALUES ($1, $2, $3, $4, 'PROPOSAL', $5)`, [uuid(), hubId, at, action, subject]);

  async function agreement(introduction: { id: string; hubId: string }, of: string, quantity: number, unit: string, deliveries: readonly (readonly [day: string, quantity: number])[]) {
    const id = await rows.agreement(introduction, of, quantity);
    const delivered = deliveries.reduce((sum, [, each]) => sum + each, 0);
    await database.query('UPDATE agreement SET unit = $2, status = $3 WHERE id = $1', [id, unit, delivered >= quantity ? 'DELIVERED' : 'AGREED']);
    for (const [day, each] of deliveries) {
      await database.query('INSERT INTO delivery (id, hub_id, agreement_id, quantity, delivered_on, recorded_by, created_at) VALUES ($1, $2, $3, $4, $5, $1, now())', [uuid(), introduction.hubId, id, each, day]);
    }
    return id;
  }

  /**
   * A hospital's 40 office chairs, repaired by a workshop, for a firm. Proposed on 2 March, approved on the 5th, introduced on the 6th, agreed
   * on the 12th; of the 30 that were agreed on, 10 went on the 20th and 20 on the 30th. The firm noted the same 30 on its request.
   */
  async function chainThatMoved(hubId: string) {
    const [hospital, workshop, firm] = [await organisation(hubId, 'PUBLIC'), await organisation(hubId, 'SEC'), await organisation(hubId, 'NEC')];
    const [chairs, repair, wish] = [await listing(hospital, 'OFFER'), await listing(workshop, 'CAPABILITY', { processes: ['SORT', 'REPAIR'], unit: 'HOURS_PER_WEEK' }), await listing(firm, 'REQUEST')];
    const id = await proposal(hubId, [['SOURCE', chairs], ['PROCESSOR', repair], ['USER', wish]], { status: 'INTRODUCED', solved: ['REPAIR'] });
    await trail(hubId, 'PROPOSAL_APPROVE', id, '2026-03-05T10:00:00Z');
    await trail(hubId, 'PROPOSAL_INTRODUCE', id, '2026-03-06T10:00:00Z');
    const introduction = { id: await rows.introduction(hubId, id, [hospital.id, workshop.id, firm.id], { status: 'AGREED' }), hubId };
    await database.query(`UPDATE introduction_party SET answered_at = CASE organisation_id WHEN $2 THEN '2026-03-11T23:30:00Z'::timestamptz ELSE '2026-03-09T10:00:00Z' END WHERE introduction_id = $1`, [introduction.id, firm.id]);
    await agreement(introduction, chairs, 30, 'PIECES', [['2026-03-20', 10], ['2026-03-30', 20]]);
    await agreement(introduction, wish, 30, 'PIECES', [['2026-03-30', 30]]);
    await agreement(introduction, repair, 12, 'HOURS_PER_WEEK', [['2026-03-30', 12]]);
    return { chairs, repair, wish, hospital, workshop, firm };
  }

  it('follow listings from publication to delivery', async () => {
    const hubId = await rows.hub();
    const { hospital, firm } = await chainThatMoved(hubId);
    const [proposed, wished, alone] = [await listing(hospital, 'OFFER'), await listing(firm, 'REQUEST'), await listing(hospital, 'OFFER', { chain: 'TEXTILE' })];
    await proposal(hubId, [['SOURCE', proposed], ['USER', wished]]);
    await database.query(`INSERT INTO candidate (query_id, candidate_id, hub_id, score, reasons, judged_at) VALUES ($1, $2, $3, 0.3, '[]', now())`, [wished, alone, hubId]);
    await listing(hospital, 'OFFER', { status: 'DRAFT' });
    const { funnel, valueChains, municipalities } = await figures(hubId);
    expect(funnel.map(({ step, offers, requests, capabilities }) => [step, offers, requests, capabilities])).toEqual([
      ['PUBLISHED', 3, 2, 1], ['CANDIDATE', 3, 2, 1], ['PROPOSED', 2, 2, 1], ['APPROVED', 1, 1, 1], ['INTRODUCED', 1, 1, 1], ['AGREED', 1, 1, 1], ['ARRANGED', 1, 1, 1], ['DELIVERED', 1, 1, 1],
    ]);
    expect(valueChains).toEqual([
      { code: 'FURNITURE', label: null, published: 5, proposed: 5, introduced: 3, delivered: 3, kg: { min: 360, max: 750 } },
      { code: 'TEXTILE', label: null, published: 1, proposed: 0, introduced: 0, delivered: 0, kg: { min: 0, max: 0 } },
    ]);
    expect(municipalities).toEqual([{ code: '41002', label: 'Aalst', published: 6, proposed: 5, introduced: 3, delivered: 3, kg: { min: 360, max: 750 } }]);
  });

  it('time each stretch in days of Belgium', async () => {
    const hubId = await rows.hub();
    await chainThatMoved(hubId);
    // The last answer came on 12 March at half past midnight in Belgium. Three listings; three agreements that were fully delivered.
    expect((await figures(hubId)).leadTimes).toEqual([
      { stretch: 'PUBLICATION_TO_PROPOSAL', count: 3, median: 0, p90: 0 },
      { stretch: 'PROPOSAL_TO_DECISION', count: 1, median: 3, p90: 3 },
      { stretch: 'DECISION_TO_AGREEMENT', count: 1, median: 7, p90: 7 },
      { stretch: 'AGREEMENT_TO_DELIVERY', count: 3, median: 18, p90: 18 },
    ]);
  });

  it('count goods once that both sides noted, and leave hours out of the kilograms', async () => {
    const hubId = await rows.hub();
    await chainThatMoved(hubId);
    const { realised, impact, socialWork, expected } = await figures(hubId);
    expect(realised).toEqual({
      movements: 2, unweighed: 0, kg: { min: 360, max: 750 },
      flows: [{ valueChain: 'FURNITURE', sourceKind: 'PUBLIC', way: 'REPAIR', userKind: 'NEC', movements: 2, unweighed: 0, kg: { min: 360, max: 750 } }],
    });
    expect(impact).toEqual([{ valueChain: 'FURNITURE', counted: 2, uncounted: 0, kg: { min: 360, max: 750 }, co2: { min: 900, max: 2250 }, sources: ['VENDOR', 'WRAP'] }]);
    expect(socialWork).toEqual({ kinds: [{ process: 'REPAIR', introductions: 1 }], introductions: 1, withHours: 1, hoursPerWeek: 12 });
    expect(expected.movements).toBe(0);
  });

  it('take deliveries by their day', async () => {
    const hubId = await rows.hub();
    await chainThatMoved(hubId);
    const { realised, funnel } = await figures(hubId, { from: '2026-03-21', until: '2026-03-30' });
    expect(realised.kg).toEqual({ min: 240, max: 500 });
    expect(funnel[0]?.total).toBe(0);
    expect((await figures(hubId, { from: '2026-04-01', until: '2026-04-30' })).realised.movements).toBe(0);
  });

  it('expect each lot once, by the proposal that came furthest, and never more than is asked for', async () => {
    const hubId = await rows.hub();
    const [shop, firm] = [await organisation(hubId, 'NEC'), await organisation(hubId, 'SEC')];
    const [tunics, small, large] = [
      await listing(shop, 'OFFER', { materials: ['textile.workwear.care.tunic'], chain: 'TEXTILE', quantity: 100 }), await listing(firm, 'REQUEST', { quantity: 60 }), await listing(firm, 'REQUEST', { quantity: 500 }),
    ];
    await proposal(hubId, [['SOURCE', tunics], ['USER', large]], { score: 0.9 });
    await proposal(hubId, [['SOURCE', tunics], ['USER', small]], { status: 'APPROVED', score: 0.5 });
    // 60 tunics of 0.2 to 0.35 kg.
    expect((await figures(hubId)).expected).toEqual({
      movements: 1, unweighed: 0, kg: { min: 12, max: 21 },
      flows: [{ valueChain: 'TEXTILE', sourceKind: 'NEC', way: 'DIRECT', userKind: 'SEC', movements: 1, unweighed: 0, kg: { min: 12, max: 21 } }],
    });
  });

  it('expect what was agreed on and has not come yet', async () => {
    const hubId = await rows.hub();
    const [shop, firm] = [await organisation(hubId, 'NEC'), await organisation(hubId, 'SEC')];
    const [chairs, wish] = [await listing(shop, 'OFFER'), await listing(firm, 'REQUEST')];
    const id = await proposal(hubId, [['SOURCE', chairs], ['USER', wish]], { status: 'INTRODUCED' });
    const introduction = { id: await rows.introduction(hubId, id, [shop.id, firm.id], { status: 'AGREED' }), hubId };
    await agreement(introduction, chairs, 30, 'PIECES', [['2026-03-20', 10]]);
    const { expected, realised } = await figures(hubId);
    expect([expected.movements, expected.kg, realised.kg]).toEqual([1, { min: 240, max: 500 }, { min: 120, max: 250 }]);
  });

  it('are the sums of the rows that are exported', async () => {
    const hubId = await rows.hub();
    await chainThatMoved(hubId);
    const tables = new InsightTables(new InsightRows(database));
    const table = async (name: Parameters<InsightTables['rowsOf']>[0]) => {
      const found: Record<string, unknown>[] = [];
      for await (const row of tables.rowsOf(name, hubId, MARCH)) found.push(row);
      return found;
    };
    const sum = (list: Record<string, unknown>[], column: string) => list.reduce((total, row) => total + Number(row[column]), 0);
    const movements = await table('figures-movements');
    expect(movements).toMatchObject([
      { stage: 'REALISED', date: '2026-03-20', quantity: 10, unit: 'stuks', municipality: 'Aalst', kg_min: 120, kg_max: 250, source_kind: 'PUBLIC', process: 'REPAIR', user_kind: 'NEC', co2_min: 300, co2_max: 750, co2_sources: 'VENDOR WRAP', not_reckoned: null },
      { stage: 'REALISED', date: '2026-03-30', quantity: 20, kg_min: 240, kg_max: 500, co2_min: 600, co2_max: 1500 },
    ]);
    const { realised, funnel, impact } = await figures(hubId);
    expect([sum(movements, 'kg_min'), sum(movements, 'kg_max'), sum(movements, 'co2_max')]).toEqual([realised.kg.min, realised.kg.max, impact[0]?.co2.max]);
    const listings = await table('figures-listings');
    expect(listings.filter(({ step }) => step === 'DELIVERED')).toHaveLength(funnel.at(-1)?.total ?? 0);
    expect(listings[0]).toMatchObject({ kind: 'OFFER', value_chain: 'FURNITURE', published_on: '2026-03-02', proposals: 1, approved: 1, introductions: 1, agreed: 1, agreements: 3, deliveries: 4 });
    expect((await table('figures-lead-times')).map(({ stretch, days }) => [stretch, days])).toContainEqual(['DECISION_TO_AGREEMENT', 7]);
    expect(await table('figures-social-work')).toMatchObject([{ agreed_on: '2026-03-12', processes: 'REPAIR', hours_per_week: 12 }]);
  });

  it('are for staff of that hub, and of a period that can be', async () => {
    const insight = new Insight(new InsightRows(database));
    await expect(insight.of(staffOf('gent'), 'de-keet', MARCH)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(insight.of(staffOf('gent'), 'gent', { from: '2026-03-02', until: '2026-03-01' })).rejects.toMatchObject({ code: 'PERIOD_NOT_REPORTABLE' });
  });

  it('are nothing, and not missing, in a hub where nothing happened yet', async () => {
    const { funnel, valueChains, realised, impact, socialWork } = await figures(await rows.hub());
    expect([funnel.map(({ total }) => total), valueChains, realised.movements, impact, socialWork.introductions]).toEqual([[0, 0, 0, 0, 0, 0, 0, 0], [], 0, [], 0]);
  });
});
