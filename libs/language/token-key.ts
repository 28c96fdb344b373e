import { stemNormal } from './stem';
import { Token } from './tokens';

/** What tokens are compared by: a word by its stem, anything else as it stands. */
export function tokenKey(token: Token): string {
  return token.kind === 'WORD' ? stemNormal(token.norm) : token.norm;
}
