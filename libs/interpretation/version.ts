import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { lexiconEntriesInUse, type LexiconEntry } from '@schakel/language';
import { referenceFile } from '@schakel/taxonomy';

/** Raised whenever the rules read the same text otherwise. */
const RULES = '1.0.0';

/** Of the words that the rules work with: another lexicon reads otherwise as well. */
function hashOfFiles(): Buffer {
  const hash = createHash('sha256').update(readFileSync(referenceFile('materials.tsv')));
  for (const folder of ['lexicon', 'interpretation']) {
    for (const name of readdirSync(referenceFile(folder)).sort()) {
      if (name.endsWith('.tsv')) hash.update(name).update(readFileSync(join(referenceFile(folder), name)));
    }
  }
  // Beside a reading stands what its text is about: made anew with it.
  for (const name of ['pieces.tsv', 'weights.safetensors']) hash.update(readFileSync(referenceFile('meaning', name)));
  return hash.digest();
}

const files = hashOfFiles();

/** Version of the rules and, behind the plus sign, of the materials and the lexicon as the files have them. */
export const INTERPRETATION_VERSION = `${RULES}+${files.toString('hex').slice(0, 8)}`;

let known: { readonly entries: readonly LexiconEntry[]; readonly version: string } | undefined;

/**
 * What a reading of now carries: {@link INTERPRETATION_VERSION}, or a version of the same form that follows from the terms that are
 * in use beside those of the files. Another version means: read again.
 */
export function interpretationVersion(): string {
  const entries = lexiconEntriesInUse();
  if (known?.entries !== entries) known = { entries, version: entries.length === 0 ? INTERPRETATION_VERSION : `${RULES}+${hashWith(entries)}` };
  return known.version;
}

/** In whatever order the terms were added. */
function hashWith(entries: readonly LexiconEntry[]): string {
  const lines = entries.map(({ term, sense, lang, exact, except }) => JSON.stringify([term, sense, lang, exact, except])).sort();
  return createHash('sha256').update(files).update(lines.join('\n')).digest('hex').slice(0, 8);
}
