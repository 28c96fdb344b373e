import { Module, type DynamicModule } from '@nestjs/common';
import { PlatformModule, type PlatformParts } from '@schakel/platform';
import { FEATURES } from './features';

/** All rooms without a web server: for the worker and the command line. */
@Module({})
export class ProgramModule {
  static with(parts: PlatformParts): DynamicModule {
    return { module: ProgramModule, imports: [PlatformModule.with(parts), ...FEATURES] };
  }
}
