import { chromium, type Browser } from 'playwright-core';

/** Tells @sparticuz/chromium to bring the system libraries that a bare machine lacks. It looks when it is loaded. */
const BRING_LIBRARIES = { AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs22.x' };

/** A browser that is told to stay at home: it asks no host of its own accord. */
const QUIET = ['--no-sandbox', '--disable-background-networking', '--disable-component-update', '--disable-domain-reliability', '--no-first-run'];

/** What its own arguments are for a function host with one process; a page of ours does not need them. */
const ONE_PROCESS = /single-process|zygote|in-process/;

/**
 * A Chromium for browser tests: on Linux (x64) the one that npm brings, elsewhere the Chrome of the machine.
 * The caller closes it.
 */
export async function launchBrowser(): Promise<Browser> {
  if (process.platform !== 'linux' || process.arch !== 'x64') return chromium.launch({ channel: 'chrome', args: QUIET });
  const before = { ...process.env };
  Object.assign(process.env, BRING_LIBRARIES);
  try {
    const { default: bundled } = await import('@sparticuz/chromium');
    return await chromium.launch({
      executablePath: await bundled.executablePath(),
      args: [...bundled.args.filter((argument) => !ONE_PROCESS.test(argument)), ...QUIET],
      env: process.env,
    });
  } finally {
    process.env = before;
  }
}
