import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '@schakel/platform';
import { ImportFile, type ImportKind, type ImportSummary } from '@schakel/transfer';
import { HUB, importDemo, openRooms, type Rooms } from './testing/rooms';

const CASES = join(projectRoot(), 'demo/cases');

async function run({ app }: Rooms, kind: ImportKind, file: string, dryRun = false): Promise<ImportSummary & { codes: string[] }> {
  const codes: string[] = [];
  const summary = await app.get(ImportFile).run({
    hubId: HUB, kind, path: join(CASES, file), fileName: file, dryRun, onFault: (fault) => codes.push(`${fault.line} ${fault.code} ${fault.severity}`),
  });
  return { ...summary, codes };
}

async function everything({ database }: Rooms): Promise<unknown[]> {
  return database.query('SELECT external_ref, version, title, quantity, status, updated_at FROM listing ORDER BY external_ref');
}

describe('importing into a hub', () => {
  let rooms: Rooms;

  beforeEach(async () => {
    rooms = await openRooms();
  });

  afterEach(() => rooms.close());

  it('takes the whole example set, and changes nothing when it comes again', async () => {
    const organisations = await run(rooms, 'ORGANISATIONS', 'organisations.csv');
    const listings = await run(rooms, 'LISTINGS', 'listings.csv');
    expect([organisations.created, organisations.rejected, listings.created, listings.rejected]).toEqual([40, 0, 134, 0]);
    const before = await everything(rooms);
    rooms.clock.moveTo(new Date('2026-11-25T10:00:00Z'));
    const again = [await run(rooms, 'ORGANISATIONS', 'organisations.csv'), await run(rooms, 'LISTINGS', 'listings.csv')];
    expect(again.map(({ created, updated, unchanged }) => [created, updated, unchanged])).toEqual([[0, 0, 40], [0, 0, 134]]);
    expect(await everything(rooms)).toEqual(before);
  });

  it('keeps the good rows of faulty files, and tells what the database alone knows', async () => {
    await importDemo(rooms);
    const organisations = await run(rooms, 'ORGANISATIONS', 'bad/organisations-bad.csv');
    const listings = await run(rooms, 'LISTINGS', 'bad/listings-bad.csv');
    expect([organisations.created, listings.created]).toEqual([8, 6]);
    expect(listings.codes).toContain('5 UNKNOWN_ORGANISATION REJECT');
    expect(listings.codes).toContain('7 DUPLICATE_ID REJECT');
    const kept = await rooms.database.query<{ ref: string }>(
      `SELECT external_ref AS ref FROM organisation WHERE external_ref LIKE 'bad-%' UNION SELECT external_ref FROM listing WHERE external_ref LIKE 'bad-%' ORDER BY 1`);
    for (const good of ['bad-org-91', 'bad-org-92', 'bad-org-93', 'bad-org-94', 'bad-lst-91', 'bad-lst-92', 'bad-lst-93']) {
      expect(kept.map((row) => row.ref)).toContain(good);
    }
    const [tunics] = await rooms.database.query<{ organisation: string }>(
      `SELECT o.external_ref AS organisation FROM listing l JOIN organisation o ON o.id = l.organisation_id WHERE l.external_ref = 'off-001'`);
    expect(tunics?.organisation).toBe('org-014');
  });

  it('reads every other faulty file without falling over', async () => {
    await importDemo(rooms);
    for (const file of readdirSync(join(CASES, 'bad')).filter((name) => name.endsWith('.csv') && name !== 'expected.csv')) {
      const summary = await run(rooms, file.startsWith('organisations') ? 'ORGANISATIONS' : 'LISTINGS', `bad/${file}`);
      expect(summary.rows).toBe(summary.created + summary.updated + summary.unchanged + summary.rejected);
    }
    const refs = await rooms.database.query<{ ref: string }>(`SELECT external_ref AS ref FROM listing WHERE external_ref LIKE 'solo-%' ORDER BY 1`);
    expect(refs.map((row) => row.ref)).toContain('solo-lst-01');
  });

  it('keeps nothing on a dry run, and leaves no job', async () => {
    await run(rooms, 'ORGANISATIONS', 'organisations.csv', true);
    const [rows] = await rooms.database.query<{ organisations: number; jobs: number }>(
      'SELECT (SELECT count(*)::int FROM organisation) AS organisations, (SELECT count(*)::int FROM graphile_worker.jobs) AS jobs');
    expect(rows).toEqual({ organisations: 0, jobs: 0 });
  });

  it('follows a row that changed, and matches it anew', async () => {
    await importDemo(rooms);
    await rooms.drain();
    await rooms.database.query(`UPDATE listing SET title = 'Iets anders' WHERE external_ref = 'off-016'`);
    const again = await run(rooms, 'LISTINGS', 'listings.csv');
    expect([again.created, again.updated, again.unchanged]).toEqual([0, 1, 133]);
    const jobs = await rooms.database.query<{ task: string }>('SELECT task_identifier AS task FROM graphile_worker.jobs');
    expect(jobs.map((job) => job.task)).toContain('listing-changed');
  });
});
