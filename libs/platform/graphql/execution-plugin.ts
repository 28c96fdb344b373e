import { HeaderMap, type ApolloServerPlugin } from '@apollo/server';
import { GraphQLError, OperationTypeNode, type DocumentNode, type ExecutionResult, type GraphQLSchema } from 'graphql';
import { compileQuery, isCompiledQuery, type CompiledQuery } from 'graphql-jit';
import { LRUCache } from 'lru-cache';
import type { Logger } from 'pino';
import type { GraphqlContext } from './context';
import { operationFault } from './limits';
import { maskError } from './mask-error';

const COMPILED_QUERIES = 500;

/** Characters of a query's hash and variables, to remember that it is not too costly; longer ones are reckoned each time. */
const REMEMBERED_KEY = 1000;

/**
 * Refuses what is too costly, and runs queries compiled: the same query is asked again and again,
 * and a compiled one takes about two thirds of the time. The cache is bounded; what cannot be compiled runs the ordinary way.
 */
export function executionPlugin(logger: Logger): ApolloServerPlugin<GraphqlContext> {
  const compiled = new LRUCache<string, CompiledQuery | false>({ max: COMPILED_QUERIES });
  const affordable = new LRUCache<string, true>({ max: 10 * COMPILED_QUERIES });

  const compile = (schema: GraphQLSchema, document: DocumentNode, hash: string, name: string | null) => {
    const key = `${hash}:${name ?? ''}`;
    let query = compiled.get(key);
    if (query === undefined) {
      const attempt = compileQuery(schema, document, name ?? undefined);
      query = isCompiledQuery(attempt) ? (attempt) : false;
      compiled.set(key, query);
    }
    return query;
  };

  return {
    async requestDidStart() {
      return {
        async didResolveOperation({ schema, document, operationName, queryHash, request }) {
          const variables = request.variables ?? {};
          const key = `${queryHash}:${operationName ?? ''}:${JSON.stringify(variables)}`;
          if (affordable.has(key)) return;
          const fault = operationFault(schema, document, operationName, variables);
          if (fault) throw new GraphQLError(fault.message, { nodes: fault.nodes, extensions: { ...fault.extensions, http: { status: 400 } } });
          if (key.length <= REMEMBERED_KEY) affordable.set(key, true);
        },
        async responseForOperation({ schema, document, operation, operationName, queryHash, request, contextValue }) {
          if (operation?.operation !== OperationTypeNode.QUERY) return null;
          const query = compile(schema, document, queryHash ?? request.query ?? '', operationName);
          if (!query) return null;
          const result = (await query.query(undefined, contextValue, request.variables ?? {})) as ExecutionResult;
          const errors = result.errors?.map((error) => maskError(GraphQLError.prototype.toJSON.call(error), error, logger));
          return {
            http: { headers: new HeaderMap() },
            body: { kind: 'single', singleResult: { data: result.data, ...(errors ? { errors } : {}) } },
          };
        },
      };
    },
  };
}
