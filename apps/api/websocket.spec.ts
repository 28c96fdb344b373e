import { createClient, type Client } from 'graphql-ws';
import { once } from 'node:events';
import { WebSocket } from 'ws';
import { LIMITS } from '@schakel/platform';
import { ApiBench } from './testing/api-bench';

// What holds for every schema over WebSocket is in libs/platform/graphql/websocket.spec.ts; this is the real server.

describe('the server’s WebSocket', () => {
  const clients: Client[] = [];
  let bench: ApiBench;
  let url: string;

  beforeAll(async () => {
    bench = await ApiBench.open();
    url = `${(await bench.listen()).replace('http', 'ws')}/graphql`;
  });
  afterEach(async () => {
    for (const client of clients.splice(0)) await client.dispose();
  });
  afterAll(() => bench.close());

  function connect(authorization?: string): Client {
    const client = createClient({
      url, webSocketImpl: WebSocket, retryAttempts: 0, onNonLazyError: () => undefined, ...(authorization ? { connectionParams: { authorization } } : {}),
    });
    clients.push(client);
    return client;
  }

  /** The codes with which the server refuses, or the code with which it closes. */
  function refusal(client: Client, query: string, variables?: Record<string, unknown>): Promise<unknown> {
    return new Promise((resolve) => {
      client.subscribe({ query, variables }, {
        next: (result) => resolve(result.errors?.map((error) => error.extensions?.['code']) ?? 'answered'),
        error: (fault) => resolve(Array.isArray(fault) ? fault.map((error: { extensions?: { code: string } }) => error.extensions?.code) : (fault as { code: number }).code),
        complete: () => resolve('completed'),
      });
    });
  }

  it('lets in who has a session, and visitors', async () => {
    const { id } = await bench.rows.user();
    for (const authorization of [`Bearer ${await bench.token(id)}`, undefined]) {
      const client = connect(authorization);
      const connected = new Promise((resolve) => client.on('connected', resolve));
      expect(await refusal(client, '{ me { id } }')).toEqual(['SUBSCRIPTIONS_ONLY']);
      await connected;
    }
  });

  it('shuts out a token that is wrong, expired or of a session that ended', async () => {
    const { id } = await bench.rows.user();
    const ended = await bench.token(id);
    await bench.database.query('UPDATE session SET revoked_at = now() WHERE user_id = $1', [id]);
    for (const token of ['abc', ended, await bench.token(id, { expiresIn: -1 })]) {
      expect(await refusal(connect(`Bearer ${token}`), 'subscription { nothing }')).toBe(4403);
    }
  });

  it('runs no query and no mutation', async () => {
    const { id } = await bench.rows.user();
    const token = await bench.token(id);
    expect(await refusal(connect(`Bearer ${token}`), 'mutation { signOut { done } }')).toEqual(['SUBSCRIPTIONS_ONLY']);
    expect(await refusal(connect(), '{ __schema { types { name } } }')).toEqual(['SUBSCRIPTIONS_ONLY']);
    const [session] = await bench.database.query<{ revoked_at: Date | null }>('SELECT revoked_at FROM session WHERE user_id = $1', [id]);
    expect(session).toEqual({ revoked_at: null });
  });

  it('holds the limits of HTTP', async () => {
    expect(await refusal(connect(), `subscription { ${'a { '.repeat(20)} b ${'} '.repeat(20)} }`)).toContain('QUERY_TOO_DEEP');
    expect(await refusal(connect(), `subscription { a } #${'x'.repeat(LIMITS.length)}`)).toContain('QUERY_TOO_LONG');
    expect(await refusal(connect(), `subscription { ${'a '.repeat(LIMITS.tokens)} }`)).toEqual(['GRAPHQL_PARSE_FAILED']);
  });

  it('closes on a message that is too large, and stays up', async () => {
    const consoleError = jest.spyOn(console, 'error').mockImplementation(() => undefined);
    expect(await refusal(connect(), 'subscription { a }', { filler: 'x'.repeat(LIMITS.body) })).toBe(1009);
    consoleError.mockRestore();
    expect((await bench.visitor().http('/health')).status).toBe(200);
  });

  it('speaks one protocol, at one address', async () => {
    const [refused] = (await once(new WebSocket(url.replace('/graphql', '/elsewhere'), 'graphql-transport-ws'), 'error')) as [Error];
    expect(refused.message).toBe('Unexpected server response: 400');
    const [other] = (await once(new WebSocket(url), 'close')) as [number];
    expect(other).toBe(4406);
  });

  it('lets go of its sockets when the server closes', async () => {
    const own = await ApiBench.open();
    const socket = new WebSocket(`${(await own.listen()).replace('http', 'ws')}/graphql`, 'graphql-transport-ws');
    await once(socket, 'open');
    const closed = once(socket, 'close') as Promise<[number]>;
    await own.close();
    expect((await closed)[0]).toBe(1001);
  });
});
