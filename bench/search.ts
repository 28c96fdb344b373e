import { indexTerms } from '@schakel/language';
import { meilisearchProgram, startMeilisearch } from '@schakel/search';
import { ListingGenerator } from './generated-listings';
import { benchQuality } from './search-quality';
import { benchSpeed } from './search-speed';

/** How many listings, one run after the other; BENCH_LISTINGS=1000,10000,100000 for the largest, which takes several minutes more. */
const SIZES = (process.env['BENCH_LISTINGS'] ?? '1000,10000').split(',').map(Number);

/** Search: PostgreSQL, Meilisearch where the program is on the PATH, and what one would write otherwise. */
export async function benchSearch(): Promise<void> {
  const program = meilisearchProgram();
  if (!program) process.stderr.write('There is no meilisearch on the PATH: PostgreSQL alone.\n');
  const meilisearch = program ? await startMeilisearch(program) : null;
  try {
    benchTerms();
    process.stdout.write('\n| milliseconds | API median | API p95 | engine median | engine p95 | ratio API/engine |\n|---|---|---|---|---|---|\n');
    for (const listings of SIZES) await benchSpeed(listings, meilisearch);
    await benchQuality(meilisearch);
  } finally {
    await meilisearch?.stop();
  }
}

const TERMS = 20_000;

/** Listings whose index terms the language room makes in a second of one core's time, whatever else the machine does. */
function benchTerms(): void {
  const generator = new ListingGenerator();
  const listings = Array.from({ length: TERMS }, (_, number) => generator.listing(number));
  const run = (some: typeof listings) => some.forEach(({ title, description, valueChain }) => indexTerms(`${title}\n${description}`, { chain: valueChain }));
  run(listings.slice(0, TERMS / 10));
  const began = process.cpuUsage();
  run(listings);
  const { user, system } = process.cpuUsage(began);
  process.stdout.write(`index terms: ${((TERMS / (user + system)) * 1e6).toFixed(0)} listings/s on one core\n`);
}
