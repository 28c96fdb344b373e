import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { prepareBinaries, type Binaries } from './binaries';
import { createDatabase, databaseUrl, dropDatabase } from './client';
import { checkVersion, ensurePassword, filesIn, initialise, removeLeftovers, type ClusterFiles } from './cluster';
import { asEmbeddedPostgresError, EmbeddedPostgresError } from './error';
import { choosePlace, makePlace, SHARED_FOLDER } from './place';
import { choosePort, rememberPort } from './port';
import { findServer } from './postmaster';
import type { Account } from './run';
import { launch, stopServer } from './server';
import { serverSettings, type Purpose } from './settings';

export interface EmbeddedPostgresOptions {
  /**
   * Folder for everything that the database keeps: `data` (PostgreSQL's own folder), `password`, `port`, `server.log`.
   * Made if absent. Under root the server runs as the owner of existing data, else as `postgres` or `nobody`; if that
   * user cannot reach this folder, `/var/lib/schakel/<hash of this path>` is used in its stead (and, for tests, removed by `stop`).
   */
  dataFolder: string;
  /** Default: the port of the last start if it is free, else any free one. Not heeded where a server already runs. */
  port?: number;
  purpose: Purpose;
  /** Gets lines in Dutch for whoever runs the program. */
  log?: (line: string) => void;
}

/** A running server on 127.0.0.1. It outlives a process that is killed; the next start then attaches to it. */
export interface EmbeddedPostgres {
  /** Connection string of the database `postgres`, with the superuser's password. */
  url: string;
  port: number;
  /** The server's process. */
  pid: number;
  /** Whether it already ran: left by a killed program, or started by another one at the same moment. */
  attached: boolean;
  /** Where the data really are. */
  folder: string;
  /** Makes an empty database and gives its connection string; throws PostgreSQL's error 42P04 if it exists. */
  createDatabase(name: string): Promise<string>;
  /** Drops a database if it exists, and ends the sessions in it. */
  dropDatabase(name: string): Promise<void>;
  /** Stops the server, also one that was attached to, and waits for its end: fast at first, harder after 30 seconds. */
  stop(): Promise<void>;
}

/**
 * Starts the PostgreSQL that comes with the program, or attaches to the one that already serves the folder.
 * Safe to call from several processes at the same moment. Throws {@link EmbeddedPostgresError}.
 */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  try {
    return await start(options);
  } catch (error) {
    throw asEmbeddedPostgresError(error);
  }
}

async function start({ dataFolder, port: demandedPort, purpose, log = () => undefined }: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const place = await choosePlace(dataFolder);
  const { folder, account } = place;
  const files = filesIn(folder);
  const binaries = await prepareBinaries(account, account ? SHARED_FOLDER : join(folder, 'postgresql'));
  const exists = await checkVersion(files, binaries.major);
  await makePlace(place);
  if (place.moved) log(`${dataFolder} is niet bereikbaar voor de gebruiker waaronder PostgreSQL draait (uid ${account?.uid}): de gegevens staan in ${folder}.`);
  await removeLeftovers(folder, files);
  const password = await ensurePassword(files, account);
  if (!exists) {
    log(`PostgreSQL ${binaries.major} maakt een nieuwe gegevensmap in ${files.data}.`);
    await initialise(files, binaries, purpose, account);
  }
  const { pid, port, attached } = await attachOrLaunch({ files, binaries, account, password, demandedPort, purpose });
  log(attached ? `PostgreSQL draaide al (proces ${pid}, poort ${port}).` : `PostgreSQL draait (proces ${pid}, poort ${port}).`);
  const access = { port, password };
  return {
    url: databaseUrl(access, 'postgres'),
    port,
    pid,
    attached,
    folder,
    createDatabase: (name) => createDatabase(access, name),
    dropDatabase: (name) => dropDatabase(access, name),
    stop: async () => {
      await stopServer(pid, files.data, binaries);
      // Whoever removes the folder that they asked for would leave this one behind.
      if (place.moved && purpose === 'test') await rm(folder, { recursive: true, force: true });
    },
  };
}

interface Attempt {
  files: ClusterFiles;
  binaries: Binaries;
  account?: Account;
  password: string;
  demandedPort?: number;
  purpose: Purpose;
}

const ATTEMPTS = 4;

async function attachOrLaunch({ files, binaries, account, password, demandedPort, purpose }: Attempt): Promise<{ pid: number; port: number; attached: boolean }> {
  let refusal = '';
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    // PostgreSQL itself sees to it that a folder has one server. Who loses that race finds the winner next time round,
    // and so does who lost the port between the look and the start; the sessions of a killed server also need a moment.
    await sleep(attempt * 100);
    const { running, recycledPid } = await findServer(files.data, password);
    if (running) return { ...running, attached: true };
    const port = await choosePort(demandedPort, files.port);
    const result = await launch({ files, binaries, account, port, settings: serverSettings(purpose), detached: purpose === 'app', recycledPid });
    if ('pid' in result) {
      await rememberPort(port, files.port);
      return { pid: result.pid, port, attached: false };
    }
    refusal = result.refusal;
  }
  throw new EmbeddedPostgresError('START_FAILED', `PostgreSQL start niet op ${files.data}: ${refusal}`);
}
