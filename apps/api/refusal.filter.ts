import { Catch, HttpException, Inject, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { GqlContextType } from '@nestjs/graphql';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Logger } from 'pino';
import { LOGGER, messageOf, Refusal, refusalMessage } from '@schakel/platform';

const STATUS: Readonly<Record<string, number>> = {
  BAD_REQUEST: 400, UNAUTHENTICATED: 401, FORBIDDEN: 403, NOT_FOUND: 404, BODY_TOO_LARGE: 413, PHOTO_TOO_LARGE: 413, TOO_MANY_REQUESTS: 429, INTERNAL: 500,
};

function codeOf(status: number): string {
  return Object.entries(STATUS).find(([, value]) => value === status)?.[0] ?? (status < 500 ? 'BAD_REQUEST' : 'INTERNAL');
}

/** What HTTP clients see of a fault: a code and a sentence, never a stack. GraphQL masks what happens in its resolvers itself. */
@Catch()
export class RefusalFilter implements ExceptionFilter {
  constructor(@Inject(LOGGER) private readonly logger: Logger) {}

  catch(error: unknown, host: ArgumentsHost): void {
    if (host.getType<GqlContextType>() === 'graphql') throw error;
    const http = host.switchToHttp();
    const reply = http.getResponse<FastifyReply>();
    if (error instanceof Refusal) {
      void reply.status(STATUS[error.code] ?? 422).send({ code: error.code, message: messageOf(error), faults: error.faults });
      return;
    }
    const request = http.getRequest<FastifyRequest>();
    const status = error instanceof HttpException ? error.getStatus() : ((error as { statusCode?: number }).statusCode ?? 500);
    if (status >= 500) this.logger.error({ err: error, requestId: request.id }, 'A request failed');
    const code = codeOf(status);
    const message = refusalMessage(code);
    // A body that never reached GraphQL: its clients still look for `errors`.
    const body = request.url.startsWith('/graphql') ? { errors: [{ message, extensions: { code } }] } : { code, message };
    void reply.status(status).send(body);
  }
}
