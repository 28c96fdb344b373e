/**
 * Why the embedded database cannot be used:
 * - `DATA_FOLDER_VERSION`: the data were made by another major version of PostgreSQL
 * - `DATA_FOLDER_ACCESS`: the data belong to another user of this machine, or the folder cannot be written
 * - `DATA_FOLDER_DAMAGED`: the folder holds something that is not a complete database
 * - `PORT_TAKEN`: the demanded port is in use
 * - `UNSUPPORTED_PLATFORM`: no binaries that run on this machine
 * - `NO_ACCOUNT`: root needs the user `postgres` or `nobody` to run PostgreSQL as, and has neither
 * - `NOT_ANSWERING`: a server runs on the folder but gives no answer
 * - `INIT_FAILED`, `START_FAILED`, `STOP_FAILED`: PostgreSQL itself refused; the message carries its last lines
 */
export type EmbeddedPostgresErrorCode =
  | 'DATA_FOLDER_VERSION'
  | 'DATA_FOLDER_ACCESS'
  | 'DATA_FOLDER_DAMAGED'
  | 'PORT_TAKEN'
  | 'UNSUPPORTED_PLATFORM'
  | 'NO_ACCOUNT'
  | 'NOT_ANSWERING'
  | 'INIT_FAILED'
  | 'START_FAILED'
  | 'STOP_FAILED';

/** A failure of the embedded database: a stable `code`, and a Dutch message for whoever runs the program. */
export class EmbeddedPostgresError extends Error {
  override readonly name = 'EmbeddedPostgresError';

  constructor(
    readonly code: EmbeddedPostgresErrorCode,
    message: string,
  ) {
    super(message);
  }
}

/** The `code` of a system error (`ENOENT`), if it has one. */
export function errorCode(error: unknown): string | undefined {
  // Not `instanceof Error`: Jest runs this in a realm of its own, with errors from Node's.
  return typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
}

/** Turns the named system errors into undefined and throws every other one. */
export function unless<T>(promise: Promise<T>, ...codes: string[]): Promise<T | undefined> {
  return promise.catch((error: unknown) => {
    if (codes.includes(errorCode(error) ?? '')) return undefined;
    throw error;
  });
}

/** Gives a refusal of the file system a code and a Dutch message; leaves every other error as it is. */
export function asEmbeddedPostgresError(error: unknown): unknown {
  if (!['EACCES', 'EPERM', 'EROFS', 'ENOSPC', 'ENOTDIR'].includes(errorCode(error) ?? '')) return error;
  return new EmbeddedPostgresError('DATA_FOLDER_ACCESS', `De gegevensmap is niet bruikbaar: ${String(error)}`);
}
