import { spawn } from 'node:child_process';
import { parse } from 'node:path';

/** The user that PostgreSQL runs as when this process is root; ids as unsigned numbers. */
export interface Account {
  uid: number;
  gid: number;
}

/** How to spawn a program of PostgreSQL: as the account, with messages in English, and untouched by the caller's PG* variables. */
export function spawnOptions(account: Account | undefined, extra: Record<string, string> = {}): {
  cwd: string;
  env: NodeJS.ProcessEnv;
  windowsHide: boolean;
  uid?: number;
  gid?: number;
} {
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^(PG|LC_|LANG)/i.test(name)));
  return {
    // The present folder may be closed to the account.
    cwd: parse(process.execPath).root,
    env: { ...env, LC_ALL: 'C', ...extra },
    windowsHide: true,
    // spawn wants signed numbers: `nobody` is -2 on macOS.
    ...(account && { uid: account.uid | 0, gid: account.gid | 0 }),
  };
}

/** How a program ended: its exit code (undefined after a signal), what it wrote, and the system error if it could not be started. */
export interface RunResult {
  code: number | undefined;
  output: string;
  failure?: NodeJS.ErrnoException;
}

/** Runs a program to its end. Never rejects. */
export function run(program: string, args: readonly string[], account?: Account): Promise<RunResult> {
  return new Promise((resolve) => {
    const child = spawn(program, args, { ...spawnOptions(account), stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    const collect = (chunk: Buffer): void => {
      output += chunk.toString('utf8');
    };
    child.stdout.on('data', collect);
    child.stderr.on('data', collect);
    child.once('error', (failure) => resolve({ code: undefined, output, failure }));
    child.once('close', (code) => resolve({ code: code ?? undefined, output }));
  });
}

/** The last lines of a program's output, for a message. */
export function lastLines(output: string, count = 5): string {
  return output.trim().split(/\r?\n/).slice(-count).join('\n');
}
