import { encodeCursor } from '@schakel/platform';
import { Rows } from '@schakel/testing';
import { ApiBench } from './testing/api-bench';
import type { Answer, ApiClient } from './testing/api-client';

interface List {
  /** With `$hub` and `$organisation` to be had. */
  readonly field: string;
  /** Adds a row to the list, the `n`th; its id. Rows come in threes that tie, where the order of the list lets them. */
  readonly add: (world: World, n: number) => Promise<string>;
}

/** A hub of its own for each test, with an organisation and somebody who may see all of its lists. */
interface World {
  readonly rows: Rows;
  readonly hubId: string;
  readonly staff: ApiClient;
  readonly organisation: { id: string; hubId: string };
}

/** Published in threes at the same microsecond, as an import does. */
const publishedAt = (n: number) => `2026-02-01T10:00:00.${String(100000 + Math.floor(n / 3)).padStart(6, '0')}Z`;

const proposed = async ({ rows, hubId, organisation }: World, score: number, status: 'OPEN' | 'INTRODUCED') =>
  rows.proposal(hubId, [await rows.listing(organisation, { status: 'WITHDRAWN' })], { score, status });

const introduced = async (world: World) => {
  const proposal = await proposed(world, 0.5, 'INTRODUCED');
  return world.rows.introduction(world.hubId, proposal, [world.organisation.id]);
};

const LISTS: Readonly<Record<string, List>> = {
  listings: { field: 'listings(hubId: $hub, PAGE)', add: ({ rows, organisation }, n) => rows.listing(organisation, { publishedAt: publishedAt(n) }) },
  'organisation’s listings': { field: 'organisationListings(organisationId: $organisation, PAGE)', add: ({ rows, organisation }) => rows.listing(organisation) },
  organisations: { field: 'organisations(hubId: $hub, nameContains: "ring", PAGE)', add: async ({ rows, hubId }, n) => (await rows.organisation({ hubId, name: `${n % 2 ? 'K' : 'k'}ringwinkel ${Math.floor(n / 3)}` })).id },
  'proposals by score': { field: 'proposals(hubId: $hub, PAGE)', add: (world, n) => proposed(world, 0.1 + Math.floor(n / 3) / 30, 'OPEN') },
  'proposals by age': { field: 'proposals(hubId: $hub, order: AGE, PAGE)', add: (world) => proposed(world, 0.5, 'OPEN') },
  'hub’s introductions': { field: 'hubIntroductions(hubId: $hub, PAGE)', add: introduced },
  'organisation’s introductions': { field: 'organisationIntroductions(organisationId: $organisation, PAGE)', add: introduced },
  'audit trail': {
    field: 'auditTrail(hubId: $hub, PAGE)',
    add: async (world) => {
      await world.staff.ask('mutation ($id: ID!) { assignProposal(id: $id, input: {}) { __typename } }', { id: await proposed(world, 0.5, 'OPEN') });
      return (await page(world, LISTS['audit trail'] as List, 1, null)).nodes[0]?.id ?? '';
    },
  },
};

interface PageAnswer {
  readonly nodes: readonly { readonly id: string }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  readonly totalCount: number;
}

let bench: ApiBench;

beforeAll(async () => {
  bench = await ApiBench.open();
});
afterAll(() => bench.close());

async function makeWorld(): Promise<World> {
  const { rows } = bench;
  const hubId = await rows.hub();
  return { rows, hubId, staff: await bench.client({ hubRoles: [{ hubId, role: 'HUB_STAFF' }] }), organisation: await rows.organisation({ hubId }) };
}

function ask({ staff, hubId, organisation }: World, { field }: List, first: number, after: string | null) {
  const used = ['hub', 'organisation'].filter((name) => field.includes(`$${name}`)).map((name) => `$${name}: ${field.includes('auditTrail') ? 'ID' : 'String'}!`);
  return staff.ask<Record<string, PageAnswer>>(
    `query ($first: Int!, $after: String, ${used.join(', ')}) { ${field.replace('PAGE', 'first: $first, after: $after')} { nodes { id } pageInfo { hasNextPage endCursor } totalCount } }`,
    { first, after, hub: hubId, organisation: organisation.id },
  );
}

async function page(world: World, list: List, first: number, after: string | null): Promise<PageAnswer> {
  const { data, errors } = await ask(world, list, first, after);
  expect(errors).toEqual([]);
  return Object.values(data ?? {})[0] as PageAnswer;
}

/** All ids, page by page; `between` runs after each page. */
async function walk(world: World, list: List, first: number, between: () => Promise<unknown> = async () => undefined): Promise<string[]> {
  const ids: string[] = [];
  for (let after: string | null = null; ; ) {
    const { nodes, pageInfo } = await page(world, list, first, after);
    ids.push(...nodes.map(({ id }) => id));
    if (!pageInfo.hasNextPage) return ids;
    expect(nodes).toHaveLength(first);
    after = pageInfo.endCursor;
    await between();
  }
}

describe.each(Object.entries(LISTS))('the list of %s', (_name, list) => {
  let world: World;

  beforeEach(async () => {
    world = await makeWorld();
  });

  async function fill(count: number): Promise<string[]> {
    const ids: string[] = [];
    for (let n = 0; n < count; n += 1) ids.push(await list.add(world, n));
    return ids;
  }

  it('shows every row once, also where rows tie', async () => {
    const ids = await fill(23);
    const whole = (await page(world, list, 100, null)).nodes.map(({ id }) => id);
    expect([...whole].sort()).toEqual([...ids].sort());
    for (const first of [1, 4, 22, 23]) expect(await walk(world, list, first)).toEqual(whole);
  });

  it('shows every row once that was there, also when others come meanwhile', async () => {
    const ids = await fill(14);
    let n = 0;
    const walked = await walk(world, list, 3, async () => n < 4 && (await list.add(world, (n += 1))));
    expect(new Set(walked).size).toBe(walked.length);
    expect(walked.filter((id) => ids.includes(id)).sort()).toEqual([...ids].sort());
  });

  it('knows its total and its end', async () => {
    await fill(4);
    const { nodes, pageInfo, totalCount } = await page(world, list, 2, null);
    expect([nodes.length, pageInfo.hasNextPage, totalCount]).toEqual([2, true, 4]);
    const last = await page(world, list, 2, pageInfo.endCursor);
    expect([last.nodes.length, last.pageInfo.hasNextPage, last.totalCount]).toEqual([2, false, 4]);
    expect(await page(world, list, 2, last.pageInfo.endCursor)).toEqual({ nodes: [], pageInfo: { hasNextPage: false, endCursor: null }, totalCount: 4 });
  });

  it('refuses a page of no rows, of fewer, and of more than a hundred', async () => {
    for (const first of [0, -1, 101]) {
      const { code, errors, data } = await ask(world, list, first, null);
      expect([first, data, code, errors[0]?.extensions.faults?.map(({ field }) => field)]).toEqual([first, null, 'INVALID_INPUT', ['first']]);
    }
    expect((await page(world, list, 100, null)).nodes).toEqual([]);
  });

  const keys = list.field.startsWith('audit') ? 1 : 2;
  it('refuses a cursor that it never gave', async () => {
    const raw = (text: string) => Buffer.from(text).toString('base64url');
    for (const cursor of ['x', '????', '""', encodeCursor([]), encodeCursor(['a', 'b', 'c']), raw('{"length":2}'), raw('[[1],[2]]'), raw('[true,false]'), 'a'.repeat(400)]) {
      const { code, errors } = await ask(world, list, 5, cursor);
      expect([cursor, code, errors[0]?.message]).toEqual([cursor, 'INVALID_CURSOR', 'Deze bladwijzer in de lijst is niet geldig. Begin opnieuw bij het begin.']);
    }
  });

  it('refuses a cursor of another list', async () => {
    const { code } = await ask(world, list, 5, encodeCursor(Array.from({ length: keys }, () => 'van-elders')));
    expect(code).toBe('INVALID_CURSOR');
  });
});

describe('the list of organisations', () => {
  // A hole: the cursor holds the name as JavaScript makes it small, and PostgreSQL compares it with its own.
  it.failing('skips nobody where a name has letters that two languages make small differently', async () => {
    const { rows, hubId, staff } = await makeWorld();
    for (const name of ['İstanbul Markt', 'ITC', 'Izegem', 'Kring']) await rows.organisation({ hubId, name });
    const names: string[] = [];
    for (let after: string | null = null, more = true; more; ) {
      const answer: Answer<{ organisations: { nodes: { name: string }[]; pageInfo: PageAnswer['pageInfo'] } }> = await staff.ask(
        'query ($hub: String!, $after: String) { organisations(hubId: $hub, first: 1, after: $after) { nodes { name } pageInfo { hasNextPage endCursor } } }', { hub: hubId, after },
      );
      names.push(...(answer.data?.organisations.nodes ?? []).map(({ name }) => name));
      after = answer.data?.organisations.pageInfo.endCursor ?? null;
      more = answer.data?.organisations.pageInfo.hasNextPage ?? false;
    }
    expect(names).toHaveLength(5);
  });
});
