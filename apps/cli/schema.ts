import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Command } from 'commander';
import { printSchema, lexicographicSortSchema } from 'graphql';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import { projectRoot, SystemClock } from '@schakel/platform';
import { makeServer } from '../api/server';
import { openDatabase } from '../wiring/open-database';
import type { Surroundings } from './surroundings';

export function schemaCommand({ configuration, logger }: Surroundings): Command {
  return new Command('schema').description('Schrijft schema.graphql opnieuw, uit de code.').action(async () => {
    const open = await openDatabase(configuration, logger);
    try {
      const server = await makeServer({ configuration, logger, database: open.database, clock: new SystemClock() });
      const schema = lexicographicSortSchema(server.app.get(GraphQLSchemaHost).schema);
      await writeFile(join(projectRoot(), 'schema.graphql'), `${printSchema(schema)}\n`);
      await server.close();
    } finally {
      await open.close();
    }
  });
}
