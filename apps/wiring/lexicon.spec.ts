import { v7 as uuid } from 'uuid';
import { ANONYMOUS, type Viewer } from '@schakel/platform';
import { lexiconEntriesInUse, useLexiconEntries } from '@schakel/language';
import { LexiconEntries, LexiconGaps, LexiconPreview, type EntryDraft } from '@schakel/lexicon';
import { Listings, type ListingDetails } from '@schakel/listings';
import { Organisations } from '@schakel/organisations';
import { Rebuild, Search } from '@schakel/search';
import { resolvePlace } from '@schakel/taxonomy';
import { HUB, openRooms, type Rooms } from './testing/rooms';

const STAFF: Viewer = { ...ANONYMOUS, userId: uuid(), hubRoles: new Map([[HUB, 'HUB_STAFF']]) };
const ELSEWHERE: Viewer = { ...ANONYMOUS, userId: uuid(), hubRoles: new Map([['gent', 'HUB_ADMIN']]) };
const FLUTTERMAT: EntryDraft = { term: 'fluttermat', sense: 'furniture.seating.office-chair', lang: 'nl', exact: false, except: [], note: 'zo noemen ze die in Lede' };

describe('a word that staff add to the lexicon', () => {
  let rooms: Rooms;

  beforeEach(async () => {
    rooms = await openRooms();
  });
  afterEach(async () => {
    await rooms.close();
    useLexiconEntries([]);
  });

  async function publish(kind: ListingDetails['kind'], title: string): Promise<string> {
    const found = resolvePlace('Aalst', { preferNis: ['41002'] });
    if (found.kind !== 'EXACT') throw new Error('Aalst');
    const { place } = found;
    const organisation = await rooms.app.get(Organisations).register(STAFF, HUB, {
      name: `Organisatie ${uuid()}`, kind: 'PUBLIC', description: '', place, postalCode: null, enterpriseNumber: null, email: null, phone: null,
    });
    const { id } = await rooms.app.get(Listings).create(STAFF, organisation.id, () => ({
      kind, title, description: '', quantity: 20, unit: 'PIECES', recurrence: 'ONCE', availableFrom: '2026-12-01', availableUntil: '2027-03-01', place,
    }), true);
    return id;
  }

  const materialsOf = async (id: string) => (await rooms.database.query<{ materials: string[] }>('SELECT materials FROM listing WHERE id = $1', [id]))[0]?.materials;
  const foundBy = async (query: string) => (await rooms.app.get(Search).find({ hubId: HUB, text: query, filter: {}, facets: [] })).hits.map(({ item }) => (item.kind === 'LISTING' ? item.listing.id : ''));
  const proposed = async (...ids: string[]) => {
    const rows = await rooms.database.query<{ parts: string[] }>(
      `SELECT ARRAY(SELECT listing_id::text FROM proposal_part WHERE proposal_id = p.id ORDER BY 1) AS parts FROM proposal p WHERE status = 'OPEN'`);
    return rows.some(({ parts }) => ids.every((id) => parts.includes(id)));
  };
  const words = async () => (await rooms.app.get(LexiconGaps).list(STAFF, HUB, 20, null)).nodes.map(({ word, listings }) => `${word} ${listings}`);

  it('goes from a gap to listings that are read, found and matched by it, and back', async () => {
    const offer = await publish('OFFER', '20 fluttermatten');
    const request = await publish('REQUEST', 'Gezocht: bureaustoelen');
    const other = await publish('OFFER', '12 koelkasten');
    await rooms.drain();
    expect(await words()).toEqual(['fluttermat 1']);
    expect([await foundBy('bureaustoelen'), await proposed(offer, request)]).toEqual([[request], false]);
    const untouched = await rooms.database.query('SELECT id, version, updated_at, materials FROM listing WHERE id = $1', [other]);

    const preview = await rooms.app.get(LexiconPreview).of(STAFF, HUB, FLUTTERMAT);
    expect([preview.examined, preview.changed, preview.listings.map(({ listing, after }) => [listing.id, after.materials])]).toEqual([3, 1, [[offer, ['furniture.seating.office-chair']]]]);
    expect([await materialsOf(offer), await words()]).toEqual([[], ['fluttermat 1']]);

    const id = await rooms.app.get(LexiconEntries).add(STAFF, HUB, FLUTTERMAT);
    await rooms.drain();
    expect(await materialsOf(offer)).toEqual(['furniture.seating.office-chair']);
    expect((await foundBy('bureaustoelen')).sort()).toEqual([offer, request].sort());
    expect((await foundBy('fluttermatten')).sort()).toEqual([offer, request].sort());
    expect([await proposed(offer, request), await words()]).toEqual([true, []]);
    expect(await rooms.database.query('SELECT id, version, updated_at, materials FROM listing WHERE id = $1', [other])).toEqual(untouched);

    await rooms.app.get(LexiconEntries).withdraw(STAFF, id);
    await rooms.drain();
    expect([await materialsOf(offer), await foundBy('bureaustoelen'), await proposed(offer, request), await words()]).toEqual([[], [request], false, ['fluttermat 1']]);
  });

  it('leaves the index as if it were built anew, documents that only name the same by another word too', async () => {
    for (const title of ['20 fluttermatten', '12 koelkasten']) await publish('OFFER', title);
    await publish('REQUEST', 'Gezocht: bureaustoelen');
    await rooms.drain();
    const index = () => rooms.database.query<{ id: string; terms: string }>('SELECT id, analysis, terms::text AS terms, title_terms::text AS title, materials FROM search_document ORDER BY id');
    const before = await index();
    await rooms.app.get(LexiconEntries).add(STAFF, HUB, FLUTTERMAT);
    await rooms.drain();
    const after = await index();
    expect(after).not.toEqual(before);
    await rooms.app.get(Rebuild).rebuildAll();
    expect(after).toEqual(await index());
  });

  it('leaves what a person corrected as it was corrected', async () => {
    const offer = await publish('OFFER', '20 fluttermatten');
    await rooms.app.get(Listings).correct(STAFF, offer, { materials: ['packaging.pallet'] });
    await rooms.app.get(LexiconEntries).add(STAFF, HUB, FLUTTERMAT);
    await rooms.drain();
    expect(await materialsOf(offer)).toEqual(['packaging.pallet']);
  });

  it('is there again after a restart, and is followed up when no worker ran', async () => {
    const offer = await publish('OFFER', '20 fluttermatten');
    await rooms.drain();
    await rooms.database.query(
      `INSERT INTO lexicon_entry (id, hub_id, term, sense, lang, exact, except_phrases, note, added_at) VALUES ($1, $2, 'fluttermat', 'furniture.seating.office-chair', 'nl', false, '{}', '', now())`, [uuid(), HUB]);
    await rooms.app.get(LexiconEntries).list(STAFF, { withdrawn: false, first: 1 });
    await rooms.database.query(`SELECT graphile_worker.add_job('lexicon-changed')`);
    await rooms.drain();
    expect(await materialsOf(offer)).toEqual(['furniture.seating.office-chair']);
  });

  it('is refused with a reason: what is there already, without a sense, and from who may not', async () => {
    const entries = rooms.app.get(LexiconEntries);
    const id = await entries.add(STAFF, HUB, FLUTTERMAT);
    const refused = (field: string, code: string) => ({ code: 'INVALID_INPUT', faults: [expect.objectContaining({ field, code })] as unknown });
    await expect(entries.add(STAFF, HUB, FLUTTERMAT)).rejects.toMatchObject(refused('term', 'LEXICON_TERM_KNOWN'));
    await expect(entries.add(STAFF, HUB, { ...FLUTTERMAT, term: 'bureaustoel' })).rejects.toMatchObject(refused('term', 'LEXICON_TERM_KNOWN'));
    await expect(entries.add(STAFF, HUB, { ...FLUTTERMAT, sense: 'furniture.nothing' })).rejects.toMatchObject(refused('sense', 'LEXICON_SENSE_UNKNOWN'));
    await expect(entries.add(ELSEWHERE, HUB, { ...FLUTTERMAT, term: 'zwoegmat' })).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(entries.withdraw(ELSEWHERE, id)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(rooms.app.get(LexiconGaps).list(ELSEWHERE, HUB, 10, null)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(rooms.app.get(LexiconPreview).of(ELSEWHERE, HUB, FLUTTERMAT)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await entries.withdraw(STAFF, id);
    await expect(entries.withdraw(STAFF, id)).rejects.toMatchObject({ code: 'LEXICON_ENTRY_WITHDRAWN' });
    expect((await rooms.app.get(LexiconPreview).of(STAFF, HUB, { ...FLUTTERMAT, term: 'Fluttermat' })).faults).toMatchObject([{ field: 'term', code: 'LEXICON_TERM_CAPITALS' }]);
    // Withdrawn, it may come again.
    await entries.add(STAFF, HUB, FLUTTERMAT);
  });

  it('comes in once when two add it at the same moment', async () => {
    const entries = rooms.app.get(LexiconEntries);
    const outcomes = await Promise.allSettled([1, 2, 3].map(() => entries.add(STAFF, HUB, FLUTTERMAT)));
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected', 'rejected']);
    const page = await entries.list(ELSEWHERE, { withdrawn: false, first: 10 });
    expect(page.nodes).toMatchObject([{ term: 'fluttermat', addedByHub: HUB, addedByUserId: null, addedByName: null }]);
  });

  it('is left out when what it means does not exist any more', async () => {
    await publish('OFFER', '20 fluttermatten');
    await rooms.database.query(
      `INSERT INTO lexicon_entry (id, hub_id, term, sense, lang, exact, except_phrases, note, added_at) VALUES ($1, $2, 'fluttermat', 'furniture.gone', 'nl', false, '{}', '', now())`, [uuid(), HUB]);
    const id = await rooms.app.get(LexiconEntries).add(STAFF, HUB, { ...FLUTTERMAT, term: 'zwoegmat' });
    await rooms.drain();
    expect(lexiconEntriesInUse().map(({ term }) => term)).toEqual(['zwoegmat']);
    expect((await rooms.app.get(LexiconEntries).find(STAFF, id))?.term).toBe('zwoegmat');
  });

  it('leaves a trail of who added and withdrew it', async () => {
    const entries = rooms.app.get(LexiconEntries);
    await entries.withdraw(STAFF, await entries.add(STAFF, HUB, FLUTTERMAT));
    expect(await rooms.database.query(`SELECT action, actor_user_id, detail->>'term' AS term FROM audit_entry WHERE subject_type = 'LEXICON_ENTRY' ORDER BY id`)).toEqual([
      { action: 'LEXICON_ENTRY_ADDED', actor_user_id: STAFF.userId, term: 'fluttermat' }, { action: 'LEXICON_ENTRY_WITHDRAWN', actor_user_id: STAFF.userId, term: 'fluttermat' },
    ]);
    expect((await entries.list(STAFF, { withdrawn: false, first: 10 })).nodes).toEqual([]);
    expect((await entries.list(STAFF, { withdrawn: true, first: 10 })).nodes).toMatchObject([{ term: 'fluttermat' }]);
  });
});
