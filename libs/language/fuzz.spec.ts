import { expandQuery } from './expand-query';
import { indexTerms } from './index-terms';
import { Lexicon } from './lexicon';
import { parseLexicon } from './lexicon-file';
import { normalise } from './normalise';
import { stem } from './stem';
import { tokenise } from './tokenise';

/** mulberry32: the same numbers on every run. */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const PIECES = [
  'stoel', 'Bureaustoelen', "frigo's", 'frigo’s', 'ÉÉN', 'ﬁets', 'ĳs', 'e\u0301', '\u0301', '\u00AD', '\u200B', '12', '1.250,5', '2,5 ton', '160x80', '1m60', ' x ',
  'S tot XXL', 'maat', '42', 'EN ISO', '20471', 'DL360', '12/05', '/2027', 'mei', '65/35', '18V', '%', '€', '±', '-', '–', "'", '"', '.', ',', '...', '\n', '\r\n', '\t',
  ' ', ' ', ' ', '(', ')', 'jan@keet.be', '@', 'www.', 'http://', '👍', '𝗚𝗿𝗮𝘁𝗶𝘀', '\uD800', '\uDC00', '\uFFFF', '\0', 'ß', 'مرحبا', '椅子', 'was-', 'en', '²', '½', '+32', '0478',
  'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa', '99999999999999999999', '__proto__', 'constructor',
];
const lexicon = new Lexicon(parseLexicon('stoel\tfurniture.seating\tnl\t\nstoel op wieltjes\tfurniture.seating\tnl\t\nfrigo\telectro.fridge\tnl-BE\t'));

function texts(count: number): string[] {
  const next = random(20261122);
  return Array.from({ length: count }, () => {
    const length = Math.floor(next() * 30);
    return Array.from({ length }, () => PIECES[Math.floor(next() * PIECES.length)]).join('');
  });
}

describe('language on any input', () => {
  it('gives tokens that map back, in order, and miss no letter or digit', () => {
    const faults: string[] = [];
    for (const text of texts(2000)) {
      let last = 0;
      for (const { start, end, text: part, norm } of tokenise(text)) {
        if (start < last || end <= start || text.slice(start, end) !== part || norm === '') faults.push(JSON.stringify([text, part]));
        if (/[a-zA-Z0-9]/.test(text.slice(last, start))) faults.push(JSON.stringify([text, text.slice(last, start)]));
        last = end;
      }
      if (/[a-zA-Z0-9]/.test(text.slice(last))) faults.push(JSON.stringify([text, text.slice(last)]));
    }
    expect(faults).toEqual([]);
  });

  it('normalises once and for all', () => {
    expect(texts(2000).filter((text) => normalise(normalise(text)) !== normalise(text))).toEqual([]);
  });

  it('never throws, and keeps senses within the tokens', () => {
    const faults: string[] = [];
    for (const text of texts(1000)) {
      const tokens = tokenise(text);
      for (const { from, to } of lexicon.findSenses(tokens)) if (from >= to || to > tokens.length) faults.push(text);
      indexTerms(text, { lexicon });
      for (const { start, end, text: part } of expandQuery(text, { lexicon })) if (text.slice(start, end) !== part) faults.push(text);
    }
    expect(faults).toEqual([]);
  });

  it('stems and splits whatever letters come', () => {
    const faults: string[] = [];
    const next = random(7);
    const letters = 'aabcdeeeefghiijklmnnnoopqrssttuvwxyz-\'';
    for (let round = 0; round < 3000; round += 1) {
      const word = Array.from({ length: 1 + Math.floor(next() * 18) }, () => letters[Math.floor(next() * letters.length)]).join('');
      if (typeof stem(word) !== 'string' || lexicon.splitCompound(word).includes('')) faults.push(word);
    }
    expect(faults).toEqual([]);
  });
});
