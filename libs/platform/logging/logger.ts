import pino, { type DestinationStream, type Logger } from 'pino';
import type { LoggerService } from '@nestjs/common';
import type { Configuration } from '../config/configuration';

export const LOGGER = Symbol('LOGGER');

/** Structured logs without personal data, on stdout unless another `destination` is given: what may carry it is removed by name. */
export function makeLogger(configuration: Pick<Configuration, 'LOG_LEVEL'>, destination: DestinationStream = pino.destination(1)): Logger {
  const options = {
    level: configuration.LOG_LEVEL,
    base: null,
    redact: {
      paths: ['req.headers', '*.password', '*.token', '*.email', 'err.parameters', 'err.query', 'err.detail', 'err.config', 'err.driverError'],
      remove: true,
    },
  };
  return pino(options, destination);
}

/** Nest's own messages, in the same log; its start-up chatter only at debug. */
export function nestLogger(logger: Logger): LoggerService {
  const text = (message: unknown) => (message instanceof Error ? message.message : typeof message === 'string' ? message : JSON.stringify(message));
  return {
    log: (message: unknown) => logger.debug(text(message)),
    debug: (message: unknown) => logger.debug(text(message)),
    verbose: (message: unknown) => logger.debug(text(message)),
    warn: (message: unknown) => logger.warn(text(message)),
    error: (message: unknown, ...rest: unknown[]) => logger.error({ stack: typeof rest[0] === 'string' ? rest[0] : undefined }, text(message)),
  };
}
