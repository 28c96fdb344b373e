import type { INestApplicationContext } from '@nestjs/common';
import { Database } from '@schakel/platform';
import { Rebuild, Search, SEARCH_ENGINES, type LocalMeilisearch, type SearchEngine } from '@schakel/search';
import { withBenchDatabase } from './bench-database';
import { ListingGenerator } from './generated-listings';
import { fillWithListings } from './search-data';
import { plainSearches } from './search-plain';
import { environments, withApi, withProgram } from './search-program';

const QUERIES = 200;
const WARM_UP = 30;
const PAGE = 20;

const QUERY = `query ($text: String!) { search(hubId: "de-keet", query: $text, facets: [kind, valueChain], page: { number: 1, size: ${PAGE} }) {
  engine total facets { facet values { value count } }
  hits { score item { ... on Listing { id kind title place { name } organisation { id name } } ... on Organisation { id name } } highlights { title { from to } } } } }`;

/** Milliseconds, of which a median and a 95th percentile are told. */
class Times {
  private readonly values: number[] = [];

  async of<T>(work: () => Promise<T>): Promise<T> {
    const began = performance.now();
    const result = await work();
    this.values.push(performance.now() - began);
    return result;
  }

  at(share: number): number {
    return [...this.values].sort((a, b) => a - b)[Math.min(this.values.length - 1, Math.floor(share * this.values.length))] ?? 0;
  }

  get cells(): string {
    return `${this.at(0.5).toFixed(1)} | ${this.at(0.95).toFixed(1)}`;
  }
}

/** How fast search answers on this many listings: through GraphQL, the engine by itself, and what one would write otherwise; by turns in one run. */
export async function benchSpeed(listings: number, meilisearch: LocalMeilisearch | null): Promise<void> {
  await withBenchDatabase(async (url) => {
    process.stderr.write(`${listings} listings: filling …\n`);
    await fillWithListings(url, listings);
    for (const environment of environments(url, meilisearch, `bench_${listings}`)) {
      await withProgram(environment, async (app) => {
        await rebuild(app, listings);
        await withApi(environment, (api) => compare(app, api, listings));
      });
    }
    await withProgram({ DATABASE_URL: url }, (app) => timePlain(app.get(Database), listings));
  });
}

const texts = () => {
  const generator = new ListingGenerator();
  return Array.from({ length: QUERIES }, (_, number) => generator.query(number).text);
};

async function rebuild(app: INestApplicationContext, listings: number): Promise<void> {
  const [engine] = app.get<readonly SearchEngine[]>(SEARCH_ENGINES);
  if (!engine) return;
  const began = performance.now();
  await app.get(Rebuild).rebuild(engine, ({ done }) => done % 5000 === 0 && process.stderr.write(`${engine.name}: ${done}\n`));
  process.stdout.write(`${engine.name}: ${(listings / ((performance.now() - began) / 1000)).toFixed(0)} documents/s read, analysed and indexed, ${listings} listings\n`);
}

async function compare(app: INestApplicationContext, api: string, listings: number): Promise<void> {
  const [engine] = app.get<readonly SearchEngine[]>(SEARCH_ENGINES);
  if (!engine) return;
  const search = app.get(Search);
  const [throughApi, raw] = [new Times(), new Times()];
  let degraded = 0;
  for (const [round, text] of [...texts().slice(0, WARM_UP), ...texts()].entries()) {
    const query = await search.prepare({ hubId: 'de-keet', text, facets: ['kind', 'valueChain'], page: 1, size: PAGE });
    const [one, other] = round < WARM_UP ? [new Times(), new Times()] : [throughApi, raw];
    await other.of(() => engine.search(query, new AbortController().signal));
    const answer = await one.of(async () => {
      const response = await fetch(api, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ query: QUERY, variables: { text } }) });
      return (await response.json()) as { data?: { search: { engine: string } }; errors?: unknown };
    });
    if (!answer.data) throw new Error(`No answer to ${text}: ${JSON.stringify(answer.errors)}`);
    if (answer.data.search.engine !== engine.name) degraded += 1;
  }
  const ratio = throughApi.at(0.5) / raw.at(0.5);
  process.stdout.write(`| ${engine.name}, ${listings} listings | ${throughApi.cells} | ${raw.cells} | ${ratio.toFixed(2)} |${degraded > 0 ? ` (${degraded} of ${QUERIES} answered by another engine)` : ''}\n`);
}

async function timePlain(database: Database, listings: number): Promise<void> {
  for (const plain of plainSearches(database)) {
    const times = new Times();
    for (const text of texts()) await times.of(() => plain.find(text, PAGE));
    process.stdout.write(`| ${plain.name}, ${listings} listings | – | – | ${times.cells} | |\n`);
  }
}
