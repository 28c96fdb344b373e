import { asks, met, offers } from '../../testing/subjects';
import { window } from './window';

type Dates = readonly [from: string | null, until: string | null];
const open = ([availableFrom, availableUntil]: Dates) => ({ availableFrom, availableUntil });
const judged = (asked: Dates, there: Dates) => window.judge(met(asks('Gezocht: kasten', '', open(asked)), offers('Kasten', '', open(there))));

describe('days in which both are open', () => {
  test.each<[string, Dates, Dates, number, number]>([
    ['one day', ['2027-03-01', '2027-03-31'], ['2027-03-31', '2027-04-30'], 1, 0.61],
    ['ten days', ['2027-03-01', '2027-03-10'], ['2027-02-01', '2027-06-01'], 10, 0.7],
    ['forty days are enough', ['2027-03-01', '2027-12-31'], ['2027-01-01', '2027-04-09'], 40, 1],
    ['a leap day counts', ['2028-02-28', '2028-03-01'], ['2028-01-01', '2028-12-31'], 3, 0.63],
  ])('%s', (_, asked, there, days, score) => {
    const found = judged(asked, there);
    expect(found?.score).toBeCloseTo(score, 2);
    expect(found?.reason).toMatchObject({ code: 'WINDOWS_OVERLAP', figures: { days } });
  });

  it('run from the later start to the earlier end', () => {
    expect(judged(['2027-03-01', '2027-05-01'], ['2027-04-01', '2027-06-01'])?.reason.figures).toEqual({ days: 31, from: '2027-04-01', until: '2027-05-01' });
  });

  it('have no limit where no date is given', () => {
    expect(judged([null, null], [null, null])?.score).toBe(1);
    expect(judged(['2027-03-01', null], [null, '2027-03-05'])?.reason.figures['days']).toBe(5);
  });
});

describe('windows that never meet', () => {
  test.each<[string, Dates, Dates, number]>([
    ['the offer comes too late', ['2027-01-01', '2027-01-31'], ['2027-02-10', '2027-03-01'], 10],
    ['the offer is gone before', ['2027-02-10', '2027-03-01'], ['2027-01-01', '2027-01-31'], 10],
    ['by a single day', ['2027-01-01', '2027-01-31'], ['2027-02-01', null], 1],
  ])('%s', (_, asked, there, days) => {
    expect(judged(asked, there)).toEqual({ score: 0, reason: { code: 'WINDOWS_APART', figures: { days } } });
  });
});
