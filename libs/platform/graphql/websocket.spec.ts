import { createClient, type Client } from 'graphql-ws';
import { GraphQLInt, GraphQLList, GraphQLNonNull, GraphQLObjectType, GraphQLSchema, GraphQLString } from 'graphql';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { WebSocket } from 'ws';
import { ANYONE, STAFF } from '../access/access-rules';
import { ANONYMOUS, type Viewer } from '../access/viewer';
import { Refusal } from '../errors/refusal';
import { makeLogger } from '../logging/logger';
import { ViewerSource, type GraphqlContext } from './context';
import { guardSchema } from './guard-schema';
import { LIMITS } from './limits';
import { serveWebSocket } from './websocket';

const EMPLOYEE: Viewer = { ...ANONYMOUS, userId: 'employee', hubRoles: new Map([['de-keet', 'HUB_STAFF']]) };

/** Knows one token and one cookie, both of an employee. */
class OneEmployee extends ViewerSource {
  async fromBearer(token: string): Promise<Viewer> {
    if (token !== 'good') throw new Refusal('UNAUTHENTICATED');
    return EMPLOYEE;
  }

  async fromCookies(cookies: Readonly<Record<string, string | undefined>>): Promise<Viewer> {
    if (cookies['session'] === 'broken') throw new Error('the database has gone: postgres://schakel:geheim@host');
    return cookies['session'] === 'good' ? EMPLOYEE : ANONYMOUS;
  }
}

const rows: GraphQLObjectType = new GraphQLObjectType({
  name: 'Rows',
  fields: () => ({ text: { type: GraphQLString }, more: { type: rows }, broken: { type: GraphQLString, resolve: () => { throw new Error('SELECT geheim FROM user_account'); } } }),
  extensions: { access: ANYONE },
});
const one = async function* <T>(value: T) { yield value; };
const first = { type: new GraphQLNonNull(GraphQLInt), defaultValue: 20 };
const schema = guardSchema(new GraphQLSchema({
  query: new GraphQLObjectType({ name: 'Query', fields: { hello: { type: GraphQLString, extensions: { access: ANYONE }, resolve: () => 'dag' } } }),
  mutation: new GraphQLObjectType({ name: 'Mutation', fields: { change: { type: GraphQLString, extensions: { access: ANYONE }, resolve: () => 'ja' } } }),
  subscription: new GraphQLObjectType({
    name: 'Subscription',
    fields: {
      who: {
        type: GraphQLString, extensions: { access: ANYONE },
        subscribe: (_source: unknown, _args: unknown, { viewer }: GraphqlContext) => one({ who: viewer.userId ?? 'niemand' }),
      },
      staffOnly: { type: GraphQLString, extensions: { access: STAFF }, subscribe: () => one({ staffOnly: 'ja' }) },
      rows: { type: new GraphQLList(rows), args: { first }, extensions: { access: ANYONE }, subscribe: () => one({ rows: [{ text: 'a' }] }) },
      refused: { type: GraphQLString, extensions: { access: ANYONE }, subscribe: () => { throw new Refusal('NOT_FOUND'); } },
    },
  }),
}));

describe('GraphQL over WebSocket', () => {
  const logLines: string[] = [];
  const clients: Client[] = [];
  let server: Server;
  let close: () => Promise<void>;
  let url: string;

  async function serve(introspection: boolean): Promise<void> {
    server = createServer();
    const logger = makeLogger({ LOG_LEVEL: 'debug' }, { write: (line) => void logLines.push(line) });
    ({ close } = serveWebSocket(server, schema, { viewers: new OneEmployee(), logger, introspection, publicOrigin: 'https://schakel.example' }));
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    url = `ws://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`;
  }

  beforeEach(async () => {
    logLines.length = 0;
    await serve(false);
  });
  afterEach(async () => {
    for (const client of clients.splice(0)) await client.dispose();
    await close();
    server.close();
  });

  function connect(options: { token?: string; headers?: Record<string, string> } = {}): Client {
    class Browser extends WebSocket {
      constructor(address: string, protocols?: string | string[]) {
        super(address, protocols, { headers: options.headers });
      }
    }
    const client = createClient({
      url, webSocketImpl: Browser, retryAttempts: 0, onNonLazyError: () => undefined,
      ...(options.token === undefined ? {} : { connectionParams: { authorization: options.token } }),
    });
    clients.push(client);
    return client;
  }

  /** The first thing that the server says: a result, the faults that it refuses with, or the code with which it closes. */
  function ask(client: Client, query: string, variables?: Record<string, unknown>) {
    return new Promise<{ result?: { data?: Record<string, unknown> | null }; codes?: unknown[]; messages?: string[]; closed?: number }>((resolve) => {
      client.subscribe({ query, variables }, {
        next: (result) => resolve(result.errors ? { codes: result.errors.map((error) => error.extensions?.['code']), messages: result.errors.map((error) => error.message) } : { result }),
        error: (fault) => resolve(
          Array.isArray(fault)
            ? { codes: fault.map((error: { extensions?: { code: string } }) => error.extensions?.code), messages: fault.map((error: { message: string }) => error.message) }
            : { closed: (fault as { code: number }).code },
        ),
        complete: () => resolve({}),
      });
    });
  }

  const whoIs = async (client: Client) => (await ask(client, 'subscription { who }')).result?.data?.['who'];

  it('knows a program by its token, a browser by its cookie, and anybody else not', async () => {
    expect(await whoIs(connect({ token: 'Bearer good' }))).toBe('employee');
    expect(await whoIs(connect({ headers: { cookie: 'a=1; session=good' } }))).toBe('employee');
    expect(await whoIs(connect())).toBe('niemand');
  });

  it('closes the door on a token that is wrong', async () => {
    expect(await ask(connect({ token: 'Bearer bad' }), 'subscription { who }')).toEqual({ closed: 4403 });
    expect(await ask(connect({ token: '' }), 'subscription { who }')).toEqual({ closed: 4403 });
  });

  it('takes no notice of the cookies of a browser that is on another site', async () => {
    const cookie = 'session=good';
    expect(await whoIs(connect({ headers: { cookie, origin: 'https://elders.example' } }))).toBe('niemand');
    expect(await whoIs(connect({ headers: { cookie, origin: 'https://schakel.example' } }))).toBe('employee');
    expect(await whoIs(connect({ headers: { cookie, origin: url.replace('ws:', 'http:').replace('/graphql', '') } }))).toBe('employee');
  });

  it('says nothing of a fault of its own when it closes', async () => {
    const consoleError = jest.spyOn(console, 'error').mockImplementation(() => undefined);
    const client = connect({ headers: { cookie: 'session=broken' } });
    const reason = new Promise<string>((resolve) => client.on('closed', (event) => resolve((event as { reason: string }).reason)));
    expect(await ask(client, 'subscription { who }')).toEqual({ closed: 4500 });
    expect(await reason).toBe('Internal server error');
    consoleError.mockRestore();
  });

  it('serves subscriptions alone', async () => {
    const refused = { codes: ['SUBSCRIPTIONS_ONLY'], messages: ['Over WebSocket lopen alleen abonnementen (subscriptions); stel vragen over HTTP.'] };
    expect(await ask(connect(), '{ hello }')).toEqual(refused);
    expect(await ask(connect(), 'mutation { change }')).toEqual(refused);
    expect(await ask(connect(), '{ __schema { types { name } } }')).toEqual(refused);
  });

  it('guards fields as HTTP does', async () => {
    expect(await ask(connect(), 'subscription { staffOnly }')).toEqual({ codes: ['UNAUTHENTICATED'], messages: ['Meld u eerst aan.'] });
    expect((await ask(connect({ token: 'Bearer good' }), 'subscription { staffOnly }')).result?.data).toEqual({ staffOnly: 'ja' });
  });

  it('gives refusals their sentence, and hides what a bug says', async () => {
    expect(await ask(connect(), 'subscription { refused }')).toEqual({ codes: ['NOT_FOUND'], messages: ['Dit bestaat niet, of u mag het niet zien.'] });
    expect(await ask(connect(), 'subscription { rows { broken } }')).toEqual({
      codes: ['INTERNAL'], messages: ['Er ging iets mis bij ons. Het is genoteerd; probeer het later opnieuw.'],
    });
    expect(logLines.map((line) => (JSON.parse(line) as { msg: string }).msg)).toEqual(['A resolver failed']);
  });

  const LIMITED: [string, string, Record<string, unknown> | undefined, string][] = [
    ['too deep', `subscription { rows ${'{ more '.repeat(LIMITS.depth)} { text } ${'}'.repeat(LIMITS.depth)} }`, undefined, 'QUERY_TOO_DEEP'],
    ['too costly', 'subscription ($n: Int!) { rows(first: $n) { text more { text } } }', { n: 5000 }, 'QUERY_TOO_COSTLY'],
    ['too long', `subscription { who } #${'x'.repeat(LIMITS.length)}`, undefined, 'QUERY_TOO_LONG'],
    ['of too many words', `subscription { rows { ${'text '.repeat(LIMITS.tokens)} } }`, undefined, 'GRAPHQL_PARSE_FAILED'],
    ['not GraphQL', 'subscription {', undefined, 'GRAPHQL_PARSE_FAILED'],
    ['of unknown fields', 'subscription { nothing }', undefined, 'GRAPHQL_VALIDATION_FAILED'],
    ['given variables that do not fit', 'subscription ($n: Int!) { rows(first: $n) { text } }', { n: 'veel' }, 'BAD_USER_INPUT'],
  ];
  it.each(LIMITED)('refuses what is %s', async (_what, query, variables, code) => {
    expect((await ask(connect(), query, variables)).codes).toEqual([code]);
    expect(logLines).toEqual([]);
  });

  it.each([true, false])('never shows the schema, introspection being on or off (%s)', async (introspection) => {
    await close();
    server.close();
    await serve(introspection);
    expect((await ask(connect(), '{ __schema { types { name } } }')).codes).toEqual(['SUBSCRIPTIONS_ONLY']);
    expect((await ask(connect(), 'subscription { __schema { types { name } } }')).codes).toContain('GRAPHQL_VALIDATION_FAILED');
    expect((await ask(connect(), 'subscription { who __type(name: "Rows") { name } }')).codes).toContain('GRAPHQL_VALIDATION_FAILED');
  });

  it('closes a socket that sends more than a request may hold', async () => {
    const consoleError = jest.spyOn(console, 'error').mockImplementation(() => undefined);
    expect(await ask(connect(), 'subscription { who }', { filler: 'x'.repeat(LIMITS.body) })).toEqual({ closed: 1009 });
    expect(await whoIs(connect())).toBe('niemand');
    consoleError.mockRestore();
  });

  it('closes a socket that speaks anything else', async () => {
    const socket = new WebSocket(url, 'graphql-transport-ws');
    await once(socket, 'open');
    socket.send('5');
    const [code] = (await once(socket, 'close')) as [number];
    expect(code).toBe(4400);
  });
});
