import { v7 as uuid } from 'uuid';
import { Rows } from '@schakel/testing';
import type { Role, Scene } from './scene';

/** One valid request, whose answer has a single root field. */
export interface RootCall {
  readonly query: string;
  readonly variables?: Readonly<Record<string, unknown>>;
}

type MakeCall = (scene: Scene, role: Role) => RootCall | Promise<RootCall>;

const REFUSAL = '__typename ... on Refusal { code }';

/** A query whose field takes its arguments from variables; `declared` is as in `$id: ID!`. */
const query = (declared: string, field: string, variables: RootCall['variables'] = {}): RootCall => ({ query: `query ${declared ? `(${declared})` : ''} { ${field} }`, variables });

/** A mutation with a result union, or with a selection of its own. */
const mutation = (declared: string, field: string, variables: RootCall['variables'] = {}, selection = REFUSAL): RootCall => ({
  query: `mutation ${declared ? `(${declared})` : ''} { ${field} { ${selection} } }`, variables,
});

const listingForm = { kind: 'OFFER', title: 'Tafels', municipality: 'Aalst' };
const organisationForm = { name: 'De Nieuwe Draad', kind: 'SEC', municipality: 'Ninove' };
const hub = { hub: Rows.HUB };
/** One that is in no lexicon, and another each time. */
const newWord = () => ({ hubId: Rows.HUB, term: `flutter ${uuid()}`, sense: 'furniture.seating.office-chair' });
const page = 'nodes { id }';

/** The one who asks; a visitor asks on behalf of a stranger, whose password or token they have. */
const self = (scene: Scene, role: Role) => scene.person(role === 'anonymous' ? 'stranger' : role);

const versioned = (field: string): MakeCall => async (scene) => {
  const { id } = await scene.proposal(field === 'reopenProposal' ? 'APPROVED' : 'OPEN');
  return mutation('$id: ID!', `${field}(id: $id, version: 1)`, { id });
};
const onDraft = (field: string): MakeCall => async (scene) => mutation('$id: ID!', `${field}(id: $id)`, { id: await scene.draft() });

/**
 * For each field of Query, Mutation and Subscription a call that is right in itself, on rows of our organisation and hub.
 * Where it matters in what state the rows are, the field has several calls: what follows its name after a space tells them apart.
 */
export const ROOT_CALLS: Readonly<Record<string, MakeCall>> = {
  auditTrail: () => query('$hub: ID!', `auditTrail(hubId: $hub) { ${page} }`, hub),
  explain: async (scene) => {
    const { ourListing, partnerListing } = await scene.proposal();
    return query('$hub: String!, $a: String!, $b: String!', 'explain(hubId: $hub, a: $a, b: $b) { score }', { ...hub, a: ourListing, b: partnerListing });
  },
  hubIntroductions: () => query('$hub: String!', `hubIntroductions(hubId: $hub) { ${page} }`, hub),
  hubListings: () => query('$hub: String!', 'hubListings(hubId: $hub) { nodes { openProposals } }', hub),
  hubOrganisations: () => query('$hub: String!', 'hubOrganisations(hubId: $hub) { nodes { members } }', hub),
  hubStaff: () => query('$hub: ID!', 'hubStaff(hubId: $hub) { userId }', hub),
  hubWeights: () => query('$hub: String!', 'hubWeights(hubId: $hub) { hubId }', hub),
  hubs: () => query('', 'hubs { id }'),
  'importRun of our organisation': async (scene) => query('$id: ID!', 'importRun(id: $id) { id }', { id: await scene.bench.rows.importRun({ hubId: Rows.HUB, organisationId: scene.ours.id }) }),
  'importRun of the hub': async (scene) => query('$id: ID!', 'importRun(id: $id) { id }', { id: await scene.bench.rows.importRun({ hubId: Rows.HUB, organisationId: null }) }),
  insight: () => query('$hub: String!', 'insight(hubId: $hub, from: "2026-01-01", until: "2026-12-31") { hubId }', hub),
  interpretText: () => query('', 'interpretText(input: { kind: OFFER, text: "40 stoelen in Ninove" }) { title }'),
  introduction: async (scene) => query('$id: ID!', 'introduction(id: $id) { id }', { id: (await scene.introduction()).id }),
  lesson: () => query('$hub: String!', 'lesson(hubId: $hub) { outcome }', hub),
  lexiconEntries: () => query('', 'lexiconEntries { nodes { id } }'),
  lexiconGaps: () => query('$hub: String!', 'lexiconGaps(hubId: $hub) { nodes { word } }', hub),
  'listing published': async (scene) => query('$id: ID!', 'listing(id: $id) { id }', { id: await scene.published() }),
  'listing draft': async (scene) => query('$id: ID!', 'listing(id: $id) { id }', { id: await scene.draft() }),
  listings: () => query('$hub: String!', `listings(hubId: $hub) { ${page} }`, hub),
  materials: () => query('', 'materials { id }'),
  me: () => query('', 'me { id }'),
  myData: () => query('', 'myData'),
  mySavedSearches: () => query('', 'mySavedSearches { id }'),
  organisation: (scene) => query('$id: ID!', 'organisation(id: $id) { id }', { id: scene.ours.id }),
  organisationIntroductions: (scene) => query('$id: String!', `organisationIntroductions(organisationId: $id) { ${page} }`, { id: scene.ours.id }),
  organisationListings: (scene) => query('$id: String!', `organisationListings(organisationId: $id) { ${page} }`, { id: scene.ours.id }),
  organisationMembers: (scene) => query('$id: ID!', 'organisationMembers(organisationId: $id) { userId }', { id: scene.ours.id }),
  organisations: () => query('$hub: String!', `organisations(hubId: $hub) { ${page} }`, hub),
  previewLexiconEntry: () => query('$input: LexiconEntryInput!', 'previewLexiconEntry(input: $input) { changed }', { input: newWord() }),
  proposal: async (scene) => query('$id: ID!', 'proposal(id: $id) { id }', { id: (await scene.proposal()).id }),
  proposals: () => query('$hub: String!', `proposals(hubId: $hub) { ${page} }`, hub),
  resolvePlace: () => query('', 'resolvePlace(text: "Hofstade", postalCode: "9308") { kind }'),
  reviewQueue: () => query('$hub: String!', `reviewQueue(hubId: $hub, owner: NOBODY, olderThanDays: 1) { ${page} }`, hub),
  search: () => query('$hub: String!', 'search(hubId: $hub, query: "stoel") { total }', hub),
  senses: () => query('', 'senses(query: "stoel") { id }'),
  suggest: () => query('$hub: String!', 'suggest(hubId: $hub, text: "sto")', hub),

  addLexiconEntry: () => mutation('$input: LexiconEntryInput!', 'addLexiconEntry(input: $input)', { input: newWord() }),
  adoptLesson: async (scene) => {
    await scene.decisions(60);
    return mutation('$hub: String!', 'adoptLesson(hubId: $hub)', hub);
  },
  answerIntroduction: async (scene) => mutation('$id: ID!, $input: AnswerInput!', 'answerIntroduction(id: $id, input: $input)', {
    id: (await scene.introduction()).id, input: { organisationId: scene.ours.id, accept: true },
  }),
  approveProposal: versioned('approveProposal'),
  assignProposal: async (scene) => mutation('$id: ID!', 'assignProposal(id: $id, input: { dueOn: "2026-04-01" })', { id: (await scene.proposal()).id }),
  callOffAgreement: async (scene) => mutation('$id: ID!', 'callOffAgreement(id: $id)', { id: await scene.agreement() }),
  correctInterpretation: async (scene) => mutation('$id: ID!', 'correctInterpretation(id: $id, corrections: { condition: GOOD })', { id: await scene.published() }),
  createListing: (scene) => mutation('$id: ID!, $input: NewListingInput!', 'createListing(organisationId: $id, input: $input)', { id: scene.ours.id, input: listingForm }),
  describePhoto: async (scene) => mutation('$id: ID!', 'describePhoto(id: $id, alt: "Een stapel stoelen")', { id: await scene.bench.rows.photo(await scene.published()) }),
  dismissProposal: async (scene) => mutation('$id: ID!', 'dismissProposal(id: $id, input: { version: 1, reason: TOO_FAR })', { id: (await scene.proposal()).id }),
  dismissProposals: async (scene) => mutation('$id: ID!', 'dismissProposals(input: { proposals: [{ id: $id, version: 1 }], reason: TOO_FAR })', { id: (await scene.proposal()).id }),
  eraseMyAccount: () => mutation('$password: String!', 'eraseMyAccount(password: $password)', { password: Rows.PASSWORD }),
  introduce: async (scene) => mutation('$id: ID!', 'introduce(proposalId: $id, input: { version: 1 })', { id: (await scene.proposal()).id }),
  inviteHubStaff: () => mutation('$input: InviteHubStaffInput!', 'inviteHubStaff(input: $input)', {
    input: { hubId: Rows.HUB, email: `${uuid()}@voorbeeld.be`, name: 'Jo', role: 'HUB_STAFF' },
  }),
  inviteMember: (scene) => mutation('$input: InviteMemberInput!', 'inviteMember(input: $input)', {
    input: { organisationId: scene.ours.id, email: `${uuid()}@voorbeeld.be`, name: 'Jo' },
  }),
  publishListing: onDraft('publishListing'),
  recordAgreement: async (scene) => {
    const { id, ourListing } = await scene.introduction('AGREED');
    return mutation('$id: ID!, $input: AgreementInput!', 'recordAgreement(introductionId: $id, input: $input)', { id, input: { listingId: ourListing, quantity: 5 } });
  },
  recordDelivery: async (scene) => mutation('$id: ID!, $input: DeliveryInput!', 'recordDelivery(agreementId: $id, input: $input)', {
    id: await scene.agreement(), input: { quantity: 5, deliveredOn: '2026-03-01' },
  }),
  refreshSession: async (scene, role) => mutation('$token: String', 'refreshSession(token: $token)', { token: await scene.refreshToken(await self(scene, role)) }),
  registerOrganisation: () => mutation('$hub: String!, $input: OrganisationInput!', 'registerOrganisation(hubId: $hub, input: $input)', { ...hub, input: organisationForm }),
  removeHubStaff: async (scene) => {
    const colleague = await scene.bench.rows.user({ hubRoles: [{ hubId: Rows.HUB, role: 'HUB_STAFF' }] });
    return mutation('$input: RemoveHubStaffInput!', 'removeHubStaff(input: $input)', { input: { hubId: Rows.HUB, userId: colleague.id } });
  },
  removeMember: async (scene) => {
    const colleague = await scene.bench.rows.user({ organisationIds: [scene.ours.id] });
    return mutation('$input: RemoveMemberInput!', 'removeMember(input: $input)', { input: { organisationId: scene.ours.id, userId: colleague.id } });
  },
  removePhoto: async (scene) => mutation('$id: ID!', 'removePhoto(id: $id)', { id: await scene.bench.rows.photo(await scene.published()) }),
  // Somebody else's: that one's own can be removed is in alerts.spec.ts.
  removeSavedSearch: () => mutation('$id: ID!', 'removeSavedSearch(id: $id)', { id: uuid() }),
  reopenProposal: versioned('reopenProposal'),
  requestPasswordReset: async (scene, role) => mutation('$email: String!', 'requestPasswordReset(email: $email)', { email: (await self(scene, role)).email }),
  saveSearch: () => mutation('$input: SaveSearchInput!', 'saveSearch(input: $input)', { input: { hubId: Rows.HUB, address: 'q=stoel', name: 'Stoelen' } }),
  setPassword: async (scene, role) => mutation('$input: SetPasswordInput!', 'setPassword(input: $input)', {
    input: { token: await scene.passwordToken(await self(scene, role)), password: 'zes kraaien op een hek' },
  }),
  setWeights: (scene) => mutation('$input: WeightsInput!', 'setWeights(input: $input)', {
    input: { hubId: Rows.HUB, weights: [{ criterion: 'DISTANCE', weight: 1 }], validFrom: scene.bench.clock.today(), why: 'dichterbij telt meer' },
  }),
  signIn: async (scene, role) => mutation('$input: SignInInput!', 'signIn(input: $input)', { input: { email: (await self(scene, role)).email, password: Rows.PASSWORD } }),
  signOut: () => mutation('', 'signOut', {}, 'done'),
  stopSavedSearch: () => mutation('', 'stopSavedSearch(token: "onbekend")'),
  updateListing: async (scene) => mutation('$id: ID!, $input: ListingInput!', 'updateListing(id: $id, input: $input)', { id: await scene.draft(), input: listingForm }),
  updateOrganisation: (scene) => mutation('$id: ID!, $input: OrganisationInput!', 'updateOrganisation(id: $id, input: $input)', { id: scene.ours.id, input: organisationForm }),
  withdrawLexiconEntry: async (scene) => mutation('$id: ID!', 'withdrawLexiconEntry(id: $id)', { id: await scene.bench.rows.lexiconEntry(Rows.HUB) }),
  withdrawListing: async (scene) => mutation('$id: ID!', 'withdrawListing(id: $id)', { id: await scene.published() }),
  withdrawWeights: async (scene) => mutation('$id: ID!', 'withdrawWeights(id: $id)', { id: await scene.bench.rows.weightSet(Rows.HUB) }),
};
