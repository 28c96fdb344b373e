import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * The project's folder `reference-data`, found by walking up from here: the compiled code lies deeper (dist/libs/language)
 * than the source. Throws when there is none.
 */
export function referenceFolder(...below: string[]): string {
  for (let folder = __dirname; ; folder = dirname(folder)) {
    const candidate = join(folder, 'reference-data', ...below);
    if (existsSync(candidate)) return candidate;
    if (folder === dirname(folder)) throw new Error(`reference-data/${below.join('/')} was not found above ${__dirname}`);
  }
}
