import compress from '@fastify/compress';
import cookie from '@fastify/cookie';
import helmet from '@fastify/helmet';
import multipart from '@fastify/multipart';
import fastifyStatic from '@fastify/static';
import { NestFactory } from '@nestjs/core';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Logger } from 'pino';
import { LIMITS, nestLogger, projectRoot, refusalMessage, serveWebSocket, ViewerSource, type PlatformParts } from '@schakel/platform';
import { ApiModule } from './api.module';

export interface Server {
  readonly app: NestFastifyApplication;
  readonly close: () => Promise<void>;
}

/** The web server, built and not yet listening. */
export async function makeServer(parts: PlatformParts, schemaFile: string | true = true): Promise<Server> {
  const { configuration, logger } = parts;
  const adapter = new FastifyAdapter({
    bodyLimit: LIMITS.body,
    trustProxy: configuration.TRUST_PROXY,
    requestIdHeader: 'x-request-id',
    forceCloseConnections: 'idle',
  });
  const app = await NestFactory.create<NestFastifyApplication>(ApiModule.with(parts, schemaFile), adapter, { logger: nestLogger(logger), bufferLogs: true });
  await app.register(cookie);
  await app.register(helmet, contentSecurity(configuration.production, configuration.PUBLIC_URL.startsWith('https:')));
  await app.register(compress, { global: true, threshold: 2048, encodings: ['br', 'gzip'] });
  await app.register(multipart, { limits: { files: 1, fields: 10, fileSize: configuration.UPLOAD_LIMIT_MB * 1024 * 1024 } });
  const web = join(projectRoot(), 'apps/web/dist');
  if (existsSync(web)) await serveWebApp(app, web);
  logRequests(adapter, logger);
  answerFaults(adapter);
  await app.init();
  const socket = serveWebSocket(app.getHttpServer(), app.get(GraphQLSchemaHost).schema, {
    viewers: app.get(ViewerSource), logger, introspection: !configuration.production, publicOrigin: new URL(configuration.PUBLIC_URL).origin,
  });
  return {
    app,
    close: async () => {
      await socket.close();
      await app.close();
    },
  };
}

/** No script but our own files, no other host. The GraphQL sandbox of development loads its own from elsewhere. */
function contentSecurity(production: boolean, https: boolean) {
  return {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"], scriptSrc: ["'self'"], styleSrc: ["'self'"], imgSrc: ["'self'", 'data:', 'blob:'], connectSrc: ["'self'", 'ws:', 'wss:'],
        fontSrc: ["'self'"], objectSrc: ["'none'"], baseUri: ["'none'"], formAction: ["'self'"], frameAncestors: ["'none'"],
        ...(https ? { upgradeInsecureRequests: [] } : {}),
      },
    },
    crossOriginEmbedderPolicy: false,
    hsts: production && https,
  };
}

/** The built web app: files with a hash in their name are kept for good, addresses of pages get index.html. */
async function serveWebApp(app: NestFastifyApplication, root: string): Promise<void> {
  await app.register(fastifyStatic, {
    root,
    wildcard: false,
    setHeaders: (response, path) => {
      const hashed = path.includes('/assets/');
      response.setHeader('cache-control', hashed ? 'public, max-age=31536000, immutable' : 'no-cache');
    },
  });
  const fastify = app.getHttpAdapter().getInstance();
  fastify.get('/*', (request, reply) => {
    const page = !/^\/(api|graphql|health|metrics|assets)(\/|$|\?)/.test(request.url) && !/\.[a-z0-9]{2,5}(\?|$)/i.test(request.url);
    return page ? reply.sendFile('index.html') : reply.callNotFound();
  });
}

function logRequests(adapter: FastifyAdapter, logger: Logger): void {
  adapter.getInstance().addHook('onResponse', (request, reply, done) => {
    logger.debug(
      { requestId: request.id, method: request.method, path: request.url.split('?')[0], status: reply.statusCode, ms: Math.round(reply.elapsedTime) },
      'request',
    );
    done();
  });
}

/** Faults that arise before Nest sees a request: a body too large, JSON that is none. */
function answerFaults(adapter: FastifyAdapter): void {
  const fastify = adapter.getInstance();
  fastify.addHook('preValidation', (request, reply, done) => {
    const scalar = request.url.startsWith('/graphql') && request.method === 'POST' && (typeof request.body !== 'object' || request.body === null);
    if (!scalar) return done();
    void reply.status(400).send({ errors: [{ message: refusalMessage('BAD_REQUEST'), extensions: { code: 'BAD_REQUEST' } }] });
  });
}
