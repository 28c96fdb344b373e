import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, isAbsolute, join } from 'node:path';
import { newSecret, type Configuration } from './configuration';

/** The project's root: the nearest folder above the code that holds `reference-data`. */
export function projectRoot(from: string = __dirname): string {
  let folder = from;
  while (!existsSync(join(folder, 'reference-data'))) {
    const parent = dirname(folder);
    if (parent === folder) throw new Error(`No folder above ${from} holds reference-data`);
    folder = parent;
  }
  return folder;
}

/** Absolute path in the data folder; the folder is made on first use. */
export function dataPath(configuration: Pick<Configuration, 'DATA_FOLDER'>, ...parts: string[]): string {
  const base = isAbsolute(configuration.DATA_FOLDER) ? configuration.DATA_FOLDER : join(projectRoot(), configuration.DATA_FOLDER);
  mkdirSync(base, { recursive: true });
  return join(base, ...parts);
}

/** The secret that signs tokens: from the environment, else made once and kept in the data folder (mode 0600). */
export function tokenSecret(configuration: Configuration): string {
  if (configuration.TOKEN_SECRET) return configuration.TOKEN_SECRET;
  const file = dataPath(configuration, 'token-secret');
  try {
    writeFileSync(file, newSecret(), { mode: 0o600, flag: 'wx' });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  return readFileSync(file, 'utf8');
}
