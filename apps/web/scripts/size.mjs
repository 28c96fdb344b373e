// Says how much script the first page brings, and fails when that is over the budget.
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

const BUDGET_KB = 150;
const dist = new URL('../dist/', import.meta.url);
const manifest = JSON.parse(readFileSync(new URL('.vite/manifest.json', dist), 'utf8'));
const size = (file) => gzipSync(readFileSync(new URL(file, dist)), { level: 9 }).length / 1024;

/** What a chunk brings: itself and everything that it imports. */
function filesOf(name, seen = new Set()) {
  const chunk = manifest[name];
  if (!chunk || seen.has(chunk.file)) return seen;
  seen.add(chunk.file);
  for (const each of chunk.imports ?? []) filesOf(each, seen);
  return seen;
}

const first = filesOf('index.html');
// The home page asks for its map at once.
for (const name of Object.keys(manifest).filter((each) => each.includes('features/home/'))) filesOf(name, first);
const total = [...first].reduce((sum, file) => sum + size(file), 0);
console.log(`Eerste pagina: ${total.toFixed(1)} KB script (gzip), grens ${BUDGET_KB} KB`);
if (process.argv.includes('--all')) {
  for (const { file, src, name } of Object.values(manifest)) if (file.endsWith('.js')) console.log(`  ${size(file).toFixed(1).padStart(7)} KB  ${src ?? name}`);
}
if (total > BUDGET_KB) process.exit(1);
