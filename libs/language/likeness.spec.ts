import { letterGroups, likeness, profileOf } from './likeness';

const alike = (one: string, other: string) => likeness(profileOf(one), profileOf(other));

describe('texts by their letters', () => {
  it('are cut into groups of four, words whole when they are shorter', () => {
    expect([...letterGroups('Stoel en stoèl')]).toEqual([[' sto', 2], ['stoe', 2], ['toel', 2], ['oel ', 2], [' en ', 1]]);
    expect([...letterGroups('')]).toEqual([]);
  });

  it('are wholly alike, or not at all', () => {
    expect(alike('Bureaustoelen met armleuning', 'bureaustoelen met ARMLEUNING')).toBeCloseTo(1);
    expect(alike('Kast', 'Fiets')).toBe(0);
    expect(alike('', 'Fiets')).toBe(0);
  });

  it('are alike through compounds, endings and slips', () => {
    expect(alike('gordijnstof', 'stof voor gordijnen')).toBeGreaterThan(0.5);
    expect(alike('koelkasten', 'koelkastje')).toBeGreaterThan(0.6);
    expect(alike('signalisatiebroek', 'signalistiebroeken')).toBeGreaterThan(0.5);
  });

  it('are alike by telling words rather than by those of every text', () => {
    expect(alike('in goede staat, rolstoel', 'rolstoel met remmen')).toBeGreaterThan(alike('in goede staat, rolstoel', 'in goede staat, gordijn'));
  });
});
