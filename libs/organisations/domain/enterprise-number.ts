/** What a text that should be an enterprise number says. */
export type EnterpriseNumberReading =
  /** Ten digits, without dots or country. */
  { readonly number: string } | { readonly fault: 'ENTERPRISE_NUMBER_FORMAT' | 'ENTERPRISE_NUMBER_CHECKSUM' };

/** With or without country, grouped by dots, spaces or dashes or not at all; the first digit was not written before 2005. */
const WRITTEN = /^(?:BE)?[\s.-]*([01]?)[\s.-]*(\d{3})[\s.-]*(\d{3})[\s.-]*(\d{3})$/i;

/**
 * Reads a Belgian enterprise number (ondernemingsnummer) as people write it: `0999.910.147`, `BE0999910147`, `999 910 147`.
 * Its last two digits are 97 less the remainder of the first eight by 97 (KBO).
 */
export function readEnterpriseNumber(text: string): EnterpriseNumberReading {
  const groups = WRITTEN.exec(text.trim());
  if (!groups) return { fault: 'ENTERPRISE_NUMBER_FORMAT' };
  const [, first, ...rest] = groups;
  const number = (first || '0') + rest.join('');
  const check = 97 - (Number(number.slice(0, 8)) % 97);
  return check === Number(number.slice(8)) ? { number } : { fault: 'ENTERPRISE_NUMBER_CHECKSUM' };
}
