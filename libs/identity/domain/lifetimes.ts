const MINUTE = 60;
const DAY = 24 * 60 * MINUTE;

/** Seconds that an access token is good for. */
export const ACCESS_SECONDS = 15 * MINUTE;

/** Seconds from sign-in to the end of a session, however often it is refreshed. */
export const SESSION_SECONDS = 30 * DAY;

/** Why somebody gets a link by mail. Both lead to choosing a password. */
export type LinkPurpose = 'INVITATION' | 'PASSWORD_RESET';

/** Seconds that a link in a mail is good for. */
export const LINK_SECONDS: Readonly<Record<LinkPurpose, number>> = { INVITATION: 7 * DAY, PASSWORD_RESET: 60 * MINUTE };

/** An invitation that is repeated within this many seconds (a double click, a retry) sends no second mail. */
export const INVITATION_REPEAT_SECONDS = 10 * MINUTE;

export function secondsAfter(instant: Date, seconds: number): Date {
  return new Date(instant.getTime() + seconds * 1000);
}
