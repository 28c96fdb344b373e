import { Refusal } from './refusal';

/** PostgreSQL's codes for text that it cannot keep: a NUL, half a surrogate pair. */
const UNSTORABLE = new Set(['22021', '22P05']);

/** The refusal that an error stands for: itself, or that of text which the database cannot keep; null for a bug. */
export function refusalOf(error: unknown): Refusal | null {
  if (error instanceof Refusal) return error;
  const code = (error as { code?: unknown; driverError?: { code?: unknown } } | null)?.driverError?.code ?? (error as { code?: unknown } | null)?.code;
  return typeof code === 'string' && UNSTORABLE.has(code) ? new Refusal('INVALID_INPUT') : null;
}
