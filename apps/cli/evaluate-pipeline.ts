import { setTimeout as sleep } from 'node:timers/promises';
import type { INestApplicationContext } from '@nestjs/common';
import {
  FOUR_GRAMS, rankByTfIdf, WORDS, worstCases, type CaseFolder, type ComparedText, type FoundChain, type Rankings, type WorstCases,
} from '@schakel/evaluation';
import { Database, FixedClock, JobQueue, JobRunner } from '@schakel/platform';
import { Candidates, Explanations, type ExplainedPair } from '@schakel/matching';
import { Search } from '@schakel/search';
import { ImportFile } from '@schakel/transfer';
import { CannotRun } from '../wiring/program';
import { progress, withRooms, type Surroundings } from './surroundings';
import { withThrowAwayDatabase } from './throw-away-database';
import { withSearchEngine } from './trial-engine';

/** What the real pipeline made of a case folder. */
export interface Found {
  readonly candidates: readonly { query: string; candidate: string; rank: number; score: number; proposed: boolean; reasons: string }[];
  readonly labels: readonly { id: string; valueChain: string | null; materials: string; condition: string }[];
  readonly chains: readonly (FoundChain & { score: number })[];
  readonly search: Rankings;
  /** What plain text search finds for the same queries, by its name. */
  readonly baselines: ReadonlyMap<string, Rankings>;
  readonly worst: WorstCases;
  /** Why the wrong pairs are as they are, by `query candidate`. */
  readonly explanations: ReadonlyMap<string, ExplainedPair>;
  readonly titles: ReadonlyMap<string, string>;
  readonly millisecondsPerListing: number;
}

const HUB = 'de-keet';
const BEST = 10;

/** Wrong pairs of each sort that are explained. */
const EXPLAINED = 30;

export function dayBefore(day: string): string {
  return new Date(Date.parse(`${day}T12:00:00Z`) - 86_400_000).toISOString().slice(0, 10);
}

/** Loads the folder, lets the real jobs run as of that day, and reads what they made. */
export async function runPipeline(surroundings: Surroundings, cases: CaseFolder, asOf: string, engine: string): Promise<Found> {
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
      const texts = await database.query<ListingText>(
        `SELECT external_ref AS id, kind, title, title || E'\\n' || description AS text FROM listing ORDER BY external_ref`,
      );
      const worst = worstCases(cases, { candidates, labels: new Map(labels.map((row) => [row.id, row.valueChain])), chains });
      return {
        candidates, labels, chains, search, worst,
        baselines: await baselinesOf(app, cases, texts, engine),
        explanations: await explained(app.get(Explanations), worst),
        titles: new Map(texts.map((row) => [row.id, row.title])),
        millisecondsPerListing: labels.length === 0 ? 0 : milliseconds / labels.length,
      };
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

interface ListingText extends ComparedText {
  readonly kind: string;
  readonly title: string;
}

const ANSWERED_BY: Readonly<Record<string, string>> = { REQUEST: 'OFFER', OFFER: 'CAPABILITY' };

/** Plain text search over the same listings: what there is to beat. */
async function baselinesOf(app: INestApplicationContext, cases: CaseFolder, texts: readonly ListingText[], engine: string): Promise<Map<string, Rankings>> {
  const kinds = new Map(texts.map((row) => [row.id, row.kind]));
  const queries = texts.filter((row) => cases.judgments.has(row.id));
  const candidatesOf = ({ id }: ComparedText) => texts.filter((row) => row.kind === ANSWERED_BY[kinds.get(id) ?? '']);
  const baselines = new Map<string, Rankings>([
    ['TF-IDF, woorden', rankByTfIdf(queries, candidatesOf, texts, WORDS)],
    ['TF-IDF, 4 letters', rankByTfIdf(queries, candidatesOf, texts, FOUR_GRAMS)],
    ['PostgreSQL, volledige tekst', await rankByFullText(app.get(Database), queries)],
  ]);
  if (engine === 'meilisearch') {
    const found = new Map<string, string[]>();
    for (const query of queries) {
      const kind = ANSWERED_BY[query.kind] === 'OFFER' ? ('OFFER' as const) : ('CAPABILITY' as const);
      const { hits } = await app.get(Search).find({ hubId: HUB, text: query.text.slice(0, 200), filter: { kind: [kind] }, size: BEST });
      found.set(query.id, hits.flatMap(({ item }) => (item.kind === 'LISTING' ? (item.listing.externalRef ?? item.listing.id) : [])));
    }
    baselines.set('Meilisearch', found);
  }
  return baselines;
}

/** PostgreSQL's own Dutch analysis, any word counts. */
async function rankByFullText(database: Database, queries: readonly ListingText[]): Promise<Rankings> {
  const found = new Map<string, string[]>();
  for (const { id, kind } of queries) {
    const rows = await database.query<{ id: string }>(
      `WITH query AS (
         SELECT array_to_string(tsvector_to_array(to_tsvector('dutch', title || ' ' || description)), ' | ') AS words FROM listing WHERE external_ref = $1
       )
       SELECT l.external_ref AS id FROM listing l, query,
              LATERAL (SELECT setweight(to_tsvector('dutch', l.title), 'A') || to_tsvector('dutch', l.description) AS document,
                              (SELECT string_agg(quote_literal(word), ' | ') FROM unnest(string_to_array(query.words, ' | ')) word)::tsquery AS words) searched
        WHERE l.kind = $2 AND document @@ searched.words ORDER BY ts_rank(document, searched.words) DESC, l.external_ref LIMIT ${BEST}`,
      [id, ANSWERED_BY[kind]],
    );
    found.set(id, rows.map((row) => row.id));
  }
  return found;
}

/** Why the worst pairs are as they are. */
async function explained(explanations: Explanations, worst: WorstCases): Promise<Map<string, ExplainedPair>> {
  const found = new Map<string, ExplainedPair>();
  for (const pairs of [worst.missed, worst.notProposed, worst.highZeros, worst.proposedZeros]) {
    for (const { query, candidate } of pairs.slice(0, EXPLAINED)) {
      const key = `${query} ${candidate}`;
      const pair = found.get(key) ?? (await explanations.of(HUB, query, candidate));
      if (pair) found.set(key, pair);
    }
  }
  return found;
}
