import { ANONYMOUS, FixedClock, type Viewer } from '@schakel/platform';
import { createTestDatabase, Rows, type TestDatabase } from '@schakel/testing';
import { v7 as uuid } from 'uuid';
import { HubTables, type ListingOrder } from './hub-tables';

describe('the tables of a hub’s staff', () => {
  let test: TestDatabase;
  let rows: Rows;
  let tables: HubTables;

  beforeAll(async () => {
    test = await createTestDatabase();
    rows = new Rows(test.database, new FixedClock(new Date('2026-03-02T09:00:00Z')));
    tables = new HubTables(test.database);
  });
  afterAll(() => test.drop());

  const staffOf = (hubId: string): Viewer => ({ ...ANONYMOUS, userId: uuid(), hubRoles: new Map([[hubId, 'HUB_STAFF']]) });

  /** Three listings of two organisations; the names of the organisations sort otherwise than the titles. */
  async function hub() {
    const hubId = await rows.hub();
    const [zorg, atelier] = [await rows.organisation({ hubId, name: 'Zorghuis' }), await rows.organisation({ hubId, name: 'atelier Draad' })];
    const ids = { stoelen: await rows.listing(zorg, { title: 'Stoelen' }), bedden: await rows.listing(zorg, { title: 'bedden', status: 'DRAFT' }), naaien: await rows.listing(atelier, { title: 'Naaien', kind: 'CAPABILITY' }) };
    await test.database.query(`UPDATE listing SET nis = '41048' WHERE id = $1`, [ids.stoelen]);
    return { hubId, zorg, atelier, ids };
  }

  const titles = async (hubId: string, order: ListingOrder, descending: boolean, ids: Record<string, string>) => {
    const page = await tables.listings(staffOf(hubId), { hubId, order, descending }, 20, null);
    return page.nodes.map(({ listingId }) => Object.entries(ids).find(([, id]) => id === listingId)?.[0]);
  };

  it('sort by any column, whatever the case of letters', async () => {
    const { hubId, ids, atelier, zorg } = await hub();
    await rows.proposal(hubId, [ids.stoelen, ids.naaien]);
    await rows.proposal(hubId, [ids.stoelen, ids.bedden], { status: 'DISMISSED' });
    expect(await titles(hubId, 'TITLE', false, ids)).toEqual(['bedden', 'naaien', 'stoelen']);
    expect((await titles(hubId, 'ORGANISATION', false, ids))[0]).toBe('naaien');
    expect((await titles(hubId, 'STATUS', false, ids))[0]).toBe('bedden');
    // Aalst before Ninove.
    expect((await titles(hubId, 'MUNICIPALITY', true, ids))[0]).toBe('stoelen');
    expect((await titles(hubId, 'OPEN_PROPOSALS', false, ids))[0]).toBe('bedden');
    const organisations = await tables.organisations(staffOf(hubId), { hubId, order: 'PUBLISHED_LISTINGS', descending: false }, 20, null);
    expect(organisations.nodes.map(({ publishedListings }) => publishedListings)).toEqual([1, 1]);
    const byName = await tables.organisations(staffOf(hubId), { hubId, order: 'NAME', descending: false }, 20, null);
    expect(byName.nodes.map(({ organisationId }) => organisationId)).toEqual([atelier.id, zorg.id]);
  });

  it('are walked through page by page, each row once', async () => {
    const { hubId, zorg } = await hub();
    for (let number = 0; number < 6; number += 1) await rows.listing(zorg, { title: 'Zelfde titel' });
    for (const order of ['TITLE', 'CREATED', 'MUNICIPALITY', 'OPEN_PROPOSALS'] as const) {
      for (const descending of [false, true]) {
        const seen: string[] = [];
        for (let after: string | null = null; ; ) {
          const page = await tables.listings(staffOf(hubId), { hubId, order, descending }, 2, after);
          seen.push(...page.nodes.map(({ listingId }) => listingId));
          after = page.pageInfo.endCursor;
          if (!page.pageInfo.hasNextPage) {
            expect(await page.totalCount()).toBe(9);
            break;
          }
        }
        expect([order, descending, seen.length, new Set(seen).size]).toEqual([order, descending, 9, 9]);
      }
    }
  });

  it('filter by kind, state, place and words of title or name', async () => {
    const { hubId, ids } = await hub();
    const found = async (filter: object) => (await tables.listings(staffOf(hubId), { hubId, order: 'TITLE', descending: false, ...filter }, 20, null)).nodes.map(({ listingId }) => listingId);
    expect(await found({ status: 'DRAFT' })).toEqual([ids.bedden]);
    expect(await found({ kind: 'CAPABILITY' })).toEqual([ids.naaien]);
    expect(await found({ nis: '41048' })).toEqual([ids.stoelen]);
    expect(await found({ text: 'STOEL' })).toEqual([ids.stoelen]);
    expect(await found({ text: 'draad' })).toEqual([ids.naaien]);
    expect(await found({ text: '%' })).toEqual([]);
  });

  it('name the member of staff who entered a listing for somebody, and not its own people', async () => {
    const { hubId, zorg, ids } = await hub();
    const [staff, member] = [await rows.user({ name: 'Mieke Staf', hubRoles: [{ hubId, role: 'HUB_STAFF' }] }), await rows.user({ name: 'An Lid', organisationIds: [zorg.id] })];
    for (const [listing, actor] of [[ids.stoelen, staff.id], [ids.bedden, member.id]]) {
      await test.database.query(`INSERT INTO audit_entry (id, hub_id, at, actor_user_id, action, subject_type, subject_id) VALUES ($1, $2, now(), $3, 'LISTING_DRAFTED', 'LISTING', $4)`, [uuid(), hubId, actor, listing]);
    }
    const page = await tables.listings(staffOf(hubId), { hubId, order: 'TITLE', descending: false }, 20, null);
    expect(page.nodes.map(({ enteredBy }) => enteredBy)).toEqual([null, null, 'Mieke Staf']);
  });

  it('are for staff of that hub', async () => {
    const { hubId } = await hub();
    expect(() => tables.listings(staffOf('gent'), { hubId, order: 'TITLE', descending: false }, 20, null)).toThrow(expect.objectContaining({ code: 'FORBIDDEN' }) as Error);
  });
});
