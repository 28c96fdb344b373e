import { buildSchema, parse, specifiedRules, validate } from 'graphql';
import { LIMITS, limitsRule, operationFault } from './limits';

const schema = buildSchema(`
  type Query { listings(first: Int! = 20, nis: String): Connection!  hub: Hub }
  type Connection { nodes: [Listing!]! }
  type Listing { id: ID!  title: String!  near: Listing }
  type Hub { id: ID!  other: Hub }
`);

const codesOf = (text: string) => validate(schema, parse(text), [limitsRule]).map((fault) => fault.extensions['code']);
const nested = (levels: number) => `{ hub ${'{ other '.repeat(levels - 2)} { id } ${'}'.repeat(levels - 2)} }`;

describe('the limits of a document', () => {
  it('allow the deepest nesting and refuse one more', () => {
    expect(codesOf(nested(LIMITS.depth))).toEqual([]);
    expect(codesOf(nested(LIMITS.depth + 1))).toEqual(['QUERY_TOO_DEEP']);
  });

  it('see depth that is hidden in fragments', () => {
    const steps = Array.from({ length: LIMITS.depth }, (_, step) => `fragment F${step} on Hub { other { ...F${step + 1} } }`);
    expect(codesOf(`{ hub { ...F0 } } ${steps.join(' ')} fragment F${LIMITS.depth} on Hub { id }`)).toEqual(['QUERY_TOO_DEEP']);
  });

  it('leave the nesting of introspection alone, unless it comes with other fields', () => {
    const types = `__type(name: "Hub") { fields { type ${'{ ofType '.repeat(LIMITS.depth)} { name } ${'}'.repeat(LIMITS.depth)} } }`;
    expect(codesOf(`{ ${types} }`)).toEqual([]);
    expect(codesOf(`{ hub { id } ${types} }`)).toEqual(['QUERY_TOO_DEEP']);
  });

  it('count characters, of comments too', () => {
    const text = '{ hub { id } } #';
    expect(codesOf(text.padEnd(LIMITS.length, 'x'))).toEqual([]);
    expect(codesOf(text.padEnd(LIMITS.length + 1, 'x'))).toEqual(['QUERY_TOO_LONG']);
  });

  it('refuse fragments that double at each step, without spelling them out', () => {
    const steps = Array.from({ length: 60 }, (_, step) => `fragment F${step} on Hub { ...F${step + 1} ...F${step + 1} }`);
    expect(codesOf(`{ hub { ...F0 } } ${steps.join(' ')} fragment F60 on Hub { id }`)).toEqual(['QUERY_TOO_COSTLY']);
  });

  it('end on fragments within themselves, which GraphQL refuses', () => {
    const text = '{ hub { ...A } } fragment A on Hub { other { ...B } } fragment B on Hub { other { ...A } }';
    expect(codesOf(text)).toEqual([]);
    expect(validate(schema, parse(text), [...specifiedRules, limitsRule]).map((fault) => fault.message)).toEqual([
      'Cannot spread fragment "A" within itself via "B".',
    ]);
  });

  it('hold for each operation of a document', () => {
    expect(codesOf(`query A { hub { id } } query B ${nested(LIMITS.depth + 1)}`)).toEqual(['QUERY_TOO_DEEP']);
  });
});

describe('the cost of an operation', () => {
  const faultOf = (text: string, variables: Record<string, unknown> = {}, name?: string) => {
    const fault = operationFault(schema, parse(text), name, variables);
    return fault && { code: fault.extensions['code'], message: fault.message };
  };
  /** One point for the list, and for each row: one for `nodes` and one for each field. */
  const list = (first: number | string, fields: number) => `listings(first: ${first}) { nodes { ${Array.from({ length: fields }, (_, n) => `f${n}: title`).join(' ')} } }`;

  it('is the rows asked for times the fields of each', () => {
    expect(faultOf(`{ ${list(100, 48)} }`)).toBeNull();
    expect(faultOf(`{ ${list(100, 50)} }`)).toEqual({
      code: 'QUERY_TOO_COSTLY', message: 'Deze vraag kost 5101 punten; hoogstens 5000 zijn toegelaten.',
    });
  });

  it('adds up over aliases', () => {
    const aliases = (count: number) => `{ ${Array.from({ length: count }, (_, n) => `a${n}: ${list(100, 5)}`).join(' ')} }`;
    expect(faultOf(aliases(8))).toBeNull();
    expect(faultOf(aliases(9))).toEqual({ code: 'QUERY_TOO_COSTLY', message: 'Deze vraag kost 5409 punten; hoogstens 5000 zijn toegelaten.' });
  });

  it('takes the page size from a variable, and the default where there is none', () => {
    const text = `query ($first: Int!) { ${list('$first', 50)} }`;
    expect(faultOf(text, { first: 20 })).toBeNull();
    expect(faultOf(text, { first: 100 })?.code).toBe('QUERY_TOO_COSTLY');
    expect(faultOf(`{ listings { nodes { ${'title '.repeat(247)} } } }`)).toBeNull();
    expect(faultOf(`{ listings { nodes { ${'title '.repeat(250)} } } }`)?.code).toBe('QUERY_TOO_COSTLY');
  });

  it('cannot be made negative, or escaped by a page size out of range', () => {
    expect(faultOf(`{ ${list(-1000, 1)} ${list(100, 50).replace('listings', 'b: listings')} }`)?.code).toBe('QUERY_TOO_COSTLY');
    expect(faultOf(`{ ${list(2147483647, 1)} }`)?.code).toBe('QUERY_TOO_COSTLY');
  });

  it('is that of the operation that is asked for', () => {
    const text = `query Light { hub { id } } query Heavy { ${list(100, 50)} }`;
    expect(faultOf(text, {}, 'Light')).toBeNull();
    expect(faultOf(text, {}, 'Heavy')?.code).toBe('QUERY_TOO_COSTLY');
  });

  it('names variables that do not fit as the client’s own mistake', () => {
    expect(faultOf('query ($first: Int!) { listings(first: $first) { nodes { id } } }', { first: 'veel' })).toEqual({
      code: 'BAD_USER_INPUT', message: 'Variable "$first" got invalid value "veel"; Int cannot represent non-integer value: "veel"',
    });
    expect(faultOf('query ($first: Int!) { listings(first: $first) { nodes { id } } }')?.code).toBe('BAD_USER_INPUT');
  });

  it('lets no argument that cannot be hide the cost of the rest', () => {
    const text = `query ($none: Int) { ${list('$none', 1)} ${list(100, 50).replace('listings', 'b: listings')} }`;
    expect(faultOf(text, { none: null })?.code).toBe('BAD_USER_INPUT');
  });
});
