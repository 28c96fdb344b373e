import { normalise } from './normalise';

describe('normalise', () => {
  it.each([
    ['Frigo', 'frigo'],
    ['CAFÉ', 'cafe'],
    ['ÉÉN', 'een'],
    ['crème', 'creme'],
    ['cre\u0300me', 'creme'],
    ['frigo’s', "frigo's"],
    ['frigo`s', "frigo's"],
    ['“bureau”', '"bureau"'],
    ['œuvre', 'oeuvre'],
    ['ﬁets', 'fiets'],
    ['Ĳzer', 'ijzer'],
    ['20 m²', '20 m2'],
    ['3 m³', '3 m3'],
    ['zit–sta', 'zit-sta'],
    ['kan\u00ADtoor', 'kantoor'],
    ['kan\u200Btoor', 'kantoor'],
    ['60\u00A0cm', '60 cm'],
    ['𝗚𝗿𝗮𝘁𝗶𝘀', 'gratis'],
    ['straße', 'strasse'],
    ['', ''],
  ])('makes %j %j', (text, normal) => {
    expect(normalise(text)).toBe(normal);
  });

  it('leaves a normal text as it is', () => {
    const text = "12 bureaustoelen en 3 frigo's, 160 x 80 cm";
    expect(normalise(text)).toBe(text);
  });
});
