import { CONDITIONS, interpret, INTERPRETATION_VERSION, type Interpretation, type ListingText, PROCESSES } from './index';

const KINDS = ['OFFER', 'REQUEST', 'CAPABILITY'] as const;

/** Every piece of evidence lies where it says, and every confidence between 0 and 1. */
function expectSound(text: ListingText, reading: Interpretation): void {
  const { valueChain, condition, recurrence } = reading;
  const findings = [
    ...[valueChain, condition, recurrence].flatMap((finding) => finding ?? []), ...reading.materials, ...reading.acceptedConditions, ...reading.exclusions, ...reading.requirements,
    ...reading.properties, ...reading.shares, ...reading.sizes, ...reading.quantities, ...reading.needs, ...reading.processes, ...reading.products,
  ];
  for (const { confidence, evidence } of findings) {
    expect(confidence).toBeGreaterThan(0);
    expect(confidence).toBeLessThanOrEqual(0.99);
    expect(evidence.length).toBeGreaterThan(0);
    for (const { field, from, to, text: words } of evidence) expect(text[field].slice(from, to)).toBe(words);
  }
  for (const { value } of reading.needs) expect(PROCESSES).toContain(value);
  if (condition) expect(CONDITIONS).toContain(condition.value);
}

describe('a reading', () => {
  it('names the words it rests on, in the text as it was given', () => {
    const text: ListingText = { kind: 'OFFER', title: 'ÉÉN Café-zetel', description: 'Oude  wasmachine (défect),\nniet gewassen 😀 lakens' };
    const reading = interpret(text);
    expectSound(text, reading);
    expect(reading.materials.flatMap(({ evidence }) => evidence.map((one) => one.text))).toEqual(expect.arrayContaining(['wasmachine', 'lakens']));
  });

  it('carries the version of rules and words', () => {
    expect(interpret({ kind: 'OFFER', title: 'Stoelen', description: '' }).version).toBe(INTERPRETATION_VERSION);
    expect(INTERPRETATION_VERSION).toMatch(/^\d+\.\d+\.\d+\+[0-9a-f]{8}$/);
  });

  it('is the same for the same text', () => {
    const text: ListingText = { kind: 'OFFER', title: '12 burelen', description: 'met ladeblok, licht bekrast, niet voor 2027' };
    expect(interpret(text)).toEqual(interpret(text));
  });

  it('puts more trust in the title than in the description', () => {
    const title = interpret({ kind: 'OFFER', title: 'Strijkijzers', description: '' }).materials[0];
    const description = interpret({ kind: 'OFFER', title: '', description: 'Strijkijzers' }).materials[0];
    expect([title?.confidence, description?.confidence]).toEqual([0.95, 0.8]);
  });

  it('gains confidence from words that agree', () => {
    const once = interpret({ kind: 'OFFER', title: '', description: 'frigo' }).materials[0];
    const twice = interpret({ kind: 'OFFER', title: '', description: 'frigo. De koelkast is wit.' }).materials[0];
    expect(twice?.value).toBe('electro.white-goods.fridge');
    expect(twice?.confidence).toBeGreaterThan(once?.confidence ?? 1);
    expect(twice?.evidence).toHaveLength(2);
  });

  it('is less sure of a misspelled word', () => {
    const [slip] = interpret({ kind: 'OFFER', title: 'burostoeln', description: '' }).materials;
    expect(slip?.value).toBe('furniture.seating.office-chair');
    expect(slip?.confidence).toBeLessThan(0.95);
  });
});

describe('text that is no listing', () => {
  test.each([
    ['', ''],
    ['   ', '\n\n\t'],
    ['???', '!!! ...'],
    ['asdf qwer zxcv', 'lkjh poiu mnbv'],
    ['The quick brown fox', 'jumps over the lazy dog and sleeps'],
    ['Bonjour à tous', 'Nous souhaitons vous remercier pour votre accueil'],
    ['1234 5678', '+32 470 12 34 56 info@voorbeeld.example'],
    ['😀😀😀', '\u200b\ufeff\u0301'],
  ])('"%s", "%s": nothing is read, and it is asked', (title, description) => {
    const reading = interpret({ kind: 'OFFER', title, description });
    expect(reading.valueChain).toBeNull();
    expect(reading.materials).toEqual([]);
    expect(reading.questions).toEqual(expect.arrayContaining(['VALUE_CHAIN', 'MATERIAL', 'CONDITION']));
  });

  it('a repair record is read as far as it goes', () => {
    const reading = interpret({ kind: 'OFFER', title: 'Vacuum cleaner', description: 'Doesn\'t suck. Motor ok. Filter blocked, cleaned, works. Stofzuiger hersteld.' });
    expect(reading.valueChain?.value).toBe('ELECTRO');
  });
});

describe('any text whatever', () => {
  /** The same sequence on every run. */
  function random(seed: number): () => number {
    let state = seed;
    return () => {
      state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
      return state / 2 ** 32;
    };
  }
  const PIECES = [
    'geen', 'niet', 'zonder', 'enkel', 'behalve', 'stoelen', 'frigo\'s', 'laptops', 'katoen', '70%', '65/35', 'min.', 'max. 10 km', 'van', 'voor', 'om', 'te', 'maken', 'tassen', 'uit', 'Aalst', 'Ninove', ',', '.', ';', '(', ')', '\n', '!',
    'kapot', 'nieuw', 'versleten', 'mag', 'moet', 'een derde', 'de rest', 'bij 5', '12', '24 stuks', '2 x 24', '160x80', '2,40 m', '24"', '230V', 'EN ISO 20471', 'maat 42', 'S tot XL', '€ 50', 'per week', 'elke maand', 'bak', 'met', 'bank',
    'zetel', 'bureau', 'kast', 'logo', 'eraf', 'gewist', 'was- en droogkasten', 'é', '💡', '\u0000', '\ud800', 'xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx', 'of', 'en', 'noch', '-', '--', '…', 'http://voorbeeld.example', 'a@b.example',
  ];

  it('is read without fault, with evidence that lies where it says', () => {
    const next = random(20261122);
    for (let round = 0; round < 600; round += 1) {
      const words = (most: number): string => Array.from({ length: Math.floor(next() * most) }, () => PIECES[Math.floor(next() * PIECES.length)]).join(next() < 0.8 ? ' ' : '');
      const text: ListingText = { kind: KINDS[round % 3] ?? 'OFFER', title: words(8), description: words(40), quantity: next() < 0.5 ? Math.floor(next() * 500) : null, unit: next() < 0.5 ? 'PIECES' : null };
      expectSound(text, interpret(text));
    }
  });

  it('is read when it is very long', () => {
    const next = random(7);
    const description = Array.from({ length: 2500 }, () => PIECES[Math.floor(next() * PIECES.length)]).join(' ');
    const text: ListingText = { kind: 'REQUEST', title: 'Stoelen', description };
    expect(description.length).toBeGreaterThan(10_000);
    expectSound(text, interpret(text));
    expect(interpret({ kind: 'OFFER', title: 'a'.repeat(10_000), description: 'geen '.repeat(5_000) }).materials).toEqual([]);
    expect(interpret({ kind: 'OFFER', title: 'stoel, '.repeat(2_000), description: '' }).valueChain?.value).toBe('FURNITURE');
  });
});
