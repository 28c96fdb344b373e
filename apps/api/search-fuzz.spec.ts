import { Rebuild, meilisearchProgram, startMeilisearch, type LocalMeilisearch } from '@schakel/search';
import { Rows } from '@schakel/testing';
import { ApiBench } from './testing/api-bench';
import type { ApiClient } from './testing/api-client';

const ROUNDS = 150;

/** mulberry32: the same questions in every run. */
function randomOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const SECRET = 'geheimzinnig';

/** Stretches that texts are strung together of. */
const STRETCHES = [
  '', ' ', 'stoel', 'stoelen', 'frigo aalst', SECRET, 'é', '🪑', '👩‍🔧', '‮stoel‬', 'كرسي', '椅子', '\u0000', '\u0007', '\uD83E', '\uFFFE', '\u202E', '\n', '\t', '﷽'.repeat(20),
  `'; DROP TABLE listing; --`, `' OR 1=1 --`, '%', '_', '\\', '"', '""', "'", '`', '$1', '${7*7}', '{{7*7}}', '&', '|', '!', '<->', ':*', '(', ')', '[', ']', '{', '}', '*', '?', '+', '^', '$', '.*',
  '(a+)+$', '[[:alpha:]]', '~furniture', '@41002', `hubId = "${Rows.OTHER_HUB}"`, 'kind EXISTS', '" OR hubId EXISTS OR hubId = "', '_geoRadius(0,0,1)', 'kind = SETTINGS', 'settings',
  'a'.repeat(3000), 'stoel '.repeat(1700), '9300', '-1', '1e999', 'NaN', 'null', 'undefined', '<script>alert(1)</script>', '../../etc/passwd', 'stoel'.repeat(60),
];

const ODD_NUMBERS = [0, 1, -1, 2, 20, 50, 51, 1000, 100_000, 2_147_483_647, -2_147_483_648];
const ODD_DEGREES = [50.94, 4.04, 0, -90, 90, 90.0001, -181, 180, 1e308, -0.0000001];
const ODD_KM = [null, 5, 0, -5, 0.0001, 500, 501, 1e300];
const ODD_VALUES = ['furniture', 'furniture.seating', '41002', '99999', '', '"] OR hubId EXISTS', "'", '\u0000', 'x'.repeat(5000)];
const FACETS = ['kind', 'valueChain', 'material', 'nis', 'condition', 'window'];

const QUERY = `query ($hub: String!, $text: String!, $filter: SearchFilterInput, $facets: [SearchFacet!]!, $sort: SearchSort, $near: NearInput, $page: SearchPageInput) {
  search(hubId: $hub, query: $text, filter: $filter, facets: $facets, sort: $sort, near: $near, page: $page) {
    engine total didYouMean facets { facet values { value count } } hits { score distanceKm item { ... on Listing { id title } ... on Organisation { id name } } }
  }
}`;

interface Found {
  readonly search: { readonly engine: string; readonly total: number; readonly hits: readonly { readonly item: { readonly id: string } }[] };
}

function questions(seed: number) {
  const random = randomOf(seed);
  const pick = <T>(items: readonly T[]): T => items[Math.floor(random() * items.length)] as T;
  const some = <T>(items: readonly T[], most: number): T[] => Array.from({ length: Math.floor(random() * (most + 1)) }, () => pick(items));
  // Mostly one odd thing at a time: what is refused for one reason is not tried for another.
  const mostly = <T>(usual: T, odd: () => T): T => (random() < 0.85 ? usual : odd());
  return Array.from({ length: ROUNDS }, () => ({
    hub: mostly(Rows.HUB, () => 'geen-hub'),
    text: some(STRETCHES, 4).join(pick(['', ' '])),
    filter: mostly<object | null>(null, () => pick([
      { kind: some(['OFFER', 'ORGANISATION'], 2) }, { material: some(ODD_VALUES, 3), nis: some(ODD_VALUES, 2) }, { nis: ['41002'], valueChain: ['FURNITURE'] },
      { material: Array<string>(80).fill('furniture') }, { kind: ['ALLES'] },
    ])),
    facets: mostly(some(FACETS, 6), () => ['prijs']),
    sort: mostly(pick([null, 'RELEVANCE', 'NEWEST']), () => pick(['DISTANCE', 'PRIJS'])),
    near: mostly<object | null>(null, () => ({ lat: pick(ODD_DEGREES), lon: pick(ODD_DEGREES), km: pick(ODD_KM) })),
    page: mostly<object | null>(null, () => ({ number: pick(ODD_NUMBERS), size: pick(ODD_NUMBERS) })),
  }));
}

/** Faults that tell the asker what is wrong with the question. */
const EXPECTED = /^(SEARCH_[A-Z_]+|BAD_REQUEST|INVALID_INPUT|BAD_USER_INPUT|GRAPHQL_VALIDATION_FAILED)$/;

const program = meilisearchProgram();
if (!program) process.stderr.write('Meilisearch: the fuzz of search ran on PostgreSQL alone; with a meilisearch program on the PATH it runs on both.\n');

describe.each(program ? ['postgres', 'meilisearch'] : ['postgres'])('odd questions to search, answered by %s', (engine) => {
  let server: LocalMeilisearch | null = null;
  let bench: ApiBench;
  let visitor: ApiClient;
  let shown: Set<string>;

  beforeAll(async () => {
    server = engine === 'meilisearch' && program ? await startMeilisearch(program) : null;
    bench = await ApiBench.open(server ? { MEILI_URL: server.url, MEILI_KEY: server.key } : {});
    visitor = bench.visitor();
    const [ours, foreign] = [await bench.rows.organisation(), await bench.rows.organisation({ hubId: Rows.OTHER_HUB, name: `Organisatie ${SECRET}` })];
    shown = new Set([ours.id]);
    for (const title of ['Stoelen van een school', 'Frigo in Aalst', 'Kasten "met" een \\ in']) shown.add(await bench.rows.listing(ours, { title }));
    await bench.rows.listing(ours, { title: `Stoelen, nog ${SECRET}`, status: 'DRAFT' });
    await bench.rows.listing(foreign, { title: `Stoelen ${SECRET}` });
    await bench.app.get(Rebuild).rebuildAll();
  });

  afterAll(async () => {
    await bench.close();
    await server?.stop();
  });

  it(`are answered or refused with a reason, with nothing of another hub and no draft, ${ROUNDS} times`, async () => {
    const outcomes = { answered: 0, refused: 0 };
    for (const question of questions(20_261_120)) {
      const { status, text, data, code } = await visitor.ask<Found>(QUERY, question);
      const told = JSON.stringify(question).slice(0, 300);
      expect({ told, status: status < 500 }).toEqual({ told, status: true });
      if (data?.search) {
        outcomes.answered += 1;
        expect({ told, engine: data.search.engine }).toEqual({ told, engine });
        expect(data.search.hits.map(({ item }) => item.id).filter((id) => !shown.has(id))).toEqual([]);
        expect(data.search.total).toBeLessThanOrEqual(shown.size);
        if (!question.text.includes(SECRET)) expect(text).not.toContain(SECRET);
      } else {
        outcomes.refused += 1;
        expect({ told, code: EXPECTED.test(code ?? '') ? 'expected' : code }).toEqual({ told, code: 'expected' });
      }
    }
    expect(outcomes.answered).toBeGreaterThan(20);
    expect(outcomes.refused).toBeGreaterThan(20);
  });

  it.each<[string, object, string]>([
    ['10,000 characters', { text: 'stoel '.repeat(1700) }, 'SEARCH_TEXT_TOO_LONG'],
    ['a radius of nothing', { near: { lat: 50.9, lon: 4, km: 0 } }, 'SEARCH_BAD_RADIUS'],
    ['a radius around the world', { near: { lat: 50.9, lon: 4, km: 40_000 } }, 'SEARCH_BAD_RADIUS'],
    ['a place that is none', { near: { lat: 91, lon: 4 } }, 'SEARCH_BAD_POINT'],
    ['an order by distance from nowhere', { sort: 'DISTANCE' }, 'SEARCH_NO_POINT'],
    ['a material that is none', { filter: { material: ['geen.materiaal'] } }, 'SEARCH_UNKNOWN_VALUE'],
    ['the page before the first', { page: { number: 0, size: 20 } }, 'SEARCH_BAD_PAGE'],
    ['a page of everything', { page: { number: 1, size: 5000 } }, 'SEARCH_BAD_PAGE'],
  ])('are refused by name: %s', async (_what, changes, expected) => {
    const { code } = await visitor.ask(QUERY, { hub: Rows.HUB, text: 'stoel', facets: [], ...changes });
    expect(code).toBe(expected);
  });

  it.each<[string, object]>([
    ['a page beyond the end', { page: { number: 5000, size: 50 } }],
    ['a radius in the sea', { near: { lat: 0, lon: -30, km: 5 } }],
    ['a hub that is none', { hub: 'geen-hub' }],
    ['signs alone', { text: '?! --- ***' }],
  ])('find nothing: %s', async (_what, changes) => {
    const { data, errors } = await visitor.ask<Found>(QUERY, { hub: Rows.HUB, text: 'stoel', facets: ['kind'], ...changes });
    expect(errors).toEqual([]);
    expect(data?.search).toMatchObject({ engine, hits: [] });
  });
});
