import { Rows } from '@schakel/testing';
import { ApiBench } from './testing/api-bench';
import type { ApiClient } from './testing/api-client';
import { ROLES, Scene } from './testing/scene';
import { followImport, listingsCsv } from './testing/transfers';

const TABLES = ['proposals', 'candidates', 'organisations', 'listings', 'figures-listings', 'figures-lead-times', 'figures-movements', 'figures-social-work'] as const;
const FORMATS = { csv: 'text/csv; charset=utf-8', jsonl: 'application/x-ndjson', xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' } as const;

describe('tables that are downloaded', () => {
  let bench: ApiBench;

  beforeAll(async () => {
    bench = await ApiBench.open();
  });
  afterAll(() => bench.close());

  const staff = (hubId: string) => bench.client({ hubRoles: [{ hubId, role: 'HUB_STAFF' }] });

  /** A hub with one row of everything. */
  async function filledHub() {
    const { rows, database } = bench;
    const hubId = await rows.hub();
    const organisation = await rows.organisation({ hubId, externalRef: 'org-1', name: 'Kringwinkel "De Draad", Aalst', email: 'draad@voorbeeld.be' });
    const partner = await rows.organisation({ hubId, externalRef: 'org-2', name: 'Zorghuis' });
    const [offer, request] = [await rows.listing(organisation, { externalRef: 'a-1' }), await rows.listing(partner, { externalRef: 'v-1', kind: 'REQUEST', status: 'DRAFT' })];
    const proposal = await rows.proposal(hubId, [offer, request]);
    await database.query(
      `INSERT INTO candidate (query_id, candidate_id, hub_id, score, reasons, judged_at) VALUES ($1, $2, $3, 0.75, '[{"reason": {"code": "DISTANCE"}}]', now())`, [request, offer, hubId],
    );
    return { hubId, proposal, client: await staff(hubId) };
  }

  const linesOf = async (client: ApiClient, hubId: string, table: string) => (await client.http(`/api/exports/${table}?hub=${hubId}&format=csv`)).text.split('\r\n');
  const objectsOf = async (client: ApiClient, hubId: string, table: string) =>
    (await client.http(`/api/exports/${table}?hub=${hubId}&format=jsonl`)).text.trim().split('\n').map((line) => JSON.parse(line) as Record<string, unknown>);

  it.each(TABLES.flatMap((table) => Object.keys(FORMATS).map((format) => [table, format] as const)))('go to staff of the hub alone: %s as %s', async (table, format) => {
    const scene = await Scene.on(bench);
    const statuses = await Promise.all(ROLES.map(async (role) => {
      const { status, text } = await (await scene.client(role)).http(`/api/exports/${table}?hub=${Rows.HUB}&format=${format}`);
      if (status !== 200) expect(Object.keys(JSON.parse(text) as object)).toEqual(['code', 'message', 'faults']);
      return [role, status];
    }));
    expect(Object.fromEntries(statuses)).toEqual({ anonymous: 401, stranger: 403, member: 403, otherMember: 403, foreignStaff: 403, staff: 200, admin: 200 });
    const { headers } = await (await scene.client('staff')).http(`/api/exports/${table}?hub=${Rows.HUB}&format=${format}`);
    expect([headers['content-type'], headers['content-disposition']]).toEqual([FORMATS[format as keyof typeof FORMATS], `attachment; filename="${table}.${format}"`]);
  });

  it('hold the rows of the hub, as CSV', async () => {
    const { hubId, proposal, client } = await filledHub();
    expect(await linesOf(client, hubId, 'organisations')).toEqual([
      'id,name,kind,municipality,postal_code,description,email,enterprise_number',
      'org-1,"Kringwinkel ""De Draad"", Aalst",SEC,Aalst,9300,,draad@voorbeeld.be,',
      expect.stringMatching(/^org-2,Zorghuis,SEC,Aalst,9300,,contact-.+@voorbeeld\.be,$/), '',
    ]);
    expect((await linesOf(client, hubId, 'listings')).map((line) => line.split(',').slice(0, 4).join())).toEqual(['id,organisation_id,kind,title', 'a-1,org-1,OFFER,Stoelen van een school', 'v-1,org-2,REQUEST,Stoelen van een school', '']);
    expect((await linesOf(client, hubId, 'proposals'))[1]).toMatch(new RegExp(`^${proposal},PAIR,OPEN,0\\.8,FURNITURE,a-1,,v-1,`));
    expect((await linesOf(client, hubId, 'candidates'))[1]).toMatch(/^v-1,a-1,1,0\.75,\w+,DISTANCE$/);
  });

  it('hold the same rows as JSON lines, with numbers as numbers and nothing as null', async () => {
    const { hubId, client } = await filledHub();
    const [first] = await objectsOf(client, hubId, 'listings');
    expect(first).toMatchObject({ id: 'a-1', organisation_id: 'org-1', kind: 'OFFER', quantity: 40, unit: 'stuks', available_from: '2026-03-01', status: 'PUBLISHED', municipality: 'Aalst' });
    const [organisation] = await objectsOf(client, hubId, 'organisations');
    expect(organisation).toMatchObject({ id: 'org-1', enterprise_number: null });
  });

  it('hold no row of another hub', async () => {
    const [one, two] = [await filledHub(), await filledHub()];
    for (const table of TABLES.filter((each) => each !== 'figures-social-work')) {
      expect([table, (await objectsOf(one.client, one.hubId, table)).length]).toEqual([table, table === 'organisations' || table === 'listings' ? 2 : 1]);
    }
    expect((await one.client.http(`/api/exports/listings?hub=${two.hubId}`)).status).toBe(403);
  });

  it('are of the installation’s own hub and CSV when nothing is said', async () => {
    const { headers, status } = await (await staff(Rows.HUB)).http('/api/exports/organisations');
    expect([status, headers['content-type']]).toEqual([200, FORMATS.csv]);
  });

  it.each([['people', 'csv'], ['listings', 'pdf'], ['listings', 'CSV'], ['__proto__', 'csv'], ['listings', 'csv&format=jsonl']])('are refused by name: %s as %s', async (table, format) => {
    const answer = await (await staff(Rows.HUB)).http(`/api/exports/${table}?format=${format}`);
    expect([answer.status, answer.json<{ code: string }>().code]).toEqual([422, 'INVALID_INPUT']);
  });

  const FORMULAS = ['=HYPERLINK("http://kwaad.example";"Klik")', '+1+cmd|calc', '-2+3+cmd', '@SUM(A1)', "'=al een apostrof", '＝1+1', '- twee lijstjes'];

  it('run nothing in a spreadsheet, and come back as they were', async () => {
    const scene = await Scene.on(bench);
    await bench.database.query(`UPDATE organisation SET external_ref = 'org-formule' WHERE id = $1`, [scene.ours.id]);
    const member = await scene.client('member');
    for (const title of FORMULAS) {
      await member.ask('mutation ($id: ID!, $input: NewListingInput!) { createListing(organisationId: $id, input: $input) { __typename } }', {
        id: scene.ours.id, input: { kind: 'OFFER', title, description: title, municipality: 'Aalst', quantity: 5, unit: 'PIECES', availableFrom: '2026-03-01', publish: true },
      });
    }
    await bench.database.query(`UPDATE listing SET external_ref = 'formule-' || id WHERE organisation_id = $1`, [scene.ours.id]);
    const client = await scene.client('staff');
    const csv = await linesOf(client, Rows.HUB, 'listings');
    const cells = csv.filter((line) => line.startsWith('formule-')).map((line) => line.split(',')[3]?.replace(/^"/, ''));
    expect(cells).toHaveLength(FORMULAS.length);
    for (const cell of cells) expect(cell).toMatch(/^'/);
    const texts = (await objectsOf(client, Rows.HUB, 'listings')).filter(({ id }) => String(id).startsWith('formule-')).map(({ title }) => title);
    expect(texts).toEqual(FORMULAS);

    for (const format of ['csv', 'xlsx']) {
      const { body } = await bench.app.inject({ url: `/api/exports/listings?hub=${Rows.HUB}&format=${format}`, headers: { authorization: `Bearer ${client.token}` } }).then(({ rawPayload }) => ({ body: rawPayload }));
      const { summary } = await followImport(client, await client.upload('/api/imports?kind=LISTINGS', { name: `terug.${format}`, content: body }));
      expect([format, summary.unchanged, summary.updated, summary.created]).toEqual([format, FORMULAS.length, 0, 0]);
    }
  });

  it('come back as they were, whatever was in them', async () => {
    const organisation = await bench.rows.organisation({ externalRef: 'org-terug' });
    const client = await staff(Rows.HUB);
    const content = listingsCsv([['terug-1', 'org-terug', 'Stoelen, ""bijna nieuw""'], ['terug-2', 'org-terug', 'Tafels – ½ meter, €5']]);
    expect((await followImport(client, await client.upload('/api/imports?kind=LISTINGS', { name: 'a.csv', content }))).summary.created).toBe(2);
    const exported = (await client.http('/api/exports/listings')).text.split('\r\n');
    const own = [exported[0], ...exported.filter((line) => line.startsWith('terug-')), ''].join('\r\n');
    const { summary, faults } = await followImport(client, await client.upload('/api/imports?kind=LISTINGS', { name: 'b.csv', content: own }));
    expect([summary.unchanged, summary.rejected]).toEqual([2, 0]);
    expect(faults.filter(({ severity }) => severity === 'REJECT')).toEqual([]);
    expect(await bench.database.query('SELECT title FROM listing WHERE organisation_id = $1 ORDER BY external_ref', [organisation.id])).toEqual([
      { title: 'Stoelen, "bijna nieuw"' }, { title: 'Tafels – ½ meter, €5' },
    ]);
  });

  it('are a code and a sentence when they cannot be read', async () => {
    const own = await ApiBench.open();
    const client = await own.client({ hubRoles: [{ hubId: Rows.HUB, role: 'HUB_STAFF' }] });
    await own.database.query('ALTER TABLE listing RENAME TO broken');
    const { status, headers, json } = await client.http('/api/exports/listings');
    expect([status, headers['content-disposition'], json()]).toEqual([
      500, undefined, { code: 'INTERNAL', message: 'Er ging iets mis bij ons. Het is genoteerd; probeer het later opnieuw.' },
    ]);
    const faults = own.logLines.map((line) => JSON.parse(line) as { level: number; msg: string }).filter(({ level }) => level >= 40);
    // The broken connection may also be told of, if its end comes before the answer's.
    expect(faults.map(({ msg }) => msg)).toContain('A request failed');
    await own.close();
  });
});
