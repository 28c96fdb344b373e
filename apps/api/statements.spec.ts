import { Rows } from '@schakel/testing';
import { ApiBench } from './testing/api-bench';
import type { ApiClient } from './testing/api-client';
import { Scene } from './testing/scene';
import { statementsOf } from './testing/statements';

// A page of fifty rows takes as many statements as one of five, and those are few.

describe('the statements that a page takes', () => {
  let bench: ApiBench;
  let staff: ApiClient;
  let member: ApiClient;
  let ours: { id: string; hubId: string };

  beforeAll(async () => {
    bench = await ApiBench.open();
    const scene = await Scene.on(bench);
    ours = scene.ours;
    [staff, member] = [await scene.client('staff'), await scene.client('member')];
    for (let n = 0; n < 51; n += 1) {
      const partner = await bench.rows.organisation();
      const [offer, request] = [await bench.rows.listing(ours), await bench.rows.listing(partner, { kind: 'REQUEST' })];
      await bench.rows.photo(offer);
      await bench.rows.proposal(Rows.HUB, [offer, request]);
      const introduced = await bench.rows.proposal(Rows.HUB, [offer, request], { status: 'INTRODUCED' });
      const introduction = await bench.rows.introduction(Rows.HUB, introduced, [ours.id, partner.id], { status: 'AGREED' });
      await bench.rows.agreement({ id: introduction, hubId: Rows.HUB }, offer, 1);
      await bench.rows.user({ organisationIds: [ours.id], hubRoles: [{ hubId: Rows.HUB, role: 'HUB_STAFF' }] });
      await bench.database.query('INSERT INTO contact_disclosure (hub_id, organisation_id, to_organisation_id, opened_at) VALUES ($1, $2, $3, now())', [Rows.HUB, partner.id, ours.id]);
    }
  });
  afterAll(() => bench.close());

  const ORGANISATION = 'organisation { id name place { label } contact { email phone } }';
  const LISTING = `id title missing place { label } interpretation { valueChain { value confidence } materials { label } } ${ORGANISATION}`;

  async function pageOf(client: ApiClient, first: number, field: string, body: string): Promise<{ rows: number; statements: number }> {
    const { result, statements } = await statementsOf(() => client.ask<Record<string, { nodes: unknown[] }>>(`query ($first: Int!) { ${field.replace('(', '(first: $first, ')} { ${body} } }`, { first }));
    expect(result.errors).toEqual([]);
    return { rows: Object.values(result.data ?? {})[0]?.nodes.length ?? 0, statements: statements.length };
  }

  /** One statement finds out who asks; the rest are named beside each number. */
  const PAGES: [string, 'staff' | 'member', () => string, string, number][] = [
    // the page with organisations, interpretations
    ['listings', 'staff', () => `listings(hubId: "${Rows.HUB}")`, `nodes { ${LISTING} }`, 3],
    // and their photos, of which the large column is left where it is
    ['listings with photos', 'staff', () => `listings(hubId: "${Rows.HUB}")`, 'nodes { id photos { id width height alt } }', 3],
    // and what the member may see of contact details
    ['listings for a member', 'member', () => `listings(hubId: "${Rows.HUB}")`, `nodes { ${LISTING} }`, 4],
    ['listings with their total', 'staff', () => `listings(hubId: "${Rows.HUB}")`, `totalCount pageInfo { endCursor } nodes { ${LISTING} }`, 4],
    ['listings without what has to be looked up', 'staff', () => `listings(hubId: "${Rows.HUB}")`, 'nodes { id title place { label } organisation { name } }', 2],
    ['an organisation’s listings', 'member', () => `organisationListings(organisationId: "${ours.id}")`, `nodes { ${LISTING} }`, 3],
    // and how many possible matches the hub looks at
    ['an organisation’s listings with their matches', 'member', () => `organisationListings(organisationId: "${ours.id}")`, `nodes { id possibleMatches }`, 3],
    // the page with parts and reasons, listings with organisations, interpretations
    ['proposals', 'staff', () => `proposals(hubId: "${Rows.HUB}")`, `nodes { id reasons { sentence } parts { role listing { ${LISTING} } } }`, 4],
    // the page with parties, parts and agreements, organisations, listings, interpretations
    ['introductions', 'staff', () => `hubIntroductions(hubId: "${Rows.HUB}")`, `nodes { id parties { answer ${ORGANISATION} } parts { listing { ${LISTING} } } agreements { delivered } }`, 5],
    // whose organisation it is, and what the member may see of contact details
    ['an organisation’s introductions', 'member', () => `organisationIntroductions(organisationId: "${ours.id}")`, `nodes { id parties { answer ${ORGANISATION} } parts { listing { id } } }`, 6],
    ['organisations', 'staff', () => `organisations(hubId: "${Rows.HUB}")`, 'nodes { id name place { label } contact { email phone } }', 2],
    ['organisations for a member', 'member', () => `organisations(hubId: "${Rows.HUB}")`, 'nodes { id name contact { email } }', 3],
    ['the audit trail', 'staff', () => `auditTrail(hubId: "${Rows.HUB}")`, 'nodes { action actorName }', 2],
  ];

  it.each(PAGES)('are few, however many rows it has: %s', async (name, who, field, body, statements) => {
    if (name === 'the audit trail') {
      for (let n = 0; n < 50; n += 1) await staff.ask('mutation ($id: ID!) { assignProposal(id: $id, input: {}) { __typename } }', { id: await bench.rows.proposal(Rows.HUB, [await bench.rows.listing(ours)]) });
    }
    const client = who === 'staff' ? staff : member;
    expect(await pageOf(client, 5, field(), body)).toEqual({ rows: 5, statements });
    expect(await pageOf(client, 50, field(), body)).toEqual({ rows: 50, statements });
  });

  it('are few for people too', async () => {
    const { result, statements } = await statementsOf(() => staff.ask<Record<string, unknown[]>>(
      'query ($id: ID!, $hub: ID!) { organisationMembers(organisationId: $id) { name email pending } hubStaff(hubId: $hub) { name role } }', { id: ours.id, hub: Rows.HUB },
    ));
    expect([result.data?.['organisationMembers']?.length, result.data?.['hubStaff']?.length]).toEqual([52, 52]);
    expect(statements).toHaveLength(4);
  });

  it('count the total only when it is asked for', async () => {
    const counting = async (field: string, selection: string) => {
      const { statements } = await statementsOf(() => staff.ask(`{ ${field} { ${selection} } }`));
      return statements.filter((statement) => /count\(/i.test(statement)).length;
    };
    for (const field of [
      `listings(hubId: "${Rows.HUB}")`, `organisationListings(organisationId: "${ours.id}")`, `organisations(hubId: "${Rows.HUB}")`, `proposals(hubId: "${Rows.HUB}")`,
      `hubIntroductions(hubId: "${Rows.HUB}")`, `organisationIntroductions(organisationId: "${ours.id}")`, `auditTrail(hubId: "${Rows.HUB}")`,
    ]) {
      expect([field, await counting(field, 'nodes { id }'), await counting(field, 'totalCount')]).toEqual([field, 0, 1]);
    }
  });
});
