import type { Database } from '@schakel/platform';
import { createTestDatabase, type TestDatabase } from '@schakel/testing';
import { askFor } from '../contract/ask';
import { document, HUB, OTHER_HUB, place } from '../contract/documents';
import { FACETS, type SearchDocument, type SearchQuery } from '../port';
import { searchStatement } from './search-statement';
import { vectorsOf } from './tsvector';

const DOCUMENTS = 100_000;

/** What the documents are about, in turn; each has some words of its own beside it. */
const ABOUT: readonly SearchDocument[] = [
  document(1, '60 ergonomische bureaustoelen', { description: 'Antraciet, zeven jaar oud.', valueChain: 'FURNITURE', materials: ['furniture.seating.office-chair'], condition: 'GOOD' }),
  document(2, 'Koelkasten uit renovatiewoningen', { valueChain: 'ELECTRO', materials: ['electro.white-goods.fridge'], in: 'Hofstade' }),
  document(3, 'Wasmachines en droogkasten', { kind: 'REQUEST', valueChain: 'ELECTRO', materials: ['electro.white-goods.washing-machine'], in: 'Haaltert', condition: 'MIXED' }),
  document(4, 'Laptops einde leasing', { description: 'Schijven nog niet gewist.', valueChain: 'ICT', materials: ['ict.computer.laptop'], in: 'Lede' }),
  document(5, 'Verpleegtunieken en broeken', { valueChain: 'TEXTILE', materials: ['textile.workwear.care'], availableFrom: '2026-12-01', in: 'Ninove' }),
  document(6, 'Stapelstoelen oude raadzaal', { kind: 'CAPABILITY', valueChain: 'FURNITURE', materials: ['furniture.seating'], condition: 'WORN', in: 'Welle' }),
];

async function fill(database: Database): Promise<void> {
  const rows = ABOUT.map((about) => {
    const { terms, title } = vectorsOf(about);
    return { ...about, terms, title };
  });
  await database.query(
    `INSERT INTO search_document (id, hub_id, kind, organisation_id, version, value_chain, materials, condition, nis, lat, lon, available_from, available_until, published_at, terms, title_terms, indexed_at)
     SELECT gen_random_uuid(), CASE WHEN n % 10 < 4 THEN $3 ELSE $2 END, r.kind, gen_random_uuid(), 1, r."valueChain", ARRAY(SELECT jsonb_array_elements_text(r.materials)), r.condition,
            r.nis, r.lat + n % 97 * 0.001, r.lon + n % 89 * 0.001, r."availableFrom"::date, NULL, '2026-11-01'::timestamptz - n * interval '1 minute',
            (r.terms || ' ''eigen' || n || ''':3B ''groep' || n % 500 || ''':4A')::tsvector, (r.title || ' ''groep' || n % 500 || '''')::tsvector, now()
       FROM generate_series(1, $4::int) n
       JOIN (SELECT row_number() OVER () - 1 AS at, r.* FROM jsonb_to_recordset($1::jsonb) AS r (kind text, "valueChain" text, materials jsonb, condition text, nis text, lat float8, lon float8,
              "availableFrom" text, terms text, title text)) r ON r.at = n % ${ABOUT.length}`,
    [JSON.stringify(rows), HUB, OTHER_HUB, DOCUMENTS],
  );
  // As autovacuum leaves it.
  await database.query('VACUUM (FREEZE, ANALYZE) search_document');
}

interface PlanNode {
  readonly 'Node Type': string;
  readonly 'Relation Name'?: string;
  readonly Plans?: readonly PlanNode[];
}

const nodesOf = (node: PlanNode): PlanNode[] => [node, ...(node.Plans ?? []).flatMap(nodesOf)];

describe(`the search statements on ${DOCUMENTS} documents of two hubs`, () => {
  let test: TestDatabase;
  const ask = askFor(ABOUT);
  const aalst = place('Aalst');

  beforeAll(async () => {
    test = await createTestDatabase();
    await fill(test.database);
  });

  afterAll(() => test.drop());

  /** How often the table was read from one end to the other, by whatever session. */
  const wholeReads = async () => {
    const [row] = await test.database.query<{ scans: number }>(`SELECT seq_scan::int AS scans FROM pg_stat_user_tables WHERE relname = 'search_document'`);
    return row?.scans ?? 0;
  };

  const QUERIES: readonly (readonly [what: string, query: SearchQuery, total: (total: number) => boolean])[] = [
    ['a word that few have', ask('eigen77777'), (total) => total === 1],
    ['a word that many have', ask('stoel'), (total) => total > 5000],
    ['several words', ask('ergonomische bureaustoel antraciet'), (total) => total > 5000],
    ['a word and a place', ask('frigo aalst'), (total) => total > 5000],
    ['a beginning', ask('renova'), (total) => total > 5000],
    ['words that no document has together', ask('laptop groep33 garantie'), (total) => total > 0],
    ['a word with all facets', ask('koelkast', { facets: FACETS }), (total) => total > 5000],
    ['a word with filters', ask('stoel', { facets: FACETS, filter: { kind: ['OFFER'], valueChain: ['FURNITURE'], nis: ['41002'], material: ['furniture.seating'], window: ['NOW'] } }), (total) => total > 2000],
    ['a word near a place', ask('stoel', { near: { lat: aalst.lat, lon: aalst.lon, km: 3 } }), (total) => total > 100],
    ['a word by distance', ask('laptop', { near: { lat: aalst.lat, lon: aalst.lon, km: null }, sort: 'DISTANCE' }), (total) => total > 5000],
    ['a word, the newest first', ask('laptop', { sort: 'NEWEST' }), (total) => total > 5000],
    ['nothing, in one chain', ask('', { filter: { valueChain: ['ICT'] } }), (total) => total > 5000],
    ['nothing, of a material', ask('', { filter: { material: ['furniture.seating.office-chair'] } }), (total) => total > 5000],
    ['nothing, near a place', ask('', { near: { lat: aalst.lat, lon: aalst.lon, km: 2 } }), (total) => total > 100],
    ['nothing, with all facets', ask('', { facets: FACETS }), (total) => total === 60_000],
    ['nothing, in the smaller hub', ask('', { hubId: OTHER_HUB, facets: FACETS }), (total) => total === 40_000],
  ];

  it.each(QUERIES)('never read the whole table: %s', async (_what, query, isPlausible) => {
    const statement = searchStatement(query);
    if (!statement) throw new Error('No statement');
    const explained = await test.database.query<{ 'QUERY PLAN': readonly { Plan: PlanNode }[] }>(`EXPLAIN (FORMAT JSON) ${statement.sql}`, statement.parameters);
    const nodes = explained.flatMap((row) => row['QUERY PLAN'].flatMap(({ Plan }) => nodesOf(Plan)));
    expect(nodes.filter((node) => node['Node Type'].includes('Seq Scan')).map((node) => node['Relation Name'])).toEqual([]);

    // What a text matches is looked up within functions, which a plan does not show: the table's own count does.
    const before = await wholeReads();
    const [row] = await test.database.transaction(async () => {
      const rows = await test.database.query<{ total: number }>(statement.sql, statement.parameters);
      await test.database.query('SELECT pg_stat_force_next_flush()');
      return rows;
    });
    expect(isPlausible(row?.total ?? -1)).toBe(true);
    expect(await wholeReads()).toBe(before);
  });
});
