import { createHash } from 'node:crypto';
import type { Stats } from 'node:fs';
import { chmod, mkdir, realpath, stat } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { EmbeddedPostgresError, unless } from './error';
import { run, type Account } from './run';
import { ensureTrustedFolder } from './trusted-folder';

/** Where data and copied binaries go when root works in a folder that the server's account cannot reach. */
export const SHARED_FOLDER = '/var/lib/schakel';

/** Where the database lives and as whom it runs. */
export interface Place {
  /** Holds `data`, `password`, `port` and `server.log`. */
  folder: string;
  /** Only when this process is root: PostgreSQL refuses to run as root. */
  account?: Account;
  /** Whether `folder` is not the one that was asked for. */
  moved: boolean;
}

/** Chooses the place for a wanted folder; changes nothing on disk. */
export async function choosePlace(wanted: string): Promise<Place> {
  const folder = await realPath(resolve(wanted));
  if (process.getuid?.() !== 0) {
    await refuseForeignData(folder);
    return { folder, moved: false };
  }
  const account = await accountFor(folder);
  if (await isReachable(folder, account)) return { folder, account, moved: false };
  const elsewhere = join(SHARED_FOLDER, createHash('sha256').update(folder).digest('hex').slice(0, 16));
  return { folder: elsewhere, account: await accountFor(elsewhere), moved: true };
}

/** Makes the folder of a place. Under root it stays root's, so that the account cannot plant anything in it. */
export async function makePlace({ folder, account, moved }: Place): Promise<void> {
  if (moved) await ensureTrustedFolder(SHARED_FOLDER);
  const firstMade = await mkdir(folder, { recursive: true, mode: account ? 0o711 : 0o700 });
  if (!account) return;
  // A strict umask closes what mkdir makes; a folder of root's own that was there already is opened too, its parents not.
  for (let path = folder; ; path = dirname(path)) {
    const { uid, mode } = await stat(path);
    if (uid === 0) await chmod(path, mode | 0o011);
    if (firstMade === undefined || path.length <= firstMade.length) return;
  }
}

/** The real path of a folder that need not exist yet: that of its nearest existing ancestor, and the rest. */
async function realPath(path: string): Promise<string> {
  const real = await unless(realpath(path), 'ENOENT');
  return real ?? join(await realPath(dirname(path)), basename(path));
}

async function refuseForeignData(folder: string): Promise<void> {
  const own = process.getuid?.();
  const data = await unless(stat(join(folder, 'data')), 'ENOENT', 'EACCES');
  if (own === undefined || data === undefined || data.uid === own) return;
  throw new EmbeddedPostgresError(
    'DATA_FOLDER_ACCESS',
    `De gegevens in ${folder} zijn van een andere gebruiker (uid ${data.uid}), wellicht na een start als root. Start opnieuw als die gebruiker of als root, of kies een andere map.`,
  );
}

/** The owner of existing data, so that data of an ordinary user stay theirs; else `postgres`, else `nobody`. */
async function accountFor(folder: string): Promise<Account> {
  const data = await unless(stat(join(folder, 'data')), 'ENOENT');
  if (data && data.uid !== 0) return { uid: data.uid, gid: data.gid };
  const account = (await accountNamed('postgres')) ?? (await accountNamed('nobody'));
  if (account) return account;
  throw new EmbeddedPostgresError(
    'NO_ACCOUNT',
    'PostgreSQL draait niet als root, en de gebruikers postgres en nobody bestaan hier niet. Start als gewone gebruiker, of zet DATABASE_URL.',
  );
}

async function accountNamed(name: string): Promise<Account | undefined> {
  const [uid, gid] = await Promise.all([run('id', ['-u', name]), run('id', ['-g', name])]);
  if (uid.code !== 0 || gid.code !== 0) return undefined;
  return { uid: Number(uid.output) >>> 0, gid: Number(gid.output) >>> 0 };
}

/** Whether the account can get at a database in this folder once makePlace has been there. */
async function isReachable(folder: string, account: Account): Promise<boolean> {
  const found = await unless(stat(folder), 'ENOENT');
  const willBeOpen = found === undefined || found.uid === 0;
  return (willBeOpen || isPassable(found, account)) && allPassable(dirname(folder), account);
}

async function allPassable(folder: string, account: Account): Promise<boolean> {
  const found = await unless(stat(folder), 'ENOENT');
  if (found && !isPassable(found, account)) return false;
  const parent = dirname(folder);
  return parent === folder || allPassable(parent, account);
}

/** By owner and mode; access lists are not looked at. */
function isPassable(folder: Stats, account: Account): boolean {
  const bit = folder.uid === account.uid ? 0o100 : folder.gid === account.gid ? 0o010 : 0o001;
  return (folder.mode & bit) !== 0;
}
