import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { entryFromPs, isAlive, processEntry } from './processes';

const onUnix = process.platform === 'win32' ? it.skip : it;

onUnix('reads the same from ps as from the system’s own table, and nothing of a process that has ended', async () => {
  const child = spawn('sleep', ['600'], { stdio: 'ignore' });
  const pid = child.pid ?? 0;
  const expected = { uid: process.getuid?.(), command: 'sleep 600' };
  expect(await entryFromPs(pid)).toEqual(expected);
  expect(await processEntry(pid)).toEqual(expected);
  expect(isAlive(pid)).toBe(true);
  const ended = once(child, 'exit');
  child.kill('SIGKILL');
  await ended;
  expect(await entryFromPs(pid)).toBeUndefined();
  expect(await processEntry(pid)).toBeUndefined();
  expect(isAlive(pid)).toBe(false);
});
