import { defaultFieldResolver, type GraphQLSchema } from 'graphql';
import { refusalOf } from '../errors/unstorable';
import { RefusalView } from './refusal.view';

/**
 * Makes a refusal that a mutation threw (its transaction has rolled back by then) the refusal of its result union.
 * Done on the schema rather than by an interceptor, which would cost every query too.
 */
export function answerRefusals(schema: GraphQLSchema): GraphQLSchema {
  for (const field of Object.values(schema.getMutationType()?.getFields() ?? {})) {
    const resolve = field.resolve ?? defaultFieldResolver;
    field.resolve = async (...args) => {
      try {
        return await resolve(...args);
      } catch (error) {
        const refusal = refusalOf(error);
        if (refusal) return RefusalView.of(refusal);
        throw error;
      }
    };
  }
  return schema;
}
