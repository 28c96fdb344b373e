import { Rows } from '@schakel/testing';
import { ApiBench } from './testing/api-bench';
import { ROLES, Scene, type Role } from './testing/scene';

describe('what each role sees', () => {
  let bench: ApiBench;

  beforeAll(async () => {
    bench = await ApiBench.open();
  });
  afterAll(() => bench.close());

  /** The root field of a query as each role gets it; what is refused as its code. */
  async function seenBy<T>(scene: Scene, query: string, variables: Record<string, unknown>, roles: readonly Role[] = ROLES): Promise<Record<string, T | string | null>> {
    const seen: Record<string, T | string | null> = {};
    for (const role of roles) {
      const { data, code } = await (await scene.client(role)).ask<Record<string, T>>(query, variables);
      seen[role] = code ?? Object.values(data ?? {})[0] ?? null;
    }
    return seen;
  }

  const except = (roles: readonly Role[], value: unknown) => Object.fromEntries(ROLES.filter((role) => !roles.includes(role)).map((role) => [role, value]));

  it('of an organisation’s drafts: its own people and its hub’s staff, in lists, totals and filters', async () => {
    const scene = await Scene.on(bench);
    const [draft, published] = [await scene.draft(), await scene.published()];
    const lists = await seenBy<{ totalCount: number; nodes: { id: string }[] }>(
      scene, 'query ($id: String!, $status: ListingStatus) { organisationListings(organisationId: $id, status: $status) { totalCount nodes { id } } }', { id: scene.ours.id },
    );
    const all = { totalCount: 2, nodes: [{ id: published }, { id: draft }] };
    const shown = { totalCount: 1, nodes: [{ id: published }] };
    expect(lists).toEqual({ ...except(['member', 'staff', 'admin'], shown), member: all, staff: all, admin: all });

    const drafts = await seenBy<{ totalCount: number; nodes: { id: string }[] }>(
      scene, 'query ($id: String!) { organisationListings(organisationId: $id, status: DRAFT) { totalCount nodes { id } } }', { id: scene.ours.id },
    );
    const ours = { totalCount: 1, nodes: [{ id: draft }] };
    expect(drafts).toEqual({ ...except(['member', 'staff', 'admin'], { totalCount: 0, nodes: [] }), member: ours, staff: ours, admin: ours });
  });

  it('of the hub’s listings: the published ones, whoever asks', async () => {
    const scene = await Scene.on(bench);
    for (const status of ['DRAFT', 'FULFILLED', 'WITHDRAWN', 'EXPIRED'] as const) await bench.rows.listing(scene.ours, { status });
    const published = await scene.published();
    const lists = await seenBy<{ nodes: { id: string; organisation: { id: string } }[] }>(
      scene, 'query ($hub: String!) { listings(hubId: $hub, first: 100) { nodes { id organisation { id } } } }', { hub: Rows.HUB },
    );
    for (const role of ROLES) {
      const list = lists[role] as { nodes: { id: string; organisation: { id: string } }[] };
      expect(list.nodes.filter(({ organisation }) => organisation.id === scene.ours.id)).toEqual([{ id: published, organisation: { id: scene.ours.id } }]);
    }
  });

  it('of a draft that was withdrawn: nobody but its own people and staff', async () => {
    const scene = await Scene.on(bench);
    const id = await scene.draft();
    await (await scene.client('member')).ask('mutation ($id: ID!) { withdrawListing(id: $id) { __typename } }', { id });
    const seen = await seenBy(scene, 'query ($id: ID!) { listing(id: $id) { id } }', { id });
    expect(seen).toEqual({ ...except(['member', 'staff', 'admin'], null), member: { id }, staff: { id }, admin: { id } });
  });

  it('of a listing’s possible matches: its own people and its hub’s staff how many are looked at, nobody who with', async () => {
    const scene = await Scene.on(bench);
    const ours = await scene.published();
    const theirs = await bench.rows.listing(scene.partner, { kind: 'REQUEST' });
    for (const status of ['OPEN', 'APPROVED', 'DISMISSED', 'INTRODUCED'] as const) await bench.rows.proposal(Rows.HUB, [ours, theirs], { status });
    const seen = await seenBy<{ possibleMatches: number | null }>(scene, 'query ($id: ID!) { listing(id: $id) { possibleMatches } }', { id: ours });
    const two = { possibleMatches: 2 };
    expect(seen).toEqual({ ...except(['member', 'staff', 'admin'], { possibleMatches: null }), member: two, staff: two, admin: two });
    const none = await seenBy<{ possibleMatches: number | null }>(scene, 'query ($id: ID!) { listing(id: $id) { possibleMatches } }', { id: await scene.published() }, ['member']);
    expect(none).toEqual({ member: { possibleMatches: 0 } });
  });

  it('of a proposal: staff of its hub everything, with the listings and who is behind them', async () => {
    const scene = await Scene.on(bench);
    const { id, ourListing, partnerListing } = await scene.proposal();
    const staff = await scene.client('staff');
    const { data } = await staff.ask(
      `query ($id: ID!) { proposal(id: $id) {
         status kind score version hubId valueChain
         parts { role quantity listing { id organisation { contact { phone } } } }
         reasons { criterion code sentence score weight }
       } }`,
      { id },
    );
    const contact = { contact: { phone: '053 12 34 56' } };
    expect(data).toEqual({
      proposal: {
        status: 'OPEN', kind: 'PAIR', score: 0.8, version: 1, hubId: Rows.HUB, valueChain: 'FURNITURE',
        parts: [
          { role: 'SOURCE', quantity: null, listing: { id: ourListing, organisation: contact } },
          { role: 'USER', quantity: null, listing: { id: partnerListing, organisation: contact } },
        ],
        reasons: [{ criterion: 'distance', code: 'DISTANCE', sentence: expect.stringContaining('3,2 km') as string, score: 1, weight: 1 }],
      },
    });
    const status = await seenBy(scene, 'query ($id: ID!) { proposal(id: $id) { reasons { sentence } } }', { id }, ['anonymous', 'stranger', 'member', 'otherMember', 'foreignStaff']);
    expect(status).toEqual({ anonymous: 'UNAUTHENTICATED', stranger: 'FORBIDDEN', member: 'FORBIDDEN', otherMember: 'FORBIDDEN', foreignStaff: null });
  });

  it('of a proposal’s result: nothing beside the refusal', async () => {
    const scene = await Scene.on(bench);
    const { id } = await scene.proposal();
    const foreign = await scene.client('foreignStaff');
    const { data } = await foreign.ask('mutation ($id: ID!) { approveProposal(id: $id, version: 1) { ... on Proposal { score } ... on Refusal { code message faults { field } } } }', { id });
    expect(data).toEqual({ approveProposal: { code: 'NOT_FOUND', message: 'Dit bestaat niet, of u mag het niet zien.', faults: [] } });
  });

  it('of an introduction: its parties and staff, with both sides’ listings and answers', async () => {
    const scene = await Scene.on(bench);
    const introduction = await scene.introduction('AGREED');
    await bench.rows.agreement(introduction, introduction.ourListing, 10);
    const query = `query ($id: ID!) { introduction(id: $id) {
      status parties { answer organisation { id } } parts { listing { id } } agreements { quantity unit delivered }
    } }`;
    const seen = await seenBy(scene, query, { id: introduction.id });
    const whole = {
      status: 'AGREED',
      parties: [scene.ours, scene.partner].map(({ id }) => id).sort().map((id) => ({ answer: 'ACCEPTED', organisation: { id } })),
      parts: [{ listing: { id: introduction.ourListing } }, { listing: { id: introduction.partnerListing } }],
      agreements: [{ quantity: 10, unit: 'PIECES', delivered: 0 }],
    };
    expect(seen).toEqual({
      anonymous: 'UNAUTHENTICATED', stranger: 'FORBIDDEN', member: whole, otherMember: null, foreignStaff: null, staff: whole, admin: whole,
    });
  });

  it('of lists of introductions: those of one’s own organisation or hub', async () => {
    const scene = await Scene.on(bench);
    const { id } = await scene.introduction();
    const foreign = await bench.rows.introduction(
      Rows.OTHER_HUB, await bench.rows.proposal(Rows.OTHER_HUB, [await bench.rows.listing(scene.foreign)], { status: 'INTRODUCED' }), [scene.foreign.id],
    );
    const idsOf = async (role: Role, query: string, variables: Record<string, unknown>) => {
      const { data } = await (await scene.client(role)).ask<Record<string, { nodes: { id: string }[] }>>(query, variables);
      return Object.values(data ?? {})[0]?.nodes.map((node) => node.id);
    };
    const ofHub = 'query ($hub: String!) { hubIntroductions(hubId: $hub, first: 100) { nodes { id } } }';
    expect(await idsOf('staff', ofHub, { hub: Rows.HUB })).toContain(id);
    expect(await idsOf('staff', ofHub, { hub: Rows.HUB })).not.toContain(foreign);
    expect(await idsOf('foreignStaff', ofHub, { hub: Rows.OTHER_HUB })).toEqual([foreign]);
    const ofOrganisation = 'query ($id: String!) { organisationIntroductions(organisationId: $id) { nodes { id } } }';
    expect(await idsOf('member', ofOrganisation, { id: scene.ours.id })).toEqual([id]);
    expect(await idsOf('otherMember', ofOrganisation, { id: scene.other.id })).toEqual([]);
  });

  it('of an import: who may import there, with its faults', async () => {
    const scene = await Scene.on(bench);
    const id = await bench.rows.importRun({ hubId: Rows.HUB, organisationId: scene.ours.id });
    const seen = await seenBy(
      scene, 'query ($id: ID!) { importRun(id: $id) { status fileName hubId summary { rows created rejected } faults { line column columnNo code severity recordId message } } }', { id },
    );
    const whole = {
      status: 'DONE', fileName: 'berichten.csv', hubId: Rows.HUB, summary: { rows: 2, created: 1, rejected: 1 },
      faults: [{ line: 3, column: 'unit', columnNo: 7, code: 'UNKNOWN_UNIT', severity: 'REJECT', recordId: 'b-2', message: 'Onbekend.' }],
    };
    expect(seen).toEqual({ anonymous: 'UNAUTHENTICATED', stranger: 'FORBIDDEN', member: whole, otherMember: null, foreignStaff: null, staff: whole, admin: whole });
  });

  it('of people: members and hub staff their colleagues, staff those of their hub', async () => {
    const scene = await Scene.on(bench);
    const [{ email }, hubId] = [await scene.person('member'), Rows.HUB];
    const members = await seenBy(scene, 'query ($id: ID!) { organisationMembers(organisationId: $id) { email name pending organisationId hubId } }', { id: scene.ours.id });
    const colleagues = [{ email, name: 'An Peeters', pending: false, organisationId: scene.ours.id, hubId }];
    expect(members).toEqual({
      anonymous: 'UNAUTHENTICATED', stranger: 'FORBIDDEN', member: colleagues, otherMember: 'FORBIDDEN', foreignStaff: 'FORBIDDEN', staff: colleagues, admin: colleagues,
    });
    const foreign = await scene.person('foreignStaff');
    const { data } = await (await scene.client('foreignStaff')).ask<{ hubStaff: { userId: string; role: string }[] }>('{ hubStaff(hubId: "gent") { userId role } }');
    expect(data?.hubStaff).toContainEqual({ userId: foreign.id, role: 'HUB_STAFF' });
    expect(data?.hubStaff.map(({ userId }) => userId)).not.toContain((await scene.person('staff')).id);
  });

  it('of the audit trail: staff of the hub, with codes and numbers but no names of others', async () => {
    const scene = await Scene.on(bench);
    const { id } = await scene.proposal();
    const staff = await scene.client('staff');
    await staff.ask('mutation ($id: ID!) { dismissProposal(id: $id, input: { version: 1, reason: TOO_FAR, note: "Te ver voor Jan" }) { __typename } }', { id });
    const { data, text } = await staff.ask<{ auditTrail: { nodes: unknown[] } }>(
      `{ auditTrail(hubId: "${Rows.HUB}", first: 1) { nodes { at action actorUserId actorName subjectType subjectId detail } } }`,
    );
    expect(data?.auditTrail.nodes).toEqual([{
      at: ApiBench.START.toISOString(), action: 'PROPOSAL_DISMISS', actorUserId: (await scene.person('staff')).id, actorName: 'An Peeters',
      subjectType: 'PROPOSAL', subjectId: id, detail: '{"reason": "TOO_FAR"}',
    }]);
    expect(text).not.toContain('Jan');
    const { data: foreign } = await (await scene.client('foreignStaff')).ask<{ auditTrail: { nodes: { subjectId: string }[] } }>(
      '{ auditTrail(hubId: "gent", first: 100) { nodes { subjectId } } }',
    );
    expect(foreign?.auditTrail.nodes.map(({ subjectId }) => subjectId)).not.toContain(id);
  });

  it('of themselves: their own places', async () => {
    const scene = await Scene.on(bench);
    const me = await seenBy(scene, '{ me { id organisations { id } hubRoles { hubId role } } }', {});
    const of = async (role: Exclude<Role, 'anonymous'>, organisations: { id: string }[], hubRoles: { hubId: string; role: string }[]) => ({
      id: (await scene.person(role)).id, organisations: organisations.map(({ id }) => ({ id })), hubRoles,
    });
    expect(me).toEqual({
      anonymous: null,
      stranger: await of('stranger', [], []),
      member: await of('member', [scene.ours], []),
      otherMember: await of('otherMember', [scene.other], []),
      foreignStaff: await of('foreignStaff', [scene.foreign], [{ hubId: Rows.OTHER_HUB, role: 'HUB_STAFF' }]),
      staff: await of('staff', [], [{ hubId: Rows.HUB, role: 'HUB_STAFF' }]),
      admin: await of('admin', [], [{ hubId: Rows.HUB, role: 'HUB_ADMIN' }]),
    });
  });
});
