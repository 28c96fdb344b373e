import { readdir } from 'node:fs/promises';
import { connect } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { dataPath } from '@schakel/platform';
import { Rows } from '@schakel/testing';
import { ApiBench } from './testing/api-bench';
import type { HttpAnswer } from './testing/api-client';
import { ROLES, Scene } from './testing/scene';
import { followImport, listingsCsv } from './testing/transfers';

describe('files that are uploaded', () => {
  let bench: ApiBench;

  beforeAll(async () => {
    bench = await ApiBench.open({ UPLOAD_LIMIT_MB: '1' });
  });
  afterAll(() => bench.close());

  const uploads = (): Promise<string[]> => readdir(join(dataPath(bench.configuration), 'uploads')).catch(() => []);
  const staff = () => bench.client({ hubRoles: [{ hubId: Rows.HUB, role: 'HUB_STAFF' }] });
  const organisation = async (externalRef: string) => ({ ...(await bench.rows.organisation({ externalRef })), externalRef });
  const says = (answer: HttpAnswer) => [answer.status, answer.json<{ code: string }>().code];

  it('are taken from staff of the hub, and listings from a member for its own organisation', async () => {
    const scene = await Scene.on(bench);
    const listings = `/api/imports?hub=${Rows.HUB}&kind=LISTINGS`;
    const statuses = async (url: string) => Object.fromEntries<number>(await Promise.all(ROLES.map(async (role): Promise<[string, number]> =>
      [role, (await (await scene.client(role)).upload(`${url}&dryRun=true`, { name: 'a.csv', content: listingsCsv([]) })).status])));
    const staffOnly = { anonymous: 401, stranger: 403, member: 403, otherMember: 403, foreignStaff: 403, staff: 202, admin: 202 };
    expect(await statuses(listings)).toEqual(staffOnly);
    expect(await statuses(`${listings}&organisation=${scene.ours.id}`)).toEqual({ ...staffOnly, member: 202 });
    expect(await statuses(`/api/imports?hub=${Rows.HUB}&kind=ORGANISATIONS&organisation=${scene.ours.id}`)).toEqual(staffOnly);
  });

  it('are imported row by row, with every fault at its place, and then removed', async () => {
    const { externalRef } = await organisation('org-a');
    const client = await staff();
    const content = listingsCsv([['a-1', externalRef, 'Stoelen'], ['a-2', externalRef, 'Tafels', 'el'], ['a-3', 'org-onbekend', 'Kasten'], ['a-4', externalRef, 'Lampen']]);
    const upload = await client.upload('/api/imports?kind=LISTINGS', { name: 'berichten.csv', content });
    expect([upload.status, Object.keys(upload.json<object>())]).toEqual([202, ['importRunId']]);
    const { status, summary, faults } = await followImport(client, upload);
    expect([status, summary]).toEqual(['DONE', { rows: 4, created: 2, updated: 0, unchanged: 0, rejected: 2 }]);
    expect(faults.filter(({ severity }) => severity === 'REJECT').map(({ line, column, code }) => [line, column, code])).toEqual([
      [3, 'unit', 'UNKNOWN_UNIT'], [4, 'organisation_id', 'UNKNOWN_ORGANISATION'],
    ]);
    expect(faults.every(({ message }) => message.length > 10)).toBe(true);
    expect(await bench.database.query(`SELECT title FROM listing WHERE external_ref LIKE 'a-%' ORDER BY external_ref`)).toEqual([{ title: 'Stoelen' }, { title: 'Lampen' }]);
    while ((await uploads()).length > 0) await sleep(10);
  });

  it('change nothing the second time, nor when they are only tried', async () => {
    const { externalRef } = await organisation('org-b');
    const client = await staff();
    const importing = async (query: string) => {
      const { summary } = await followImport(client, await client.upload(`/api/imports?kind=LISTINGS${query}`, { name: 'b.csv', content: listingsCsv([['b-1', externalRef, 'Stoelen']]) }));
      return [summary.created, summary.unchanged];
    };
    expect(await importing('&dryRun=true')).toEqual([1, 0]);
    expect(await importing('')).toEqual([1, 0]);
    expect(await importing('')).toEqual([0, 1]);
  });

  it('touch no other organisation’s listings when a member sends them', async () => {
    const [ours, theirs] = [await organisation('org-c'), await organisation('org-d')];
    const member = await bench.client({ organisationIds: [ours.id] });
    const content = listingsCsv([['c-1', ours.externalRef, 'Stoelen'], ['c-2', theirs.externalRef, 'Tafels']]);
    const { summary, faults } = await followImport(member, await member.upload(`/api/imports?kind=LISTINGS&organisation=${ours.id}`, { name: 'c.csv', content }));
    expect([summary.created, summary.rejected, faults.map(({ code }) => code)]).toEqual([1, 1, ['UNKNOWN_ORGANISATION']]);
  });

  it('are followed to their end by nobody else', async () => {
    const client = await staff();
    const upload = await client.upload('/api/imports?kind=LISTINGS', { name: 'e.csv', content: listingsCsv([]) });
    const stranger = await bench.client({ hubRoles: [{ hubId: Rows.OTHER_HUB, role: 'HUB_ADMIN' }] });
    const { data } = await stranger.ask('query ($id: ID!) { importRun(id: $id) { status } }', { id: upload.json<{ importRunId: string }>().importRunId });
    expect(data).toEqual({ importRun: null });
    await followImport(client, upload);
  });

  it.each([
    ['a file that is no table', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 1, 2, 3])],
    ['an empty file', Buffer.alloc(0)],
    ['half a workbook', Buffer.from('PK\u0003\u0004half een zip')],
  ])('end well when they hold %s', async (_what, content) => {
    const client = await staff();
    const { status, summary, faults } = await followImport(client, await client.upload('/api/imports?kind=LISTINGS', { name: 'x.csv', content }));
    expect([status, summary.rows]).toEqual(['DONE', 0]);
    expect(faults[0]?.severity).toBe('FILE');
  });

  it('may be larger than other requests, up to the limit of their own', async () => {
    const { externalRef } = await organisation('org-f');
    const client = await staff();
    const rows = Array.from({ length: 5000 }, (_, n) => [`f-${n}`, externalRef, `Stoel ${n}`] as const);
    const content = listingsCsv(rows);
    expect(content.length).toBeGreaterThan(400_000);
    const { summary } = await followImport(client, await client.upload('/api/imports?kind=LISTINGS&dryRun=true', { name: 'f.csv', content }));
    expect([summary.rows, summary.created]).toEqual([5000, 5000]);
  });

  it('are refused over the limit, and leave nothing behind', async () => {
    const answer = await (await staff()).upload('/api/imports?kind=LISTINGS', { name: 'groot.csv', content: Buffer.alloc(1024 * 1024 + 1, 'x') });
    expect([answer.status, answer.json()]).toEqual([413, { code: 'BODY_TOO_LARGE', message: 'Dit bericht is groter dan toegelaten.', faults: [] }]);
    expect(await uploads()).toEqual([]);
  });

  it('leave nothing behind when the sender hangs up half way', async () => {
    const { port } = new URL(await bench.listen());
    const socket = connect(Number(port), '127.0.0.1');
    const { token } = await staff();
    socket.write([
      `POST /api/imports?kind=LISTINGS HTTP/1.1`, 'Host: localhost', `Authorization: Bearer ${token}`, 'x-schakel-request: 1',
      'Content-Type: multipart/form-data; boundary=b', 'Content-Length: 500000', '', '--b', 'Content-Disposition: form-data; name="file"; filename="a.csv"', '', 'x'.repeat(50_000),
    ].join('\r\n'));
    while ((await uploads()).length === 0) await sleep(10);
    socket.destroy();
    while ((await uploads()).length > 0) await sleep(10);
  });

  it('are refused when the request is not in order, before anything is read', async () => {
    const client = await staff();
    const { id } = await bench.rows.organisation({ hubId: Rows.OTHER_HUB });
    const file = { name: 'a.csv', content: listingsCsv([]) };
    expect(says(await client.upload('/api/imports?kind=LISTINGS', file, {}))).toEqual([403, 'FORBIDDEN']);
    expect(says(await client.upload('/api/imports?kind=LISTINGS&hub=nergens', file))).toEqual([404, 'NOT_FOUND']);
    expect(says(await client.upload('/api/imports', file))).toEqual([422, 'INVALID_INPUT']);
    expect(says(await client.upload('/api/imports?kind=PEOPLE', file))).toEqual([422, 'INVALID_INPUT']);
    expect(says(await client.upload('/api/imports?kind=LISTINGS', null))).toEqual([422, 'INVALID_INPUT']);
    for (const organisationId of ['alles', id, '0190f3a0-0000-7000-8000-000000000000']) {
      expect([organisationId, ...says(await client.upload(`/api/imports?kind=LISTINGS&organisation=${organisationId}`, file))]).toEqual([organisationId, 404, 'NOT_FOUND']);
    }
    const json = await client.http('/api/imports?kind=LISTINGS', { method: 'POST', payload: { file: 'a.csv' }, headers: { 'x-schakel-request': '1' } });
    expect(says(json)).toEqual([400, 'BAD_REQUEST']);
    expect(await uploads()).toEqual([]);
  });

  it('of a member stay in the hub of its organisation', async () => {
    const ours = await bench.rows.organisation();
    const member = await bench.client({ organisationIds: [ours.id] });
    const answer = await member.upload(`/api/imports?hub=${Rows.OTHER_HUB}&kind=LISTINGS&organisation=${ours.id}`, { name: 'a.csv', content: listingsCsv([]) });
    expect(says(answer)).toEqual([404, 'NOT_FOUND']);
    expect(await bench.database.query('SELECT id FROM import_run WHERE hub_id = $1', [Rows.OTHER_HUB])).toEqual([]);
  });

  it('keep only the name of the file, however it is written', async () => {
    const client = await staff();
    const upload = await client.upload('/api/imports?kind=LISTINGS', { name: '../../etc/passwd', content: listingsCsv([]) });
    await followImport(client, upload);
    const { data } = await client.ask<{ importRun: { fileName: string } }>('query ($id: ID!) { importRun(id: $id) { fileName } }', { id: upload.json<{ importRunId: string }>().importRunId });
    expect(data?.importRun.fileName).toBe('passwd');
  });
});
