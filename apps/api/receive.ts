import type { FastifyRequest } from 'fastify';
import type { Readable, Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Refusal } from '@schakel/platform';

/** Lets a file that is being uploaded flow into `target`, to its end. @throws Refusal BAD_REQUEST when the sender hangs up half way */
export async function receive(request: FastifyRequest, file: Readable, target: Writable): Promise<void> {
  const hungUp = new AbortController();
  request.raw.once('close', () => request.raw.complete || hungUp.abort());
  await pipeline(file, target, { signal: hungUp.signal }).catch((error: Error) => {
    throw hungUp.signal.aborted ? new Refusal('BAD_REQUEST') : error;
  });
}
