import { readdirSync, readFileSync } from 'node:fs';
import { v7 as uuid } from 'uuid';
import { AlertRun, SavedSearches } from '@schakel/alerts';
import { ANONYMOUS, Configuration, dataPath, type Viewer } from '@schakel/platform';
import { Listings } from '@schakel/listings';
import { placeByNis } from '@schakel/taxonomy';
import { Rows } from '@schakel/testing';
import { HUB, openRooms, type Rooms } from './testing/rooms';

describe('alerts for saved searches', () => {
  let rooms: Rooms;
  let rows: Rows;
  let searches: SavedSearches;

  beforeAll(async () => {
    rooms = await openRooms('2026-03-02');
    rows = new Rows(rooms.database, rooms.clock);
    searches = rooms.app.get(SavedSearches);
  });
  afterAll(() => rooms.close());

  async function person(): Promise<{ viewer: Viewer; email: string }> {
    const { id, email } = await rows.user();
    return { viewer: { ...ANONYMOUS, userId: id }, email };
  }

  /** A listing that is published, now. */
  async function publish(title: string): Promise<void> {
    const organisation = await rows.organisation({ name: 'School De Linde' });
    const staff: Viewer = { ...ANONYMOUS, userId: uuid(), hubRoles: new Map([[HUB, 'HUB_STAFF']]) };
    const place = placeByNis('41002');
    if (!place) throw new Error('Aalst is not there');
    await rooms.app.get(Listings).create(staff, organisation.id, () => ({
      kind: 'OFFER', title, description: '', quantity: 10, unit: 'PIECES', recurrence: 'ONCE', availableFrom: null, availableUntil: null, place,
    }), true);
  }

  const later = (minutes: number) => rooms.clock.moveTo(new Date(rooms.clock.now().getTime() + minutes * 60_000));

  async function run(): Promise<void> {
    await rooms.app.get(AlertRun).start();
    await rooms.drain();
  }

  const mailsTo = (email: string) => {
    const folder = dataPath(rooms.app.get(Configuration), 'mail');
    return readdirSync(folder).map((file) => readFileSync(`${folder}/${file}`, 'utf8')).filter((mail) => mail.includes(`To: ${email}`)).map((mail) => mail.replace(/=\r\n/g, '').replace(/=3D/g, '='));
  };

  it('come in one mail with what is new in all searches, and never twice', async () => {
    const { viewer, email } = await person();
    await publish('Oude bureaustoelen');
    later(5);
    await searches.save(viewer, HUB, 'q=bureaustoelen', 'Stoelen');
    await searches.save(viewer, HUB, 'q=laptops&soort=OFFER', 'Laptops');
    later(5);
    await publish('Nieuwe bureaustoelen');
    await publish('Twintig laptops');
    await rooms.drain();
    await run();
    const [mail = ''] = mailsTo(email);
    expect(mailsTo(email)).toHaveLength(1);
    expect(mail).toContain('Subject: Schakel: 2 nieuwe berichten voor u');
    expect(mail).toContain('Nieuwe bureaustoelen (School De Linde, Aalst)');
    expect(mail).toContain('Twintig laptops');
    expect(mail).not.toContain('Oude bureaustoelen');
    await run();
    expect(mailsTo(email)).toHaveLength(1);
  });

  it('stop with the link of the mail, also for who is not signed in, and a second time too', async () => {
    const { viewer, email } = await person();
    await searches.save(viewer, HUB, 'q=fietsen', 'Fietsen');
    later(5);
    await publish('Vijf fietsen');
    await rooms.drain();
    await run();
    const token = /stoppen\?token=([\w-]+)/.exec(mailsTo(email)[0] ?? '')?.[1] ?? '';
    expect(await searches.stop(token)).toBe('Fietsen');
    expect(await searches.stop(token)).toBe('');
    expect(await searches.of(viewer)).toEqual([]);
    later(5);
    await publish('Nog meer fietsen');
    await rooms.drain();
    await run();
    expect(mailsTo(email)).toHaveLength(1);
  });

  it('are kept once for the same wish, and are nobody else’s', async () => {
    const { viewer } = await person();
    const other = await person();
    const first = await searches.save(viewer, HUB, 'q=kasten&keten=FURNITURE&blad=2', 'Kasten');
    const again = await searches.save(viewer, HUB, 'keten=FURNITURE&q=kasten', 'Alle kasten');
    expect([again.id, again.name, again.address]).toEqual([first.id, 'Alle kasten', 'q=kasten&keten=FURNITURE']);
    expect(await searches.of(other.viewer)).toEqual([]);
    await expect(searches.remove(other.viewer, first.id)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect(await searches.remove(viewer, first.id)).toBe('Alle kasten');
  });

  it('refuse what asks for nothing, what cannot be asked, and a twenty-first', async () => {
    const { viewer } = await person();
    await expect(searches.save(viewer, HUB, 'sorteer=NEWEST', 'Alles')).rejects.toMatchObject({ code: 'SAVED_SEARCH_EMPTY' });
    await expect(searches.save(viewer, HUB, 'soort=ONZIN', 'Onzin')).rejects.toMatchObject({ code: expect.stringMatching(/^SEARCH_/) as string });
    for (let number = 0; number < 20; number += 1) await searches.save(viewer, HUB, `q=woord${number}`, `Woord ${number}`);
    await expect(searches.save(viewer, HUB, 'q=nog', 'Nog')).rejects.toMatchObject({ code: 'TOO_MANY_SAVED_SEARCHES' });
    expect((await searches.save(viewer, HUB, 'q=woord3', 'Anders')).name).toBe('Anders');
  });

  it('go when the account is erased', async () => {
    const { viewer } = await person();
    await searches.save(viewer, HUB, 'q=tafels', 'Tafels');
    await rooms.database.query(`UPDATE user_account SET email = NULL, name = '', password_hash = NULL WHERE id = $1`, [viewer.userId]);
    expect(await searches.of(viewer)).toEqual([]);
  });
});
