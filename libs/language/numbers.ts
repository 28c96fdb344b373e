/** A number as Belgians write it (1.250,5), with points, thin or hard spaces for thousands; also 1,250.50. For use inside a pattern. */
export const NUMBER = String.raw`(?:\d{1,3}(?:,\d{3})+\.\d+|\d{1,3}(?:[.\u00A0\u202F\u2009]\d{3})+(?:,\d+)?(?![.\d])|\d+(?:[.,]\d+)?)`;
const WHOLE = new RegExp(`^${NUMBER}$`);

/**
 * Reads Belgian notation: the comma parts decimals, a point before exactly three digits parts thousands (1.250 is one
 * thousand two hundred and fifty, 1.25 is one and a quarter). Undefined when the text is no number.
 */
export function parseNumber(text: string): number | undefined {
  const trimmed = text.trim();
  if (!WHOLE.test(trimmed)) return undefined;
  if (/,\d{3}.*\./.test(trimmed)) return Number(trimmed.replaceAll(',', ''));
  const thousands = /^[1-9]\d{0,2}(?:[.\u00A0\u202F\u2009]\d{3})+(?:,\d+)?$/.test(trimmed);
  return Number((thousands ? trimmed.replace(/[.\u00A0\u202F\u2009]/g, '') : trimmed).replace(',', '.'));
}

const WORDS: Record<string, number> = {
  twee: 2, drie: 3, vier: 4, vijf: 5, zes: 6, zeven: 7, acht: 8, negen: 9, tien: 10, elf: 11, twaalf: 12, dertien: 13, veertien: 14,
  vijftien: 15, zestien: 16, zeventien: 17, achttien: 18, negentien: 19, twintig: 20, dertig: 30, veertig: 40, vijftig: 50, zestig: 60,
  zeventig: 70, tachtig: 80, negentig: 90, honderd: 100, tweehonderd: 200, driehonderd: 300, vierhonderd: 400, vijfhonderd: 500, duizend: 1000,
  tweeduizend: 2000, dozijn: 12,
};
const ROUND: Record<string, number> = {
  tiental: 10, twaalftal: 12, vijftiental: 15, twintigtal: 20, dertigtal: 30, veertigtal: 40, vijftigtal: 50, zestigtal: 60, zeventigtal: 70,
  tachtigtal: 80, negentigtal: 90, honderdtal: 100, tweehonderdtal: 200, duizendtal: 1000,
};
const NUMBER_WORDS = new Map<string, { value: number; about: boolean }>([
  ...Object.entries(WORDS).map(([word, value]) => [word, { value, about: false }] as const),
  ...Object.entries(ROUND).map(([word, value]) => [word, { value, about: true }] as const),
]);

/** All number words that are read, normalised. */
export const NUMBER_NAMES: readonly string[] = [...NUMBER_WORDS.keys()];

/** "twaalf", "een twintigtal" (about); not "een", which is the article nine times in ten. The word must be normalised. */
export function numberWord(word: string): { value: number; about: boolean } | undefined {
  return NUMBER_WORDS.get(word);
}
