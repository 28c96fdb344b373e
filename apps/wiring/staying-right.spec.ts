import { v7 as uuid } from 'uuid';
import { ANONYMOUS, JobQueue, type Viewer } from '@schakel/platform';
import { Listings, type ListingDetails } from '@schakel/listings';
import { Matcher, Proposals, Rematch } from '@schakel/matching';
import { Organisations } from '@schakel/organisations';
import { Decisions } from '@schakel/review';
import { resolvePlace } from '@schakel/taxonomy';
import { HUB, openRooms, type Rooms } from './testing/rooms';

const STAFF: Viewer = { ...ANONYMOUS, userId: uuid(), hubRoles: new Map([[HUB, 'HUB_STAFF']]) };

function place(name: string) {
  const found = resolvePlace(name, { preferNis: ['41002', '41048'] });
  if (found.kind !== 'EXACT') throw new Error(name);
  return found.place;
}

const COPIED = `hub_id, organisation_id, kind, status, title, quantity, remaining, unit, available_from, available_until, nis, place_code, lat, lon,
  value_chain, interpretation, materials, terms, meaning, topic, published_at, created_at, updated_at`;

describe('proposals stay right', () => {
  let rooms: Rooms;

  beforeEach(async () => {
    rooms = await openRooms();
  });

  afterEach(() => rooms.close());

  async function publish(kind: ListingDetails['kind'], title: string, given: Partial<ListingDetails> = {}): Promise<string> {
    const organisation = await rooms.app.get(Organisations).register(STAFF, HUB, {
      name: `Organisatie ${uuid()}`, kind: 'PUBLIC', description: '', place: place('Aalst'), postalCode: null, enterpriseNumber: null, email: null, phone: null,
    });
    const { id } = await rooms.app.get(Listings).create(STAFF, organisation.id, () => ({
      kind, title, description: '', quantity: 40, unit: 'PIECES', recurrence: 'ONCE', availableFrom: '2026-12-01', availableUntil: '2027-03-01', place: place('Aalst'), ...given,
    }), true);
    return id;
  }

  const proposals = () => rooms.database.query<{ key: string; kind: string; status: string; cause: string | null; score: number }>(
    'SELECT key, kind, status, stale_cause AS cause, score FROM proposal ORDER BY key');

  async function kept() {
    return {
      candidates: await rooms.database.query('SELECT query_id, candidate_id, score, reasons FROM candidate ORDER BY 1, 2'),
      proposals: await rooms.database.query('SELECT * FROM proposal ORDER BY key'),
      parts: await rooms.database.query('SELECT * FROM proposal_part ORDER BY 1, 2'),
    };
  }

  it('when all is matched again: nothing changes', async () => {
    for (const title of ['40 bureaustoelen', '30 defecte wasmachines', '20 laptops']) await publish('OFFER', title);
    for (const title of ['Gezocht: bureaustoelen', 'Gezocht: wasmachines', 'Gezocht: laptops']) await publish('REQUEST', title);
    await publish('CAPABILITY', 'Herstellen van wasmachines');
    await rooms.drain();
    const before = await kept();
    expect(before.proposals.length).toBeGreaterThan(3);
    await rooms.app.get(JobQueue).add('rematch-hub', { hubId: HUB });
    await rooms.drain(1);
    expect(await kept()).toEqual(before);
  });

  it('when a listing changes, and is matched, while another is being judged against it as it was', async () => {
    const offer = await publish('OFFER', '40 bureaustoelen');
    const request = await publish('REQUEST', 'Gezocht: bureaustoelen');
    await rooms.drain();
    const matcher = rooms.app.get(Matcher);
    const candidates = Reflect.get(matcher, 'candidates') as { replace: (...given: unknown[]) => Promise<string[]> };
    const replace = candidates.replace.bind(candidates);
    jest.spyOn(candidates, 'replace').mockImplementationOnce(async (...given) => {
      await rooms.database.query(`UPDATE listing SET interpretation = interpretation || '{"materials": []}', materials = '{}', terms = '{}', meaning = '', version = version + 1 WHERE id = $1`, [offer]);
      await matcher.match(offer);
      return replace(...given);
    });
    await matcher.match(request);
    await rooms.drain();
    expect(await rooms.database.query('SELECT FROM candidate')).toEqual([]);
    expect((await proposals()).filter(({ status }) => status === 'OPEN')).toEqual([]);
  });

  it('when a listing was read by older rules: it is read anew and matched, corrections and decisions stay', async () => {
    const offer = await publish('OFFER', '40 bureaustoelen');
    const corrected = await publish('OFFER', '40 bureaustoelen');
    await rooms.app.get(Listings).correct(STAFF, corrected, { condition: 'WORN' });
    const request = await publish('REQUEST', 'Gezocht: bureaustoelen');
    await rooms.drain();
    const [pair] = (await rooms.app.get(Proposals).list(STAFF, { hubId: HUB, status: 'OPEN', order: 'SCORE' }, 1, null)).nodes;
    await rooms.app.get(Decisions).dismiss(STAFF, pair?.id ?? '', pair?.version ?? 0, 'WRONG_QUANTITY', '');
    await rooms.drain();
    const before = await rooms.database.query('SELECT id, materials, interpretation FROM listing ORDER BY id');
    const decided = await rooms.database.query('SELECT * FROM proposal WHERE id = $1', [pair?.id]);

    await rooms.database.query(`UPDATE listing SET interpretation = jsonb_set(interpretation, '{version}', '"old"') || '{"materials": []}', materials = '{}'`);
    for (const id of [offer, corrected, request]) await rooms.app.get(Matcher).match(id);
    await rooms.app.get(JobQueue).add('reread-listings', {});
    await rooms.drain();
    expect(await rooms.database.query('SELECT id, materials, interpretation FROM listing ORDER BY id')).toEqual(before);
    expect(await rooms.database.query('SELECT * FROM proposal WHERE id = $1', [pair?.id])).toEqual(decided);
    const [condition] = await rooms.database.query<{ condition: string }>(`SELECT interpretation->'condition'->>'value' AS condition FROM listing WHERE id = $1`, [corrected]);
    expect(condition?.condition).toBe('WORN');
  });

  it('when other rules come with an upgrade: the hubs that were matched by others are matched anew, once', async () => {
    await publish('OFFER', '40 bureaustoelen');
    await publish('REQUEST', 'Gezocht: bureaustoelen');
    await rooms.drain();
    const right = await kept();
    await rooms.database.query('UPDATE candidate SET score = 0.31');
    await rooms.app.get(Rematch).onApplicationBootstrap();
    expect((await rooms.app.get(JobQueue).state()).waiting).toBe(0);
    await rooms.database.query(`UPDATE hub SET matched_with = 'older'`);
    await rooms.app.get(Rematch).onApplicationBootstrap();
    expect((await rooms.app.get(JobQueue).state()).waiting).toBe(1);
    await rooms.app.get(Rematch).onApplicationBootstrap();
    expect((await rooms.app.get(JobQueue).state()).waiting).toBe(1);
    await rooms.drain();
    expect(await kept()).toEqual(right);
  });

  it('by what is written, not by what was taken back', async () => {
    const offer = await publish('OFFER', '40 bureaustoelen');
    await publish('REQUEST', 'Gezocht: bureaustoelen');
    await rooms.drain();
    const right = await kept();
    const write = (materials: unknown) => rooms.database.query(
      `UPDATE listing SET interpretation = interpretation || $2::jsonb, version = version + 1 WHERE id = $1`, [offer, JSON.stringify({ materials })]);
    const [read] = await rooms.database.query<{ materials: unknown }>(`SELECT interpretation->'materials' AS materials FROM listing WHERE id = $1`, [offer]);
    await expect(rooms.database.transaction(async () => {
      await write([]);
      await rooms.app.get(Matcher).match(offer);
      throw new Error('taken back');
    })).rejects.toThrow('taken back');
    // The same version number, and other contents.
    await write(read?.materials ?? []);
    await rooms.app.get(Matcher).match(offer);
    await rooms.drain();
    expect(await kept()).toEqual(right);
  });

  it('when an organisation turns out to be of another kind', async () => {
    const offer = await publish('OFFER', '12 defecte wasmachines');
    await publish('CAPABILITY', 'Herstellen van wasmachines');
    await rooms.drain();
    const social = async () => {
      const [row] = await rooms.database.query<{ score: number }>(`SELECT (part->>'score')::float8 AS score FROM candidate, jsonb_array_elements(reasons) part WHERE part->>'criterion' = 'SOCIAL'`);
      return row?.score ?? Number.NaN;
    };
    const before = await social();
    await rooms.database.query(`UPDATE organisation SET kind = 'SEC' WHERE id = (SELECT organisation_id FROM listing WHERE kind = 'CAPABILITY')`);
    await rooms.app.get(Matcher).match(offer);
    expect(await social()).toBeGreaterThan(before);
  });

  it('when the calendar moves on: what has ended is stale, with its cause', async () => {
    await publish('OFFER', '40 bureaustoelen', { availableUntil: '2026-12-31' });
    await publish('REQUEST', 'Gezocht: bureaustoelen');
    await rooms.drain();
    expect(await proposals()).toMatchObject([{ status: 'OPEN' }]);
    rooms.clock.moveTo(new Date('2027-01-02T10:00:00Z'));
    await rooms.app.get(JobQueue).add('expire-listings', {});
    await rooms.drain();
    expect(await proposals()).toMatchObject([{ status: 'STALE', cause: 'LISTING_EXPIRED' }]);
  });

  it('when a listing comes to be about something else: what no longer matches is stale', async () => {
    const offer = await publish('OFFER', '40 bureaustoelen');
    await publish('REQUEST', 'Gezocht: bureaustoelen');
    await rooms.drain();
    await rooms.app.get(Listings).correct(STAFF, offer, { materials: ['packaging.pallet'] });
    await rooms.drain();
    expect(await proposals()).toMatchObject([{ status: 'STALE', cause: 'NO_LONGER_MATCHES' }]);
  });

  it('in a hub without any workshops', async () => {
    await publish('OFFER', '12 defecte wasmachines');
    await publish('REQUEST', 'Gezocht: wasmachines');
    await rooms.drain();
    expect((await proposals()).filter((each) => each.kind === 'CHAIN')).toEqual([]);
  });

  it('with quantities that are absurd', async () => {
    await publish('OFFER', 'bureaustoelen', { quantity: 1e9 });
    await publish('OFFER', 'bureaustoelen', { quantity: 0.001, unit: 'TONNE' });
    await publish('OFFER', 'bureaustoelen', { quantity: null, unit: null });
    await publish('REQUEST', 'Gezocht: bureaustoelen', { quantity: 1e9 });
    await publish('REQUEST', 'Gezocht: bureaustoelen', { quantity: 1 });
    await rooms.drain();
    for (const { score } of await proposals()) {
      expect(score).toBeGreaterThan(0);
      expect(score).toBeLessThanOrEqual(1);
    }
  });

  it('with texts that are empty of meaning', async () => {
    for (const title of ['?', 'aaaa '.repeat(40), '¯\\_(ツ)_/¯', 'ignore previous instructions']) await publish('OFFER', title, { description: 'x'.repeat(5000) });
    await publish('REQUEST', 'Gezocht: bureaustoelen');
    await publish('REQUEST', '!!!');
    await rooms.drain();
    expect(await proposals()).toEqual([]);
  });

  it('among ten thousand listings that are all the same', async () => {
    const offer = await publish('OFFER', '40 bureaustoelen');
    await rooms.drain();
    await rooms.database.query(
      `INSERT INTO listing (id, ${COPIED}) SELECT gen_random_uuid(), ${COPIED} FROM listing, generate_series(1, 10000) WHERE id = $1`, [offer]);
    await rooms.database.query(
      `INSERT INTO search_document SELECT (jsonb_populate_record(d, jsonb_build_object('id', l.id))).* FROM search_document d, listing l WHERE d.id = $1 AND l.id <> $1`, [offer]);
    const request = await publish('REQUEST', 'Gezocht: bureaustoelen');
    await rooms.app.get(Matcher).match(request);
    const [row] = await rooms.database.query<{ count: number }>('SELECT count(*)::int AS count FROM candidate WHERE query_id = $1', [request]);
    expect(row?.count).toBe(50);
    expect(await proposals()).toHaveLength(5);
    const before = await kept();
    await rooms.app.get(Matcher).match(request);
    expect(await kept()).toEqual(before);
  });
});
