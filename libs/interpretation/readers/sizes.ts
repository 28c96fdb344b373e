import type { Size } from '@schakel/language';
import { codes, IN_DESCRIPTION, IN_TITLE } from '../confidence';
import { type Document, evidence, type Word } from '../document';
import type { Finding } from '../interpretation';

const range = (from: string | number, to: string | number): string => (from === to ? String(from) : `${from}-${to}`);
const DIMENSION_UNITS = { MM: 'mm', CM: 'cm', M: 'm' } as const;

/** A size in one spelling: `S-XXL`, `39-40`, `160x80 cm`. */
function spelled(size: Size): readonly string[] {
  switch (size.type) {
    case 'LETTERS':
      return size.ranges.map(({ from, to }) => range(from, to));
    case 'NUMBERS':
      return size.ranges.map(({ from, to }) => range(from, to));
    case 'DIMENSIONS':
      return [`${size.values.join('x')}${size.unit ? ` ${DIMENSION_UNITS[size.unit]}` : ''}`];
  }
}

/** "2 x 24 leerlingen" multiplies, while "160 x 80" measures: the first figure is small, spaces part it, and what is counted follows. */
export function isCount(words: readonly Word[], { token, at }: Word): boolean {
  if (token.kind !== 'SIZE' || token.size.type !== 'DIMENSIONS' || token.size.values.length !== 2 || token.size.unit) return false;
  const next = words[at + 1];
  const [times = 0, each = 0] = token.size.values;
  return times <= 12 && each > 2 && /\s[x×*]\s/i.test(token.text) && next?.token.kind === 'WORD' && next.before === 'SPACE' && next.norm.length > 3 && !/^(?:breed|hoog|lang|diep|groot|meter|inclusief|voor|met)$/.test(next.norm);
}

/** 24inch, 10duim: sizes of screens and wheels, which stand apart from the number or are codes. */
function inches(words: readonly Word[], { at, token, norm }: Word): string | undefined {
  const joined = /^(\d{1,2}(?:[.,]\d)?)(?:inch|duim|")$/.exec(norm);
  if (joined?.[1] !== undefined) return `${joined[1].replace(',', '.')} inch`;
  const next = words[at + 1];
  if (token.kind !== 'NUMBER' || !next || !/^(?:inch|duim|duims)$/.test(next.norm)) return undefined;
  return `${range(token.value, token.upTo ?? token.value)} inch`;
}

/** Vessels and appliances are told apart by what they hold. */
const HELD_IN_LITRES = /^(?:packaging|electro|other\.(?:tableware|waste-bin|garden|household))/;
const LARGEST_VESSEL_LITRES = 1500;

/** Do litres measure the piece rather than the lot? */
export function isVesselSize(goods: string | undefined, litres: number): boolean {
  return goods !== undefined && HELD_IN_LITRES.test(goods) && litres <= LARGEST_VESSEL_LITRES;
}

/** Clothing and shoe sizes, measures and screen sizes, each in one spelling. A measure that the text demands is a requirement as well. */
export function readSizes(document: Document, goods: string | undefined): readonly Finding<string>[] {
  const found = codes<string>();
  for (const word of document.words) {
    const confidence = word.field === 'title' ? IN_TITLE : IN_DESCRIPTION;
    const inch = inches(document.words, word);
    const { token } = word;
    const sizes = token.kind === 'SIZE' && !isCount(document.words, word) ? spelled(token.size) : inch === undefined ? [] : [inch];
    if (token.kind === 'QUANTITY' && token.unit === 'LITRE' && isVesselSize(goods, token.value)) {
      found.add(`${range(token.value, token.upTo ?? token.value)} l`, confidence, [evidence(document, word.at, word.at + 1)]);
    }
    for (const size of sizes) found.add(size, confidence, [evidence(document, word.at, word.at + (inch !== undefined && token.kind === 'NUMBER' ? 2 : 1))]);
  }
  return found.list();
}
