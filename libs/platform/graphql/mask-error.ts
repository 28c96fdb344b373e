import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import type { Logger } from 'pino';
import { messageOf, refusalMessage } from '../errors/refusal-messages';
import { refusalOf } from '../errors/unstorable';

/** Codes that GraphQL and Apollo give to a client's own mistakes; their messages name only what the client sent. */
const CLIENT_FAULTS = new Set([
  'GRAPHQL_PARSE_FAILED', 'GRAPHQL_VALIDATION_FAILED', 'BAD_USER_INPUT', 'BAD_REQUEST', 'OPERATION_RESOLUTION_FAILURE', 'PERSISTED_QUERY_NOT_SUPPORTED',
]);

/**
 * What a client may see of an error: a refusal's code and sentence, a client's own mistake as it is, and of anything else
 * (a bug) only that it happened; that one is logged whole.
 */
export function maskError(formatted: GraphQLFormattedError, error: unknown, logger: Logger): GraphQLFormattedError {
  const original = error instanceof GraphQLError ? (error.originalError ?? error) : error;
  const place = { ...(formatted.path ? { path: formatted.path } : {}), ...(formatted.locations ? { locations: formatted.locations } : {}) };
  const refusal = refusalOf(original);
  if (refusal) {
    return { ...place, message: messageOf(refusal), extensions: { code: refusal.code, ...(refusal.faults.length ? { faults: refusal.faults } : {}) } };
  }
  // Apollo puts its own code over that of a validation rule; a compiled query's own errors have no extensions at all.
  const { extensions }: Partial<GraphQLError> = original instanceof GraphQLError ? original : {};
  const code = extensions?.['code'] ?? formatted.extensions?.['code'];
  if (typeof code === 'string' && code !== 'INTERNAL_SERVER_ERROR') {
    const message = CLIENT_FAULTS.has(code) ? formatted.message : formatted.message === code ? refusalMessage(code) : formatted.message;
    return { ...place, message, extensions: { code } };
  }
  logger.error({ err: original, path: formatted.path }, 'A resolver failed');
  return { ...place, message: refusalMessage('INTERNAL'), extensions: { code: 'INTERNAL' } };
}
