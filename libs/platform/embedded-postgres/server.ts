import { spawn } from 'node:child_process';
import { open, rename, stat } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Binaries } from './binaries';
import type { ClusterFiles } from './cluster';
import { EmbeddedPostgresError, errorCode, unless } from './error';
import { isServing, readPostmasterFile } from './postmaster';
import { lastLines, run, spawnOptions, type Account } from './run';

const POLL_MS = 10;
const READY_WITHIN_MS = 120_000;
const LOG_LIMIT_BYTES = 4 * 1024 * 1024;

/** What to start. */
export interface Launch {
  files: ClusterFiles;
  binaries: Binaries;
  account?: Account;
  port: number;
  settings: readonly string[];
  /**
   * Whether the server gets a session of its own: Ctrl-C then reaches this program alone, which stops the server when
   * it is done with it. Otherwise Ctrl-C ends both.
   */
  detached: boolean;
  /** A number in a stale `postmaster.pid` that is proved to be another program's. */
  recycledPid?: number;
}

/** Starts a server, which outlives this process, and waits until it takes connections: its pid, or why it ended. */
export async function launch(start: Launch): Promise<{ pid: number } | { refusal: string }> {
  const { log } = start.files;
  const size = (await unless(stat(log), 'ENOENT'))?.size ?? 0;
  if (size > LOG_LIMIT_BYTES) await rename(log, `${log}.1`);
  return process.platform === 'win32' ? launchByPgCtl(start) : launchDirectly(start);
}

async function launchDirectly({ files, binaries, account, port, settings, detached, recycledPid }: Launch): Promise<{ pid: number } | { refusal: string }> {
  const log = await open(files.log, 'a+', 0o600);
  try {
    if (account) await log.chown(account.uid, account.gid);
    const { size: before } = await log.stat();
    // PostgreSQL leaves a lock file alone while its process lives, whatever that process is. This variable, meant for
    // pg_ctl's own parent, names one number that it must not mind; a lock file of a real server still stops it.
    const extra: Record<string, string> = recycledPid === undefined ? {} : { PG_GRANDPARENT_PID: String(recycledPid) };
    const child = spawn(binaries.postgres, ['-D', files.data, '-p', String(port), ...settings.flatMap((setting) => ['-c', setting])], {
      ...spawnOptions(account, extra),
      detached,
      stdio: ['ignore', log.fd, log.fd],
    });
    let failure: Error | undefined;
    child.once('error', (error) => (failure = error));
    child.unref();
    const { pid } = child;
    const deadline = Date.now() + READY_WITHIN_MS;
    while (pid !== undefined && child.exitCode === null && child.signalCode === null && Date.now() < deadline) {
      const file = await readPostmasterFile(files.data);
      if (file?.pid === pid && file.status === 'ready') return { pid };
      await sleep(POLL_MS);
    }
    child.kill('SIGQUIT');
    const { size } = await log.stat();
    const { buffer } = await log.read(Buffer.alloc(Math.min(size - before, 16_384)), 0, undefined, before);
    return { refusal: failure?.message ?? lastLines(buffer.toString('utf8')) };
  } finally {
    await log.close();
  }
}

/** On Windows: pg_ctl gives up an administrator's rights, which PostgreSQL insists on, and waits by itself. */
async function launchByPgCtl({ files, binaries, port, settings }: Launch): Promise<{ pid: number } | { refusal: string }> {
  const options = [`-p ${port}`, ...settings.map((setting) => `-c ${setting}`)].join(' ');
  const seconds = String(READY_WITHIN_MS / 1000);
  const code = await new Promise<number | null>((resolve, reject) => {
    // The server inherits what pg_ctl has open, so that a pipe would never close.
    const child = spawn(binaries.pgCtl, ['start', '-D', files.data, '-l', files.log, '-w', '-t', seconds, '-o', options], {
      ...spawnOptions(undefined),
      detached: true,
      stdio: 'ignore',
    });
    child.once('error', reject);
    child.once('exit', resolve);
  });
  const pid = (await readPostmasterFile(files.data))?.pid;
  return code === 0 && pid !== undefined ? { pid } : { refusal: `pg_ctl start eindigde met ${code}; zie ${files.log}` };
}

/** How long each manner of stopping gets, in milliseconds. */
export interface StopBounds {
  /** Ends sessions, writes a checkpoint. */
  fast: number;
  /** Ends at once; the next start recovers from the log. */
  immediate: number;
  kill: number;
}

const STOP_BOUNDS: StopBounds = { fast: 30_000, immediate: 10_000, kill: 10_000 };

/**
 * Stops a server and waits for its end, harder at each bound. Does nothing if it has ended already; never signals a
 * process that is not the server of this data folder.
 */
export async function stopServer(pid: number, data: string, binaries: Binaries, bounds: StopBounds = STOP_BOUNDS): Promise<void> {
  const steps = [
    ['fast', 'SIGINT'],
    ['immediate', 'SIGQUIT'],
    ['kill', 'SIGKILL'],
  ] as const;
  for (const [mode, signal] of steps) {
    const deadline = Date.now() + bounds[mode];
    if (!(await isServing(pid, data))) return;
    if (process.platform === 'win32' && mode !== 'kill') {
      await run(binaries.pgCtl, ['stop', '-D', data, '-m', mode, '-w', '-t', String(bounds[mode] / 1000)]);
    } else {
      sendSignal(pid, signal);
    }
    while (Date.now() < deadline) {
      if (!(await isServing(pid, data))) return;
      await sleep(POLL_MS);
    }
  }
  throw new EmbeddedPostgresError('STOP_FAILED', `De PostgreSQL-server (proces ${pid}) van ${data} stopt niet.`);
}

function sendSignal(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch (error) {
    if (errorCode(error) !== 'ESRCH') throw error;
  }
}
