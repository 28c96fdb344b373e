import { readFile, stat } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { join } from 'node:path';
import { canServe } from './client';
import { EmbeddedPostgresError, unless } from './error';
import { isAlive, processEntry } from './processes';

/** What a server writes about itself in `postmaster.pid`. */
export interface PostmasterFile {
  pid: number;
  port: number;
  /** `starting`, `ready`, `stopping` or `standby`. */
  status: string;
}

/** Reads a data folder's `postmaster.pid`; undefined if there is none, or only the beginning of one. */
export async function readPostmasterFile(data: string): Promise<PostmasterFile | undefined> {
  const text = await unless(readFile(join(data, 'postmaster.pid'), 'utf8'), 'ENOENT');
  const lines = (text ?? '').split('\n').map((line) => line.trim());
  const pid = Number(lines[0]);
  if (!lines[0] || !Number.isInteger(pid) || pid <= 0) return undefined;
  return { pid, port: Number(lines[3] ?? 0), status: lines[7] ?? '' };
}

/**
 * What the process of that number is: the server of this data folder, certainly something else, gone, or a process
 * about which the system does not say enough (always on Windows; elsewhere a server that somebody started by hand).
 */
export type ProcessRole = 'server' | 'other' | 'gone' | 'unclear';

export async function processRole(pid: number, data: string): Promise<ProcessRole> {
  if (process.platform === 'win32') return isAlive(pid) ? 'unclear' : 'gone';
  // The folder may have been removed under a running server, which is still to be stopped.
  const [entry, owner] = await Promise.all([processEntry(pid), unless(stat(data), 'ENOENT')]);
  if (!entry) return 'gone';
  if (owner && entry.uid !== owner.uid) return 'other';
  if (`${entry.command} `.includes(`postgres -D ${data} `)) return 'server';
  // The server's own children call themselves `postgres: checkpointer` and the like.
  const isPostmaster = /^(\S*\/)?postgres(\s|$)/.test(entry.command);
  return isPostmaster && !/ -D \//.test(entry.command) ? 'unclear' : 'other';
}

/** Whether the process is, or may still be, the server of this data folder. */
export async function isServing(pid: number, data: string): Promise<boolean> {
  const role = await processRole(pid, data);
  return role === 'server' || role === 'unclear';
}

/** What a look at a data folder found. */
export interface Finding {
  running?: { pid: number; port: number };
  /** A number in `postmaster.pid` that now belongs to another program. */
  recycledPid?: number;
}

/** Recovery after a crash takes its time; a server that calls itself ready answers at once. */
const READY_WITHIN_MS = 120_000;
const ANSWER_WITHIN_MS = 10_000;

/** Looks for a living server of this data folder, and waits for one that is still starting or stopping. */
export async function findServer(data: string, password: string): Promise<Finding> {
  const begin = Date.now();
  let readySince: number | undefined;
  for (;;) {
    const file = await readPostmasterFile(data);
    if (!file) return {};
    const { pid, port, status } = file;
    const role = await processRole(pid, data);
    if (role === 'gone') return {};
    if (role === 'other') return { recycledPid: pid };
    if (status === 'ready' && (await canServe({ port, password }, data))) return { running: { pid, port } };
    if (role === 'unclear') return {};
    if (status === 'ready') readySince ??= Date.now();
    if (Date.now() > (readySince === undefined ? begin + READY_WITHIN_MS : readySince + ANSWER_WITHIN_MS)) {
      throw new EmbeddedPostgresError('NOT_ANSWERING', `De PostgreSQL-server (proces ${pid}) van ${data} draait, maar antwoordt niet op poort ${port} met het bewaarde wachtwoord.`);
    }
    await sleep(25);
  }
}
