import { Global, Module, type DynamicModule } from '@nestjs/common';
import type { Logger } from 'pino';
import { AuditTrail } from './audit/audit-trail';
import { Clock } from './clock/clock';
import { Configuration } from './config/configuration';
import { Database } from './database/database';
import { JobQueue } from './jobs/job-queue';
import { LOGGER } from './logging/logger';
import { makeMailer, Mailer } from './mail/mailer';

export interface PlatformParts {
  readonly configuration: Configuration;
  readonly logger: Logger;
  readonly database: Database;
  readonly clock: Clock;
}

/** Hands the ground floor's parts to all rooms. They are made before Nest starts, since a fault in them ends the program with a clear word. */
@Global()
@Module({})
export class PlatformModule {
  static with({ configuration, logger, database, clock }: PlatformParts): DynamicModule {
    const providers = [
      { provide: Configuration, useValue: configuration },
      { provide: LOGGER, useValue: logger },
      { provide: Database, useValue: database },
      { provide: Clock, useValue: clock },
      { provide: JobQueue, useFactory: () => new JobQueue(database) },
      { provide: AuditTrail, useFactory: () => new AuditTrail(database, clock) },
      { provide: Mailer, useFactory: () => makeMailer(configuration) },
    ];
    return { module: PlatformModule, providers, exports: providers.map((provider) => provider.provide) };
  }
}
