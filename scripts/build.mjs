// Compiles the programs into dist/ and builds the web app, each only when its sources are newer than what was built.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

function newest(path) {
  if (!existsSync(path)) return 0;
  const stat = statSync(path);
  if (!stat.isDirectory()) return stat.mtimeMs;
  return Math.max(0, ...readdirSync(path).filter((name) => name !== 'node_modules' && name !== 'dist').map((name) => newest(join(path, name))));
}

function run(file, args, cwd = root) {
  const { status } = spawnSync(process.execPath, [file, ...args], { cwd, stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}

const sources = ['apps/api', 'apps/worker', 'apps/cli', 'apps/wiring', 'libs', 'migrations', 'bench', '.swcrc', 'package-lock.json'];
if (Math.max(...sources.map((source) => newest(join(root, source)))) > newest(join(root, 'dist/apps/api/main.js'))) {
  rmSync(join(root, 'dist'), { recursive: true, force: true });
  const folders = ['apps/api', 'apps/worker', 'apps/cli', 'apps/wiring', 'libs', 'migrations', 'bench'].filter((folder) => existsSync(join(root, folder)));
  run(join(root, 'node_modules/@swc/cli/bin/swc.js'), [...folders, '-d', 'dist', '--ignore', '**/*.spec.ts,**/testing/**', '--copy-files', '--quiet']);
}

const web = join(root, 'apps/web');
if (existsSync(join(web, 'vite.config.ts')) && Math.max(newest(web), newest(join(root, 'schema.graphql'))) > newest(join(web, 'dist/index.html'))) {
  const { status } = spawnSync('npm', ['run', '-s', 'build', '-w', 'apps/web'], { cwd: root, env: { ...process.env, NODE_ENV: 'production' }, stdio: 'inherit', shell: process.platform === 'win32' });
  if (status !== 0) process.exit(status ?? 1);
}
