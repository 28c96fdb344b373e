import { encode } from 'iconv-lite';

/** What Windows-1252 makes of the bytes 0x80 to 0x9F. */
const HIGH = '€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ\\u0080-\\u009F';

/**
 * UTF-8 that was once read as Windows-1252: "CafÃ©", "10 â‚¬", a broken emoji or BOM, or the sign that a letter was
 * lost (U+FFFD). Only lead bytes whose characters stand in no Dutch, French or German word are counted.
 */
const GARBLED = `(?:Ã[${HIGH}\\u00A0-\\u00BF]|Â[\\u0080-\\u00BF]|â[€‚„][${HIGH}\\u00A0-\\u00BF]|ðŸ[${HIGH}\\u00A0-\\u00BF]{2}|ï[»¿][¿½])`;
const GARBLED_TEXT = new RegExp(`${GARBLED}+`, 'g');
const MOJIBAKE = new RegExp(`${GARBLED}|\\uFFFD`);

export function isMojibake(text: string): boolean {
  return MOJIBAKE.test(text);
}

/** The text as it was probably meant, or undefined when it cannot be told. */
export function repairMojibake(text: string): string | undefined {
  const repaired = text.replace(GARBLED_TEXT, (garbled) => originalBytes(garbled).toString('utf8'));
  return repaired === text || repaired.includes('\uFFFD') ? undefined : repaired;
}

/** Some readers keep the bytes 0x80 to 0x9F as they are. */
function originalBytes(garbled: string): Buffer {
  return Buffer.concat([...garbled].map((letter) => (letter <= '\u00FF' ? Buffer.from(letter, 'latin1') : encode(letter, 'windows-1252'))));
}

/** The text without its garbled parts, so that a half letter in them is not mistaken for a control character. */
export function withoutMojibake(text: string): string {
  return text.replace(GARBLED_TEXT, '');
}
