import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { v7 as uuid } from 'uuid';
import { ANONYMOUS, Configuration, dataPath, Loaders, type Viewer } from '@schakel/platform';
import { Listings } from '@schakel/listings';
import { Proposals, type Proposal } from '@schakel/matching';
import { Contacts, Organisations } from '@schakel/organisations';
import { Agreements, Decisions, IntroductionQueries, Introductions } from '@schakel/review';
import { HUB, importDemo, openRooms, type Rooms } from './testing/rooms';

const STAFF: Viewer = { ...ANONYMOUS, userId: uuid(), hubRoles: new Map([[HUB, 'HUB_STAFF']]) };

describe('from a proposal to a delivery', () => {
  let rooms: Rooms;

  beforeAll(async () => {
    rooms = await openRooms();
    await importDemo(rooms);
    await rooms.drain();
  });

  afterAll(() => rooms.close());

  /** The open pair of an offer and a request of the example set. */
  async function pair(offer: string, request: string): Promise<Proposal> {
    const [row] = await rooms.database.query<{ id: string }>(
      `SELECT p.id FROM proposal p JOIN listing o ON o.external_ref = $1 JOIN listing r ON r.external_ref = $2
        WHERE p.key = 'pair:' || r.id || ':' || o.id`, [offer, request]);
    const found = row && (await rooms.app.get(Proposals).find(STAFF, row.id));
    if (!found) throw new Error(`No proposal of ${offer} for ${request}`);
    return found;
  }

  async function idOf(table: 'organisation' | 'listing', ref: string): Promise<string> {
    const [row] = await rooms.database.query<{ id: string }>(`SELECT id FROM ${table} WHERE external_ref = $1`, [ref]);
    return row?.id ?? '';
  }

  const member = (organisationId: string): Viewer => ({ ...ANONYMOUS, userId: uuid(), organisationIds: new Set([organisationId]) });

  it('tells the second of two people who decide on the same proposal', async () => {
    const proposal = await pair('off-012', 'req-008');
    const decisions = rooms.app.get(Decisions);
    const outcomes = await Promise.allSettled([
      decisions.approve(STAFF, proposal.id, proposal.version),
      decisions.dismiss(STAFF, proposal.id, proposal.version, 'TOO_FAR', ''),
    ]);
    expect(outcomes.map((outcome) => outcome.status).sort()).toEqual(['fulfilled', 'rejected']);
    const refused = outcomes.find((outcome) => outcome.status === 'rejected');
    expect(refused?.reason).toMatchObject({ code: 'PROPOSAL_CHANGED' });
  });

  it('keeps a dismissal when the listings are matched again, and takes it back on request', async () => {
    const proposal = await pair('off-016', 'req-017');
    await rooms.app.get(Decisions).dismiss(STAFF, proposal.id, proposal.version, 'LOW_VALUE_USE', 'liever naar een school');
    await rooms.app.get(Listings).correct(STAFF, await idOf('listing', 'off-016'), { condition: 'WORN' });
    await rooms.drain();
    const after = await rooms.app.get(Proposals).find(STAFF, proposal.id);
    expect(after).toMatchObject({ status: 'DISMISSED', dismissReason: 'LOW_VALUE_USE', dismissNote: 'liever naar een school' });
    await rooms.app.get(Decisions).reopen(STAFF, proposal.id, after?.version ?? 0);
    expect(await rooms.app.get(Proposals).find(STAFF, proposal.id)).toMatchObject({ status: 'OPEN', dismissReason: null, decidedBy: null });
  });

  it('shows contact details to both once both agreed, and to nobody before or beside them', async () => {
    const [seller, buyer, other] = [await idOf('organisation', 'org-020'), await idOf('organisation', 'org-038'), await idOf('organisation', 'org-034')];
    const proposal = await pair('off-043', 'req-036');
    const introductions = rooms.app.get(Introductions);
    const id = await introductions.introduce(STAFF, proposal.id, proposal.version, 'Jullie passen bij elkaar.');
    const organisation = await rooms.app.get(Organisations).find(seller);
    if (!organisation) throw new Error('org-020 is not there');
    const seen = (viewer: Viewer) => rooms.app.get(Contacts).visibleTo(viewer, organisation, new Loaders());

    await introductions.answer(member(seller), id, seller, true, '');
    expect(await seen(member(buyer))).toBeNull();
    await introductions.answer(member(buyer), id, buyer, true, 'graag');
    expect(await seen(member(buyer))).toEqual({ email: 'balie@derupsbaan.example', phone: null });
    expect(await seen(member(other))).toBeNull();
    expect(await seen(ANONYMOUS)).toBeNull();

    const agreements = rooms.app.get(Agreements);
    const listing = await idOf('listing', 'off-043');
    await agreements.record(member(seller), id, listing, 20, '2026-12-20', '');
    await expect(agreements.record(STAFF, id, listing, 3, null, '')).rejects.toMatchObject({ code: 'LISTING_NOT_ENOUGH_LEFT', detail: { remaining: 2 } });
    const introduction = await rooms.app.get(IntroductionQueries).find(member(buyer), id);
    const agreement = introduction?.agreements[0];
    await agreements.deliver(STAFF, agreement?.id ?? '', 12, '2026-11-20');
    await agreements.deliver(STAFF, agreement?.id ?? '', 8, '2026-11-20');
    expect((await rooms.app.get(IntroductionQueries).find(STAFF, id))?.agreements).toMatchObject([{ quantity: 20, delivered: 20, status: 'DELIVERED' }]);
    expect(await rooms.app.get(IntroductionQueries).find(member(other), id)).toBeNull();
  });

  it('gives back what was set aside when an agreement is called off', async () => {
    const [owner, school] = [await idOf('organisation', 'org-023'), await idOf('organisation', 'org-010')];
    const proposal = await pair('off-054', 'req-044');
    const introductions = rooms.app.get(Introductions);
    const id = await introductions.introduce(STAFF, proposal.id, proposal.version, '');
    for (const organisation of [owner, school]) await introductions.answer(member(organisation), id, organisation, true, '');
    const listing = await idOf('listing', 'off-054');
    const left = async () => (await rooms.database.query<{ remaining: number; status: string }>('SELECT remaining::float8, status FROM listing WHERE id = $1', [listing]))[0];
    await rooms.app.get(Agreements).record(STAFF, id, listing, 55, null, '');
    expect(await left()).toEqual({ remaining: 0, status: 'FULFILLED' });
    const agreement = (await rooms.app.get(IntroductionQueries).find(STAFF, id))?.agreements[0];
    await rooms.app.get(Agreements).callOff(STAFF, agreement?.id ?? '');
    expect(await left()).toEqual({ remaining: 55, status: 'PUBLISHED' });
  });

  it('ends an introduction at the first no, and tells the others without names', async () => {
    const [hospital, school] = [await idOf('organisation', 'org-014'), await idOf('organisation', 'org-016')];
    const proposal = await pair('off-001', 'req-010');
    const id = await rooms.app.get(Introductions).introduce(STAFF, proposal.id, proposal.version, '');
    await rooms.app.get(Introductions).answer(member(school), id, school, false, 'al gevonden');
    await expect(rooms.app.get(Introductions).answer(member(hospital), id, hospital, true, '')).rejects.toMatchObject({ code: 'INTRODUCTION_CLOSED' });
    await rooms.drain();
    const folder = dataPath(rooms.app.get(Configuration), 'mail');
    const mails = readdirSync(folder).map((file) => readFileSync(join(folder, file), 'utf8')).filter((mail) => mail.includes(id));
    expect(mails.filter((mail) => mail.includes('To: facilitair@azhopland.example'))).toHaveLength(2);
    expect(mails.some((mail) => mail.includes('logistiek@pennenvogel.example') && mail.includes('facilitair@azhopland.example'))).toBe(false);
  });

  it('makes open proposals stale when a listing is withdrawn', async () => {
    const proposal = await pair('off-018', 'req-024');
    await rooms.app.get(Listings).act(STAFF, await idOf('listing', 'off-018'), 'WITHDRAW');
    await rooms.drain();
    expect(await rooms.app.get(Proposals).find(STAFF, proposal.id)).toMatchObject({ status: 'STALE', staleCause: 'LISTING_WITHDRAWN' });
  });
});
