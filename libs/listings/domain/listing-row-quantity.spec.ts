import { readQuantity } from './listing-row-quantity';

it.each([
  ['1', 1],
  ['1250.5', 1250.5],
  ['0.5', 0.5],
  ['0012', 12],
  ['0.125', 0.125],
  ['1000000000', 1_000_000_000],
])('%j is %j', (text, quantity) => {
  expect(readQuantity(text, 'KG')).toEqual({ quantity });
});

it('is kept to three decimals', () => {
  expect(readQuantity('2.00049', 'TONNE').quantity).toBe(2);
});

it.each(['0', '-12', '-0.5', '0.0004', '1000000001', '9'.repeat(400)])('%s is out of range', (text) => {
  expect(readQuantity(text, 'KG').fault?.code).toBe('OUT_OF_RANGE');
});

it.each([
  ['1.250,5', '1250.5'],
  ['1,5', '1.5'],
  ['1.250.000', '1250000'],
  ['1 250', '1250'],
  ["1'250.5", '1250.5'],
  ['1,250.5', '1250.5'],
  ['ca. 50', '50'],
  ['50 stuks', '50'],
  ['± 600', '600'],
  ['10-20', undefined],
  ['tussen 10 en 20', undefined],
  ['1e3', undefined],
  ['NaN', undefined],
  ['Infinity', undefined],
  ['- 5', undefined],
  ['0x10', undefined],
  ['veel', undefined],
  ['½', undefined],
])('%j is no number; meant may be %j', (text, suggestion) => {
  expect(readQuantity(text, 'KG')).toMatchObject({ fault: { code: 'INVALID_NUMBER', extras: { suggestion } } });
});

it('with three decimals is told where a thousandth exists, and refused where not', () => {
  expect(readQuantity('1.250', 'KG')).toMatchObject({ quantity: 1.25, fault: { code: 'AMBIGUOUS_NUMBER', extras: { suggestion: '1250' } } });
  expect(readQuantity('1.250', 'PIECES')).toEqual({ fault: { code: 'INVALID_NUMBER', extras: { suggestion: '1250' } } });
});
