import { Command } from 'commander';
import { readCaseFolder } from '@schakel/evaluation';
import { CannotRun } from '../wiring/program';
import { writeFiles } from './evaluate-files';
import { measure } from './evaluate-measures';
import { dayBefore, runPipeline } from './evaluate-pipeline';
import { figuresTable, reportText } from './evaluate-report';
import type { Surroundings } from './surroundings';

interface Options {
  cases: string;
  engine: string;
  asOf?: string;
  output?: string;
  json?: boolean;
}

export function evaluateCommand(surroundings: Surroundings): Command {
  return new Command('evaluate')
    .description('Laadt een map met gevallen in een tijdelijke databank, draait alles echt, en meet.')
    .requiredOption('--cases <map>', 'map met organisations.csv, listings.csv en oordelen')
    .option('--engine <motor>', 'zoekmotor: postgres of meilisearch', 'postgres')
    .option('--as-of <dag>', 'alsof het deze dag is (jjjj-mm-dd); anders de dag voor de eerste begindatum')
    .option('--output <map>', 'schrijft candidates.csv, labels.csv, chains.csv, search.csv en report.md hierin')
    .option('--json', 'de maten als JSON')
    .action(async (options: Options) => {
      if (options.asOf && !/^\d{4}-\d\d-\d\d$/.test(options.asOf)) throw new CannotRun('--as-of is een dag als jjjj-mm-dd.');
      const cases = await readCaseFolder(options.cases).catch((error: Error) => {
        throw new CannotRun(error.message);
      });
      const found = await runPipeline(surroundings, cases, options.asOf ?? dayBefore(cases.firstDay), options.engine);
      const measures = measure(cases, found);
      if (options.output) await writeFiles(options.output, found, reportText(measures, found));
      process.stdout.write(options.json ? `${JSON.stringify(measures, null, 2)}\n` : figuresTable(measures));
    });
}
