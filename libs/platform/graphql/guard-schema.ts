import { defaultFieldResolver, GraphQLError, GraphQLNonNull, isObjectType, type GraphQLField, type GraphQLObjectType, type GraphQLSchema } from 'graphql';
import { ANYONE, type AccessRule } from '../access/access-rules';
import type { GraphqlContext } from './context';

/** The rule of a field: its own, or that of its type. */
export function ruleOf(type: GraphQLObjectType, field: GraphQLField<unknown, unknown>): AccessRule | undefined {
  return (field.extensions['access'] ?? type.extensions['access']) as AccessRule | undefined;
}

/** The object types that clients see, without GraphQL's own. */
export function objectTypes(schema: GraphQLSchema): GraphQLObjectType[] {
  return Object.values(schema.getTypeMap()).filter((type) => isObjectType(type) && !type.name.startsWith('__')) as GraphQLObjectType[];
}

function denied(context: GraphqlContext): GraphQLError {
  const code = context.viewer.userId ? 'FORBIDDEN' : 'UNAUTHENTICATED';
  return new GraphQLError(code, { extensions: { code } });
}

/**
 * Puts every field behind its access rule. A refused nullable field of an object is null, so that one hidden value does not spoil
 * a list; anything else refused is an error with the code UNAUTHENTICATED or FORBIDDEN.
 * @throws Error naming the fields without a rule
 */
export function guardSchema(schema: GraphQLSchema): GraphQLSchema {
  const roots = new Set([schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()]);
  const missing: string[] = [];
  for (const type of objectTypes(schema)) {
    for (const field of Object.values(type.getFields())) {
      const rule = ruleOf(type, field);
      if (!rule) {
        missing.push(`${type.name}.${field.name}`);
        continue;
      }
      if (rule === ANYONE) continue;
      const isRoot = roots.has(type);
      const hide = !isRoot && !(field.type instanceof GraphQLNonNull);
      const guarded = <R>(resolve: (source: unknown, args: never, context: GraphqlContext, info: never) => R) =>
        (source: unknown, args: never, context: GraphqlContext, info: never): R | null => {
          if (rule.allows(context.viewer, isRoot ? undefined : source)) return resolve(source, args, context, info);
          if (hide) return null;
          throw denied(context);
        };
      field.resolve = guarded(field.resolve ?? defaultFieldResolver) as never;
      if (field.subscribe) field.subscribe = guarded(field.subscribe) as never;
    }
  }
  if (missing.length > 0) throw new Error(`No access rule on: ${missing.join(', ')}`);
  return schema;
}
