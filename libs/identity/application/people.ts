import type { UserAccountRow } from '../persistence/people.rows';

/** Somebody as colleagues see them. */
export interface Person {
  readonly userId: string;
  readonly name: string;
  readonly email: string;
  /** Invited, but no password chosen yet. */
  readonly pending: boolean;
}

export function personOf(account: UserAccountRow): Person {
  return { userId: account.id, name: account.name, email: account.email ?? '', pending: !account.passwordHash };
}

/** The columns of a {@link Person}, of `user_account` as `u`. */
export const PERSON_COLUMNS = `u.id AS "userId", u.name, u.email, u.password_hash IS NULL AS pending`;
