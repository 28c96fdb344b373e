import { Rows } from '@schakel/testing';
import { ApiBench } from './testing/api-bench';
import type { ApiClient } from './testing/api-client';
import { ROOT_CALLS } from './testing/root-calls';
import { ROLES, Scene, type Role } from './testing/scene';

// What everybody gets of every query, mutation and subscription, on rows of our organisation in our hub.
const YES = 'ALLOWED';
const WHO = 'UNAUTHENTICATED';
const NO = 'FORBIDDEN';
const GONE = 'NOT_FOUND';
const NULL = 'NULL';

type Row = readonly [anonymous: string, stranger: string, member: string, otherMember: string, foreignStaff: string, staff: string, admin: string];

const ANYBODY: Row = [YES, YES, YES, YES, YES, YES, YES];
const ANYBODY_WITH_ACCOUNT: Row = [WHO, YES, YES, YES, YES, YES, YES];
const ANY_STAFF: Row = [WHO, NO, NO, NO, YES, YES, YES];
const STAFF_OF_OUR_HUB: Row = [WHO, NO, NO, NO, NO, YES, YES];
const STAFF_TO_WHOM_IT_EXISTS: Row = [WHO, NO, NO, NO, GONE, YES, YES];
const ADMIN_OF_OUR_HUB: Row = [WHO, NO, NO, NO, NO, NO, YES];
const OURS: Row = [WHO, NO, YES, NO, NO, YES, YES];
const OURS_AND_HIDDEN: Row = [WHO, NO, YES, GONE, GONE, YES, YES];

const EXPECTED: Readonly<Record<string, Row>> = {
  //                               anonymous stranger member otherMember foreignStaff staff admin
  auditTrail: STAFF_OF_OUR_HUB,
  explain: STAFF_OF_OUR_HUB,
  hubIntroductions: STAFF_OF_OUR_HUB,
  hubListings: STAFF_OF_OUR_HUB,
  hubOrganisations: STAFF_OF_OUR_HUB,
  hubStaff: STAFF_OF_OUR_HUB,
  hubWeights: STAFF_OF_OUR_HUB,
  hubs: ANYBODY,
  'importRun of our organisation': [WHO, NO, YES, NULL, NULL, YES, YES],
  'importRun of the hub':          [WHO, NO, NULL, NULL, NULL, YES, YES],
  insight: STAFF_OF_OUR_HUB,
  interpretText: ANYBODY,
  introduction:                    [WHO, NO, YES, NULL, NULL, YES, YES],
  lesson: STAFF_OF_OUR_HUB,
  // One lexicon for all hubs.
  lexiconEntries: ANY_STAFF,
  lexiconGaps: STAFF_OF_OUR_HUB,
  'listing published': ANYBODY,
  'listing draft':                 [NULL, NULL, YES, NULL, NULL, YES, YES],
  listings: ANYBODY,
  materials: ANYBODY,
  me:                              [NULL, YES, YES, YES, YES, YES, YES],
  myData: ANYBODY_WITH_ACCOUNT,
  mySavedSearches: ANYBODY_WITH_ACCOUNT,
  organisation: ANYBODY,
  organisationIntroductions: OURS,
  organisationListings: ANYBODY,
  organisationMembers: OURS,
  organisations: ANYBODY,
  previewLexiconEntry: STAFF_OF_OUR_HUB,
  proposal:                        [WHO, NO, NO, NO, NULL, YES, YES],
  proposals: STAFF_OF_OUR_HUB,
  resolvePlace: ANYBODY,
  reviewQueue: STAFF_OF_OUR_HUB,
  search: ANYBODY,
  senses: ANY_STAFF,
  suggest: ANYBODY,

  addLexiconEntry: STAFF_OF_OUR_HUB,
  adoptLesson: ADMIN_OF_OUR_HUB,
  answerIntroduction: OURS_AND_HIDDEN,
  approveProposal: STAFF_TO_WHOM_IT_EXISTS,
  assignProposal: STAFF_TO_WHOM_IT_EXISTS,
  callOffAgreement: OURS_AND_HIDDEN,
  correctInterpretation: OURS,
  createListing: OURS,
  describePhoto: OURS,
  dismissProposal: STAFF_TO_WHOM_IT_EXISTS,
  // To staff of another hub the answer is a list of what was not dismissed.
  dismissProposals: [WHO, NO, NO, NO, YES, YES, YES],
  eraseMyAccount: ANYBODY_WITH_ACCOUNT,
  introduce: STAFF_TO_WHOM_IT_EXISTS,
  inviteHubStaff: ADMIN_OF_OUR_HUB,
  inviteMember: OURS,
  publishListing: OURS,
  recordAgreement: OURS_AND_HIDDEN,
  recordDelivery: OURS_AND_HIDDEN,
  refreshSession: ANYBODY,
  registerOrganisation: STAFF_OF_OUR_HUB,
  removeHubStaff: ADMIN_OF_OUR_HUB,
  removeMember: OURS,
  removePhoto: OURS,
  removeSavedSearch:               [WHO, GONE, GONE, GONE, GONE, GONE, GONE],
  reopenProposal: STAFF_TO_WHOM_IT_EXISTS,
  requestPasswordReset: ANYBODY,
  saveSearch: ANYBODY_WITH_ACCOUNT,
  setPassword: ANYBODY,
  setWeights: ADMIN_OF_OUR_HUB,
  signIn: ANYBODY,
  signOut: ANYBODY,
  stopSavedSearch: ANYBODY,
  updateListing: OURS,
  updateOrganisation: OURS,
  withdrawLexiconEntry: STAFF_TO_WHOM_IT_EXISTS,
  withdrawListing: OURS,
  withdrawWeights: ADMIN_OF_OUR_HUB,
};

const fieldOf = (name: string) => name.split(' ')[0];

/** Everything that a request could have changed. */
const KEPT = [
  'organisation', 'contact_disclosure', 'listing', 'listing_photo', 'proposal', 'introduction', 'introduction_party', 'agreement', 'delivery', 'weight_set', 'lexicon_entry', 'declined_match',
  'user_account', 'membership', 'hub_role', 'session', 'one_time_token', 'saved_search', 'audit_entry', 'graphile_worker.jobs',
];

describe('the walk over all queries, mutations and subscriptions', () => {
  let bench: ApiBench;

  beforeAll(async () => {
    bench = await ApiBench.open();
    // Somebody stays admin whoever goes.
    await bench.rows.user({ hubRoles: [{ hubId: Rows.HUB, role: 'HUB_ADMIN' }] });
  });
  afterAll(() => bench.close());

  async function state(): Promise<string> {
    const sums = KEPT.map((table) => `(SELECT md5(string_agg(t::text, '' ORDER BY t::text)) FROM ${table} t)`);
    const [row] = await bench.database.query<Record<string, unknown>>(`SELECT ${sums.map((sum, index) => `${sum} AS t${index}`).join(', ')}`);
    return JSON.stringify(row);
  }

  async function outcome(client: ApiClient, call: { query: string; variables?: Readonly<Record<string, unknown>> }): Promise<string> {
    const { code, data } = await client.ask(call.query, call.variables);
    return code ?? (Object.values(data ?? {})[0] === null ? NULL : YES);
  }

  it('has every root field of the schema in its tables, and no other', () => {
    const roots = [bench.schema.getQueryType(), bench.schema.getMutationType(), bench.schema.getSubscriptionType()];
    const fields = roots.flatMap((type) => Object.keys(type?.getFields() ?? {}));
    const missing = fields.filter((field) => !Object.keys(EXPECTED).some((name) => fieldOf(name) === field));
    if (missing.length > 0) {
      throw new Error(
        `No test says who may use: ${missing.join(', ')}. Add a call to ROOT_CALLS in apps/api/testing/root-calls.ts and what each role must get to EXPECTED in apps/api/access-walk.spec.ts.`,
      );
    }
    expect(Object.keys(EXPECTED).filter((name) => !fields.includes(fieldOf(name) ?? ''))).toEqual([]);
    expect(Object.keys(ROOT_CALLS).sort()).toEqual(Object.keys(EXPECTED).sort());
  });

  it.each(Object.keys(EXPECTED))('%s', async (name) => {
    const found: Partial<Record<Role, string>> = {};
    const changed: Role[] = [];
    for (const role of ROLES) {
      const scene = await Scene.on(bench);
      const client = await scene.client(role);
      const call = await ROOT_CALLS[name]?.(scene, role);
      const before = await state();
      found[role] = await outcome(client, call ?? { query: '' });
      if (found[role] !== YES && (await state()) !== before) changed.push(role);
    }
    expect(found).toEqual(Object.fromEntries(ROLES.map((role, index) => [role, EXPECTED[name]?.[index]])));
    // Who is refused has changed nothing.
    expect(changed).toEqual([]);
  });
});
