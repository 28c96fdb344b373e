import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { accessSync, constants } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/** A Meilisearch that is there for one run. */
export interface LocalMeilisearch {
  readonly url: string;
  readonly key: string;
  /** Ends it and deletes its data. `now` leaves it no time, as a crash would. */
  stop(now?: boolean): Promise<void>;
}

const PROGRAM = process.platform === 'win32' ? 'meilisearch.exe' : 'meilisearch';
const KEY = 'only-for-one-run-on-the-loopback';
const START_MS = 15_000;

/** Where `meilisearch` is on the PATH; null when it is not. */
export function meilisearchProgram(path = process.env['PATH'] ?? ''): string | null {
  return path.split(delimiter).map((folder) => join(folder, PROGRAM)).find((file) => {
    try {
      accessSync(file, constants.X_OK);
      return true;
    } catch {
      return false;
    }
  }) ?? null;
}

/** Starts the program on a free port of the loopback, with data of its own. @throws Error when it does not come up */
export async function startMeilisearch(program: string): Promise<LocalMeilisearch> {
  const folder = await mkdtemp(join(tmpdir(), 'schakel-meilisearch-'));
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const child = spawn(program, ['--no-analytics', '--http-addr', `127.0.0.1:${port}`, '--db-path', join(folder, 'data'), '--dump-dir', join(folder, 'dumps'), '--log-level', 'ERROR'], {
    stdio: 'ignore', cwd: folder, env: { ...process.env, MEILI_MASTER_KEY: KEY, MEILI_ENV: 'development' },
  });
  const ended = once(child, 'exit');
  const endWithUs = () => void child.kill('SIGKILL');
  process.once('exit', endWithUs);
  const stop = async (now = false) => {
    process.removeListener('exit', endWithUs);
    child.kill(now ? 'SIGKILL' : 'SIGTERM');
    await ended;
    await rm(folder, { recursive: true, force: true });
  };
  for (const began = performance.now(); performance.now() - began < START_MS && child.exitCode === null; await sleep(25)) {
    const answer = await fetch(`${url}/health`, { signal: AbortSignal.timeout(1000) }).catch(() => null);
    if (answer?.ok) return { url, key: KEY, stop };
  }
  await stop(true);
  throw new Error(`${program} does not come up`);
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
