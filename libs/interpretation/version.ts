import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { referenceFile } from '@schakel/taxonomy';

/** Raised whenever the rules read the same text otherwise. */
const RULES = '1.0.0';

/** The words that the rules work with: another lexicon reads otherwise as well. */
function hashOfWords(): string {
  const hash = createHash('sha256').update(readFileSync(referenceFile('materials.tsv')));
  for (const folder of ['lexicon', 'interpretation']) {
    for (const name of readdirSync(referenceFile(folder)).sort()) {
      if (name.endsWith('.tsv')) hash.update(name).update(readFileSync(join(referenceFile(folder), name)));
    }
  }
  return hash.digest('hex').slice(0, 8);
}

/** Version of the rules and, behind the plus sign, of the materials and the lexicon. Another version means: read again. */
export const INTERPRETATION_VERSION = `${RULES}+${hashOfWords()}`;
