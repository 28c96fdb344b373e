/**
 * `app` keeps data safe against a power cut, and Ctrl-C away from the server so that the program can finish its work.
 * `test` is for throw-away data: fast, little memory, and Ctrl-C ends the server as well.
 */
export type Purpose = 'app' | 'test';

const COMMON: readonly string[] = [
  'listen_addresses=127.0.0.1',
  'unix_socket_directories=',
  'max_connections=100',
  // As in the container images of a deployment, so that no query depends on the machine's time zone.
  'timezone=UTC',
  'log_timezone=UTC',
  'log_checkpoints=off',
];

const BY_PURPOSE: Record<Purpose, readonly string[]> = {
  // The data are on a disk without a head to move: without this the planner reads whole tables of a hub that is most of its database.
  app: ['shared_buffers=128MB', 'random_page_cost=1.1'],
  test: ['shared_buffers=32MB', 'fsync=off', 'synchronous_commit=off', 'full_page_writes=off', 'wal_level=minimal', 'max_wal_senders=0', 'io_method=sync'],
};

/** The server's settings as `name=value`; no value needs quoting, so that pg_ctl can hand them on through a shell. */
export function serverSettings(purpose: Purpose): readonly string[] {
  return [...COMMON, ...BY_PURPOSE[purpose]];
}
