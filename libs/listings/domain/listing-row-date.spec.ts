import { isIsoDate, isPlausibleDate, meantDate, withYearTurned } from './listing-row-date';

it.each(['2027-02-28', '2028-02-29', '2027-12-31'])('%s is a day', (text) => {
  expect(isIsoDate(text)).toBe(true);
});

it.each(['2027-02-29', '2027-13-01', '2027-00-10', '2027-1-1', '27-01-01', '2027-02-01T00:00:00', '', '+02027-02-01', '12027-02-01'])('%s is none', (text) => {
  expect(isIsoDate(text)).toBe(false);
});

it.each([
  ['15/03/2027', '2027-03-15'],
  ['5-3-2027', '2027-03-05'],
  ['15.3.2027', '2027-03-15'],
  ['2027/3/15', '2027-03-15'],
  ['2027-03-15T13:30:00', '2027-03-15'],
  ['2027-03-15 13:30', '2027-03-15'],
  ['31/02/2027', undefined],
  ['03/15/2027', undefined],
  ['15/03/27', undefined],
  ['maart 2027', undefined],
  ['zolang de voorraad strekt', undefined],
])('%j means %j', (text, meant) => {
  expect(meantDate(text)).toBe(meant);
});

it('is plausible from five years back to ten years ahead', () => {
  expect(['2021-01-01', '2036-12-31'].map((date) => isPlausibleDate(date, '2026-11-01'))).toEqual([true, true]);
  expect(['2020-12-31', '2037-01-01'].map((date) => isPlausibleDate(date, '2026-11-01'))).toEqual([false, false]);
});

it('may be meant with its year turned', () => {
  expect(withYearTurned('2072-02-01', '2026-11-01')).toBe('2027-02-01');
  expect(withYearTurned('2099-02-01', '2026-11-01')).toBeUndefined();
});
