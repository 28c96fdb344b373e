import { v7 as uuid } from 'uuid';
import { ANONYMOUS, type Viewer } from '@schakel/platform';
import { Listings, type ListingDetails } from '@schakel/listings';
import { Proposals, type Proposal } from '@schakel/matching';
import { Organisations } from '@schakel/organisations';
import { Agreements, Decisions, IntroductionQueries, Introductions } from '@schakel/review';
import { resolvePlace } from '@schakel/taxonomy';
import { HUB, openRooms, type Rooms } from './testing/rooms';

const STAFF: Viewer = { ...ANONYMOUS, userId: uuid(), hubRoles: new Map([[HUB, 'HUB_STAFF']]) };

function place(name: string) {
  const found = resolvePlace(name, { preferNis: ['41002', '41048'] });
  if (found.kind !== 'EXACT') throw new Error(name);
  return found.place;
}

describe('lots that are put together and shared out', () => {
  let rooms: Rooms;

  beforeEach(async () => {
    rooms = await openRooms();
  });

  afterEach(() => rooms.close());

  async function organisation(where: string): Promise<string> {
    const { id } = await rooms.app.get(Organisations).register(STAFF, HUB, {
      name: `Organisatie ${uuid()}`, kind: 'PUBLIC', description: '', place: place(where), postalCode: null, enterpriseNumber: null, email: null, phone: null,
    });
    return id;
  }

  async function publish(kind: ListingDetails['kind'], title: string, quantity: number, where: string): Promise<{ id: string; organisationId: string }> {
    const organisationId = await organisation(where);
    const { id } = await rooms.app.get(Listings).create(STAFF, organisationId, () => ({
      kind, title, description: '', quantity, unit: 'PIECES', recurrence: 'ONCE', availableFrom: '2026-12-01', availableUntil: '2027-03-01', place: place(where),
    }), true);
    return { id, organisationId };
  }

  async function splits(): Promise<Proposal[]> {
    await rooms.drain();
    return [...(await rooms.app.get(Proposals).list(STAFF, { hubId: HUB, status: 'OPEN', kind: 'SPLIT', order: 'SCORE' }, 50, null)).nodes];
  }

  const parts = (proposal: Proposal | undefined) => Object.fromEntries((proposal?.parts ?? []).map((part) => [part.listingId, part.quantity]));

  it('propose anew with others when a party declines, and what was not agreed is still free', async () => {
    const request = await publish('REQUEST', 'Gezocht: bureaustoelen', 200, 'Aalst');
    const near = await publish('OFFER', '110 bureaustoelen in goede staat', 110, 'Aalst');
    const alike = await publish('OFFER', '100 bureaustoelen in goede staat', 100, 'Lede');
    const far = await publish('OFFER', '120 bureaustoelen in goede staat', 120, 'Ninove');
    const [split] = await splits();
    expect(Object.keys(parts(split)).sort()).toEqual([request.id, near.id, alike.id].sort());

    const introductions = rooms.app.get(Introductions);
    const id = await introductions.introduce(STAFF, split?.id ?? '', split?.version ?? 0, '');
    await introductions.answer(STAFF, id, alike.organisationId, false, 'al weg');
    const [second] = await splits();
    expect(Object.keys(parts(second)).sort()).toEqual([request.id, near.id, far.id].sort());
    const left = await rooms.database.query<{ remaining: number }>('SELECT remaining::float8 FROM listing WHERE kind = $1 ORDER BY remaining', ['OFFER']);
    expect(left.map((row) => row.remaining)).toEqual([100, 110, 120]);
  });

  it('follow what is left as agreements are made and called off', async () => {
    const request = await publish('REQUEST', 'Gezocht: bureaustoelen', 200, 'Aalst');
    const one = await publish('OFFER', '110 bureaustoelen in goede staat', 110, 'Aalst');
    const two = await publish('OFFER', '100 bureaustoelen in goede staat', 100, 'Lede');
    const three = await publish('OFFER', '90 bureaustoelen in goede staat', 90, 'Ninove');
    const [split] = await splits();
    expect(parts(split)).toEqual({ [one.id]: 110, [two.id]: 90, [request.id]: 200 });

    const introductions = rooms.app.get(Introductions);
    const id = await introductions.introduce(STAFF, split?.id ?? '', split?.version ?? 0, '');
    for (const { organisationId } of [request, one, two]) await introductions.answer(STAFF, id, organisationId, true, '');
    await rooms.app.get(Agreements).record(STAFF, id, two.id, 80, null, '');
    const [rest] = await splits();
    expect(parts(rest)).toEqual({ [one.id]: 110, [three.id]: 90, [request.id]: 200 });

    const agreement = (await rooms.app.get(IntroductionQueries).find(STAFF, id))?.agreements[0];
    await rooms.app.get(Agreements).callOff(STAFF, agreement?.id ?? '');
    await rooms.drain();
    const [row] = await rooms.database.query<{ remaining: number }>('SELECT remaining::float8 FROM listing WHERE id = $1', [two.id]);
    expect(row?.remaining).toBe(100);
  });

  it('share one lot out over several requests, whichever came first', async () => {
    const school = await publish('REQUEST', 'Gezocht: bureaustoelen', 70, 'Aalst');
    const offer = await publish('OFFER', '150 bureaustoelen in goede staat', 150, 'Aalst');
    const office = await publish('REQUEST', 'Gezocht: bureaustoelen', 80, 'Lede');
    const [share] = await splits();
    expect(parts(share)).toEqual({ [offer.id]: 150, [school.id]: 70, [office.id]: 80 });
    await rooms.app.get(Listings).act(STAFF, school.id, 'WITHDRAW');
    expect(await splits()).toEqual([]);
  });

  it('leave out what staff dismissed, until they take that back', async () => {
    await publish('REQUEST', 'Gezocht: bureaustoelen', 200, 'Aalst');
    await publish('OFFER', '110 bureaustoelen in goede staat', 110, 'Aalst');
    const two = await publish('OFFER', '100 bureaustoelen in goede staat', 100, 'Lede');
    expect(await splits()).toHaveLength(1);
    const [row] = await rooms.database.query<{ id: string; version: number }>(
      `SELECT p.id, p.version FROM proposal p JOIN proposal_part part ON part.proposal_id = p.id WHERE p.kind = 'PAIR' AND part.listing_id = $1`, [two.id]);
    await rooms.app.get(Decisions).dismiss(STAFF, row?.id ?? '', row?.version ?? 0, 'WRONG_MATERIAL', '');
    expect(await splits()).toEqual([]);
    await rooms.app.get(Decisions).reopen(STAFF, row?.id ?? '', (row?.version ?? 0) + 1);
    expect(await splits()).toHaveLength(1);
  });
});
