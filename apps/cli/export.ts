import { createWriteStream } from 'node:fs';
import { PassThrough } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Argument, Command, Option } from 'commander';
import { TABLE_FORMATS, type TableFormat } from '@schakel/exchange';
import { hubById } from '@schakel/taxonomy';
import { EXPORTS, ExportTable, type ExportName } from '@schakel/transfer';
import { CannotRun } from '../wiring/program';
import { withRooms, type Surroundings } from './surroundings';

export function exportCommand(surroundings: Surroundings): Command {
  return new Command('export')
    .description('Schrijft een tabel van de hub, veilig voor rekenbladen.')
    .addArgument(new Argument('<tabel>', 'wat').choices(EXPORTS))
    .addOption(new Option('--format <vorm>', 'vorm').choices(TABLE_FORMATS).default('csv'))
    .option('--output <bestand>', 'waarheen (anders stdout)')
    .option('--hub <hub>', 'uit welke hub', surroundings.configuration.HUB)
    .action(async (name: ExportName, options: { format: TableFormat; output?: string; hub: string }) => {
      if (!hubById(options.hub)) throw new CannotRun(`De hub ${options.hub} bestaat niet.`);
      await withRooms(surroundings, async (app) => {
        if (options.output) return app.get(ExportTable).write(options.hub, name, options.format, createWriteStream(options.output));
        const through = new PassThrough();
        await Promise.all([app.get(ExportTable).write(options.hub, name, options.format, through), pipeline(through, process.stdout, { end: false })]);
      });
    });
}
