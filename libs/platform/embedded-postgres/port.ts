import { readFile, rename, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { EmbeddedPostgresError, errorCode, unless } from './error';

const ADDRESS = '127.0.0.1';

/** Listens for a moment on `port` (0 for any) and gives the port, or undefined if it cannot be had. */
function tryPort(port: number): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', (error) => {
      if (['EADDRINUSE', 'EACCES'].includes(errorCode(error) ?? '')) resolve(undefined);
      else reject(error);
    });
    server.listen(port, ADDRESS, () => {
      const address = server.address();
      const found = typeof address === 'object' && address ? address.port : undefined;
      server.close(() => resolve(found));
    });
  });
}

/**
 * The port to start on: the demanded one (error `PORT_TAKEN` if it is not free), else the one remembered in
 * `memory` if that is still free, else any free one.
 */
export async function choosePort(demanded: number | undefined, memory: string): Promise<number> {
  if (demanded !== undefined) {
    if ((await tryPort(demanded)) === undefined) {
      throw new EmbeddedPostgresError('PORT_TAKEN', `Poort ${demanded} is al in gebruik of niet toegelaten. Kies een andere poort, of laat ze weg.`);
    }
    return demanded;
  }
  const remembered = Number(await unless(readFile(memory, 'utf8'), 'ENOENT'));
  const isPort = Number.isInteger(remembered) && remembered > 0 && remembered < 65536;
  const port = (isPort ? await tryPort(remembered) : undefined) ?? (await tryPort(0));
  if (port === undefined) throw new EmbeddedPostgresError('START_FAILED', `Er is geen vrije poort op ${ADDRESS}.`);
  return port;
}

/** Keeps the port for the next start; by way of a rename, so that no reader sees half a number. */
export async function rememberPort(port: number, memory: string): Promise<void> {
  const draft = `${memory}.${process.pid}`;
  await writeFile(draft, `${port}\n`);
  await rename(draft, memory);
}
