import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { NestFactory } from '@nestjs/core';
import type { INestApplicationContext } from '@nestjs/common';
import { Client } from 'pg';
import { v7 as uuid } from 'uuid';
import { ANONYMOUS, connect, Database, JobQueue, JobRunner, makeLogger, readConfiguration, SystemClock, type Viewer } from '@schakel/platform';
import { LISTING_CHANGED, Listings } from '@schakel/listings';
import { bruteForce, Matcher, Rematch } from '@schakel/matching';
import { Rebuild } from '@schakel/search';
import { ENTITIES } from '../apps/wiring/features';
import { ProgramModule } from '../apps/wiring/program.module';
import { withBenchDatabase } from './bench-database';
import { fillMarket } from './fill-market';
import { ListingGenerator } from './generated-listings';

/** Listings in the hub. The large size takes a quarter of an hour to fill, and is asked for. */
const SIZES = (process.env['BENCH_SIZES'] ?? '1000,10000').split(',').map(Number);
const PUBLISHED = Number(process.env['BENCH_PUBLISHED'] ?? 60);
const REMATCHED = 300;
const BRUTE = 2;
const CONCURRENCY = 2;
const HUB = 'de-keet';
const STAFF: Viewer = { ...ANONYMOUS, userId: uuid(), hubRoles: new Map([[HUB, 'HUB_STAFF']]) };

interface Figures {
  readonly p50: number;
  readonly p95: number;
  readonly rematchPerSecond: number;
  readonly brute: number;
  readonly megabytes: number;
}

function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

const day = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

/** From the call that publishes to the moment that its proposals are there, one listing after the other while the follow-up jobs run on. */
async function publishing(app: INestApplicationContext, url: string, size: number): Promise<number[]> {
  const jobs = app.get(JobQueue);
  const database = app.get(Database);
  const waiting = new Map<string, () => void>();
  const handle = jobs.handlers.get(LISTING_CHANGED);
  if (!handle) throw new Error('Nothing follows changed listings');
  jobs.handlers.set(LISTING_CHANGED, async (payload) => {
    await handle(payload);
    waiting.get(String(payload['listingId']))?.();
  });
  const runner = new JobRunner(database, jobs, makeLogger(readConfiguration({ NODE_ENV: 'test', LOG_LEVEL: 'silent' })), { url, concurrency: CONCURRENCY });
  await runner.start();
  const organisations = await database.query<{ id: string }>('SELECT id FROM organisation ORDER BY id LIMIT 50');
  const generator = new ListingGenerator();
  const times: number[] = [];
  try {
    for (let index = 0; index < PUBLISHED + 5; index += 1) {
      const { kind, title, description, quantity, place, from, days } = generator.listing(5_000_000 + size + index);
      const organisation = organisations[index % organisations.length]?.id ?? '';
      const began = performance.now();
      const details = { kind, title, description, quantity, unit: 'PIECES' as const, recurrence: 'ONCE' as const, availableFrom: day(Math.max(from, 0)), availableUntil: day(Math.max(from, 0) + days), place };
      const visible = new Promise<void>((resolve) => {
        void app.get(Listings).create(STAFF, organisation, () => details, true).then((row) => {
          waiting.set(row.id, resolve);
        });
      });
      await visible;
      // The first few warm the caches up.
      if (index >= 5) times.push(performance.now() - began);
    }
  } finally {
    await runner.stop();
    jobs.handlers.set(LISTING_CHANGED, handle);
  }
  return times;
}

/** Listings a second, over a stretch from the middle of the order in which a region is matched again. */
async function rematching(app: INestApplicationContext): Promise<number> {
  const all = await app.get(Rematch).inOrder(HUB);
  const from = Math.trunc(all.length / 3);
  const stretch = all.slice(from, from + REMATCHED);
  const began = performance.now();
  const queue = [...stretch].reverse();
  const take = async () => {
    for (let id = queue.pop(); id; id = queue.pop()) await app.get(Matcher).match(id);
  };
  await Promise.all(Array.from({ length: CONCURRENCY }, take));
  return (stretch.length * 1000) / (performance.now() - began);
}

/** Milliseconds to judge one listing against every other that could answer it. */
async function judgingAll(app: INestApplicationContext): Promise<number> {
  const rows = await app.get(Database).query<{ id: string }>(`SELECT id FROM listing WHERE status = 'PUBLISHED' AND kind = 'REQUEST' ORDER BY md5(id::text) LIMIT ${BRUTE}`);
  const began = performance.now();
  for (const { id } of rows) await bruteForce(app.get(Database), id);
  return (performance.now() - began) / rows.length;
}

async function atSize(size: number): Promise<Figures> {
  return withBenchDatabase(async (url) => {
    process.stderr.write(`Filling ${size} listings …\n`);
    const configuration = readConfiguration({
      NODE_ENV: 'test', LOG_LEVEL: 'silent', DATABASE_URL: url, DATA_FOLDER: mkdtempSync(join(tmpdir(), 'schakel-bench-data-')), TOKEN_SECRET: 'x1'.repeat(20),
    });
    await fillMarket(url, size);
    const dataSource = await connect({ url, pool: 10, wait: 5, entities: ENTITIES, migrations: [] });
    const database = new Database(dataSource);
    const app = await NestFactory.createApplicationContext(
      ProgramModule.with({ configuration, logger: makeLogger(configuration), database, clock: new SystemClock() }), { logger: false },
    );
    try {
      await app.get(Rebuild).rebuildAll();
      await vacuum(url);
      const times = await publishing(app, url, size);
      return {
        p50: quantile(times, 0.5), p95: quantile(times, 0.95), rematchPerSecond: await rematching(app), brute: await judgingAll(app),
        megabytes: process.memoryUsage().rss / 1e6,
      };
    } finally {
      await app.close();
      await dataSource.destroy();
    }
  });
}

/** A database that has run for a while is analysed. */
async function vacuum(url: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await client.query('TRUNCATE graphile_worker._private_jobs');
    await client.query('VACUUM ANALYZE');
  } finally {
    await client.end();
  }
}

/** From publishing a listing to its proposals, in hubs of several sizes; against judging everything. */
export async function benchMatch(): Promise<void> {
  process.stdout.write('| listings | publish to proposal p50 ms | p95 ms | p95 against the smallest | re-match listings/s | judging all ms/listing | memory MB |\n|---|---|---|---|---|---|---|\n');
  let first = 0;
  for (const size of SIZES) {
    const { p50, p95, rematchPerSecond, brute, megabytes } = await atSize(size);
    first ||= p95;
    process.stdout.write(`| ${size} | ${p50.toFixed(0)} | ${p95.toFixed(0)} | ${(p95 / first).toFixed(2)} | ${rematchPerSecond.toFixed(1)} | ${brute.toFixed(0)} | ${megabytes.toFixed(0)} |\n`);
  }
}
