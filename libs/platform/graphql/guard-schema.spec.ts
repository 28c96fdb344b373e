import { graphql, GraphQLID, GraphQLList, GraphQLNonNull, GraphQLObjectType, GraphQLSchema, GraphQLString, subscribe, parse, type GraphQLFieldConfigMap } from 'graphql';
import { ADMIN, ANYONE, OWNER_OR_STAFF, SIGNED_IN, STAFF, type AccessRule } from '../access/access-rules';
import { ANONYMOUS, type Viewer } from '../access/viewer';
import { guardSchema, ruleOf } from './guard-schema';

const viewer = (given: Partial<Viewer>): Viewer => ({ ...ANONYMOUS, userId: 'u', sessionId: 's', ...given });
const STRANGER = viewer({});
const MEMBER = viewer({ organisationIds: new Set(['ours']) });
const EMPLOYEE = viewer({ hubRoles: new Map([['de-keet', 'HUB_STAFF']]) });
const NEIGHBOUR = viewer({ hubRoles: new Map([['gent', 'HUB_ADMIN']]) });
const ADMINISTRATOR = viewer({ hubRoles: new Map([['de-keet', 'HUB_ADMIN']]) });

const under = (access?: AccessRule) => (access ? { access } : {});

/** A schema of one listing, whose secret stands behind `secret` and whose other fields stand behind the rule of their type. */
function schemaOf(rules: { type?: AccessRule; secret?: AccessRule; query?: AccessRule }, fields: GraphQLFieldConfigMap<unknown, unknown> = {}) {
  const listing = new GraphQLObjectType({
    name: 'Listing',
    extensions: under(rules.type),
    fields: {
      hubId: { type: new GraphQLNonNull(GraphQLID) },
      secret: { type: GraphQLString, extensions: under(rules.secret) },
      certain: { type: new GraphQLNonNull(GraphQLString), extensions: under(rules.secret), resolve: () => 'zeker' },
      ...fields,
    },
  });
  const rows = [{ hubId: 'de-keet', organisationId: 'ours', secret: 'geheim' }];
  const query = new GraphQLObjectType({
    name: 'Query',
    fields: { listings: { type: new GraphQLNonNull(new GraphQLList(listing)), extensions: under(rules.query), resolve: () => rows } },
  });
  return new GraphQLSchema({ query });
}

describe('a schema whose fields stand behind rules', () => {
  async function secretFor(who: Viewer, rule: AccessRule, field: 'secret' | 'certain' = 'secret') {
    const schema = guardSchema(schemaOf({ type: ANYONE, query: ANYONE, secret: rule }));
    const { data, errors } = await graphql({ schema, source: `{ listings { ${field} } }`, contextValue: { viewer: who } });
    return errors ? errors[0]?.extensions['code'] : (data as { listings: Record<string, unknown>[] }).listings[0]?.[field];
  }

  it('names every field without a rule at start, and those alone', () => {
    expect(() => guardSchema(schemaOf({ type: ANYONE }))).toThrow(new Error('No access rule on: Query.listings'));
    expect(() => guardSchema(schemaOf({ query: ANYONE, secret: STAFF }, { added: { type: GraphQLString } }))).toThrow(
      new Error('No access rule on: Listing.hubId, Listing.added'),
    );
    expect(() => guardSchema(schemaOf({ type: ANYONE, query: STAFF }))).not.toThrow();
  });

  it('takes a field’s own rule before that of its type', () => {
    const schema = schemaOf({ type: ANYONE, query: ANYONE, secret: STAFF });
    const type = schema.getType('Listing') as GraphQLObjectType;
    const names = Object.values(type.getFields()).map((field) => [field.name, ruleOf(type, field)?.name]);
    expect(names).toEqual([['hubId', 'ANYONE'], ['secret', 'STAFF'], ['certain', 'STAFF']]);
  });

  const rows: [AccessRule, Record<string, boolean>][] = [
    [ANYONE, { anonymous: true, stranger: true, member: true, staff: true, neighbour: true, admin: true }],
    [SIGNED_IN, { anonymous: false, stranger: true, member: true, staff: true, neighbour: true, admin: true }],
    [OWNER_OR_STAFF, { anonymous: false, stranger: false, member: true, staff: true, neighbour: false, admin: true }],
    [STAFF, { anonymous: false, stranger: false, member: false, staff: true, neighbour: false, admin: true }],
    [ADMIN, { anonymous: false, stranger: false, member: false, staff: false, neighbour: false, admin: true }],
  ];

  it.each(rows)('shows the field of a row to whom its rule allows: %s', async (rule, expected) => {
    const people = { anonymous: ANONYMOUS, stranger: STRANGER, member: MEMBER, staff: EMPLOYEE, neighbour: NEIGHBOUR, admin: ADMINISTRATOR };
    const seen = await Promise.all(Object.entries(people).map(async ([who, each]) => [who, await secretFor(each, rule)]));
    expect(Object.fromEntries(seen)).toEqual(
      Object.fromEntries(Object.entries(expected).map(([who, allowed]) => [who, allowed ? 'geheim' : null])),
    );
  });

  it('says why where it cannot leave the value out', async () => {
    expect(await secretFor(ANONYMOUS, STAFF, 'certain')).toBe('UNAUTHENTICATED');
    expect(await secretFor(MEMBER, STAFF, 'certain')).toBe('FORBIDDEN');
    expect(await secretFor(EMPLOYEE, STAFF, 'certain')).toBe('zeker');
  });

  it('runs nothing behind a refused root field', async () => {
    const resolve = jest.fn(() => []);
    const query = new GraphQLObjectType({ name: 'Query', fields: { all: { type: new GraphQLList(GraphQLID), extensions: { access: STAFF }, resolve } } });
    const schema = guardSchema(new GraphQLSchema({ query }));
    const { errors } = await graphql({ schema, source: '{ all }', contextValue: { viewer: MEMBER } });
    expect(errors?.map((error) => error.extensions['code'])).toEqual(['FORBIDDEN']);
    expect(resolve).not.toHaveBeenCalled();
  });

  it('guards the start of a subscription', async () => {
    const source = jest.fn(async function* () { yield { changed: '1' }; });
    const type = { type: GraphQLID };
    const schema = guardSchema(new GraphQLSchema({
      query: new GraphQLObjectType({ name: 'Query', fields: { x: { ...type, extensions: { access: ANYONE } } } }),
      subscription: new GraphQLObjectType({ name: 'Subscription', fields: { changed: { ...type, extensions: { access: STAFF }, subscribe: source } } }),
    }));
    const result = await subscribe({ schema, document: parse('subscription { changed }'), contextValue: { viewer: MEMBER } });
    expect('errors' in result && result.errors?.map((error) => error.extensions['code'])).toEqual(['FORBIDDEN']);
    expect(source).not.toHaveBeenCalled();
  });
});
