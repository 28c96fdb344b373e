function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/[‘’`´]/g, "'");
}

/** Case, accents and spaces aside, the spelling itself: equal keys mean spelled alike. */
export function spellingKey(text: string): string {
  return fold(text).trim().replace(/\s+/g, ' ');
}

/** The words of a place name, with the usual abbreviations of saints in full: "St.-Lievens" becomes sint, lievens. */
export function nameWords(text: string): readonly string[] {
  const words = fold(text).split(/[^a-z0-9]+/).filter(Boolean);
  return words
    .map((word) => (/^(st|ste|sinte)$/.test(word) ? 'sint' : word))
    .join(' ')
    .replace(/\bo ?l ?v(?:r(?:ouwe?)?)?\b/, 'onze lieve vrouw')
    .split(' ')
    .filter(Boolean);
}

/** Hyphens, spaces, dots and abbreviations aside: equal keys may mean the same place. */
export function looseKey(text: string): string {
  return nameWords(text).join('');
}
