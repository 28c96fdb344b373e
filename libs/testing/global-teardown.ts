/** Stops the run's PostgreSQL. */
export default async function globalTeardown(): Promise<void> {
  await (globalThis as { schakelTestServer?: { stop(): Promise<void> } }).schakelTestServer?.stop();
}
