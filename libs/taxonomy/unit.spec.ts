import { UNITS, UNIT_LABELS, UNIT_SPELLINGS, parseUnit, toKilograms } from '.';

describe('a unit in a file', () => {
  it.each([
    ['stuks', 'PIECES'],
    ['kg', 'KG'],
    ['ton', 'TONNE'],
    ['m3', 'M3'],
    ['m2', 'M2'],
    ['uren_per_week', 'HOURS_PER_WEEK'],
    ['pallets', 'PALLETS'],
  ])('is read as spelled: %s', (text, unit) => {
    expect(parseUnit(text)).toEqual({ unit });
  });

  it('may have spaces around it', () => {
    expect(parseUnit(' kg ')).toEqual({ unit: 'KG' });
  });

  it.each([
    ['uur/week', 'uren_per_week'],
    ['uren per week', 'uren_per_week'],
    ['st.', 'stuks'],
    ['Stuks', 'stuks'],
    ['stukks', 'stuks'],
    ['kilo', 'kg'],
    ["kilo's", 'kg'],
    ['KG', 'kg'],
    ['tonnen', 'ton'],
    ['m²', 'm2'],
    ['m³', 'm3'],
    ['palletten', 'pallets'],
  ])('spelled otherwise is refused with the spelling that was meant: %s', (text, suggestion) => {
    expect(parseUnit(text)).toEqual({ suggestion });
  });

  it.each(['doos', 'liter', 'dm3', 'g', 'uur', '40', ''])('that is none of ours gets no guess: "%s"', (text) => {
    expect(parseUnit(text)).toEqual({});
  });
});

describe('units', () => {
  it('each have a spelling that reads back as the same unit, and a label', () => {
    expect(UNITS.map((unit) => parseUnit(UNIT_SPELLINGS[unit]).unit)).toEqual([...UNITS]);
    expect(UNITS.map((unit) => UNIT_LABELS[unit])).toEqual([
      'stuks', 'kg', 'ton', 'm³', 'm²', 'uren per week', 'pallets',
    ]);
  });

  it('give kilograms where they are a mass', () => {
    expect(toKilograms(600, 'KG')).toBe(600);
    expect(toKilograms(2.5, 'TONNE')).toBe(2500);
  });

  it.each(['PIECES', 'M3', 'M2', 'HOURS_PER_WEEK', 'PALLETS'] as const)('give no kilograms for %s', (unit) => {
    expect(toKilograms(10, unit)).toBeUndefined();
  });
});
