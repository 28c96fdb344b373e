// Builds words.txt.br and names.txt.br from OpenTaal's list of approved base words and the Statbel names of places.
// node reference-data/words/build.mjs <opentaal_basiswoorden_gekeurd.txt> <gemeenten.csv> <deelgemeenten.csv>
// Both files: sorted, accents folded, front-coded (one character for the length shared with the line before, from '0'),
// one word a line, Brotli.
import { readFileSync, writeFileSync } from 'node:fs';
import { brotliCompressSync, constants } from 'node:zlib';

const fold = (word) => word.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
const lines = (file) => readFileSync(file, 'utf8').split(/\r?\n/);
const SHORTEST = 2;
const LONGEST = 24;
const isWord = (word) => /^[a-z]+$/.test(word) && word.length >= SHORTEST && word.length <= LONGEST;

function frontCode(words) {
  let previous = '';
  let coded = '';
  for (const word of words) {
    let shared = 0;
    while (shared < word.length && word[shared] === previous[shared]) shared += 1;
    coded += `${String.fromCharCode(48 + shared)}${word.slice(shared)}\n`;
    previous = word;
  }
  return coded;
}

function write(file, words) {
  const sorted = [...new Set(words)].sort();
  const packed = brotliCompressSync(Buffer.from(frontCode(sorted)), {
    params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_LGWIN]: 24 },
  });
  writeFileSync(new URL(file, import.meta.url), packed);
  process.stdout.write(`${file}: ${sorted.length} words, ${packed.length} bytes\n`);
}

const [openTaal, ...places] = process.argv.slice(2);
const approved = lines(openTaal);
const words = new Set(approved.filter((word) => word === word.toLowerCase()).map(fold).filter(isWord));
const named = approved.filter((word) => word !== word.toLowerCase());
for (const file of places) {
  const [header, ...rows] = lines(file);
  const column = header.split(',').findIndex((title) => /^(naam|name|deelgemeente|gemeente|municipality)$/i.test(title.replace(/^\uFEFF/, '')));
  if (column < 0) throw new Error(`${file}: no column with a name in: ${header}`);
  for (const row of rows) named.push(row.split(',')[column] ?? '');
}
const names = named.flatMap((name) => fold(name).split(/[^a-z]+/)).filter((name) => isWord(name) && !words.has(name));
write('words.txt.br', words);
write('names.txt.br', names);
