import { spawn } from 'node:child_process';
import { chmod, mkdtemp, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbeddedPostgres } from './index';
import { prepareBinaries } from './binaries';
import { SHARED_FOLDER } from './place';
import { isAlive, processEntry } from './processes';
import { stopServer } from './server';

const onUnix = process.platform === 'win32' ? describe.skip : describe;

onUnix('stopping a server', () => {
  it('goes on to harder means when it does not answer', async () => {
    const base = await realpath(await mkdtemp(join(tmpdir(), 'schakel-pg-')));
    await chmod(base, 0o755);
    const server = await startEmbeddedPostgres({ dataFolder: join(base, 'db'), purpose: 'test' });
    const binaries = await prepareBinaries(undefined, SHARED_FOLDER);
    // A stopped process keeps every signal waiting but the last.
    process.kill(server.pid, 'SIGSTOP');
    await stopServer(server.pid, join(base, 'db', 'data'), binaries, { fast: 50, immediate: 50, kill: 20_000 });
    expect(await processEntry(server.pid)).toBeUndefined();
    await rm(base, { recursive: true, force: true });
  });

  it('never signals a program that is not the server of the folder', async () => {
    const bystander = spawn('sleep', ['600'], { stdio: 'ignore' });
    try {
      const binaries = await prepareBinaries(undefined, SHARED_FOLDER);
      await stopServer(bystander.pid ?? 0, tmpdir(), binaries, { fast: 50, immediate: 50, kill: 50 });
      expect(bystander.signalCode).toBeNull();
      expect(isAlive(bystander.pid ?? 0)).toBe(true);
    } finally {
      bystander.kill('SIGKILL');
    }
  });
});
