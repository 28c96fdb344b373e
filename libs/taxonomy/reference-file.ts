import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

const FOLDER = 'reference-data';

let folder: string | undefined;

/** Walks up, because this file lies at another depth in `libs/` than in `dist/libs/`. */
function findFolder(): string {
  for (let at = __dirname; ; at = dirname(at)) {
    const candidate = join(at, FOLDER);
    if (existsSync(candidate)) return candidate;
    if (dirname(at) === at) throw new Error(`No folder "${FOLDER}" above ${__dirname}`);
  }
}

/**
 * Absolute path of a file in `reference-data/`, whether the code runs from source or from `dist/`.
 * @example referenceFile('geo', 'gemeenten_2025.csv')
 * @throws Error when no `reference-data` folder lies above this file; the file itself is not checked.
 */
export function referenceFile(...parts: readonly string[]): string {
  folder ??= findFolder();
  return join(folder, ...parts);
}
