import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { referenceFile } from '@schakel/taxonomy';

const RULES = join(__dirname, '..', 'domain');
const FILES = [['material-kin.csv'], ['words', 'letter-groups.tsv']];

/** Of the rules by which pairs are judged and proposals made, as their files have them: with others a hub is matched again. */
export function matchingVersion(): string {
  const hash = createHash('sha256');
  for (const name of readdirSync(RULES, { recursive: true, encoding: 'utf8' }).sort()) {
    if (/\.[jt]s$/.test(name) && !name.includes('.spec.')) hash.update(name).update(readFileSync(join(RULES, name)));
  }
  for (const path of FILES) hash.update(readFileSync(referenceFile(...path)));
  return hash.digest('hex').slice(0, 12);
}
