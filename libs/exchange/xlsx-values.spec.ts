import { columnIndex, escapeText, isDateFormat, numberToText, serialToIso, unescapeText } from './xlsx-values';

it.each([
  [46419, '2027-02-01'],
  [46419.5625, '2027-02-01T13:30:00'],
  [61, '1900-03-01'],
  [59, '1900-02-28'],
  [1, '1900-01-01'],
  [2_958_465, '9999-12-31'],
  [-1, undefined],
  [2_958_466, undefined],
  [NaN, undefined],
])('serial day %d is %s', (serial, iso) => {
  expect(serialToIso(serial, false)).toBe(iso);
});

it('serial days may count from 1904', () => {
  expect(serialToIso(44957, true)).toBe('2027-02-01');
});

it.each([
  [14, undefined, true],
  [0, undefined, false],
  [2, undefined, false],
  [164, 'dd/mm/yyyy', true],
  [164, '[$-813]d mmmm yyyy;@', true],
  [164, '[h]:mm', true],
  [164, '#,##0.00 "dagen"', false],
  [164, '[Red]0.00', false],
  [164, '0.00E+00', false],
  [164, '0\\d', false],
  [164, 'General', false],
  [14, '0.00', false],
])('format %d %j shows a date: %j', (id, code, is) => {
  expect(isDateFormat(id, code)).toBe(is);
});

it.each([
  ['0.30000000000000004', '0.3'],
  ['1E3', '1000'],
  ['999910147', '999910147'],
  ['-2.50', '-2.5'],
  ['n/a', 'n/a'],
])('number %j is %j', (text, number) => {
  expect(numberToText(text)).toBe(number);
});

it('characters of which the format makes codes come back', () => {
  expect(unescapeText('a_x000D_b')).toBe('a\rb');
  expect(unescapeText(escapeText('a_x000D_b'))).toBe('a_x000D_b');
});

it.each([
  ['A1', 0],
  ['Z9', 25],
  ['AA10', 26],
  ['XFD1', 16_383],
  ['7', undefined],
])('%s stands in column %s', (reference, index) => {
  expect(columnIndex(reference)).toBe(index);
});
