import { benchApi } from './api';

const BENCHES: Readonly<Record<string, () => Promise<void>>> = { api: benchApi };

async function main(): Promise<void> {
  const [name = ''] = process.argv.slice(2);
  const bench = BENCHES[name];
  if (!bench) {
    process.stderr.write(`npm run bench -- ${Object.keys(BENCHES).join(' | ')}\n`);
    process.exitCode = 2;
    return;
  }
  await bench();
}

void main();
