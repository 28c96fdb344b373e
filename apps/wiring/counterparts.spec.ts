import { v7 as uuid } from 'uuid';
import { ANONYMOUS, type Viewer } from '@schakel/platform';
import { Listings, type ListingDetails } from '@schakel/listings';
import { meaningOf } from '@schakel/meaning';
import { Organisations } from '@schakel/organisations';
import { CounterpartSearch, SearchIndexer } from '@schakel/search';
import { resolvePlace } from '@schakel/taxonomy';
import { HUB, openRooms, type Rooms } from './testing/rooms';

const STAFF: Viewer = { ...ANONYMOUS, userId: uuid(), hubRoles: new Map([[HUB, 'HUB_STAFF']]) };
const COPIED = `hub_id, organisation_id, kind, status, title, description, quantity, remaining, unit, available_from, available_until, nis, place_code, lat, lon,
  value_chain, interpretation, materials, terms, meaning, topic, published_at, created_at, updated_at`;

const found = resolvePlace('Aalst', { preferNis: ['41002'] });
if (found.kind !== 'EXACT') throw new Error('Aalst');
const { place } = found;
const details = (kind: ListingDetails['kind'], title: string): ListingDetails => ({
  kind, title, description: '', quantity: 40, unit: 'PIECES', recurrence: 'ONCE', availableFrom: '2026-12-01', availableUntil: '2027-03-01', place,
});

describe('counterparts in a large hub', () => {
  let rooms: Rooms;
  beforeAll(async () => void (rooms = await openRooms()));
  afterAll(() => rooms.close());

  it('are found by what they are about, without a word, a material or a value chain in common', async () => {
    const { app, database } = rooms;
    const owner = await app.get(Organisations).register(STAFF, HUB, {
      name: 'Ziekenhuis', kind: 'PUBLIC', description: '', place, postalCode: null, enterpriseNumber: null, email: null, phone: null,
    });
    const offer = async (title: string) => (await app.get(Listings).create(STAFF, owner.id, () => details('OFFER', title), true)).id;
    const bricks = await offer('Bakstenen');
    await database.query(`INSERT INTO listing (id, ${COPIED}) SELECT gen_random_uuid(), ${COPIED} FROM listing, generate_series(1, 400) WHERE id = $1`, [bricks]);
    const chairs = await offer('Terrasstoelen');
    await app.get(SearchIndexer).update((await database.query<{ id: string }>('SELECT id FROM listing')).map(({ id }) => id));

    const asked = { hubId: HUB, kind: 'OFFER', notOrganisationId: uuid(), terms: [], materials: [], processes: [], valueChain: null, near: place, today: '2026-11-22' } as const;
    const search = app.get(CounterpartSearch);
    const nearest = await search.find({ ...asked, meaning: meaningOf('Iets om buiten op te zitten') });
    expect(nearest).toContain(chairs);
    expect(await search.find({ ...asked, meaning: new Int8Array(0) })).toEqual([]);
    expect(nearest.length).toBeLessThan(100);
  });
});
