import { createHash, randomBytes } from 'node:crypto';

/** A secret that means nothing by itself: `token` goes to its holder, only `hash` is stored. */
export interface OpaqueToken {
  /** 256 random bits, base64url. */
  readonly token: string;
  /** SHA-256 of the token, hexadecimal. */
  readonly hash: string;
}

export function newOpaqueToken(): OpaqueToken {
  const token = randomBytes(32).toString('base64url');
  return { token, hash: hashOfToken(token) };
}

/** A plain hash is enough: what is hashed is random, so there is nothing to guess. */
export function hashOfToken(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
