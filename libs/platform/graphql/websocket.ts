import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { GraphQLError, OperationTypeNode, getOperationAST, parse, specifiedRules, validate, NoSchemaIntrospectionCustomRule, type GraphQLSchema } from 'graphql';
import { useServer } from 'graphql-ws/use/ws';
import type { Logger } from 'pino';
import { WebSocketServer } from 'ws';
import { ANONYMOUS, type Viewer } from '../access/viewer';
import { refusalMessage } from '../errors/refusal-messages';
import { Loaders, type GraphqlContext, type ViewerSource } from './context';
import { LIMITS, limitsRule, operationFault } from './limits';
import { maskError } from './mask-error';

type Extra = { request: IncomingMessage; viewer?: Viewer };

function cookiesOf(request: IncomingMessage): Record<string, string> {
  return Object.fromEntries(
    (request.headers.cookie ?? '').split(';').flatMap((pair) => {
      const at = pair.indexOf('=');
      // Our own cookies are tokens in plain characters: nothing has to be decoded.
      return at > 0 ? [[pair.slice(0, at).trim(), pair.slice(at + 1).trim()]] : [];
    }),
  );
}

/** A client's own mistake, with the code that it has over HTTP. */
function coded(error: GraphQLError, code: string): GraphQLError {
  const { message, nodes, source, positions, extensions } = error;
  return new GraphQLError(message, { nodes, source, positions, extensions: { code, ...extensions } });
}

/**
 * Serves subscriptions, and only those, at `/graphql` over WebSocket, behind the same rules, limits and masks as HTTP.
 * A browser is known by its cookies (and only from our own pages: the Origin is checked), a program by
 * `connectionParams.authorization`.
 */
export function serveWebSocket(
  server: Server,
  schema: GraphQLSchema,
  options: { viewers: ViewerSource; logger: Logger; introspection: boolean; publicOrigin: string },
): { close(): Promise<void> } {
  // Handed over by hand: a WebSocketServer that is given the server itself makes the server's own faults (a port that is taken) its own.
  const sockets = new WebSocketServer({ noServer: true, path: '/graphql', maxPayload: LIMITS.body });
  const upgrade = (request: IncomingMessage, socket: Duplex, head: Buffer) =>
    sockets.handleUpgrade(request, socket, head, (client) => sockets.emit('connection', client, request));
  server.on('upgrade', upgrade);
  const rules = [...specifiedRules, limitsRule, ...(options.introspection ? [] : [NoSchemaIntrospectionCustomRule])];
  const masked = (error: GraphQLError) => maskError(error.toJSON(), error, options.logger);
  const disposable = useServer<Record<string, unknown>, Extra>(
    {
      schema,
      connectionInitWaitTimeout: 5000,
      onConnect: async ({ connectionParams, extra }) => {
        const authorization = connectionParams?.['authorization'];
        if (typeof authorization === 'string') {
          extra.viewer = await options.viewers.fromBearer(authorization.replace(/^Bearer /i, '')).catch(() => undefined);
          return extra.viewer !== undefined;
        }
        const { origin, host } = extra.request.headers;
        const ours = !origin || origin === options.publicOrigin || origin === `http://${host}` || origin === `https://${host}`;
        extra.viewer = ours ? await options.viewers.fromCookies(cookiesOf(extra.request)) : ANONYMOUS;
        return true;
      },
      onSubscribe: (_context, _id, { query, operationName, variables }) => {
        let document;
        try {
          document = parse(query, { maxTokens: LIMITS.tokens });
        } catch (error) {
          return [coded(error as GraphQLError, 'GRAPHQL_PARSE_FAILED')];
        }
        const operation = getOperationAST(document, operationName);
        if (operation?.operation !== OperationTypeNode.SUBSCRIPTION) {
          return [new GraphQLError(refusalMessage('SUBSCRIPTIONS_ONLY'), { extensions: { code: 'SUBSCRIPTIONS_ONLY' } })];
        }
        const faults = validate(schema, document, rules);
        if (faults.length > 0) return faults.map((fault) => coded(fault, 'GRAPHQL_VALIDATION_FAILED'));
        const fault = operationFault(schema, document, operationName, variables ?? {});
        if (fault) return [fault];
        return undefined;
      },
      context: ({ extra }): GraphqlContext & Record<string, unknown> => ({ viewer: extra.viewer ?? ANONYMOUS, loaders: new Loaders() }),
      onError: (_context, _id, _payload, errors) => errors.map(masked),
      onNext: (_context, _id, _payload, _args, result) => (result.errors ? { ...result, errors: result.errors.map(masked) } : undefined),
      // What graphql-ws says of our own faults when it closes a socket: nothing.
      isProd: true,
    },
    sockets,
  );
  return {
    close: async () => {
      server.off('upgrade', upgrade);
      await disposable.dispose();
    },
  };
}
