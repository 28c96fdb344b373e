const QUOTES_AND_DASHES: Record<string, string> = {
  '‘': "'", '’': "'", '‚': "'", '‛': "'", '`': "'", '´': "'", '′': "'", 'ʼ': "'",
  '“': '"', '”': '"', '„': '"', '‟': '"', '«': '"', '»': '"', '″': '"',
  '‐': '-', '‑': '-', '‒': '-', '–': '-', '—': '-', '−': '-', '⁄': '/',
  'œ': 'oe', 'æ': 'ae', 'ß': 'ss', 'ø': 'o', 'ł': 'l', 'đ': 'd', 'ı': 'i',
};
const REPLACED = new RegExp(`[${Object.keys(QUOTES_AND_DASHES).join('')}]`, 'gu');
/** Soft hyphens, zero-width characters and byte order marks: they come along with text pasted from a page. */
const INVISIBLE = /[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2064\uFEFF]/gu;
const replace = (character: string): string => QUOTES_AND_DASHES[character] ?? character;

/** 0: already normal; 1: ASCII with capitals; 2: anything else. */
function roughness(text: string): 0 | 1 | 2 {
  let rough: 0 | 1 = 0;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code > 0x7f || code === 0x60) return 2;
    if (code >= 0x41 && code <= 0x5a) rough = 1;
  }
  return rough;
}

/**
 * The form in which words are compared: lower case, without accents, ligatures and compatibility forms taken apart
 * (NFKC: m² is m2, ﬁ is fi, ĳ is ij), plain quotes and hyphens, nothing invisible. Spaces stay; lengths may change.
 */
export function normalise(text: string): string {
  const rough = roughness(text);
  if (rough === 0) return text;
  if (rough === 1) return text.toLowerCase();
  const folded = text.replace(REPLACED, replace).replace(INVISIBLE, '').normalize('NFKD').toLowerCase();
  return folded.replace(/\p{M}/gu, '').replace(REPLACED, replace).normalize('NFKC');
}
