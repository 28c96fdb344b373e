import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { chromium, type Browser } from 'playwright-core';
import { projectRoot } from '@schakel/platform';

/** Tells @sparticuz/chromium to bring the system libraries that a bare machine lacks. */
const BRING_LIBRARIES = { AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs22.x' };

const UNPACK = "import chromium from '@sparticuz/chromium'; await chromium.executablePath();";

/** A browser that is told to stay at home: it asks no host of its own accord. */
const QUIET = ['--no-sandbox', '--disable-background-networking', '--disable-component-update', '--disable-domain-reliability', '--no-first-run'];

/** What its own arguments are for a function host with one process; a page of ours does not need them. */
const ONE_PROCESS = /single-process|zygote|in-process/;

/** In the checkout: `/tmp/chromium`, its own choice, belongs to whoever came first on the machine. */
const UNPACKED = join(projectRoot(), 'node_modules/.cache/chromium');

const fontsAt = (folder: string): string => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>${folder}/fonts</dir><cachedir>${folder}/fonts-cache</cachedir></fontconfig>
`;

/**
 * A Chromium for browser tests: on Linux (x64) the one that npm brings, elsewhere the Chrome of the machine.
 * The caller closes it.
 */
export async function launchBrowser(): Promise<Browser> {
  if (process.platform !== 'linux' || process.arch !== 'x64') return chromium.launch({ channel: 'chrome', args: QUIET });
  const { default: bundled } = await import('@sparticuz/chromium');
  if (!existsSync(UNPACKED)) await unpack();
  return chromium.launch({
    executablePath: join(UNPACKED, 'chromium'),
    args: [...bundled.args.filter((argument) => !ONE_PROCESS.test(argument)), ...QUIET],
    env: { ...process.env, FONTCONFIG_PATH: join(UNPACKED, 'fonts'), LD_LIBRARY_PATH: join(UNPACKED, 'al2023/lib') },
  });
}

/** Aside first, then under its name in one step: two that begin at once never see half a browser. */
async function unpack(): Promise<void> {
  await mkdir(join(UNPACKED, '..'), { recursive: true });
  const aside = await mkdtemp(`${UNPACKED}-`);
  try {
    // In a process of its own: it unpacks to the system's temporary folder, which only the environment moves.
    await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', UNPACK], { cwd: projectRoot(), env: { ...process.env, ...BRING_LIBRARIES, TMPDIR: aside } });
    await writeFile(join(aside, 'fonts/fonts.conf'), fontsAt(UNPACKED));
    await rename(aside, UNPACKED);
  } catch (error) {
    await rm(aside, { recursive: true, force: true });
    if (!existsSync(UNPACKED)) throw error;
  }
}
