import {
  getOperationAST, getVariableValues, GraphQLError, Kind, type ASTVisitor, type DocumentNode, type FragmentDefinitionNode, type GraphQLSchema,
  type SelectionSetNode, type ValidationContext, type ValidationRule,
} from 'graphql';
import { getComplexity, type ComplexityEstimator } from 'graphql-query-complexity';
import type { RefusalDetail } from '../errors/refusal';
import { refusalMessage } from '../errors/refusal-messages';

/** The same limits hold over HTTP and over a WebSocket. */
export const LIMITS = {
  /** Levels of nesting. */
  depth: 12,
  /** Points: one for each field, times the rows asked for. */
  cost: 5000,
  /** Characters of a query's text. */
  length: 20_000,
  /** Words and signs of a query's text. */
  tokens: 5000,
  /** Bytes of a request's body, uploads apart. */
  body: 256 * 1024,
  /** Rows of one page. */
  page: 100,
} as const;

/** What a selection spells out once its fragments are put in: levels of nesting, and selections. */
interface Extent {
  readonly depth: number;
  readonly selections: number;
}

const NOTHING: Extent = { depth: 0, selections: 0 };

/** Each fragment is measured once: fragments that spread each other twice would double the work at each step. */
function extentOf(set: SelectionSetNode | undefined, fragments: ReadonlyMap<string, FragmentDefinitionNode>, measured: Map<string, Extent>): Extent {
  let { depth, selections } = NOTHING;
  for (const selection of set?.selections ?? []) {
    const inner = selection.kind === Kind.FRAGMENT_SPREAD ? extentOfFragment(selection.name.value) : extentOf(selection.selectionSet, fragments, measured);
    depth = Math.max(depth, inner.depth + (selection.kind === Kind.FIELD ? 1 : 0));
    selections += inner.selections + 1;
  }
  return { depth, selections };

  function extentOfFragment(name: string): Extent {
    const known = measured.get(name);
    if (known) return known;
    // A fragment within itself is refused by GraphQL's own rule; here it only must not run for ever.
    measured.set(name, NOTHING);
    const extent = extentOf(fragments.get(name)?.selectionSet, fragments, measured);
    measured.set(name, extent);
    return extent;
  }
}

/** Refuses a document that is longer, nests deeper or spells out more than the limits; introspection's depth is measured by GraphQL's own rule. */
export const limitsRule: ValidationRule = (context: ValidationContext): ASTVisitor => ({
  Document(document) {
    const refuse = (code: string, detail: RefusalDetail) => context.reportError(new GraphQLError(refusalMessage(code, detail), { extensions: { code } }));
    if ((document.loc?.source.body.length ?? 0) > LIMITS.length) refuse('QUERY_TOO_LONG', { max: LIMITS.length });
    const fragments = new Map(document.definitions.flatMap((each) => (each.kind === Kind.FRAGMENT_DEFINITION ? [[each.name.value, each]] : [])));
    const measured = new Map<string, Extent>();
    for (const definition of document.definitions) {
      if (definition.kind !== Kind.OPERATION_DEFINITION) continue;
      const { depth, selections } = extentOf(definition.selectionSet, fragments, measured);
      const introspects = definition.selectionSet.selections.every((each) => each.kind === Kind.FIELD && each.name.value.startsWith('__'));
      if (!introspects && depth > LIMITS.depth) refuse('QUERY_TOO_DEEP', { max: LIMITS.depth });
      // Each selection costs a point at least; the reckoning of the real cost must not have to spell them out.
      if (selections > LIMITS.cost) refuse('QUERY_TOO_COSTLY', { cost: Math.min(selections, 1e9), max: LIMITS.cost });
    }
  },
});

/** A list costs its rows: `first` where it is given, else the default page. */
const byRows: ComplexityEstimator = ({ args, childComplexity, field }) => {
  const first = args['first'] as unknown;
  const rows = typeof first === 'number' ? Math.max(1, Math.min(first, 10_000)) : field.args.some((arg) => arg.name === 'first') ? 20 : 1;
  return 1 + rows * childComplexity;
};

/** The fault of an operation whose variables do not fit, or that costs more than the limit; null when there is none. */
export function operationFault(schema: GraphQLSchema, query: DocumentNode, operationName: string | null | undefined, variables: Record<string, unknown>): GraphQLError | null {
  const operation = getOperationAST(query, operationName);
  // Execution itself says that there is no such operation.
  if (!operation) return null;
  const misfit = getVariableValues(schema, operation.variableDefinitions ?? [], variables, { maxErrors: 10 }).errors?.[0];
  if (misfit) return badInput(misfit);
  try {
    const cost = getComplexity({ schema, query, operationName: operation.name?.value, variables, estimators: [byRows] });
    if (cost <= LIMITS.cost) return null;
    return new GraphQLError(refusalMessage('QUERY_TOO_COSTLY', { cost, max: LIMITS.cost }), { extensions: { code: 'QUERY_TOO_COSTLY' } });
  } catch (error) {
    // An argument that cannot be: what would cost nothing here must not run.
    return badInput(error as GraphQLError);
  }
}

function badInput({ message, nodes }: GraphQLError): GraphQLError {
  return new GraphQLError(message, { nodes, extensions: { code: 'BAD_USER_INPUT' } });
}
