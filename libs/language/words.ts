import { readFileSync } from 'node:fs';
import { brotliDecompressSync } from 'node:zlib';
import { once } from './once';
import { referenceFolder } from './reference-files';

/** Reads a front-coded list (reference-data/words/build.mjs tells the format). */
function readPacked(file: string): Set<string> {
  const words = new Set<string>();
  const coded = brotliDecompressSync(readFileSync(referenceFolder('words', file))).toString('latin1');
  let previous = '';
  for (let from = 0; from < coded.length; ) {
    const end = coded.indexOf('\n', from);
    previous = previous.slice(0, coded.charCodeAt(from) - 48) + coded.slice(from + 1, end);
    words.add(previous);
    from = end + 1;
  }
  return words;
}

/** Lines of a plain file in reference-data/words, split at tabs; comments (#) and empty lines left out. */
export function readRows(file: string): string[][] {
  return readFileSync(referenceFolder('words', file), 'utf8')
    .split(/\r?\n/)
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => line.split('\t'));
}

/** Dutch base words (singular nouns, infinitives, adjectives ...), normalised: OpenTaal. */
export const dutchWords = once(() => readPacked('words.txt.br'));

/** Names of places and people that are no Dutch word, normalised: never "corrected" to one. */
export const properNames = once(() => readPacked('names.txt.br'));

/** Inflected form to base form where the rules would fail; a word mapped to itself is a base form that looks inflected. */
export const irregularForms = once(() => new Map(readRows('irregular.tsv').map(([form = '', base = '']) => [form, base])));

/** Those of the irregular forms that hold at the end of compounds too (hoofdkussen like kussen). */
export const irregularHeads = once(
  () => new Map(readRows('irregular.tsv').flatMap(([form = '', base = '', scope]): [string, string][] => (scope === undefined && form.length >= 4 ? [[form, base]] : []))),
);
