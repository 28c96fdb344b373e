import { readFile } from 'node:fs/promises';
import { errorCode, unless } from './error';
import { run } from './run';

/** Whether a process of this number exists, of whatever user; one that has ended but was not yet collected counts too. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return errorCode(error) !== 'ESRCH';
  }
}

/** A process as the system's table shows it. */
export interface ProcessEntry {
  uid: number;
  /** Its program and arguments, joined by spaces. */
  command: string;
}

/** The entry of a living process; undefined if it has ended (also if nobody collected it yet). Not for Windows. */
export function processEntry(pid: number): Promise<ProcessEntry | undefined> {
  return process.platform === 'linux' ? entryFromProc(pid) : entryFromPs(pid);
}

async function entryFromProc(pid: number): Promise<ProcessEntry | undefined> {
  const [status, commandLine] = await Promise.all(
    ['status', 'cmdline'].map((file) => unless(readFile(`/proc/${pid}/${file}`, 'utf8'), 'ENOENT', 'ESRCH')),
  );
  const uid = /^Uid:\s+\d+\s+(\d+)/m.exec(status ?? '')?.[1];
  if (uid === undefined || !commandLine) return undefined;
  return { uid: Number(uid), command: commandLine.split('\0').join(' ').trim() };
}

/** By way of `ps`, for systems without /proc. */
export async function entryFromPs(pid: number): Promise<ProcessEntry | undefined> {
  const { code, output } = await run('ps', ['-ww', '-o', 'uid=,stat=,command=', '-p', String(pid)]);
  const [, uid, state, command] = /^\s*(-?\d+)\s+(\S+)\s+(.*?)\s*$/s.exec(output) ?? [];
  if (code !== 0 || uid === undefined || state?.startsWith('Z') || command === undefined) return undefined;
  return { uid: Number(uid) >>> 0, command };
}
