import { v7 as uuid } from 'uuid';
import { ANONYMOUS, JobQueue, JobRunner, makeLogger, readConfiguration, type Viewer } from '@schakel/platform';
import { Listings, type ListingDetails } from '@schakel/listings';
import { Matcher } from '@schakel/matching';
import { Organisations } from '@schakel/organisations';
import { CounterpartSearch, SearchIndexer } from '@schakel/search';
import { resolvePlace } from '@schakel/taxonomy';
import { HUB, openRooms, waitUntil, type Rooms } from './testing/rooms';

const STAFF: Viewer = { ...ANONYMOUS, userId: uuid(), hubRoles: new Map([[HUB, 'HUB_STAFF']]) };

function place(name: string) {
  const found = resolvePlace(name, { preferNis: ['41002', '41048'] });
  if (found.kind !== 'EXACT') throw new Error(name);
  return found.place;
}

const details = (kind: ListingDetails['kind'], title: string, where: string): ListingDetails => ({
  kind, title, description: '', quantity: 40, unit: 'PIECES', recurrence: 'ONCE', availableFrom: '2026-12-01', availableUntil: '2027-03-01', place: place(where),
});

describe('two listings published at the same moment', () => {
  let rooms: Rooms;
  let hospital: string;
  let school: string;

  beforeAll(async () => {
    rooms = await openRooms();
    const register = (name: string, where: string) => rooms.app.get(Organisations).register(STAFF, HUB, {
      name, kind: 'PUBLIC', description: '', place: place(where), postalCode: null, enterpriseNumber: null, email: null, phone: null,
    });
    hospital = (await register('Ziekenhuis', 'Aalst')).id;
    school = (await register('School', 'Ninove')).id;
  });

  afterAll(() => rooms.close());

  it('meet, whichever of their jobs runs first, fifty times over', async () => {
    const { app, database, url } = rooms;
    const logger = makeLogger(readConfiguration({ NODE_ENV: 'test', LOG_LEVEL: 'silent' }));
    // Two runners, as two workers: the jobs of a pair really run side by side.
    const runners = [1, 2].map(() => new JobRunner(database, app.get(JobQueue), logger, { url, concurrency: 2 }));
    for (const runner of runners) await runner.start();
    try {
      for (let round = 0; round < 50; round += 1) {
        await Promise.all([
          app.get(Listings).create(STAFF, hospital, () => details('OFFER', `Partij ${round}: bureaustoelen`, 'Aalst'), true),
          app.get(Listings).create(STAFF, school, () => details('REQUEST', `Gezocht ${round}: bureaustoelen`, 'Ninove'), true),
        ]);
      }
      await waitUntil(async () => (await app.get(JobQueue).state()).waiting === 0);
    } finally {
      for (const runner of runners) await runner.stop();
    }
    const met = await database.query<{ round: string }>(
      `SELECT substring(q.title FROM '\\d+') AS round FROM candidate c JOIN listing q ON q.id = c.query_id JOIN listing o ON o.id = c.candidate_id
        WHERE substring(q.title FROM '\\d+') = substring(o.title FROM '\\d+')`,
    );
    expect(met.map((row) => Number(row.round)).sort((a, b) => a - b)).toEqual(Array.from({ length: 50 }, (_, round) => round));
    const [doubles] = await database.query<{ count: number }>('SELECT count(*)::int - count(DISTINCT key)::int AS count FROM proposal');
    expect(doubles?.count).toBe(0);
  }, 120_000);

  it('meet when one is indexed and matched whole while the other is looking', async () => {
    const { app, database } = rooms;
    const offer = await app.get(Listings).create(STAFF, hospital, () => details('OFFER', 'Partij vooraf: rolstoelen', 'Aalst'), true);
    const request = await app.get(Listings).create(STAFF, school, () => details('REQUEST', 'Gezocht intussen: rolstoelen', 'Ninove'), true);
    const [indexer, matcher, search] = [app.get(SearchIndexer), app.get(Matcher), app.get(CounterpartSearch)];
    await indexer.update([offer.id]);
    const find = search.find.bind(search);
    const looking = jest.spyOn(search, 'find').mockImplementationOnce(async (query) => {
      const found = await find(query);
      await indexer.update([request.id]);
      await matcher.match(request.id);
      return found;
    });
    await matcher.match(offer.id);
    looking.mockRestore();
    expect(await database.query('SELECT FROM candidate WHERE query_id = $1 AND candidate_id = $2', [request.id, offer.id])).toHaveLength(1);
  });
});
