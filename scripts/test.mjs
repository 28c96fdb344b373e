// `npm test`: everything. Arguments go to Jest.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import './build.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const { status } = spawnSync(process.execPath, ['node_modules/jest/bin/jest.js', ...process.argv.slice(2)], { cwd: root, stdio: 'inherit' });
process.exit(status ?? 1);
