import { fork, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import autocannon from 'autocannon';
import { fillDatabase } from './fill-database';
import { withBenchDatabase } from './bench-database';

/** Rows in the table. */
const LISTINGS = Number(process.env['BENCH_LISTINGS'] ?? 100_000);
const CONNECTIONS = 20;
const SECONDS = Number(process.env['BENCH_SECONDS'] ?? 6);
const ROUNDS = 3;

const KINDS = ['OFFER', 'REQUEST', 'CAPABILITY'];
const CHAINS = ['TEXTILE', 'FURNITURE', 'ELECTRO', 'ICT', 'PACKAGING', 'OTHER'];

const FIELDS = `nodes { id kind title description quantity remaining unit availableFrom availableUntil valueChain publishedAt
  place { name municipality lat lon } organisation { id name kind } } pageInfo { hasNextPage endCursor }`;

const query = (total: boolean) => `query($kind: ListingKind!, $chain: ValueChain!, $first: Int!) {
  listings(hubId: "de-keet", kind: $kind, valueChain: $chain, first: $first) { ${FIELDS} ${total ? 'totalCount' : ''} } }`;

/** Fifty sets of variables: each chain with each kind, and three page sizes near twenty. */
const VARIABLES = Array.from({ length: 50 }, (_, index) => ({
  kind: KINDS[index % 3] as string, chain: CHAINS[index % 6] as string, first: [20, 19, 21][Math.floor(index / 18)] as number,
}));

async function start(script: string, url: string): Promise<{ process: ChildProcess; port: number }> {
  const child = fork(join(__dirname, script), { env: { ...process.env, DATABASE_URL: url, LOG_LEVEL: 'silent', NODE_ENV: 'production', PUBLIC_URL: 'http://localhost', TOKEN_SECRET: 'x1'.repeat(20) } });
  const port = await new Promise<number>((resolve, reject) => {
    child.once('message', (message) => resolve(Number(message)));
    child.once('exit', (code) => reject(new Error(`${script} ended with ${code}`)));
  });
  return { process: child, port };
}

async function requestsPerSecond(port: number, requests: autocannon.Request[]): Promise<number> {
  const result = await autocannon({ url: `http://127.0.0.1:${port}`, connections: CONNECTIONS, duration: SECONDS, requests });
  if (result.non2xx > 0 || result.errors > 0) throw new Error(`${result.non2xx} answers were no 2xx, ${result.errors} failed`);
  return result.requests.average;
}

const median = (values: readonly number[]) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

/** The main list: GraphQL against the same SQL behind plain Fastify, by turns in one run. */
export async function benchApi(): Promise<void> {
  await withBenchDatabase(async (url) => {
    process.stderr.write(`Filling ${LISTINGS} listings …\n`);
    await fillDatabase(url, LISTINGS);
    const api = await start('api-server.js', url);
    const plain = await start('plain-server.js', url);
    try {
      process.stdout.write(`| ${LISTINGS} listings, 20 rows a page | GraphQL req/s | plain Fastify req/s | ratio |\n|---|---|---|---|\n`);
      for (const total of [true, false]) {
        const graphql = VARIABLES.map((variables) => ({
          method: 'POST' as const, path: '/graphql', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ query: query(total), variables }),
        }));
        const rest = VARIABLES.map(({ kind, chain, first }) => ({
          method: 'GET' as const, path: `/listings?kind=${kind}&chain=${chain}&first=${first}&total=${total}`,
        }));
        const rates = { graphql: [] as number[], plain: [] as number[] };
        await requestsPerSecond(api.port, graphql);
        await requestsPerSecond(plain.port, rest);
        for (let round = 0; round < ROUNDS; round += 1) {
          rates.graphql.push(await requestsPerSecond(api.port, graphql));
          rates.plain.push(await requestsPerSecond(plain.port, rest));
        }
        const ratio = median(rates.graphql.map((rate, round) => rate / (rates.plain[round] ?? 1)));
        process.stdout.write(
          `| ${total ? 'with' : 'without'} the total | ${median(rates.graphql).toFixed(0)} | ${median(rates.plain).toFixed(0)} | ${ratio.toFixed(2)} |\n`,
        );
      }
    } finally {
      api.process.kill('SIGTERM');
      plain.process.kill('SIGTERM');
    }
  });
}
