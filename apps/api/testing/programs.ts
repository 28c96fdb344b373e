import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { createServer, type AddressInfo } from 'node:net';
import { once } from 'node:events';
import { chmod, mkdtemp, realpath } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { projectRoot } from '@schakel/platform';

const BUILD_LOCK = 727278;

/** Compiles the programs if their sources are newer; spec files that run at the same time do so one after the other. */
export async function buildPrograms(): Promise<void> {
  const client = new Client({ connectionString: process.env['SCHAKEL_TEST_SERVER'] });
  await client.connect();
  try {
    await client.query('SELECT pg_advisory_lock($1)', [BUILD_LOCK]);
    const { status, stderr } = spawnSync(process.execPath, ['scripts/build.mjs'], { cwd: projectRoot(), encoding: 'utf8' });
    if (status !== 0) throw new Error(`The programs do not compile: ${stderr}`);
  } finally {
    await client.end();
  }
}

/** A port that nobody listens on just now. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

/** A folder for a program's data, which the account of an embedded database can reach too. */
export async function dataFolder(): Promise<string> {
  const folder = await realpath(await mkdtemp(join(tmpdir(), 'schakel-program-')));
  await chmod(folder, 0o755);
  return folder;
}

/** A program of ours in a process of its own. */
export class Program {
  private readonly child: ChildProcess;
  private readonly ended: Promise<number | string>;
  /** Everything that it wrote, to the terminal and to its log. */
  stdout = '';
  stderr = '';

  constructor(path: 'api' | 'worker' | 'cli', environment: Readonly<Record<string, string>>, args: readonly string[] = []) {
    const { PATH = '', SystemRoot = '' } = process.env;
    this.child = spawn(process.execPath, [join(projectRoot(), `dist/apps/${path}/main.js`), ...args], {
      cwd: projectRoot(),
      env: { PATH, SystemRoot, HOST: '127.0.0.1', LOG_LEVEL: 'info', ...environment },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.child.stdout?.on('data', (chunk: Buffer) => (this.stdout += chunk.toString('utf8')));
    this.child.stderr?.on('data', (chunk: Buffer) => (this.stderr += chunk.toString('utf8')));
    this.ended = once(this.child, 'close').then(([code, signal]) => (code ?? signal) as number | string);
  }

  /** Its exit code, or the signal that ended it. */
  end(): Promise<number | string> {
    return this.ended;
  }

  get output(): string {
    return this.stdout + this.stderr;
  }

  /** Waits until it has written this; fails when it ends before. */
  async says(text: string): Promise<void> {
    const ended = this.ended.then((code) => {
      if (!this.output.includes(text)) throw new Error(`Ended with ${code} without saying “${text}”:\n${this.output}`);
    });
    while (!this.output.includes(text)) await Promise.race([ended, new Promise((resolve) => setTimeout(resolve, 20))]);
  }

  /** Sends a signal and waits for the end. */
  async stop(signal: NodeJS.Signals = 'SIGTERM'): Promise<number | string> {
    this.child.kill(signal);
    return this.ended;
  }
}
