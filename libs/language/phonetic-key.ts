/**
 * Spelling reduced to sound, so that the mistakes that Dutch invites cost next to nothing: ij/ei, ou/au, c/k, double
 * letters, d/t and other final consonants, v/f and z/s, -ine/-ien, hyphens and spaces inside a word.
 */
const RULES: [RegExp, string][] = [
  [/[^a-z0-9]/g, ''],
  [/eau/g, 'o'],
  [/[oa]uw?/g, 'ou'],
  [/e[iy]/g, 'ij'],
  [/sch/g, 'sg'],
  [/ch/g, 'g'],
  [/ck/g, 'k'],
  [/c(?=[eiy])/g, 's'],
  [/c/g, 'k'],
  [/qu/g, 'kw'],
  [/x/g, 'ks'],
  [/ph/g, 'f'],
  [/th/g, 't'],
  [/dt(?=$|[^aeiou])/g, 't'],
  [/i(?:ne|en)$/, 'in'],
  [/y/g, 'i'],
  [/v/g, 'f'],
  [/z/g, 's'],
  [/(.)\1+/g, '$1'],
  [/d$/, 't'],
  [/b$/, 'p'],
];

/** The word must be normalised. */
export function phoneticKey(word: string): string {
  let key = word;
  for (const [pattern, sound] of RULES) key = key.replace(pattern, sound);
  return key;
}
