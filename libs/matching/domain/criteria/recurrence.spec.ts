import type { Recurrence } from '@schakel/interpretation';
import { asks, met, offers, works } from '../../testing/subjects';
import { recurrence } from './recurrence';

const judged = (asked: Recurrence, there: Recurrence) => recurrence.judge(met(asks('Gezocht: houten palletten', '', { recurrence: asked }), offers('Houten palletten', '', { recurrence: there })));

describe('a steady need', () => {
  test.each<[Recurrence, Recurrence, number, string]>([
    ['WEEKLY', 'WEEKLY', 1, 'STEADY_SOURCE'], ['MONTHLY', 'QUARTERLY', 1, 'STEADY_SOURCE'], ['QUARTERLY', 'ONCE', 0.7, 'ONE_LOT'], ['WEEKLY', 'ONCE', 0.7, 'ONE_LOT'],
  ])('%s, from a source that gives %s', (asked, there, score, code) => {
    expect(judged(asked, there)).toEqual({ score, reason: { code, figures: { asked } } });
  });
});

describe('rhythm counts for nothing', () => {
  it('where something is needed once', () => {
    expect(judged('ONCE', 'WEEKLY')).toBeNull();
  });

  it('between a lot and a workshop', () => {
    expect(recurrence.judge(met(offers('Lakens', '', { recurrence: 'WEEKLY' }), works('Wasserij')))).toBeNull();
  });
});
