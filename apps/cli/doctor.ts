import { readdir } from 'node:fs/promises';
import { Command } from 'commander';
import { Database, dataPath, JobQueue, Mailer } from '@schakel/platform';
import { withRooms, type Surroundings } from './surroundings';

interface Check {
  readonly part: string;
  readonly ok: boolean;
  readonly says: string;
}

export function doctorCommand(surroundings: Surroundings): Command {
  return new Command('doctor')
    .description('Is alles er, bereikbaar en bij de tijd?')
    .option('--json', 'uitkomst als JSON')
    .action(async ({ json }: { json?: boolean }) => {
      const checks = await withRooms(surroundings, async (app): Promise<Check[]> => {
        const [version] = await app.get(Database).query<{ server_version: string }>('SHOW server_version');
        const jobs = await app.get(JobQueue).state();
        const mailer = app.get(Mailer);
        const written = surroundings.configuration.SMTP_URL ? [] : await readdir(dataPath(surroundings.configuration, 'mail')).catch(() => []);
        const mailUp = await mailer.verify();
        return [
          { part: 'databank', ok: true, says: `PostgreSQL ${version?.server_version}${surroundings.configuration.DATABASE_URL ? '' : ', ingebouwd'}` },
          { part: 'gegevensmap', ok: true, says: dataPath(surroundings.configuration) },
          { part: 'opdrachten', ok: jobs.dead === 0, says: `${jobs.waiting} wachten, ${jobs.dead} opgegeven, oudste ${Math.round(jobs.oldestSeconds)} s` },
          { part: 'post', ok: mailUp, says: `${mailer.destination}${written.length > 0 ? `: ${written.length} berichten, laatste ${written.sort().at(-1)}` : ''}` },
        ];
      });
      if (json) process.stdout.write(`${JSON.stringify(checks, null, 2)}\n`);
      else for (const { part, ok, says } of checks) process.stdout.write(`${ok ? 'goed' : 'FOUT'}  ${part.padEnd(12)} ${says}\n`);
      if (checks.some((check) => !check.ok)) process.exitCode = 1;
    });
}
