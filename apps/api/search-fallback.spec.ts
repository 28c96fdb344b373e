import { JobQueue, JobRunner, makeLogger } from '@schakel/platform';
import { Rebuild, SearchIndexer } from '@schakel/search';
import { MeilisearchStub, Rows, type StubAnswer } from '@schakel/testing';
import { ApiBench } from './testing/api-bench';
import type { ApiClient } from './testing/api-client';

interface Found {
  readonly search: { readonly engine: string; readonly degraded: boolean; readonly total: number; readonly hits: readonly { readonly item: { readonly title?: string }; readonly highlights: unknown }[] };
}

const QUERY = `query ($text: String!) { search(hubId: "de-keet", query: $text, facets: [kind]) { engine degraded total hits { item { ... on Listing { title } } highlights { title { from to } description { from to } } } } }`;
const KEY = 'the-key-that-health-does-not-tell';

describe('search while Meilisearch (a stub of it) fails', () => {
  let stub: MeilisearchStub;
  let bench: ApiBench;
  let runner: JobRunner;
  let visitor: ApiClient;
  let organisation: { id: string; hubId: string };

  const search = async (text = 'stoelen') => {
    const { data, errors } = await visitor.ask<Found>(QUERY, { text });
    return { errors, ...data?.search };
  };
  const until = async (engine: string) => {
    while ((await search()).engine !== engine) await new Promise((resolve) => setTimeout(resolve, 25));
  };
  const health = async () => {
    const { text } = await visitor.http('/health');
    return { text, ...(JSON.parse(text) as { status: string; search: { engine: string; degraded: boolean; engines: { name: string; reachable: boolean; waiting: number }[] } }) };
  };

  beforeAll(async () => {
    stub = await MeilisearchStub.start();
    bench = await ApiBench.open({ MEILI_URL: stub.url, MEILI_KEY: KEY });
    visitor = bench.visitor();
    organisation = await bench.rows.organisation();
    for (const title of ['Stoelen van een school', 'Stoelen uit een zaal']) await bench.rows.listing(organisation, { title });
    const { DATABASE_URL: url = '' } = bench.configuration;
    runner = new JobRunner(bench.database, bench.app.get(JobQueue), makeLogger(bench.configuration, { write: () => undefined }), { url, concurrency: 2 });
    await runner.start();
    await bench.app.get(Rebuild).rebuildAll();
    await until('meilisearch');
  });

  beforeEach(() => until('meilisearch'));

  afterEach(() => {
    stub.instead = () => null;
  });

  afterAll(async () => {
    await runner.stop();
    await bench.close();
    await stub.die();
  });

  it('answers with Meilisearch while that is well, and health says so', async () => {
    const { engine, degraded, hits } = await search();
    expect({ engine, degraded }).toEqual({ engine: 'meilisearch', degraded: false });
    expect(hits?.find(({ item }) => item.title === 'Stoelen van een school')?.highlights).toEqual({ title: [{ from: 0, to: 7 }], description: [{ from: 8, to: 15 }] });
    expect(await health()).toMatchObject({ status: 'ready', search: { engine: 'meilisearch', degraded: false } });
  });

  it.each<[string, StubAnswer]>([
    ['a fault of its server', { status: 500, body: { message: 'No.', code: 'internal', type: 'internal', link: '' } }],
    ['a refused key', { status: 401, body: { message: 'No.', code: 'missing_authorization_header', type: 'auth', link: '' } }],
    ['a page of something else', { status: 200, body: '<html>Welkom</html>' }],
    ['half an answer', { status: 200, body: { results: [{ hits: [] }, { totalHits: 3 }] }, cut: true }],
    ['a connection that is hung up', 'hang up'],
    ['silence', 'hang'],
  ])('answers with PostgreSQL, in the same request, on %s', async (_what, answer) => {
    stub.instead = ({ path }) => (path === '/multi-search' ? answer : null);
    const { errors, engine, degraded, hits } = await search();
    expect({ errors, engine, degraded, titles: hits?.map(({ item }) => item.title).sort() })
      .toEqual({ errors: [], engine: 'postgres', degraded: true, titles: ['Stoelen uit een zaal', 'Stoelen van een school'] });
  });

  it('fails no request when it dies while searches run, says so, comes back by itself, and catches up what changed', async () => {
    const answers: Awaited<ReturnType<typeof search>>[] = [];
    let running = true;
    // Eight people who search without a pause.
    const people = Array.from({ length: 8 }, async () => {
      while (running) answers.push(await search());
    });
    while (answers.length < 40) await new Promise((resolve) => setTimeout(resolve, 5));
    await stub.die();
    const before = answers.length;
    while (answers.length < before + 80) await new Promise((resolve) => setTimeout(resolve, 5));
    const down = await health();
    const id = await bench.rows.listing(organisation, { title: 'Stoelen die later kwamen' });
    await bench.app.get(SearchIndexer).update([id]);
    const [meanwhile, told] = [await search(), await health()];
    await stub.revive();
    await until('meilisearch');
    running = false;
    await Promise.all(people);

    expect(answers.filter(({ errors }) => errors.length > 0)).toEqual([]);
    const outcomes = new Set(answers.map(({ engine, degraded }) => `${engine} ${degraded}`));
    expect([...outcomes].sort()).toEqual(['meilisearch false', 'postgres true']);
    expect(answers.slice(before + 8, before + 80).map(({ engine }) => engine)).toEqual(Array(72).fill('postgres'));

    expect(down).toMatchObject({ status: 'ready', search: { engine: 'postgres', degraded: true } });
    expect(down.search.engines.map(({ name, reachable }) => [name, reachable])).toEqual([['meilisearch', false], ['postgres', true]]);
    expect(down.text).not.toMatch(new RegExp(`${KEY}|127\\.0\\.0\\.1`));
    expect(meanwhile.hits?.map(({ item }) => item.title)).toContain('Stoelen die later kwamen');
    expect(told.search.engines[0]).toMatchObject({ name: 'meilisearch', waiting: 1 });

    while ((await health()).search.engines[0]?.waiting !== 0) await new Promise((resolve) => setTimeout(resolve, 25));
    expect(stub.ids('schakel')).toContain(id);
    expect((await search()).hits?.map(({ item }) => item.title)).toContain('Stoelen die later kwamen');
    expect(await health()).toMatchObject({ search: { engine: 'meilisearch', degraded: false } });
  });

  it('shows nothing of another hub, whatever the engine answers', async () => {
    const foreign = await bench.rows.organisation({ hubId: Rows.OTHER_HUB });
    const title = 'Stoelen van een andere hub';
    const ids = [await bench.rows.listing(foreign, { title }), await bench.rows.listing(organisation, { title: 'Een ontwerp', status: 'DRAFT' })];
    stub.instead = ({ path }) => (path === '/multi-search' ? { status: 200, body: { results: [{ hits: ids.map((id) => ({ id, kind: 'OFFER' })) }, { totalHits: 2, facetDistribution: { kind: {} } }] } } : null);
    expect(await search()).toMatchObject({ engine: 'meilisearch', hits: [] });
  });
});
