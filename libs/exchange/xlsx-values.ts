/** Formats that Excel has built in (ECMA-376, 18.8.30) and that show a date or a time. */
const BUILT_IN_DATES: readonly (readonly [first: number, last: number])[] = [
  [14, 22],
  [27, 36],
  [45, 47],
  [50, 58],
];

/** Does a number format show a date or time? `code` is that of a format of the workbook's own. */
export function isDateFormat(id: number, code?: string): boolean {
  if (code === undefined) return BUILT_IN_DATES.some(([first, last]) => id >= first && id <= last);
  // Texts, escaped characters, fillers, and sections like [Red] or [$-813] may have any letter in them.
  const bare = code.replace(/"[^"]*"|\\.|[_*].|\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, '').replace(/general/gi, '');
  return /[dmyhs]/i.test(bare);
}

const DAY = 86_400_000;
const EPOCH_1900 = Date.UTC(1899, 11, 30);
const EPOCH_1904 = Date.UTC(1904, 0, 1);

/**
 * A serial day number as ISO text: `2027-02-01`, with `T13:30:00` where there is a time; undefined outside the years
 * that Excel knows. Before March 1900 Excel counts a day that never was.
 */
export function serialToIso(serial: number, since1904: boolean): string | undefined {
  const days = !since1904 && serial < 60 ? serial + 1 : serial;
  const time = (since1904 ? EPOCH_1904 : EPOCH_1900) + Math.round((days * DAY) / 1000) * 1000;
  if (!(serial >= 0 && time < Date.UTC(10_000, 0, 1))) return undefined;
  const iso = new Date(time).toISOString().slice(0, 19);
  return iso.replace('T00:00:00', '');
}

/** A number as text: decimal point, no grouping, without the noise that binary fractions have beyond 15 digits. */
export function numberToText(text: string): string {
  const value = Number(text);
  return Number.isFinite(value) ? String(Number(value.toPrecision(15))) : text;
}

/** The characters that the format writes as `_x000D_`. */
export function unescapeText(text: string): string {
  return text.replace(/_x([0-9A-F]{4})_/gi, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
}

/** The inverse, for texts that would be mistaken for it. */
export function escapeText(text: string): string {
  return text.replace(/_(?=x[0-9A-F]{4}_)/gi, '_x005F_');
}

/** 0 for A, 26 for AA; undefined when the reference has no column. */
export function columnIndex(reference: string): number | undefined {
  const letters = /^[A-Z]{1,3}/.exec(reference)?.[0];
  if (letters === undefined) return undefined;
  return [...letters].reduce((index, letter) => index * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}
