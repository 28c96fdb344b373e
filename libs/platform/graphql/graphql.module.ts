import '@fastify/cookie';
import { ApolloDriver, type ApolloDriverConfig } from '@nestjs/apollo';
import { ApolloServerPluginCacheControlDisabled } from '@apollo/server/plugin/disabled';
import { GraphQLModule as NestGraphQLModule } from '@nestjs/graphql';
import { Module, type DynamicModule } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { GraphQLError } from 'graphql';
import type { Logger } from 'pino';
import { ANONYMOUS } from '../access/viewer';
import { Configuration } from '../config/configuration';
import { Refusal } from '../errors/refusal';
import { LOGGER } from '../logging/logger';
import { answerRefusals } from './answer-refusals';
import { Loaders, ViewerSource, type GraphqlContext, type HttpExchange } from './context';
import { executionPlugin } from './execution-plugin';
import { guardSchema } from './guard-schema';
import { resolveLazyFields } from './lazy-fields';
import { LIMITS, limitsRule } from './limits';
import { maskError } from './mask-error';

function exchangeOf(request: FastifyRequest, reply: FastifyReply, secure: boolean): HttpExchange {
  const cookie = { httpOnly: true, sameSite: 'strict', secure } as const;
  return {
    ip: request.ip,
    cookies: request.cookies,
    setCookie: (name, value, options) => void reply.setCookie(name, value, { ...cookie, ...options }),
    clearCookie: (name, options) => void reply.clearCookie(name, { ...cookie, ...options }),
  };
}

/** Who asks over HTTP: a program by its bearer token, a browser by its cookies. */
export async function viewerOf(request: FastifyRequest, viewers: ViewerSource) {
  const bearer = /^Bearer (.+)$/i.exec(request.headers.authorization ?? '')?.[1];
  if (bearer) return viewers.fromBearer(bearer);
  if (Object.keys(request.cookies ?? {}).length === 0) return ANONYMOUS;
  return viewers.fromCookies(request.cookies);
}

/** The GraphQL server: code first, every field behind its rule, limits on depth and cost, faults masked. */
@Module({})
export class GraphqlModule {
  static forRoot(options: { schemaFile: string | true }): DynamicModule {
    return {
      module: GraphqlModule,
      imports: [
        NestGraphQLModule.forRootAsync<ApolloDriverConfig>({
          driver: ApolloDriver,
          inject: [Configuration, LOGGER, ViewerSource],
          useFactory: (configuration: Configuration, logger: Logger, viewers: ViewerSource): ApolloDriverConfig => ({
            autoSchemaFile: options.schemaFile,
            sortSchema: true,
            path: '/graphql',
            playground: false,
            graphiql: !configuration.production,
            introspection: !configuration.production,
            includeStacktraceInErrorResponses: false,
            csrfPrevention: true,
            logger,
            cache: 'bounded',
            validationRules: [limitsRule],
            plugins: [executionPlugin(logger), ApolloServerPluginCacheControlDisabled()],
            preserveHttpStatusForExecutionErrors: false,
            parseOptions: { maxTokens: LIMITS.tokens },
            transformSchema: (schema) => guardSchema(answerRefusals(resolveLazyFields(schema))),
            formatError: (formatted, error) => maskError(formatted, error, logger),
            context: async (request: FastifyRequest, reply: FastifyReply): Promise<GraphqlContext> => {
              try {
                const viewer = await viewerOf(request, viewers);
                return { viewer, loaders: new Loaders(), http: exchangeOf(request, reply, configuration.PUBLIC_URL.startsWith('https:')) };
              } catch (error) {
                if (error instanceof Refusal) throw unauthenticated(error);
                throw error;
              }
            },
          }),
        }),
      ],
    };
  }
}

/** A token that is wrong ends the request before any resolver runs, as HTTP 401. */
function unauthenticated(refusal: Refusal): Error {
  return new GraphQLError(refusal.code, { extensions: { code: refusal.code, http: { status: 401 } } });
}
