import 'reflect-metadata';
import { Command, CommanderError } from 'commander';
import { runProgram } from '../wiring/program';
import { doctorCommand } from './doctor';
import { evaluateCommand } from './evaluate';
import { explainCommand } from './explain';
import { exportCommand } from './export';
import { importCommand } from './import';
import { interpretCommand } from './interpret';
import { reindexCommand } from './reindex';
import { schemaCommand } from './schema';
import { searchCommand } from './search';
import { usersCommand } from './users';

/** `schakel`: exit code 0 done, 1 some rows refused, 2 could not run. Results on stdout, everything else on stderr. */
void runProgram(async (configuration, logger) => {
  const program = new Command('schakel')
    .description('Matchmaking voor sociaal-circulaire hubs, op de opdrachtregel')
    .helpOption('--help', 'deze uitleg')
    .helpCommand('help [opdracht]', 'uitleg bij een opdracht')
    .exitOverride()
    .showHelpAfterError('(schakel --help toont wat kan)');
  const surroundings = { configuration, logger };
  for (const make of [importCommand, exportCommand, evaluateCommand, explainCommand, interpretCommand, usersCommand, searchCommand, reindexCommand, doctorCommand, schemaCommand]) {
    const command = make(surroundings);
    for (const each of [command, ...command.commands]) each.exitOverride().helpOption('--help', 'deze uitleg');
    program.addCommand(command);
  }
  try {
    await program.parseAsync(process.argv.slice(2), { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    process.exitCode = error.exitCode === 0 ? 0 : 2;
  }
});
