import { benchApi } from './api';
import { benchMatch } from './match';
import { benchSearch } from './search';

const BENCHES: Readonly<Record<string, () => Promise<void>>> = { api: benchApi, match: benchMatch, search: benchSearch };

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
