import { readdir } from 'node:fs/promises';
import { Command } from 'commander';
import { Database, dataPath, JobQueue, Mailer } from '@schakel/platform';
import { SearchHealth, type EngineReport } from '@schakel/search';
import { withRooms, type Surroundings } from './surroundings';

interface Check {
  readonly part: string;
  readonly ok: boolean;
  readonly says: string;
}

/** Seconds after which a change that an engine was not told of is no longer a matter of course. */
const LATE = 300;

function describeEngine({ reachable, needsRebuild, documents, waiting, refused, oldestSeconds, says }: EngineReport): string {
  if (!reachable) return says;
  const parts = [
    documents === null ? 'geen index' : `${documents} documenten`, `${waiting} wachten${waiting > 0 ? ` (oudste ${Math.round(oldestSeconds)} s)` : ''}`,
    ...(refused > 0 ? [`${refused} geweigerd`] : []), ...(needsRebuild ? [`${says} (schakel reindex)`] : []),
  ];
  return parts.join(', ');
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
        const search = await app.get(SearchHealth).read();
        return [
          { part: 'databank', ok: true, says: `PostgreSQL ${version?.server_version}${surroundings.configuration.DATABASE_URL ? '' : ', ingebouwd'}` },
          { part: 'gegevensmap', ok: true, says: dataPath(surroundings.configuration) },
          { part: 'opdrachten', ok: jobs.dead === 0, says: `${jobs.waiting} wachten, ${jobs.dead} opgegeven, oudste ${Math.round(jobs.oldestSeconds)} s` },
          { part: 'post', ok: mailUp, says: `${mailer.destination}${written.length > 0 ? `: ${written.length} berichten, laatste ${written.sort().at(-1)}` : ''}` },
          { part: 'zoeken', ok: !search.degraded, says: search.degraded ? `${search.engine} antwoordt in de plaats van ${search.engines[0]?.name}` : `${search.engine} antwoordt` },
          ...search.engines.map((engine): Check => ({
            part: engine.name, ok: engine.reachable && !engine.needsRebuild && engine.refused === 0 && engine.oldestSeconds < LATE, says: describeEngine(engine),
          })),
        ];
      });
      if (json) process.stdout.write(`${JSON.stringify(checks, null, 2)}\n`);
      else for (const { part, ok, says } of checks) process.stdout.write(`${ok ? 'goed' : 'FOUT'}  ${part.padEnd(12)} ${says}\n`);
      if (checks.some((check) => !check.ok)) process.exitCode = 1;
    });
}
