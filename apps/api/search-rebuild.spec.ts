import { JobQueue, JobRunner, makeLogger } from '@schakel/platform';
import { Rebuild, SearchHealth, SearchIndexer, SEARCH_ENGINES, type SearchEngine } from '@schakel/search';
import { MeilisearchStub } from '@schakel/testing';
import { ApiBench } from './testing/api-bench';

/** On a stub of Meilisearch, which can be held in the middle of a rebuild. */
describe('rebuilding the index of an engine', () => {
  let stub: MeilisearchStub;
  let bench: ApiBench;
  let runner: JobRunner;
  let engine: SearchEngine;

  beforeAll(async () => {
    stub = await MeilisearchStub.start();
    bench = await ApiBench.open({ MEILI_URL: stub.url });
    const { DATABASE_URL: url = '' } = bench.configuration;
    runner = new JobRunner(bench.database, bench.app.get(JobQueue), makeLogger(bench.configuration, { write: () => undefined }), { url, concurrency: 2 });
    await runner.start();
    await bench.app.get(Rebuild).rebuildAll();
    [engine] = bench.app.get<[SearchEngine]>(SEARCH_ENGINES);
  });

  afterAll(async () => {
    await runner.stop();
    await bench.close();
    await stub.die();
  });

  const told = async () => {
    while ((await bench.app.get(SearchHealth).read()).engines.some(({ waiting }) => waiting > 0)) await new Promise((resolve) => setTimeout(resolve, 20));
  };

  it('takes in what came, changed and went meanwhile', async () => {
    const organisation = await bench.rows.organisation({ name: 'Oude naam' });
    const [stays, goes] = [await bench.rows.listing(organisation, { title: 'Blijft' }), await bench.rows.listing(organisation, { title: 'Gaat weg' })];
    await bench.app.get(SearchIndexer).update([organisation.id, stays, goes]);
    await told();
    let comes = '';
    // When the rows have been read, and before the new index takes the place of the old one.
    const change = async () => {
      comes = await bench.rows.listing(organisation, { title: 'Komt' });
      await bench.database.query(`UPDATE listing SET status = 'WITHDRAWN' WHERE id = $1`, [goes]);
      await bench.database.query(`UPDATE organisation SET name = 'Nieuwe naam' WHERE id = $1`, [organisation.id]);
      await bench.app.get(SearchIndexer).update([comes, goes, stays]);
    };
    const changing: Promise<void>[] = [];
    stub.instead = ({ method, path }) => {
      if (method === 'POST' && /build_\d+\/documents$/.test(path) && changing.length === 0) changing.push(change());
      return null;
    };
    await bench.app.get(Rebuild).rebuild(engine);
    await Promise.all(changing);
    await told();
    expect(stub.ids('schakel')).toEqual([organisation.id, stays, comes, 'settings'].sort());
    expect(stub.document('schakel', stays)?.['textWords']).toMatch(/\bnieuwe\b/);
  });
});
