import { randomBytes } from 'node:crypto';
import { chown, link, mkdtemp, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Binaries } from './binaries';
import { EmbeddedPostgresError, unless } from './error';
import { isAlive } from './processes';
import { lastLines, run, type Account } from './run';
import type { Purpose } from './settings';

/** What lies in the folder of an embedded database. */
export interface ClusterFiles {
  /** The data folder of PostgreSQL itself, owned by whom the server runs as. */
  data: string;
  /** The superuser's password, readable for the server's user only. */
  password: string;
  /** The port of the last start. */
  port: string;
  /** What the server writes. */
  log: string;
}

export function filesIn(folder: string): ClusterFiles {
  return { data: join(folder, 'data'), password: join(folder, 'password'), port: join(folder, 'port'), log: join(folder, 'server.log') };
}

/** Refuses data of another major version; true if there is a database, false if there is none yet. Changes nothing. */
export async function checkVersion(files: ClusterFiles, major: string): Promise<boolean> {
  const found = (await unless(readFile(join(files.data, 'PG_VERSION'), 'utf8'), 'ENOENT'))?.trim();
  if (found === undefined || found === major) return found !== undefined;
  throw new EmbeddedPostgresError(
    'DATA_FOLDER_VERSION',
    `De gegevens in ${files.data} zijn van PostgreSQL ${found}; deze versie van het programma brengt PostgreSQL ${major} mee. Zet ze over met pg_dump en een PostgreSQL ${found}, of verplaats de map om leeg te beginnen.`,
  );
}

/**
 * The password of this database, made on the first start. Two starts at the same moment get the same one: the first
 * link to the name wins.
 */
export async function ensurePassword(files: ClusterFiles, account: Account | undefined): Promise<string> {
  // In this order: another start may make both at this very moment.
  const data = await unless(stat(files.data), 'ENOENT');
  const known = await unless(readFile(files.password, 'utf8'), 'ENOENT');
  if (known !== undefined) return known.trim();
  if (data) {
    throw new EmbeddedPostgresError('DATA_FOLDER_DAMAGED', `Er zijn gegevens in ${files.data}, maar het wachtwoord in ${files.password} ontbreekt.`);
  }
  const draft = `${files.password}.${randomBytes(6).toString('hex')}`;
  try {
    await writeFile(draft, `${randomBytes(24).toString('base64url')}\n`, { mode: 0o600, flag: 'wx' });
    if (account) await chown(draft, account.uid, account.gid);
    await unless(link(draft, files.password), 'EEXIST');
  } finally {
    await rm(draft, { force: true });
  }
  return (await readFile(files.password, 'utf8')).trim();
}

/**
 * Makes the database. It grows in a draft folder of its own and gets its name when complete, so that a start that is
 * killed midway leaves nothing that looks like data, and of two starts at the same moment one wins.
 */
export async function initialise(files: ClusterFiles, { initdb }: Binaries, purpose: Purpose, account: Account | undefined): Promise<void> {
  const draft = await mkdtemp(`${files.data}.new-${process.pid}-`);
  try {
    if (account) await chown(draft, account.uid, account.gid);
    const args = [
      `--pgdata=${draft}`,
      '--username=postgres',
      `--pwfile=${files.password}`,
      '--auth=scram-sha-256',
      '--encoding=UTF8',
      // The C locale of the system leaves lower('É') alone; the builtin one knows Unicode and is the same on every machine.
      '--locale-provider=builtin',
      '--builtin-locale=C.UTF-8',
      '--locale=C',
      '--no-instructions',
      ...(purpose === 'test' ? ['--no-sync'] : []),
    ];
    const { code, output, failure } = await run(initdb, args, account);
    if (code !== 0) throw new EmbeddedPostgresError('INIT_FAILED', `PostgreSQL kon geen gegevensmap maken in ${files.data}: ${failure?.message ?? lastLines(output)}`);
    // A full folder under that name (EPERM on Windows) is the work of another start, or something that is not ours.
    await unless(rename(draft, files.data), 'ENOTEMPTY', 'EEXIST', 'EPERM');
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
  if (!(await unless(stat(join(files.data, 'PG_VERSION')), 'ENOENT'))) {
    throw new EmbeddedPostgresError('DATA_FOLDER_DAMAGED', `In ${files.data} staat iets dat geen volledige PostgreSQL-gegevensmap is. Verplaats of verwijder het.`);
  }
}

/** Removes drafts of starts that were killed: their names carry the process that made them. */
export async function removeLeftovers(folder: string, files: ClusterFiles): Promise<void> {
  const prefix = `${basename(files.data)}.new-`;
  for (const name of await readdir(folder)) {
    if (!name.startsWith(prefix)) continue;
    const maker = Number(name.slice(prefix.length).split('-')[0]);
    const path = join(folder, name);
    if (await isAbandoned(path, maker)) await rm(path, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  }
}

async function isAbandoned(path: string, maker: number): Promise<boolean> {
  if (maker !== process.pid) return !isAlive(maker);
  // Our own number, from before we had it: a container counts from 1 at each start.
  const found = await unless(stat(path), 'ENOENT');
  return found !== undefined && found.mtimeMs < Date.now() - process.uptime() * 1000;
}
