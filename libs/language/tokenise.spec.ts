import { tokenise } from './tokenise';
import { Token } from './tokens';

/** Kind and norm of each token: enough to see how a text was cut. */
const cut = (text: string): string[] => tokenise(text).map((token) => `${token.kind} ${token.norm}`);
const only = (text: string): Token => {
  const tokens = tokenise(text);
  expect(tokens).toHaveLength(1);
  return tokens[0] as Token;
};

describe('tokenise: words', () => {
  it('keeps inner hyphens and apostrophes', () => {
    expect(cut("pc-scherm, frigo's en t-shirts")).toEqual(['WORD pc-scherm', "WORD frigo's", 'WORD en', 'WORD t-shirts']);
  });

  it('counts offsets in the text as given, however it is normalised', () => {
    const text = 'Ééń “ﬁets” 𝗚𝗿𝗮𝘁𝗶𝘀 👍 frigo’s';
    const tokens = tokenise(text);
    expect(tokens.map((token) => token.norm)).toEqual(['een', 'fiets', 'gratis', "frigo's"]);
    expect(tokens.map((token) => text.slice(token.start, token.end))).toEqual(['Ééń', 'ﬁets', '𝗚𝗿𝗮𝘁𝗶𝘀', 'frigo’s']);
  });

  it('tells a word whose end is left off', () => {
    expect(tokenise('was- en droogkasten').map((token) => token.kind === 'WORD' && token.cut)).toEqual([true, false, false]);
  });

  it('reads 3-zits and 2dehands as words', () => {
    expect(cut('3-zitsbank, 2dehands')).toEqual(['WORD 3-zitsbank', 'WORD 2dehands']);
  });

  it.each(['', '   ', '...', '👍', '---', "'"])('finds nothing in %j', (text) => {
    expect(tokenise(text)).toEqual([]);
  });
});

describe('tokenise: how strongly tokens are parted', () => {
  const breaks = (text: string): string[] => tokenise(text).map((token) => token.before);

  it('tells spaces, commas and ends of sentences apart', () => {
    expect(breaks('geen stoelen, wel tafels. Kasten ook')).toEqual(['NONE', 'SPACE', 'COMMA', 'SPACE', 'STOP', 'SPACE']);
  });

  it('takes a new line for an end and a bracket for a comma', () => {
    expect(breaks('stoelen\ntafels (rond)')).toEqual(['NONE', 'STOP', 'COMMA']);
  });

  it('does not end a sentence at an abbreviation', () => {
    expect(breaks('ca. 12 st. stoelen')).toEqual(['NONE', 'SPACE', 'SPACE']);
  });

  it('takes a slash between words for a space, a spaced dash for a comma', () => {
    expect(breaks('zit/sta - bureau')).toEqual(['NONE', 'SPACE', 'COMMA']);
  });
});

describe('tokenise: quantities', () => {
  it.each([
    ['12 stuks', 12, 'PIECES'],
    ['12 st', 12, 'PIECES'],
    ['2,5 ton', 2.5, 'TONNE'],
    ['30 kg', 30, 'KG'],
    ['30kg', 30, 'KG'],
    ['1.250,5 kilo', 1250.5, 'KG'],
    ['1 250 kg', 1250, 'KG'],
    ['500 gram', 0.5, 'KG'],
    ['48 paar', 48, 'PAIR'],
    ['12 palletten', 12, 'PALLETS'],
    ['120 europallets', 120, 'PALLETS'],
    ['3 m³', 3, 'M3'],
    ['3 kubieke meter', 3, 'M3'],
    ['20 m2', 20, 'M2'],
    ['20 vierkante meter', 20, 'M2'],
    ['100 m', 100, 'METRE'],
    ['50 lopende meter', 50, 'METRE'],
    ['60 liter', 60, 'LITRE'],
    ['5 l', 5, 'LITRE'],
    ['33 cl', 0.33, 'LITRE'],
    ['12 dozen', 12, 'BOXES'],
    ['40 zakken', 40, 'BAGS'],
    ['6 rollen', 6, 'ROLLS'],
    ['4 rolcontainers', 4, 'CONTAINERS'],
    ['3 sets', 3, 'SET'],
    ['70%', 70, 'PERCENT'],
    ['70 procent', 70, 'PERCENT'],
    ['€ 50', 50, 'EURO'],
    ['50 euro', 50, 'EURO'],
    ['8 personen', 8, 'PERSONS'],
    ['3 jaar', 3, 'YEAR'],
    ['6 maanden', 6, 'MONTH'],
    ['twaalf stuks', 12, 'PIECES'],
    ['twee ton', 2, 'TONNE'],
  ])('reads %s', (text, value, unit) => {
    expect(only(text)).toMatchObject({ kind: 'QUANTITY', value, unit, about: false });
  });

  it('reads a range, and what is said to be about', () => {
    expect(only('10 tot 15 stuks')).toMatchObject({ value: 10, upTo: 15, about: false });
    expect(only('10-15 kg')).toMatchObject({ value: 10, upTo: 15, unit: 'KG' });
    expect(only('± 600 kg')).toMatchObject({ value: 600, about: true });
    expect(tokenise('ongeveer 600 kg')[1]).toMatchObject({ value: 600, about: true });
  });

  it('reads round figures', () => {
    expect(only('180 tal')).toMatchObject({ kind: 'NUMBER', value: 180, about: true });
    expect(only('20-tal')).toMatchObject({ kind: 'NUMBER', value: 20, about: true });
    expect(only('vijftigtal')).toMatchObject({ kind: 'NUMBER', value: 50, about: true });
  });

  it('counts what is multiplied', () => {
    expect(cut('3x laptop, 2 x 160x80')).toEqual(['QUANTITY 3x', 'WORD laptop', 'QUANTITY 2 x', 'SIZE 160x80']);
  });

  it('leaves a number without a unit a number', () => {
    expect(cut('12 bureaustoelen in 9300 Aalst')).toEqual(['NUMBER 12', 'WORD bureaustoelen', 'WORD in', 'NUMBER 9300', 'WORD aalst']);
  });

  it('takes no letter of a following word for a unit', () => {
    expect(cut('5 t-shirts, 3 lampen, 2 matten')).toEqual(['NUMBER 5', 'WORD t-shirts', 'NUMBER 3', 'WORD lampen', 'NUMBER 2', 'WORD matten']);
  });

  it('does not join a size and the count behind it', () => {
    expect(cut('maat 42 100 stuks')).toEqual(['SIZE maat 42', 'QUANTITY 100 stuks']);
    expect(cut('maat 42, 12 stuks')).toEqual(['SIZE maat 42', 'QUANTITY 12 stuks']);
  });
});

describe('tokenise: sizes', () => {
  it.each([
    ['60x40', [60, 40], undefined],
    ['160 x 80 cm', [160, 80], 'CM'],
    ['160 × 80 × 75 cm', [160, 80, 75], 'CM'],
    ['160 op 80 cm', [160, 80], 'CM'],
    ['2,60 m x 1,40 m', [2.6, 1.4], 'M'],
    ['1m60 x 0m80', [160, 80], 'CM'],
    ['1m60', [160], 'CM'],
    ['45 cm', [45], 'CM'],
    ['800mm', [800], 'MM'],
    ['2,60 m', [2.6], 'M'],
  ])('reads the measure %s', (text, values, unit) => {
    expect(only(text)).toMatchObject({ kind: 'SIZE', size: { type: 'DIMENSIONS', values, unit } });
  });

  it('takes many metres for a stock, unless they stand upright', () => {
    expect(tokenise('40 meter stof')[0]).toMatchObject({ kind: 'QUANTITY', unit: 'METRE' });
    expect(tokenise('12 meter lang')[0]).toMatchObject({ kind: 'SIZE' });
  });

  it.each([
    ['S tot XXL', [['S', 'XXL']]],
    ['S-XL', [['S', 'XL']]],
    ['XL', [['XL', 'XL']]],
    ['3XL', [['3XL', '3XL']]],
    ['M en L', [['M', 'M'], ['L', 'L']]],
    ['maat m', [['M', 'M']]],
  ])('reads the sizes %s', (text, pairs) => {
    const ranges = pairs.map(([from, to]) => ({ from, to }));
    expect(only(text)).toMatchObject({ kind: 'SIZE', size: { type: 'LETTERS', ranges } });
  });

  it('reads sizes in numbers', () => {
    expect(only('maat 42')).toMatchObject({ size: { type: 'NUMBERS', ranges: [{ from: 42, to: 42 }] } });
    expect(only('maten 39-40 en 47-48')).toMatchObject({ size: { type: 'NUMBERS', ranges: [{ from: 39, to: 40 }, { from: 47, to: 48 }] } });
    expect(only('maten 36 tot 44')).toMatchObject({ size: { type: 'NUMBERS', ranges: [{ from: 36, to: 44 }] } });
  });

  it('takes a lone letter for a letter', () => {
    expect(cut('blok L naast S')).toEqual(['WORD blok', 'WORD l', 'WORD naast', 'WORD s']);
  });
});

describe('tokenise: dates', () => {
  it.each([
    ['12 mei 2027', { day: 12, month: 5, year: 2027 }],
    ['12 mei', { day: 12, month: 5 }],
    ['1 sept.', { day: 1, month: 9 }],
    ['mei 2027', { month: 5, year: 2027 }],
    ['september', { month: 9 }],
    ['12/05/2027', { day: 12, month: 5, year: 2027 }],
    ['12-05-27', { day: 12, month: 5, year: 2027 }],
    ['2027-03-31', { day: 31, month: 3, year: 2027 }],
  ])('reads %s', (text, date) => {
    expect(only(text)).toMatchObject({ kind: 'DATE', ...date });
  });

  it('reads day and month where a word tells so, else a ratio', () => {
    expect(tokenise('vanaf 1/12')[1]).toMatchObject({ kind: 'DATE', day: 1, month: 12 });
    expect(cut('katoen 65/35')).toEqual(['WORD katoen', 'CODE 65/35']);
  });

  it('refuses impossible days', () => {
    expect(only('45/13/2027').kind).toBe('CODE');
  });
});

describe('tokenise: codes', () => {
  it.each([
    ['EN ISO 20471', 'en iso 20471'],
    ['EN388', 'en 388'],
    ['en iso 11612', 'en iso 11612'],
    ['en388', 'en 388'],
    ['NBN EN 1729', 'nbn en 1729'],
    ['RAL 7016', 'ral 7016'],
    ['DL360', 'dl360'],
    ['i5', 'i5'],
    ['i5-8250U', 'i5-8250u'],
    ['S3', 's3'],
    ['65/35', '65/35'],
    ['18V', '18v'],
    ['18 V', '18v'],
    ['256 GB', '256gb'],
    ['170 g/m²', '170g/m2'],
    ['7u30', '7u30'],
    ['14:00', '14:00'],
    ['0478 12 34 56', '0478123456'],
    ['jan.peeters@keet.be', 'jan.peeters@keet.be'],
    ['www.keet.be/kasten', 'www.keet.be/kasten'],
  ])('reads %s', (text, norm) => {
    expect(only(text)).toMatchObject({ kind: 'CODE', norm });
  });

  it('reads inches', () => {
    expect(cut('24" scherm')).toEqual(['CODE 24inch', 'WORD scherm']);
  });

  it('leaves "en" before a number a word', () => {
    expect(cut('stoelen en 20 tafels')).toEqual(['WORD stoelen', 'WORD en', 'NUMBER 20', 'WORD tafels']);
  });
});
