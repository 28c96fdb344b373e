import { Module, ValidationPipe, type DynamicModule } from '@nestjs/common';
import { APP_FILTER, APP_PIPE } from '@nestjs/core';
import type { ValidationError } from 'class-validator';
import { GraphqlModule, PlatformModule, Refusal, type FieldFault, type PlatformParts } from '@schakel/platform';
import { FEATURES } from '../wiring/features';
import { HealthController } from './health.controller';
import { PhotosController } from './photos.controller';
import { RefusalFilter } from './refusal.filter';
import { TransferController } from './transfer.controller';

/** Constraint names of class-validator as stable codes: `maxLength` becomes MAX_LENGTH. */
function faultsOf(errors: readonly ValidationError[], prefix = ''): FieldFault[] {
  return errors.flatMap((error) => [
    ...Object.keys(error.constraints ?? {}).map((constraint) => ({
      field: `${prefix}${error.property}`, code: constraint.replace(/([A-Z])/g, '_$1').toUpperCase(),
    })),
    ...faultsOf(error.children ?? [], `${prefix}${error.property}.`),
  ]);
}

/** What an input may hold is for the GraphQL schema to say: a field that no rule here looks at must not get lost. */
const validation = new ValidationPipe({
  transform: true,
  exceptionFactory: (errors) => new Refusal('INVALID_INPUT', {}, faultsOf(errors)),
});

/** The web server: GraphQL, health, files in and out. `schemaFile` is where the schema is written, or true to keep it in memory. */
@Module({})
export class ApiModule {
  static with(parts: PlatformParts, schemaFile: string | true = true): DynamicModule {
    return {
      module: ApiModule,
      imports: [PlatformModule.with(parts), ...FEATURES, GraphqlModule.forRoot({ schemaFile })],
      controllers: [HealthController, PhotosController, TransferController],
      providers: [{ provide: APP_PIPE, useValue: validation }, { provide: APP_FILTER, useClass: RefusalFilter }],
    };
  }
}
