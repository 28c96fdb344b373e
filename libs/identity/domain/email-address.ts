/** An e-mail address as it is stored and compared: without surrounding spaces, in lower case. */
export function normaliseEmail(email: string): string {
  return email.trim().toLowerCase();
}
