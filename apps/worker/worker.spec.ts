import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { v7 as uuid } from 'uuid';
import { ANONYMOUS, JobQueue, projectRoot, type Viewer } from '@schakel/platform';
import { LexiconEntries } from '@schakel/lexicon';
import { Rows } from '@schakel/testing';
import { importDemo, openRooms, waitUntil, type Rooms } from '../wiring/testing/rooms';

const ROOT = projectRoot();

/** What matching made, without the ids and times that differ from run to run, and without what was proposed on the way and is no longer. */
async function outcome({ database }: Rooms): Promise<{ candidates: unknown[]; proposals: unknown[] }> {
  return {
    candidates: await database.query(
      `SELECT q.external_ref AS query, c.external_ref AS candidate, k.score FROM candidate k JOIN listing q ON q.id = k.query_id
         JOIN listing c ON c.id = k.candidate_id ORDER BY 1, 2`),
    proposals: await database.query(
      `SELECT p.kind, p.status, p.score, (SELECT string_agg(part.role || ' ' || l.external_ref, ', ' ORDER BY part.position)
                FROM proposal_part part JOIN listing l ON l.id = part.listing_id WHERE part.proposal_id = p.id) AS parts
         FROM proposal p WHERE p.status <> 'STALE' ORDER BY 1, 4`),
  };
}

describe('workers that are killed', () => {
  const workers: ChildProcess[] = [];
  const opened: Rooms[] = [];

  beforeAll(() => {
    const { status } = spawnSync(process.execPath, ['scripts/build.mjs'], { cwd: ROOT, stdio: 'inherit' });
    expect(status).toBe(0);
  });

  afterEach(async () => {
    for (const worker of workers.splice(0)) worker.kill('SIGKILL');
    for (const rooms of opened.splice(0)) await rooms.close();
  });

  function startWorker({ url }: Rooms): ChildProcess {
    const worker = spawn(process.execPath, ['dist/apps/worker/main.js'], {
      cwd: ROOT,
      env: { ...process.env, NODE_ENV: 'test', DATABASE_URL: url, TOKEN_SECRET: 'x1'.repeat(20), LOG_LEVEL: 'error', WORKER_CONCURRENCY: '4' },
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    workers.push(worker);
    return worker;
  }

  async function open(): Promise<Rooms> {
    const rooms = await openRooms();
    opened.push(rooms);
    return rooms;
  }

  it('lose nothing and double nothing', async () => {
    const undisturbed = await open();
    await importDemo(undisturbed);
    await undisturbed.drain();

    const disturbed = await open();
    await importDemo(disturbed);
    const jobs = disturbed.app.get(JobQueue);
    const all = (await jobs.state()).waiting;
    const first = startWorker(disturbed);
    // Killed while it holds jobs: some are done, some are locked by it.
    await waitUntil(async () => {
      const [row] = await disturbed.database.query<{ locked: number }>('SELECT count(*)::int AS locked FROM graphile_worker.jobs WHERE locked_by IS NOT NULL');
      const { waiting } = await jobs.state();
      return waiting < all - 5 && (row?.locked ?? 0) > 0;
    });
    first.kill('SIGKILL');
    const { waiting } = await jobs.state();
    expect(waiting).toBeGreaterThan(0);

    startWorker(disturbed);
    await waitUntil(async () => (await jobs.state()).waiting === 0);

    expect(await outcome(disturbed)).toEqual(await outcome(undisturbed));
  }, 300_000);

  it('share the work of two running at once', async () => {
    const one = await open();
    await importDemo(one);
    await one.drain(1);

    const two = await open();
    await importDemo(two);
    startWorker(two);
    startWorker(two);
    await waitUntil(async () => (await two.app.get(JobQueue).state()).waiting === 0);

    expect(await outcome(two)).toEqual(await outcome(one));
  }, 300_000);

  it('read by a word that was added while they ran, and no more by one that was withdrawn', async () => {
    const rooms = await open();
    const rows = new Rows(rooms.database, rooms.clock);
    const offer = await rows.listing(await rows.organisation(), { title: '20 fluttermatten' });
    startWorker(rooms);
    const staff: Viewer = { ...ANONYMOUS, userId: uuid(), hubRoles: new Map([[Rows.HUB, 'HUB_STAFF']]) };
    /** Read by the worker, and taken for office chairs or not. */
    const becomes = (isOfficeChair: boolean) => waitUntil(async () => {
      const [row] = await rooms.database.query<{ materials: string[]; version: string }>(`SELECT materials, interpretation->>'version' AS version FROM listing WHERE id = $1`, [offer]);
      return row?.version !== 'spec' && row?.materials.includes('furniture.seating.office-chair') === isOfficeChair;
    });
    await becomes(false);
    const entries = rooms.app.get(LexiconEntries);
    const id = await entries.add(staff, Rows.HUB, { term: 'fluttermat', sense: 'furniture.seating.office-chair', lang: 'nl', exact: false, except: [], note: '' });
    await becomes(true);
    await entries.withdraw(staff, id);
    await becomes(false);
  }, 120_000);
});
