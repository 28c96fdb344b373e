import { Rows } from '@schakel/testing';
import { ApiBench } from './testing/api-bench';

// What goes wrong inside stays inside: neither answers nor logs give away statements, values or secrets.

const LEAKS = /SELECT |INSERT |UPDATE |relation "|QueryFailedError|node_modules|\.ts:\d+|postgres:\/\//;
const INTERNAL = 'Er ging iets mis bij ons. Het is genoteerd; probeer het later opnieuw.';

describe('a fault of our own', () => {
  let bench: ApiBench;

  beforeEach(async () => {
    bench = await ApiBench.open();
  });
  afterEach(() => bench.close());

  /** Takes a table away, as no migration ever would. */
  const breakTable = (table: string) => bench.database.query(`ALTER TABLE ${table} RENAME TO broken`);
  const logged = () => bench.logLines.join('');

  it('in a query is one sentence to whoever asked, and one line in the log', async () => {
    await breakTable('listing');
    const { status, text, data, errors } = await bench.visitor().ask('{ listings(hubId: "de-keet") { nodes { id } } }');
    expect(status).toBe(200);
    expect(data).toBeNull();
    expect(errors).toEqual([{ message: INTERNAL, path: ['listings'], locations: [{ line: 1, column: 3 }], extensions: { code: 'INTERNAL' } }]);
    expect(text).not.toMatch(LEAKS);
    const lines = bench.logLines.map((line) => JSON.parse(line) as { level: number; msg: string; err?: { query?: string; parameters?: unknown } });
    expect(lines.filter(({ level }) => level >= 50).map(({ msg }) => msg)).toEqual(['A resolver failed']);
    expect(logged()).not.toMatch(/SELECT |postgres:\/\//);
  });

  it('in a mutation keeps what was handed in to itself', async () => {
    const { email } = await bench.rows.user();
    await breakTable('session');
    const { text, errors } = await bench.visitor().ask('mutation ($input: SignInInput!) { signIn(input: $input) { __typename } }', {
      input: { email, password: Rows.PASSWORD, mode: 'TOKEN' },
    });
    expect(errors.map((error) => [error.message, error.extensions.code])).toEqual([[INTERNAL, 'INTERNAL']]);
    expect(text).not.toMatch(LEAKS);
    for (const secret of [Rows.PASSWORD, email, ApiBench.TOKEN_SECRET, 'INSERT ', '$argon2']) expect(logged()).not.toContain(secret);
  });

  it('while finding out who asks does not look like a wrong token', async () => {
    const client = await bench.client();
    await breakTable('session');
    const { status, text, code } = await client.ask('{ hubs { id } }');
    expect([status, code]).toEqual([500, 'INTERNAL']);
    expect(text).not.toMatch(LEAKS);
    expect(logged()).not.toContain(client.token);
  });

  it('outside GraphQL is a code and a sentence as well', async () => {
    const staff = await bench.client({ hubRoles: [{ hubId: Rows.HUB, role: 'HUB_STAFF' }] });
    await breakTable('session');
    const answer = await staff.http('/api/exports/listings');
    expect([answer.status, answer.json()]).toEqual([500, { code: 'INTERNAL', message: INTERNAL }]);
    expect(logged()).not.toMatch(/SELECT |postgres:\/\//);
    expect(logged()).not.toContain(staff.token);
  });

  it('is undone: nothing of a mutation that fails half way stays', async () => {
    const organisation = await bench.rows.organisation();
    const staff = await bench.client({ hubRoles: [{ hubId: Rows.HUB, role: 'HUB_STAFF' }] });
    const jobs = () => bench.database.query('SELECT task_identifier FROM graphile_worker.jobs ORDER BY id');
    const before = await jobs();
    await breakTable('audit_entry');
    const { code } = await staff.ask('mutation ($id: ID!, $input: NewListingInput!) { createListing(organisationId: $id, input: $input) { __typename } }', {
      id: organisation.id, input: { kind: 'OFFER', title: 'Tafels', municipality: 'Aalst', publish: true },
    });
    expect(code).toBe('INTERNAL');
    expect(await bench.database.query('SELECT id FROM listing')).toEqual([]);
    expect(await jobs()).toEqual(before);
  });

  it('does not stop the server', async () => {
    await breakTable('listing');
    await bench.visitor().ask('{ listings(hubId: "de-keet") { nodes { id } } }');
    const { data } = await bench.visitor().ask<{ hubs: { id: string }[] }>('{ hubs { id } }');
    expect(data?.hubs[0]?.id).toBe('de-keet');
  });
});

describe('everything else', () => {
  let bench: ApiBench;

  beforeAll(async () => {
    bench = await ApiBench.open();
  });
  afterAll(() => bench.close());

  it.each(['/api/nothing', '/api/imports/x', '/.env', '/graphql/x', '/health/x', '/api/%00', '/assets/..%2f..%2f..%2fpackage.json'])('that is not there is not there: %s', async (path) => {
    const answer = await bench.visitor().http(path, { headers: { accept: 'application/json' } });
    expect(answer.status).toBe(404);
    expect(answer.text).not.toMatch(LEAKS);
    expect(answer.text).not.toContain('Cannot GET');
  });

  it('is logged with an id for the request, a path without its question, and nothing of the person', async () => {
    const client = await bench.client();
    await client.http(`/api/exports/listings?hub=de-keet&token=geheim`, { headers: { 'x-request-id': 'verzoek-1', cookie: 'schakel_access=koekje' } });
    const lines = bench.logLines.map((line) => JSON.parse(line) as Record<string, unknown>).filter(({ requestId }) => requestId === 'verzoek-1');
    expect(lines).toEqual([{ level: 20, time: expect.any(Number) as number, requestId: 'verzoek-1', method: 'GET', path: '/api/exports/listings', status: 403, ms: expect.any(Number) as number, msg: 'request' }]);
    for (const secret of ['geheim', 'koekje', client.token]) expect(bench.logLines.join('')).not.toContain(secret);
  });

  it('is served with the headers that keep a browser careful', async () => {
    const { headers } = await bench.visitor().http('/health');
    expect(headers['content-security-policy']).toContain("default-src 'self'");
    expect(headers['content-security-policy']).toContain("frame-ancestors 'none'");
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['x-powered-by']).toBeUndefined();
  });

  it('tells machines whether it lives and can work', async () => {
    const visitor = bench.visitor();
    expect((await visitor.http('/health/alive')).json()).toEqual({ status: 'alive' });
    const ready = await visitor.http('/health');
    expect([ready.status, ready.json()]).toMatchObject([200, { status: 'ready', database: 'up', search: { engine: 'postgres', degraded: false } }]);
    const metrics = await visitor.http('/metrics');
    expect(metrics.text).toMatch(/^schakel_jobs_dead 0$/m);
    expect(metrics.headers['content-type']).toContain('text/plain');
  });
});

describe('a database that has gone', () => {
  it('makes the server not ready, but alive', async () => {
    const bench = await ApiBench.open();
    const visitor = bench.visitor();
    await bench.database.dataSource.destroy();
    const ready = await visitor.http('/health/ready');
    expect([ready.status, ready.json()]).toEqual([503, { status: 'not ready', database: 'down' }]);
    expect((await visitor.http('/health/alive')).status).toBe(200);
    const { code } = await visitor.ask('{ listings(hubId: "de-keet") { nodes { id } } }');
    expect(code).toBe('INTERNAL');
    await bench.database.dataSource.initialize();
    expect((await visitor.http('/health/ready')).status).toBe(200);
    await bench.close();
  });
});
