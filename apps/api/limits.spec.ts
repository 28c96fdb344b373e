import { getIntrospectionQuery } from 'graphql';
import { LIMITS } from '@schakel/platform';
import { Rows } from '@schakel/testing';
import { ApiBench } from './testing/api-bench';
import type { HttpAnswer } from './testing/api-client';

interface Faults {
  readonly errors: readonly { readonly message: string; readonly extensions: { readonly code: string } }[];
  readonly data?: unknown;
}

describe('requests that go too far', () => {
  let bench: ApiBench;

  beforeAll(async () => {
    bench = await ApiBench.open();
  });
  afterAll(() => bench.close());

  const post = (payload: string | Buffer, headers: Record<string, string> = {}): Promise<HttpAnswer> =>
    bench.visitor().http('/graphql', { method: 'POST', payload, headers: { 'content-type': 'application/json', ...headers } });
  const ask = (query: string, variables?: object, operationName?: string) => post(JSON.stringify({ query, variables, operationName }));

  /** Status and codes of an answer; fails unless it is shaped as GraphQL clients expect. */
  const saysOf = (answer: HttpAnswer) => [answer.status, ...answer.json<Faults>().errors.map((error) => error.extensions.code)];

  const LIST = `listings(hubId: "${Rows.HUB}", first: 100) { nodes { id title description missing organisation { id name place { name lat lon } } place { name lat lon } } }`;

  it('are the ones over the limit, not the ones at it', async () => {
    const list = (fields: number) => `{ organisations(hubId: "de-keet", first: 100) { nodes { ${Array.from({ length: fields }, (_, n) => `f${n}: name`).join(' ')} } } }`;
    expect((await ask(list(48))).status).toBe(200);
    expect(saysOf(await ask(list(49)))).toEqual([400, 'QUERY_TOO_COSTLY']);
  });

  it('are refused for what all aliases cost together', async () => {
    const answer = await ask(`{ ${Array.from({ length: 5 }, (_, n) => `a${n}: ${LIST}`).join(' ')} }`);
    expect(saysOf(answer)).toEqual([400, 'QUERY_TOO_COSTLY']);
    expect(answer.json<Faults>().errors[0]?.message).toMatch(/^Deze vraag kost \d+ punten; hoogstens 5000 zijn toegelaten\.$/);
    expect(saysOf(await ask(`{ ${Array.from({ length: 2000 }, (_, n) => `a${n}: __typename`).join(' ')} }`))).toEqual([400, 'GRAPHQL_PARSE_FAILED']);
  });

  it('do not get by because the same query was cheap before', async () => {
    const body = 'nodes { id name description place { name label nis lat lon } }';
    const many = Array.from({ length: 9 }, (_, n) => `a${n}: organisations(hubId: "de-keet", first: $first, nameContains: $unused) { ${body} }`).join(' ');
    const query = `query ($first: Int!, $unused: String, $all: Boolean!) { organisations(hubId: "de-keet", first: 1) { nodes { id } } ... @include(if: $all) { ${many} } }`;
    expect((await ask(query, { first: 1, unused: 'geen', all: true })).status).toBe(200);
    expect((await ask(query, { first: 100, unused: 'geen', all: false })).status).toBe(200);
    expect(saysOf(await ask(query, { first: 100, unused: 'geen', all: true }))).toEqual([400, 'QUERY_TOO_COSTLY']);
    const pair = `query ($a: Int!, $b: Int!) { hubs { id } x: organisations(hubId: "de-keet", first: $a) { nodes { id } } ${many.replaceAll('$first', '$b').replaceAll(', nameContains: $unused', '')} }`;
    expect((await ask(pair, { a: 100, b: 1 })).status).toBe(200);
    expect(saysOf(await ask(pair, { b: 100, a: 1 }))).toEqual([400, 'QUERY_TOO_COSTLY']);
  });

  it('are refused when they nest too deep', async () => {
    const deep = `{ hubs { id } __type(name: "Hub") { fields { type ${'{ ofType '.repeat(LIMITS.depth)} { name } ${'}'.repeat(LIMITS.depth)} } } }`;
    expect(saysOf(await ask(deep))).toEqual([400, 'QUERY_TOO_DEEP']);
  });

  it('are refused when they are too long or have too many words', async () => {
    expect(saysOf(await ask(`{ hubs { id } } #${'x'.repeat(LIMITS.length)}`))).toEqual([400, 'QUERY_TOO_LONG']);
    expect(saysOf(await ask(`{ hubs { ${'id '.repeat(LIMITS.tokens)} } }`))).toEqual([400, 'GRAPHQL_PARSE_FAILED']);
  });

  it('are refused for fragments that go round or double', async () => {
    expect(saysOf(await ask('{ hubs { ...A } } fragment A on Hub { ...B } fragment B on Hub { ...A }'))).toEqual([400, 'GRAPHQL_VALIDATION_FAILED']);
    const steps = Array.from({ length: 40 }, (_, n) => `fragment F${n} on Hub { ...F${n + 1} ...F${n + 1} }`).join(' ');
    expect(saysOf(await ask(`{ hubs { ...F0 } } ${steps} fragment F40 on Hub { id }`))).toEqual([400, 'QUERY_TOO_COSTLY']);
  });

  it('are refused when the body is over the limit', async () => {
    const answer = await post(JSON.stringify({ query: '{ hubs { id } }', filler: 'x'.repeat(LIMITS.body) }));
    expect(saysOf(answer)).toEqual([413, 'BODY_TOO_LARGE']);
    expect(answer.json<Faults>().errors[0]?.message).toBe('Dit bericht is groter dan toegelaten.');
  });

  const BODIES: [string, string, unknown[]][] = [
    ['a number', '5', [400, 'BAD_REQUEST']],
    ['a text', '"{ hubs { id } }"', [400, 'BAD_REQUEST']],
    ['true', 'true', [400, 'BAD_REQUEST']],
    ['null', 'null', [400, 'BAD_REQUEST']],
    ['an empty list', '[]', [400, 'BAD_REQUEST']],
    ['a list of requests', '[{"query":"{ hubs { id } }"},{"query":"{ hubs { id } }"}]', [400, 'BAD_REQUEST']],
    ['an empty object', '{}', [400, 'BAD_REQUEST']],
    ['a query that is a number', '{"query":5}', [400, 'BAD_REQUEST']],
    ['a query that is a list', '{"query":["{ hubs { id } }"]}', [400, 'BAD_REQUEST']],
    ['variables that are a number', '{"query":"{ hubs { id } }","variables":5}', [400, 'BAD_REQUEST']],
    ['variables that are a list', '{"query":"query ($x: Int) { hubs { id } }","variables":[1]}', [400, 'BAD_REQUEST']],
    ['an operation that is not there', '{"query":"query A { hubs { id } }","operationName":"B"}', [400, 'OPERATION_RESOLUTION_FAILURE']],
    ['two operations and no choice', '{"query":"query A { hubs { id } } query B { hubs { id } }"}', [400, 'OPERATION_RESOLUTION_FAILURE']],
    ['half an object', '{"query":"{ hubs', [400, 'BAD_REQUEST']],
    ['nothing', '', [400, 'BAD_REQUEST']],
    ['a prototype', '{"query":"{ hubs { id } }","__proto__":{"polluted":true}}', [400, 'BAD_REQUEST']],
    ['no GraphQL', '{"query":"SELECT 1"}', [400, 'GRAPHQL_PARSE_FAILED']],
    ['an unknown field', '{"query":"{ passwords }"}', [400, 'GRAPHQL_VALIDATION_FAILED']],
    ['a variable that does not fit', '{"query":"query ($n: Int!) { listings(hubId: \\"x\\", first: $n) { nodes { id } } }","variables":{"n":"x"}}', [400, 'BAD_USER_INPUT']],
    ['a variable that is missing', '{"query":"query ($n: Int!) { listings(hubId: \\"x\\", first: $n) { nodes { id } } }"}', [400, 'BAD_USER_INPUT']],
  ];
  it.each(BODIES)('are refused when the body is %s', async (_what, body, says) => {
    const logged = bench.logLines.length;
    const answer = await post(body);
    expect(saysOf(answer)).toEqual(says);
    expect(answer.text).not.toMatch(/\bat .+:\d+:\d+|node_modules|stacktrace/i);
    // A client's own mistake is no fault of ours.
    expect(bench.logLines.slice(logged).filter((line) => (JSON.parse(line) as { level: number }).level >= 40)).toEqual([]);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });

  it.each([['text/plain', 400], ['application/xml', 415], ['application/x-www-form-urlencoded', 400], ['multipart/form-data; boundary=x', 400]])(
    'are refused as %s, which a form of another site could send too', async (type, status) => {
      const answer = await bench.visitor().http('/graphql', { method: 'POST', payload: '{"query":"{ hubs { id } }"}', headers: { 'content-type': type } });
      expect(saysOf(answer)).toEqual([status, 'BAD_REQUEST']);
    },
  );

  it('are refused as a GET without the header that another site cannot send, and never change anything', async () => {
    const get = (query: string, headers: Record<string, string> = {}) => bench.visitor().http(`/graphql?query=${encodeURIComponent(query)}`, { headers });
    expect(saysOf(await get('{ hubs { id } }'))).toEqual([400, 'BAD_REQUEST']);
    expect((await get('{ hubs { id } }', { 'apollo-require-preflight': '1' })).status).toBe(200);
    expect(saysOf(await get('mutation { signOut { done } }', { 'apollo-require-preflight': '1' }))).toEqual([405, 'BAD_REQUEST']);
    expect(saysOf(await get(`{ ${Array.from({ length: 5 }, (_, n) => `a${n}: ${LIST}`).join(' ')} }`, { 'apollo-require-preflight': '1' }))).toEqual([400, 'QUERY_TOO_COSTLY']);
  });

  it('do not read the schema in production, and do elsewhere', async () => {
    expect((await ask(getIntrospectionQuery())).json<{ data: { __schema: object } }>().data.__schema).toMatchObject({ queryType: { name: 'Query' } });
    const production = await ApiBench.open({ NODE_ENV: 'production', PUBLIC_URL: 'https://schakel.example' });
    try {
      for (const query of [getIntrospectionQuery(), '{ __type(name: "Hub") { name } }', '{ hubs { id } __schema { types { name } } }']) {
        const answer = await production.visitor().http('/graphql', { method: 'POST', payload: { query } });
        expect(new Set(saysOf(answer))).toEqual(new Set([400, 'GRAPHQL_VALIDATION_FAILED']));
        expect(answer.json<Faults>().data).toBeUndefined();
      }
      expect((await production.visitor().http('/graphql', { headers: { accept: 'text/html' } })).status).toBe(400);
    } finally {
      await production.close();
    }
  });
});
