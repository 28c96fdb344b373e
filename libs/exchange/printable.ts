/** A text from a file as a fault may quote it: without characters that a terminal would obey, and not endless. */
export function printable(text: string): string {
  return text.slice(0, 200).replace(/\p{C}/gu, '').trim().slice(0, 100);
}
