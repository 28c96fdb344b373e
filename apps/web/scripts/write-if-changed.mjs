import { existsSync, readFileSync, writeFileSync } from 'node:fs';

/** Leaves a file alone that says the same already, so that nothing is built anew for it. */
export function writeIfChanged(file, text) {
  if (existsSync(file) && readFileSync(file, 'utf8') === text) return;
  writeFileSync(file, text);
}
