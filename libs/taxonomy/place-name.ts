function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/[‘’`´]/g, "'");
}

/** Case, accents and spaces aside, the spelling itself: equal keys mean spelled alike. */
export function spellingKey(text: string): string {
  return fold(text).trim().replace(/\s+/g, ' ');
}

/** A place name in the forms in which names are compared. */
export interface NameForms {
  /** Its words without accents or signs, the usual abbreviations in full: "St.-Lievens" gives sint, lievens. */
  readonly words: readonly string[];
  /** All words in one: equal for names that differ in hyphens, spaces, dots and abbreviations only. */
  readonly key: string;
  /** The key without a "sint" in front; undefined for a name that has none. */
  readonly afterSaint?: string;
}

/** The forms of a name; no words at all for a text without letters or figures. */
export function nameForms(text: string): NameForms {
  const words = fold(text)
    .split(/[^a-z0-9]+/)
    .map((word) => (/^(st|ste|sinte)$/.test(word) ? 'sint' : word))
    .join(' ')
    .replace(/\bo ?l ?v(?:r(?:ouwe?)?)?\b/, 'onze lieve vrouw')
    .split(' ')
    .filter(Boolean);
  const key = words.join('');
  return words[0] === 'sint' ? { words, key, afterSaint: key.slice('sint'.length) } : { words, key };
}
