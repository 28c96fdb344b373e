import { GraphQLNonNull, type GraphQLField, type GraphQLObjectType } from 'graphql';
import { ANONYMOUS, objectTypes, ruleOf } from '@schakel/platform';
import { ApiBench } from './testing/api-bench';

/**
 * The rule of every field: of all fields of a type, or field by field. A rule that is loosened, and a field that is new to a type
 * with rules of different kinds, has to be changed here too, where somebody looks at it.
 * Who gets what by these rules is in access-walk.spec.ts (root fields) and what-each-role-sees.spec.ts (the rest).
 */
const RULES: Readonly<Record<string, string | Readonly<Record<string, string>>>> = {
  Agreement: 'SIGNED_IN',
  AmountRange: 'STAFF',
  AuditEntry: 'STAFF',
  AuditEntryConnection: 'ANYONE',
  CandidateAhead: 'STAFF',
  Contact: 'ANYONE',
  CriterionWeight: 'STAFF',
  DismissedMany: 'STAFF',
  DismissedProposal: 'STAFF',
  Done: 'ANYONE',
  Doubt: 'STAFF',
  Evidence: 'ANYONE',
  ExpectedImpact: 'STAFF',
  Explained: 'STAFF',
  ExplainedCriterion: 'STAFF',
  ExplainedGate: 'STAFF',
  Explanation: 'STAFF',
  FacetCount: 'ANYONE',
  FacetCounts: 'ANYONE',
  FieldFault: 'ANYONE',
  Finding: 'ANYONE',
  FunnelStep: 'STAFF',
  GroupFigures: 'STAFF',
  Highlight: 'ANYONE',
  Hub: 'ANYONE',
  HubListing: 'STAFF',
  HubListingConnection: 'ANYONE',
  HubOrganisation: 'STAFF',
  HubOrganisationConnection: 'ANYONE',
  HubStaffMember: 'STAFF',
  HubWeights: 'STAFF',
  ImportFault: 'OWNER_OR_STAFF',
  ImportRun: 'OWNER_OR_STAFF',
  ImportSummary: 'OWNER_OR_STAFF',
  ImpactFigures: 'STAFF',
  Insight: 'STAFF',
  Interpretation: 'ANYONE',
  Introduction: 'SIGNED_IN',
  IntroductionConnection: 'ANYONE',
  IntroductionPart: 'SIGNED_IN',
  IntroductionParty: 'SIGNED_IN',
  LeadTime: 'STAFF',
  Lesson: 'STAFF',
  LexiconChange: 'STAFF',
  LexiconEntry: 'STAFF',
  LexiconEntryConnection: 'ANYONE',
  LexiconGap: 'STAFF',
  LexiconGapConnection: 'ANYONE',
  LexiconPassage: 'STAFF',
  LexiconPreview: 'STAFF',
  LexiconReading: 'STAFF',
  LexiconSense: 'STAFF',
  Listing: {
    availableFrom: 'ANYONE', availableUntil: 'ANYONE', createdAt: 'ANYONE', hubId: 'ANYONE', id: 'ANYONE', interpretation: 'ANYONE', kind: 'ANYONE', missing: 'ANYONE',
    organisation: 'ANYONE', photos: 'ANYONE', place: 'ANYONE', possibleMatches: 'OWNER_OR_STAFF', publishedAt: 'ANYONE', quantity: 'ANYONE', recurrence: 'ANYONE', remaining: 'ANYONE',
    status: 'ANYONE', title: 'ANYONE', description: 'ANYONE', unit: 'ANYONE', valueChain: 'ANYONE', version: 'ANYONE',
  },
  ListingConnection: 'ANYONE',
  ListingPhoto: 'ANYONE',
  MaterialChoice: 'ANYONE',
  MaterialFlow: 'STAFF',
  MaterialFlows: 'STAFF',
  Me: 'SIGNED_IN',
  Mutation: {
    addLexiconEntry: 'STAFF', withdrawLexiconEntry: 'STAFF', adoptLesson: 'ADMIN', answerIntroduction: 'OWNER_OR_STAFF', approveProposal: 'STAFF', assignProposal: 'STAFF', callOffAgreement: 'OWNER_OR_STAFF',
    correctInterpretation: 'OWNER_OR_STAFF', createListing: 'OWNER_OR_STAFF', describePhoto: 'OWNER_OR_STAFF', dismissProposal: 'STAFF', dismissProposals: 'STAFF', eraseMyAccount: 'SIGNED_IN',
    introduce: 'STAFF', inviteHubStaff: 'ADMIN', inviteMember: 'OWNER_OR_STAFF', publishListing: 'OWNER_OR_STAFF',
    recordAgreement: 'OWNER_OR_STAFF', recordDelivery: 'OWNER_OR_STAFF', refreshSession: 'ANYONE', registerOrganisation: 'STAFF',
    removeHubStaff: 'ADMIN', removeMember: 'OWNER_OR_STAFF', removePhoto: 'OWNER_OR_STAFF', removeSavedSearch: 'SIGNED_IN', reopenProposal: 'STAFF', requestPasswordReset: 'ANYONE', setPassword: 'ANYONE',
    setWeights: 'ADMIN', withdrawWeights: 'ADMIN',
    saveSearch: 'SIGNED_IN', signIn: 'ANYONE', signOut: 'ANYONE', stopSavedSearch: 'ANYONE', updateListing: 'OWNER_OR_STAFF', updateOrganisation: 'OWNER_OR_STAFF', withdrawListing: 'OWNER_OR_STAFF',
  },
  MyHubRole: 'SIGNED_IN',
  MyOrganisation: 'SIGNED_IN',
  Organisation: 'ANYONE',
  OrganisationConnection: 'ANYONE',
  OrganisationMember: 'OWNER_OR_STAFF',
  PageInfo: 'ANYONE',
  Place: 'ANYONE',
  PlaceSuggestion: 'ANYONE',
  Proposal: 'STAFF',
  ProposalConnection: 'ANYONE',
  ProposalNotDismissed: 'STAFF',
  ProposalPart: 'STAFF',
  ProposalReason: 'STAFF',
  Query: {
    auditTrail: 'STAFF', explain: 'STAFF', hubIntroductions: 'STAFF', hubListings: 'STAFF', hubOrganisations: 'STAFF', hubStaff: 'STAFF', hubWeights: 'STAFF', hubs: 'ANYONE', importRun: 'OWNER_OR_STAFF', insight: 'STAFF', interpretText: 'ANYONE', introduction: 'OWNER_OR_STAFF',
    lesson: 'STAFF', lexiconEntries: 'STAFF', lexiconGaps: 'STAFF', previewLexiconEntry: 'STAFF', senses: 'STAFF', listing: 'ANYONE', listings: 'ANYONE', materials: 'ANYONE', me: 'ANYONE', myData: 'SIGNED_IN', mySavedSearches: 'SIGNED_IN', organisation: 'ANYONE', organisationIntroductions: 'OWNER_OR_STAFF',
    organisationListings: 'ANYONE', organisationMembers: 'OWNER_OR_STAFF', organisations: 'ANYONE', proposal: 'STAFF', proposals: 'STAFF',
    resolvePlace: 'ANYONE', reviewQueue: 'STAFF', search: 'ANYONE', suggest: 'ANYONE',
  },
  RankChange: 'STAFF',
  Refusal: 'ANYONE',
  SaidPlace: 'ANYONE',
  SaidQuantity: 'ANYONE',
  SaidRecurrence: 'ANYONE',
  SaidWindow: 'ANYONE',
  SaidWords: 'STAFF',
  SignedIn: 'ANYONE',
  SavedSearch: 'SIGNED_IN',
  SearchAnswer: 'ANYONE',
  SearchHighlights: 'ANYONE',
  SearchHit: 'ANYONE',
  SharedProposal: 'STAFF',
  SocialWork: 'STAFF',
  StoppedSearch: 'ANYONE',
  TextReading: 'ANYONE',
  WeightSet: 'STAFF',
  WorkKind: 'STAFF',
};

type Field = GraphQLField<unknown, unknown>;

describe('the rules of the schema', () => {
  let bench: ApiBench;
  let fields: { type: GraphQLObjectType; field: Field; rule: string | undefined }[];

  beforeAll(async () => {
    bench = await ApiBench.open();
    fields = objectTypes(bench.schema).flatMap((type) =>
      Object.values(type.getFields()).map((field) => ({ type, field: field as Field, rule: ruleOf(type, field as Field)?.name })),
    );
  });
  afterAll(() => bench.close());

  it('leave no field without one', () => {
    expect(fields.filter(({ rule }) => rule === undefined).map(({ type, field }) => `${type.name}.${field.name}`)).toEqual([]);
    expect(fields.length).toBeGreaterThan(200);
  });

  it('are the ones that were agreed on', () => {
    const found: Record<string, string | Record<string, string | undefined> | undefined> = {};
    for (const type of objectTypes(bench.schema)) {
      const own = fields.filter((each) => each.type === type);
      const [first] = own;
      const alike = own.every(({ rule }) => rule === first?.rule);
      found[type.name] = alike ? first?.rule : Object.fromEntries(own.map(({ field, rule }) => [field.name, rule]));
    }
    expect(found).toEqual(RULES);
  });

  it('stand before each field: asked directly, none answers somebody whom its rule refuses', () => {
    const row = { hubId: 'de-keet', organisationId: '0190f3a0-0000-7000-8000-000000000000' };
    const asked = fields.filter(({ rule }) => rule !== 'ANYONE').map(({ type, field }) => {
      const name = `${type.name}.${field.name}`;
      try {
        const answer = field.resolve?.(row, {}, { viewer: ANONYMOUS }, undefined as never);
        // A field that may be empty is left out rather than refused.
        return { name, refused: answer === null && !(field.type instanceof GraphQLNonNull) };
      } catch (error) {
        return { name, refused: (error as { extensions: { code: string } }).extensions.code === 'UNAUTHENTICATED' };
      }
    });
    expect(asked.filter(({ refused }) => !refused)).toEqual([]);
    expect(asked.length).toBeGreaterThan(100);
  });
});
