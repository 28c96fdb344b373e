import { chmod, lstat, mkdir } from 'node:fs/promises';
import { EmbeddedPostgresError } from './error';

/** Whether nobody but the present user can have put anything at this path (a folder, not a link to one). */
export async function isTrustedFolder(path: string): Promise<boolean> {
  const found = await lstat(path);
  const own = process.getuid?.();
  return found.isDirectory() && (own === undefined || (found.uid === own && (found.mode & 0o022) === 0));
}

/** Makes the folder, readable for all and writable only for us; refuses one that another user may write in. */
export async function ensureTrustedFolder(path: string): Promise<void> {
  await mkdir(path, { recursive: true });
  if (!(await isTrustedFolder(path))) {
    throw new EmbeddedPostgresError('DATA_FOLDER_ACCESS', `De map ${path} is niet van deze gebruiker, of anderen mogen erin schrijven. Verwijder ze, of zet DATABASE_URL.`);
  }
  await chmod(path, 0o755);
}
