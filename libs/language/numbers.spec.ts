import { numberWord, parseNumber } from './numbers';

describe('parseNumber', () => {
  it.each([
    ['12', 12],
    ['2,5', 2.5],
    ['1.250', 1250],
    ['1.250,5', 1250.5],
    ['1.250.000', 1_250_000],
    ['1.250.000,75', 1_250_000.75],
    ['1.25', 1.25],
    ['12.5', 12.5],
    ['0.250', 0.25],
    ['0,5', 0.5],
    ['1\u00A0250', 1250],
    ['1\u202F250,5', 1250.5],
    ['1,250.50', 1250.5],
    ['1,250', 1.25],
    [' 40 ', 40],
    ['007', 7],
  ])('reads %j as %d', (text, value) => {
    expect(parseNumber(text)).toBe(value);
  });

  it.each(['', 'twaalf', '1.2.3', '12a', '-3', '1,2,3', '.5'])('refuses %j', (text) => {
    expect(parseNumber(text)).toBeUndefined();
  });
});

describe('numberWord', () => {
  it('reads numbers in words, and tells those that are round', () => {
    expect(numberWord('twaalf')).toEqual({ value: 12, about: false });
    expect(numberWord('twintigtal')).toEqual({ value: 20, about: true });
  });

  it('takes "een" for the article', () => {
    expect(numberWord('een')).toBeUndefined();
  });
});
