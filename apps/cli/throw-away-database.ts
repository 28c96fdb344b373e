import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { startEmbeddedPostgres, type Configuration } from '@schakel/platform';

/** An empty database that is gone afterwards: on the configured server, else on an embedded one of its own. */
export async function withThrowAwayDatabase<T>(configuration: Configuration, work: (url: string) => Promise<T>): Promise<T> {
  const name = `schakel_evaluate_${randomBytes(6).toString('hex')}`;
  if (configuration.DATABASE_URL) {
    const server = new Client({ connectionString: configuration.DATABASE_URL });
    await server.connect();
    try {
      await server.query(`CREATE DATABASE ${name}`);
      const url = new URL(configuration.DATABASE_URL);
      url.pathname = `/${name}`;
      return await work(url.href);
    } finally {
      await server.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
      await server.end();
    }
  }
  const folder = await mkdtemp(join(tmpdir(), 'schakel-evaluate-'));
  const server = await startEmbeddedPostgres({ dataFolder: folder, purpose: 'test' });
  try {
    return await work(await server.createDatabase(name));
  } finally {
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  }
}
