import { join } from 'node:path';
import { readCaseFolder, searchHitAt10 } from '@schakel/evaluation';
import { Database, FixedClock, projectRoot } from '@schakel/platform';
import { Rebuild, Search, type LocalMeilisearch } from '@schakel/search';
import { ImportFile } from '@schakel/transfer';
import { withBenchDatabase } from './bench-database';
import { plainMeilisearch, plainSearches } from './search-plain';
import { environments, withProgram } from './search-program';

const HUB = 'de-keet';
const BEST = 10;

/** Part of the example set's queries that have what was meant among the first ten. */
export async function benchQuality(meilisearch: LocalMeilisearch | null): Promise<void> {
  const cases = await readCaseFolder(join(projectRoot(), 'demo/cases'));
  const clock = new FixedClock(new Date(`${cases.firstDay}T10:00:00Z`));
  process.stdout.write(`\n| ${cases.search.size} queries of the example set | hit@10 |\n|---|---|\n`);
  await withBenchDatabase(async (url) => {
    await withProgram({ DATABASE_URL: url }, async (app) => {
      for (const kind of ['ORGANISATIONS', 'LISTINGS'] as const) {
        const path = kind === 'ORGANISATIONS' ? cases.organisations : cases.listings;
        await app.get(ImportFile).run({ hubId: HUB, kind, path, fileName: path, dryRun: false });
      }
      const database = app.get(Database);
      const plain = [...plainSearches(database), ...(meilisearch ? [await plainMeilisearch(meilisearch, database)] : [])];
      for (const one of plain) await tell(one.name, cases.search, (text) => one.find(text, BEST));
    }, clock);
    for (const environment of environments(url, meilisearch, 'bench_quality')) {
      await withProgram(environment, async (app) => {
        await app.get(Rebuild).rebuildAll();
        const search = app.get(Search);
        const { engine } = await search.find({ hubId: HUB, text: '' });
        await tell(engine, cases.search, async (text) => {
          const { hits } = await search.find({ hubId: HUB, text, filter: { kind: ['OFFER', 'REQUEST', 'CAPABILITY'] }, size: BEST });
          return hits.flatMap(({ item }) => (item.kind === 'LISTING' ? (item.listing.externalRef ?? []) : []));
        });
      }, clock);
    }
  });
}

async function tell(name: string, judged: Parameters<typeof searchHitAt10>[0], find: (text: string) => Promise<readonly string[]>): Promise<void> {
  const rankings = new Map<string, readonly string[]>();
  for (const text of judged.keys()) rankings.set(text, await find(text));
  process.stdout.write(`| ${name} | ${searchHitAt10(judged, rankings).toFixed(3)} |\n`);
}
