import { Rows } from '@schakel/testing';
import { ApiBench } from './testing/api-bench';
import { Scene } from './testing/scene';

// Ids of somebody else's rows in a request that is right otherwise: of another hub, or of another party.

type Attempt = readonly [mutation: string, declared: string, refusal: string, prepare: (scene: Scene) => Promise<Record<string, unknown>>];

const form = { kind: 'OFFER', title: 'Tafels', municipality: 'Gent' };
const organisationForm = { name: 'De Nieuwe Draad', kind: 'SEC', municipality: 'Gent' };

const foreignListing = async (scene: Scene, status: 'DRAFT' | 'PUBLISHED' = 'DRAFT') => ({ id: await scene.bench.rows.listing(scene.foreign, { status }) });

const foreignPhoto = async (scene: Scene) => ({ id: await scene.bench.rows.photo((await foreignListing(scene, 'PUBLISHED')).id) });

async function foreignProposal(scene: Scene, status: 'OPEN' | 'APPROVED' | 'INTRODUCED' = 'OPEN') {
  const { rows } = scene.bench;
  const [ours, theirs] = [await rows.listing(scene.foreign), await rows.listing(await rows.organisation({ hubId: Rows.OTHER_HUB }), { kind: 'REQUEST' })];
  return { id: await rows.proposal(Rows.OTHER_HUB, [ours, theirs], { status }), listing: ours };
}

async function foreignIntroduction(scene: Scene, status: 'PENDING' | 'AGREED' = 'AGREED') {
  const proposal = await foreignProposal(scene, 'INTRODUCED');
  return { id: await scene.bench.rows.introduction(Rows.OTHER_HUB, proposal.id, [scene.foreign.id], { status }), hubId: Rows.OTHER_HUB, listing: proposal.listing };
}

async function foreignAgreement(scene: Scene) {
  const introduction = await foreignIntroduction(scene);
  return { id: await scene.bench.rows.agreement(introduction, introduction.listing) };
}

/** What an admin of our hub, who is a member of our organisation too, tries on rows of another hub. */
const ANOTHER_HUB: readonly Attempt[] = [
  ['addLexiconEntry(input: { hubId: "gent", term: "fluttermat", sense: "furniture.desk" })', '', 'FORBIDDEN', async () => ({})],
  ['adoptLesson(hubId: "gent")', '', 'FORBIDDEN', async () => ({})],
  ['answerIntroduction(id: $id, input: $input)', '$id: ID!, $input: AnswerInput!', 'NOT_FOUND', async (scene) => ({ id: (await foreignIntroduction(scene, 'PENDING')).id, input: { organisationId: scene.foreign.id, accept: true } })],
  ['approveProposal(id: $id, version: 1)', '$id: ID!', 'NOT_FOUND', (scene) => foreignProposal(scene)],
  ['assignProposal(id: $id, input: {})', '$id: ID!', 'NOT_FOUND', (scene) => foreignProposal(scene)],
  ['callOffAgreement(id: $id)', '$id: ID!', 'NOT_FOUND', foreignAgreement],
  ['correctInterpretation(id: $id, corrections: { condition: GOOD })', '$id: ID!', 'FORBIDDEN', (scene) => foreignListing(scene, 'PUBLISHED')],
  ['createListing(organisationId: $id, input: $input)', '$id: ID!, $input: NewListingInput!', 'FORBIDDEN', async (scene) => ({ id: scene.foreign.id, input: form })],
  ['describePhoto(id: $id, alt: "Een stapel stoelen")', '$id: ID!', 'FORBIDDEN', foreignPhoto],
  ['dismissProposal(id: $id, input: { version: 1, reason: OTHER })', '$id: ID!', 'NOT_FOUND', (scene) => foreignProposal(scene)],
  ['introduce(proposalId: $id, input: { version: 1 })', '$id: ID!', 'NOT_FOUND', (scene) => foreignProposal(scene)],
  ['inviteHubStaff(input: { hubId: "gent", email: "jo@voorbeeld.be", name: "Jo", role: HUB_ADMIN })', '', 'FORBIDDEN', async () => ({})],
  ['inviteMember(input: $input)', '$input: InviteMemberInput!', 'FORBIDDEN', async (scene) => ({ input: { organisationId: scene.foreign.id, email: 'jo@voorbeeld.be', name: 'Jo' } })],
  ['publishListing(id: $id)', '$id: ID!', 'FORBIDDEN', (scene) => foreignListing(scene)],
  ['recordAgreement(introductionId: $id, input: $input)', '$id: ID!, $input: AgreementInput!', 'NOT_FOUND', async (scene) => {
    const { id, listing } = await foreignIntroduction(scene);
    return { id, input: { listingId: listing, quantity: 1 } };
  }],
  ['recordDelivery(agreementId: $id, input: { quantity: 1, deliveredOn: "2026-03-01" })', '$id: ID!', 'NOT_FOUND', foreignAgreement],
  ['registerOrganisation(hubId: "gent", input: $input)', '$input: OrganisationInput!', 'FORBIDDEN', async () => ({ input: organisationForm })],
  ['removeHubStaff(input: $input)', '$input: RemoveHubStaffInput!', 'FORBIDDEN', async (scene) => ({ input: { hubId: Rows.OTHER_HUB, userId: (await scene.person('foreignStaff')).id } })],
  ['removeMember(input: $input)', '$input: RemoveMemberInput!', 'FORBIDDEN', async (scene) => ({ input: { organisationId: scene.foreign.id, userId: (await scene.person('foreignStaff')).id } })],
  ['removePhoto(id: $id)', '$id: ID!', 'FORBIDDEN', foreignPhoto],
  ['removeSavedSearch(id: $id)', '$id: ID!', 'NOT_FOUND', async (scene) => {
    const { id: userId } = await scene.person('foreignStaff');
    const [row] = await scene.bench.database.query<{ id: string }>(
      `INSERT INTO saved_search (id, user_id, hub_id, name, address, stop_token, created_at) VALUES (gen_random_uuid(), $1, 'gent', 'Stoelen', 'q=stoel', gen_random_uuid()::text, now()) RETURNING id`, [userId]);
    return { id: row?.id };
  }],
  ['reopenProposal(id: $id, version: 1)', '$id: ID!', 'NOT_FOUND', (scene) => foreignProposal(scene, 'APPROVED')],
  ['setWeights(input: { hubId: "gent", weights: [{ criterion: "DISTANCE", weight: 1 }], validFrom: "2099-01-01", why: "dichterbij" })', '', 'FORBIDDEN', async () => ({})],
  ['updateListing(id: $id, input: $input)', '$id: ID!, $input: ListingInput!', 'FORBIDDEN', async (scene) => ({ ...(await foreignListing(scene)), input: form })],
  ['updateOrganisation(id: $id, input: $input)', '$id: ID!, $input: OrganisationInput!', 'FORBIDDEN', async (scene) => ({ id: scene.foreign.id, input: organisationForm })],
  ['withdrawLexiconEntry(id: $id)', '$id: ID!', 'NOT_FOUND', async (scene) => ({ id: await scene.bench.rows.lexiconEntry(Rows.OTHER_HUB) })],
  ['withdrawListing(id: $id)', '$id: ID!', 'FORBIDDEN', (scene) => foreignListing(scene, 'PUBLISHED')],
  ['withdrawWeights(id: $id)', '$id: ID!', 'NOT_FOUND', async (scene) => ({ id: await scene.bench.rows.weightSet(Rows.OTHER_HUB) })],
];

/** Mutations that take no id of a row, or (saveSearch) only of a hub whose listings everybody may search. */
const WITHOUT_IDS = ['eraseMyAccount', 'refreshSession', 'requestPasswordReset', 'saveSearch', 'setPassword', 'signIn', 'signOut', 'stopSavedSearch'];

/** Answers for each of many by itself: tried below. */
const OF_MANY = ['dismissProposals'];

/** Rows of ours with one id in it that does not belong there. */
const MIXED: readonly Attempt[] = [
  ['assignProposal(id: $id, input: $input)', '$id: ID!, $input: AssignInput!', 'INVALID_INPUT', async (scene) => ({ id: (await scene.proposal()).id, input: { ownerUserId: (await scene.person('foreignStaff')).id } })],
  ['assignProposal(id: $id, input: $input)', '$id: ID!, $input: AssignInput!', 'INVALID_INPUT', async (scene) => ({ id: (await scene.proposal()).id, input: { ownerUserId: (await scene.person('member')).id } })],
  ['answerIntroduction(id: $id, input: $input)', '$id: ID!, $input: AnswerInput!', 'NOT_FOUND', async (scene) => ({ id: (await scene.introduction()).id, input: { organisationId: scene.foreign.id, accept: true } })],
  ['recordAgreement(introductionId: $id, input: $input)', '$id: ID!, $input: AgreementInput!', 'LISTING_NOT_IN_PROPOSAL', async (scene) => ({
    id: (await scene.introduction('AGREED')).id, input: { listingId: (await foreignListing(scene, 'PUBLISHED')).id, quantity: 1 },
  })],
  ['recordAgreement(introductionId: $id, input: $input)', '$id: ID!, $input: AgreementInput!', 'LISTING_NOT_IN_PROPOSAL', async (scene) => ({
    id: (await scene.introduction('AGREED')).id, input: { listingId: await scene.published(), quantity: 1 },
  })],
];

describe('ids that belong to somebody else', () => {
  let bench: ApiBench;

  beforeAll(async () => {
    bench = await ApiBench.open();
  });
  afterAll(() => bench.close());

  async function attempt([mutation, declared, , prepare]: Attempt) {
    const scene = await Scene.on(bench);
    const client = await bench.client({ organisationIds: [scene.ours.id], hubRoles: [{ hubId: Rows.HUB, role: 'HUB_ADMIN' }] });
    const variables = await prepare(scene);
    const used = Object.fromEntries(Object.entries(variables).filter(([name]) => declared.includes(`$${name}:`)));
    const before = await count();
    const { code } = await client.ask(`mutation ${declared ? `(${declared})` : ''} { ${mutation} { __typename ... on Refusal { code } } }`, used);
    expect(await count()).toBe(before);
    return code;
  }

  /** Every mutation that does something writes an entry. */
  async function count(): Promise<number | undefined> {
    const [row] = await bench.database.query<{ count: number }>('SELECT count(*)::int AS count FROM audit_entry');
    return row?.count;
  }

  it('are tried with every mutation that takes any', () => {
    const tried = ANOTHER_HUB.map(([mutation]) => mutation.split('(')[0] ?? '');
    expect([...tried, ...WITHOUT_IDS, ...OF_MANY].sort()).toEqual(Object.keys(bench.schema.getMutationType()?.getFields() ?? {}).sort());
  });

  it.each(ANOTHER_HUB)('of another hub: %s', async (...given) => {
    expect(await attempt(given)).toBe(given[2]);
  });

  it('of another hub, among many that are dismissed at once', async () => {
    const scene = await Scene.on(bench);
    const client = await bench.client({ organisationIds: [], hubRoles: [{ hubId: Rows.HUB, role: 'HUB_ADMIN' }] });
    const [ours, theirs] = [(await scene.proposal()).id, (await foreignProposal(scene)).id];
    const { data } = await client.ask<{ dismissProposals: unknown }>(
      'mutation ($ours: ID!, $theirs: ID!) { dismissProposals(input: { proposals: [{ id: $ours, version: 1 }, { id: $theirs, version: 1 }], reason: OTHER, note: "anders" }) { ... on DismissedMany { dismissed { id } refused { id code } } } }',
      { ours, theirs },
    );
    expect(data?.dismissProposals).toEqual({ dismissed: [{ id: ours }], refused: [{ id: theirs, code: 'NOT_FOUND' }] });
  });

  it.each(MIXED)('among our own: %s', async (...given) => {
    expect(await attempt(given)).toBe(given[2]);
  });

  it.each(ANOTHER_HUB.filter(([, declared]) => declared.includes('$id')))('of nothing at all: %s', async (mutation, declared, _refusal, prepare) => {
    for (const id of ['0190f3a0-0000-7000-8000-000000000000', 'geen-id', '']) {
      expect(await attempt([mutation, declared, '', async (scene) => ({ ...(await prepare(scene)), id })])).toBe('NOT_FOUND');
    }
  });

  it('leave others where they are when somebody is removed who was never there', async () => {
    const scene = await Scene.on(bench);
    const foreign = await scene.person('foreignStaff');
    const admin = await scene.client('admin');
    const { data } = await admin.ask(
      `mutation ($hub: RemoveHubStaffInput!, $organisation: RemoveMemberInput!) {
         removeHubStaff(input: $hub) { __typename } removeMember(input: $organisation) { __typename }
       }`,
      { hub: { hubId: Rows.HUB, userId: foreign.id }, organisation: { organisationId: scene.ours.id, userId: foreign.id } },
    );
    expect(data).toEqual({ removeHubStaff: { __typename: 'Done' }, removeMember: { __typename: 'Done' } });
    const { data: me } = await (await scene.client('foreignStaff')).ask('{ me { hubRoles { hubId } organisations { id } } }');
    expect(me).toEqual({ me: { hubRoles: [{ hubId: Rows.OTHER_HUB }], organisations: [{ id: scene.foreign.id }] } });
  });
});
