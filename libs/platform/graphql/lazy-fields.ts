import type { GraphQLSchema } from 'graphql';
import { objectTypes } from './guard-schema';

/** Fields marked `lazy` are functions on their object, called when the field is asked for (compiled queries do not do so by themselves). */
export function resolveLazyFields(schema: GraphQLSchema): GraphQLSchema {
  for (const type of objectTypes(schema)) {
    for (const field of Object.values(type.getFields())) {
      if (field.extensions['lazy'] !== true) continue;
      field.resolve = (source: unknown) => (source as Record<string, () => unknown>)[field.name]?.();
    }
  }
  return schema;
}
