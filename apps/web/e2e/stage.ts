import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { Database, JobQueue, JobRunner, LOGGER, projectRoot } from '@schakel/platform';
import { launchBrowser } from '../../../libs/testing/browser';
import { ApiBench } from '../../api/testing/api-bench';
import { loadDemo } from '../../wiring/demo';

// A browser on a crowded machine can miss its moment. CI looks a second time, and prints what went wrong the first time.
if (process.env.CI) jest.retryTimes(1, { logErrorsBeforeRetry: true });

interface Visit {
  readonly width?: number;
  readonly scheme?: 'light' | 'dark';
  /** E-mail address of who signs in. */
  readonly as?: string;
  readonly password?: string;
}

const PHONE = 600;
const PATIENCE_MS = 45_000;
const EXAMPLE_DAY = new Date('2026-11-20T10:00:00Z');

/** Of everybody in the example hub. */
export const EXAMPLE_PASSWORD = 'samen-circulair-2026';

/** What a page shows follows its address and the server a moment later: looks until it is so, and says what it was when it never becomes so. */
export async function becomes<T>(look: () => Promise<T>, expected: T): Promise<void> {
  let seen = await look();
  for (const end = Date.now() + PATIENCE_MS; !isDeepStrictEqual(seen, expected) && Date.now() < end; seen = await look()) {
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  expect(seen).toEqual(expected);
}

/** The real server with the built web app, and a browser before it. Both stand on the bench's day. */
export class Stage {
  /** What the browser complained of, and requests to other hosts: a page should give neither. */
  readonly complaints: string[] = [];
  private readonly contexts: BrowserContext[] = [];

  private constructor(
    readonly bench: ApiBench,
    readonly origin: string,
    private readonly browser: Browser,
  ) {}

  static async open(): Promise<Stage> {
    if (!existsSync(join(projectRoot(), 'apps/web/dist/index.html'))) throw new Error('Build the web app first: npm run build -w apps/web');
    const browser = await launchBrowser();
    const bench = await ApiBench.open();
    return new Stage(bench, await bench.listen(), browser);
  }

  /** With the example hub, as it is a while before most of it is available: imported, indexed and matched. */
  static async openExample(): Promise<Stage> {
    const stage = await Stage.open();
    const { app, clock, configuration } = stage.bench;
    clock.moveTo(EXAMPLE_DAY);
    await loadDemo(app, configuration);
    const queue = app.get(JobQueue);
    const runner = new JobRunner(app.get(Database), queue, app.get(LOGGER), { url: configuration.DATABASE_URL ?? '', concurrency: 2 });
    await runner.start();
    try {
      for (let state = await queue.state(); state.waiting > 0; state = await queue.state()) {
        if (state.failing > 0) throw new Error(`A job failed: ${state.failure}`);
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
    } finally {
      await runner.stop();
    }
    return stage;
  }

  /** A browser of its own, without a history; signed in when `as` says so. */
  async visit({ width = 1280, scheme = 'light', as, password }: Visit = {}): Promise<Page> {
    const context = await this.browser.newContext({
      baseURL: this.origin, viewport: { width, height: width < PHONE ? 844 : 900 }, colorScheme: scheme, reducedMotion: 'reduce', locale: 'nl-BE', timezoneId: 'Europe/Brussels',
    });
    this.contexts.push(context);
    context.setDefaultTimeout(PATIENCE_MS);
    await context.clock.setFixedTime(this.bench.clock.now());
    const page = await context.newPage();
    page.on('console', (message) => message.type() === 'error' && this.complaints.push(`${new URL(page.url()).pathname}: ${message.text()}`));
    page.on('pageerror', (error) => this.complaints.push(`${new URL(page.url()).pathname}: ${error.message}`));
    page.on('request', (request) => {
      const { protocol, origin } = new URL(request.url());
      if (protocol.startsWith('http') && origin !== this.origin) this.complaints.push(`Asked another host: ${origin}`);
    });
    if (as) await this.signIn(page, as, password);
    return page;
  }

  async signIn(page: Page, email: string, password = 'vier ezels op een dak'): Promise<void> {
    if (!page.url().includes('/aanmelden')) await page.goto('/aanmelden');
    await page.getByLabel('E-mailadres').fill(email);
    await page.getByLabel('Wachtwoord', { exact: true }).fill(password);
    await page.getByRole('main').getByRole('button', { name: 'Aanmelden' }).click();
    await page.waitForURL((url) => url.pathname !== '/aanmelden');
  }

  async close(): Promise<void> {
    for (const context of this.contexts) await context.close();
    await this.browser.close();
    await this.bench.close();
  }
}
