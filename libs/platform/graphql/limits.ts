import { GraphQLError, Kind, type ASTVisitor, type DocumentNode, type FragmentDefinitionNode, type GraphQLSchema, type SelectionSetNode, type ValidationContext, type ValidationRule } from 'graphql';
import { getComplexity, type ComplexityEstimator } from 'graphql-query-complexity';
import { refusalMessage } from '../errors/refusal-messages';

/** The same limits hold over HTTP and over a WebSocket. */
export const LIMITS = {
  /** Levels of nesting. */
  depth: 12,
  /** Points: one for each field, times the rows asked for. */
  cost: 5000,
  /** Characters of a query's text. */
  length: 20_000,
  /** Bytes of a request's body, uploads apart. */
  body: 256 * 1024,
  /** Rows of one page. */
  page: 100,
} as const;

function depthOf(selections: SelectionSetNode | undefined, fragments: ReadonlyMap<string, FragmentDefinitionNode>, open: ReadonlySet<string>): number {
  let deepest = 0;
  for (const selection of selections?.selections ?? []) {
    if (selection.kind === Kind.FIELD) {
      deepest = Math.max(deepest, 1 + depthOf(selection.selectionSet, fragments, open));
    } else if (selection.kind === Kind.INLINE_FRAGMENT) {
      deepest = Math.max(deepest, depthOf(selection.selectionSet, fragments, open));
    } else if (!open.has(selection.name.value)) {
      const fragment = fragments.get(selection.name.value);
      deepest = Math.max(deepest, depthOf(fragment?.selectionSet, fragments, new Set([...open, selection.name.value])));
    }
  }
  return deepest;
}

/** Refuses a document that nests deeper than the limit; introspection is measured by GraphQL's own rule. */
export const depthRule: ValidationRule = (context: ValidationContext): ASTVisitor => ({
  Document(document) {
    const fragments = new Map(document.definitions.flatMap((each) => (each.kind === Kind.FRAGMENT_DEFINITION ? [[each.name.value, each]] : [])));
    for (const definition of document.definitions) {
      if (definition.kind !== Kind.OPERATION_DEFINITION) continue;
      const introspects = definition.selectionSet.selections.every((each) => each.kind === Kind.FIELD && each.name.value.startsWith('__'));
      if (!introspects && depthOf(definition.selectionSet, fragments, new Set()) > LIMITS.depth) {
        context.reportError(
          new GraphQLError(refusalMessage('QUERY_TOO_DEEP', { max: LIMITS.depth }), { extensions: { code: 'QUERY_TOO_DEEP' } }),
        );
      }
    }
  },
});

/** A list costs its rows: `first` where it is given, else the default page. */
const byRows: ComplexityEstimator = ({ args, childComplexity, field }) => {
  const first = args['first'] as unknown;
  const rows = typeof first === 'number' ? Math.max(1, Math.min(first, 10_000)) : field.args.some((arg) => arg.name === 'first') ? 20 : 1;
  return 1 + rows * childComplexity;
};

/** The fault of an operation that costs more than the limit, or null. */
export function costFault(schema: GraphQLSchema, query: DocumentNode, operationName: string | null | undefined, variables: Record<string, unknown>): GraphQLError | null {
  const cost = getComplexity({ schema, query, operationName: operationName ?? undefined, variables, estimators: [byRows] });
  if (cost <= LIMITS.cost) return null;
  return new GraphQLError(refusalMessage('QUERY_TOO_COSTLY', { cost, max: LIMITS.cost }), { extensions: { code: 'QUERY_TOO_COSTLY' } });
}

/** The fault of a text that is too long to parse, or null. */
export function lengthFault(text: string | null | undefined): GraphQLError | null {
  if (!text || text.length <= LIMITS.length) return null;
  return new GraphQLError(refusalMessage('QUERY_TOO_LONG', { max: LIMITS.length }), { extensions: { code: 'QUERY_TOO_LONG' } });
}
