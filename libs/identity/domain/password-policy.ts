import { COMMON_DIGITS, COMMON_WORDS } from './common-passwords';

export const PASSWORD_MIN = 12;
export const PASSWORD_MAX = 200;

/** Why a password is refused. */
export type PasswordFault = 'PASSWORD_TOO_SHORT' | 'PASSWORD_TOO_LONG' | 'PASSWORD_PERSONAL' | 'PASSWORD_COMMON';

const lettersOf = (text: string) => text.toLowerCase().replace(/[^\p{L}]/gu, '');

/** The shortest piece of which a text is a repetition: `abc` of `abcabcabc`. */
const pieceOf = (text: string) => /^(.+?)\1*$/su.exec(text)?.[1] ?? '';

/**
 * What is wrong with a password, or null. Long is strong: no demands on capitals or signs, but neither the person's own name or
 * address, nor a very common password, however many digits and signs are put around it.
 */
export function passwordFault(password: string, person: { readonly email: string; readonly name: string }): PasswordFault | null {
  const length = [...password].length;
  if (length < PASSWORD_MIN) return 'PASSWORD_TOO_SHORT';
  if (length > PASSWORD_MAX) return 'PASSWORD_TOO_LONG';
  const letters = lettersOf(password);
  const personal = [person.email, person.email.split('@')[0] ?? '', person.name].map(lettersOf);
  if (letters && personal.includes(letters)) return 'PASSWORD_PERSONAL';
  if (pieceOf(password.toLowerCase()).length < 4 || COMMON_DIGITS.has(password)) return 'PASSWORD_COMMON';
  if (COMMON_WORDS.has(letters) || COMMON_WORDS.has(pieceOf(letters))) return 'PASSWORD_COMMON';
  return null;
}
