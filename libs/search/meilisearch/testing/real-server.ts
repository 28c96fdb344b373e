import { spawnSync } from 'node:child_process';
import { meilisearchProgram, startMeilisearch } from '../local-server';

/** A real Meilisearch for a spec. */
export interface RealServer {
  readonly url: string;
  readonly key: string | undefined;
  stop(): Promise<void>;
}

const IMAGE = 'getmeili/meilisearch:v1.50';
const PORT = 7700;
const KEY = 'only-for-one-run-in-a-container';

/** Specs decide what to skip before anything can be awaited. */
const PROBE = `import('testcontainers').then((containers) => containers.getContainerRuntimeClient()).then(() => process.exit(0), () => process.exit(1))`;

/** How a real Meilisearch can be had here: the one that MEILI_URL names, the program on the PATH, or a container; null when in no way. */
export function wayToRealServer(): (() => Promise<RealServer>) | null {
  const { MEILI_URL: url, MEILI_KEY: key } = process.env;
  if (url) return async () => ({ url, key, stop: async () => undefined });
  const program = meilisearchProgram();
  if (program) return () => startMeilisearch(program);
  return spawnSync(process.execPath, ['-e', PROBE], { stdio: 'ignore' }).status === 0 ? startContainer : null;
}

async function startContainer(): Promise<RealServer> {
  const { GenericContainer } = await import('testcontainers');
  const container = await new GenericContainer(IMAGE).withEnvironment({ MEILI_MASTER_KEY: KEY, MEILI_NO_ANALYTICS: 'true' }).withExposedPorts(PORT).start();
  return { url: `http://${container.getHost()}:${container.getMappedPort(PORT)}`, key: KEY, stop: async () => void (await container.stop()) };
}

/** One line for whoever reads what ran. */
export function saySkipped(cases: number): void {
  process.stderr.write(`Meilisearch: ${cases} cases skipped; they run with MEILI_URL (and MEILI_KEY), a meilisearch program on the PATH, or Docker.\n`);
}
