// Writes letter-groups.tsv: in how many texts each group of four letters stands. After `npm run build`:
//   node reference-data/words/letter-groups.mjs demo/cases docs/cases-breadth
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { parse } from 'csv-parse/sync';

const { letterGroups } = createRequire(import.meta.url)('../../dist/libs/language/likeness.js');
const texts = process.argv.slice(2).flatMap((folder) => parse(readFileSync(`${folder}/listings.csv`), { columns: true, bom: true }).map(({ title, description }) => `${title}\n${description}`));
const counts = new Map();
for (const text of texts) for (const group of letterGroups(text).keys()) counts.set(group, (counts.get(group) ?? 0) + 1);
const rows = [...counts].filter(([, count]) => count > 1).sort(([one], [other]) => (one < other ? -1 : 1)).map(([group, count]) => `${group.replaceAll(' ', '_')}\t${count}`);
writeFileSync(new URL('letter-groups.tsv', import.meta.url), ['# Made by letter-groups.mjs from the example texts of this project: group of letters (_ is the end of a word), texts that have it.', `texts\t${texts.length}`, ...rows, ''].join('\n'));
