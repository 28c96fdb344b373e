import { createWriteStream } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Command } from 'commander';
import { writeTable, type CellRecord } from '@schakel/exchange';
import {
  accuracy, chainRecallAt5, measureProposals, measureRankings, readCaseFolder, searchHitAt10, type CaseFolder, type FoundChain, type Judgments, type Rankings,
} from '@schakel/evaluation';
import { Database, FixedClock, JobQueue, JobRunner } from '@schakel/platform';
import { Candidates } from '@schakel/matching';
import { Search } from '@schakel/search';
import { ImportFile } from '@schakel/transfer';
import { CannotRun } from '../wiring/program';
import { progress, withRooms, type Surroundings } from './surroundings';
import { withThrowAwayDatabase } from './throw-away-database';
import { withSearchEngine } from './trial-engine';

interface Options {
  cases: string;
  engine: string;
  asOf?: string;
  output?: string;
  json?: boolean;
}

interface Found {
  readonly candidates: readonly { query: string; candidate: string; rank: number; score: number; proposed: boolean; reasons: string }[];
  readonly labels: readonly { id: string; valueChain: string | null; materials: string; condition: string }[];
  readonly chains: readonly (FoundChain & { score: number })[];
  readonly search: Rankings;
  readonly millisecondsPerListing: number;
}

const HUB = 'de-keet';
const BEST = 10;

function dayBefore(day: string): string {
  return new Date(Date.parse(`${day}T12:00:00Z`) - 86_400_000).toISOString().slice(0, 10);
}

/** Loads the folder, lets the real jobs run as of that day, and reads what they made. */
async function runPipeline(surroundings: Surroundings, cases: CaseFolder, asOf: string, engine: string): Promise<Found> {
  const clock = new FixedClock(new Date(`${asOf}T10:00:00Z`));
  return withThrowAwayDatabase(surroundings.configuration, (url) => withSearchEngine(surroundings.configuration, engine, (meilisearch) => {
    const configuration = Object.assign(Object.create(surroundings.configuration) as typeof surroundings.configuration, { DATABASE_URL: url, ...meilisearch });
    return withRooms({ ...surroundings, configuration }, async (app) => {
      const database = app.get(Database);
      const began = performance.now();
      for (const [kind, path] of [['ORGANISATIONS', cases.organisations], ['LISTINGS', cases.listings]] as const) {
        const { rejected } = await app.get(ImportFile).run({ hubId: HUB, kind, path, fileName: path, dryRun: false });
        if (rejected > 0) process.stderr.write(`${path}: ${rejected} rijen geweigerd\n`);
      }
      const jobs = app.get(JobQueue);
      const runner = new JobRunner(database, jobs, surroundings.logger, { url, concurrency: configuration.WORKER_CONCURRENCY });
      await runner.start();
      for (let state = await jobs.state(); state.waiting > 0; state = await jobs.state()) {
        progress(`nog ${state.waiting} berichten te matchen`);
        if (state.failing > 3) throw new CannotRun(`Opdrachten mislukken: ${state.failure}`);
        await sleep(25);
      }
      await runner.stop();
      progress('');
      const milliseconds = performance.now() - began;

      const candidates: Found['candidates'][number][] = [];
      for await (const row of app.get(Candidates).ofHub(HUB, BEST)) {
        candidates.push({
          query: row.queryRef ?? row.queryId, candidate: row.candidateRef ?? row.candidateId, rank: row.rank, score: row.score,
          proposed: row.proposed, reasons: row.reasons.map((part) => part.reason.code).join(' '),
        });
      }
      const labels = await database.query<Found['labels'][number]>(
        `SELECT external_ref AS id, value_chain AS "valueChain", array_to_string(materials, ' ') AS materials,
                coalesce(interpretation->'condition'->>'value', '') AS condition FROM listing ORDER BY external_ref`,
      );
      const chains = await database.query<Found['chains'][number]>(
        `SELECT source, processors, request, score, (row_number() OVER (PARTITION BY request ORDER BY score DESC, source, processors))::int AS rank
           FROM (SELECT p.score,
                        max(l.external_ref) FILTER (WHERE part.role = 'SOURCE') AS source,
                        array_agg(l.external_ref ORDER BY part.position) FILTER (WHERE part.role = 'PROCESSOR') AS processors,
                        max(l.external_ref) FILTER (WHERE part.role = 'USER') AS request
                   FROM proposal p JOIN proposal_part part ON part.proposal_id = p.id JOIN listing l ON l.id = part.listing_id
                  WHERE p.kind = 'CHAIN' AND p.status = 'OPEN' GROUP BY p.id) chain
          ORDER BY request, rank`,
      );
      const search = await searchAll(app.get(Search), cases.search.keys(), engine);
      return { candidates, labels, chains, search, millisecondsPerListing: labels.length === 0 ? 0 : milliseconds / labels.length };
    }, clock);
  }));
}

/** The best listings for each query, by their own reference. */
async function searchAll(search: Search, queries: Iterable<string>, engine: string): Promise<Rankings> {
  const rankings = new Map<string, string[]>();
  for (const text of queries) {
    const { hits, engine: answered } = await search.find({ hubId: HUB, text, filter: { kind: ['OFFER', 'REQUEST', 'CAPABILITY'] }, size: BEST });
    if (answered !== engine) throw new CannotRun(`De motor ${engine} antwoordde niet op “${text}”.`);
    rankings.set(text, hits.flatMap(({ item }) => (item.kind === 'LISTING' ? (item.listing.externalRef ?? item.listing.id) : [])));
  }
  return rankings;
}

function direction(judgments: Judgments, prefix: (id: string) => boolean): Judgments {
  return new Map([...judgments].filter(([query]) => prefix(query)));
}

function measure(cases: CaseFolder, found: Found) {
  const rankings = new Map<string, string[]>();
  for (const { query, candidate } of found.candidates) rankings.set(query, [...(rankings.get(query) ?? []), candidate]);
  const requests = new Set([...cases.judgments.keys()].filter((id) => /req/.test(id)));
  const ranked: Rankings = rankings;
  const proposed = new Set(found.candidates.filter((row) => row.proposed).map((row) => `${row.query} ${row.candidate}`));
  return {
    requestToOffer: measureRankings(direction(cases.judgments, (id) => requests.has(id)), ranked),
    offerToCapability: measureRankings(direction(cases.judgments, (id) => !requests.has(id)), ranked),
    valueChainAccuracy: accuracy(cases.labels, new Map(found.labels.map((row) => [row.id, row.valueChain]))),
    ...measureProposals(cases.judgments, proposed),
    chainRecallAt5: chainRecallAt5(cases.chains, found.chains),
    searchHitAt10: cases.search.size === 0 ? null : searchHitAt10(cases.search, found.search),
    millisecondsPerListing: Math.round(found.millisecondsPerListing * 10) / 10,
  };
}

async function* from<T>(rows: readonly T[]): AsyncGenerator<T> {
  yield* rows;
}

async function writeFiles(folder: string, found: Found): Promise<void> {
  await mkdir(folder, { recursive: true });
  const table = (name: string, columns: readonly string[], rows: readonly CellRecord<string>[]) =>
    writeTable('csv', columns, from(rows), createWriteStream(join(folder, name)));
  await table('candidates.csv', ['query_id', 'candidate_id', 'rank', 'score', 'proposed', 'reasons'],
    found.candidates.map((row) => ({ query_id: row.query, candidate_id: row.candidate, rank: row.rank, score: row.score, proposed: row.proposed, reasons: row.reasons })));
  await table('labels.csv', ['listing_id', 'value_chain', 'materials', 'condition'],
    found.labels.map((row) => ({ listing_id: row.id, value_chain: row.valueChain, materials: row.materials, condition: row.condition })));
  await table('chains.csv', ['source_offer_id', 'processor_capability_ids', 'end_request_id', 'rank', 'score'],
    found.chains.map((row) => ({
      source_offer_id: row.source, processor_capability_ids: row.processors.join(';'), end_request_id: row.request, rank: row.rank, score: row.score,
    })));
  if (found.search.size > 0) {
    await table('search.csv', ['query', 'listing_id', 'rank'],
      [...found.search].flatMap(([query, listings]) => listings.map((listing_id, index) => ({ query, listing_id, rank: index + 1 }))));
  }
}

function print(measures: ReturnType<typeof measure>): void {
  const figure = (value: number) => value.toFixed(3);
  const { requestToOffer: r, offerToCapability: o } = measures;
  process.stdout.write(
    [
      '| maat | vraag → aanbod | aanbod → dienst |',
      '|---|---|---|',
      `| nDCG@10 | ${figure(r.ndcgAt10)} | ${figure(o.ndcgAt10)} |`,
      `| recall@10 (grade ≥ 2) | ${figure(r.recallAt10)} | ${figure(o.recallAt10)} |`,
      `| MRR (grade ≥ 2) | ${figure(r.mrr)} | ${figure(o.mrr)} |`,
      `| vragen met een antwoord | ${r.queries} | ${o.queries} |`,
      '',
      `waardeketen juist            ${figure(measures.valueChainAccuracy)}`,
      `uitdrukkelijke nullen voorgesteld ${figure(measures.zerosProposed)}`,
      `voorstellen met grade ≥ 2    ${figure(measures.goodShare)} (van ${measures.proposed} paren)`,
      `ketens bij de eerste vijf    ${figure(measures.chainRecallAt5)}`,
      ...(measures.searchHitAt10 === null ? [] : [`zoeken: juist bij de eerste tien ${figure(measures.searchHitAt10)}`]),
      `tijd per bericht             ${measures.millisecondsPerListing} ms`,
      '',
    ].join('\n'),
  );
}

export function evaluateCommand(surroundings: Surroundings): Command {
  return new Command('evaluate')
    .description('Laadt een map met gevallen in een tijdelijke databank, draait alles echt, en meet.')
    .requiredOption('--cases <map>', 'map met organisations.csv, listings.csv en oordelen')
    .option('--engine <motor>', 'zoekmotor: postgres of meilisearch', 'postgres')
    .option('--as-of <dag>', 'alsof het deze dag is (jjjj-mm-dd); anders de dag voor de eerste begindatum')
    .option('--output <map>', 'schrijft candidates.csv, labels.csv, chains.csv en search.csv hierin')
    .option('--json', 'de maten als JSON')
    .action(async (options: Options) => {
      if (options.asOf && !/^\d{4}-\d\d-\d\d$/.test(options.asOf)) throw new CannotRun('--as-of is een dag als jjjj-mm-dd.');
      const cases = await readCaseFolder(options.cases).catch((error: Error) => {
        throw new CannotRun(error.message);
      });
      const found = await runPipeline(surroundings, cases, options.asOf ?? dayBefore(cases.firstDay), options.engine);
      const measures = measure(cases, found);
      if (options.output) await writeFiles(options.output, found);
      if (options.json) process.stdout.write(`${JSON.stringify(measures, null, 2)}\n`);
      else print(measures);
    });
}
