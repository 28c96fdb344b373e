import type { Unit } from '@schakel/taxonomy';
import { asks, met, offers, works } from '../../testing/subjects';
import type { Subject } from '../subject';
import { quantity } from './quantity';

const judged = (query: Subject, candidate: Subject) => quantity.judge(met(query, candidate));
const wants = (remaining: number | null, unit: Unit | null = 'PIECES', given: Partial<Subject> = {}) => asks('Gezocht: bureaustoelen', '', { remaining, unit, ...given });
const has = (remaining: number | null, unit: Unit | null = 'PIECES', given: Partial<Subject> = {}) => offers('Bureaustoelen', '', { remaining, unit, ...given });
const manages = (remaining: number | null, unit: Unit | null = 'PIECES') => works('Herstel van bureaustoelen', '', { remaining, unit });

describe('how much of what is asked is there', () => {
  test.each<[string, Subject, Subject, number, string, number]>([
    ['all of it', wants(40), has(40), 1, 'QUANTITY_COVERED', 100],
    ['more than that', wants(40), has(100), 1, 'QUANTITY_COVERED', 250],
    ['half, which is enough to talk', wants(40), has(20), 1, 'QUANTITY_PARTLY', 50],
    ['a quarter', wants(40), has(10), 0.5, 'QUANTITY_PARTLY', 25],
    ['a tenth of a steady need', wants(40, 'PIECES', { recurrence: 'MONTHLY' }), has(4), 1, 'QUANTITY_PARTLY', 10],
    ['a twentieth of a steady need', wants(40, 'PIECES', { recurrence: 'WEEKLY' }), has(2), 0.5, 'QUANTITY_PARTLY', 5],
    ['a tenth of a need without an end', wants(40, 'PIECES', { availableUntil: null }), has(4), 1, 'QUANTITY_PARTLY', 10],
    ['kilograms of a tonne', wants(2, 'TONNE'), has(500, 'KG'), 0.5, 'QUANTITY_PARTLY', 25],
  ])('%s', (_, request, offer, score, code, percent) => {
    expect(judged(request, offer)).toEqual({ score, reason: { code, figures: { percent } } });
  });

  it('weighs pieces against kilograms', () => {
    const [light, heavy] = [judged(wants(500, 'KG'), has(5)), judged(wants(500, 'KG'), has(500))];
    expect(light?.reason.code).toBe('QUANTITY_PARTLY');
    expect(heavy?.reason.code).toBe('QUANTITY_COVERED');
  });

  test.each<[string, Subject, Subject]>([
    ['the request does not say', wants(null), has(10)],
    ['the offer does not say', wants(10), has(null)],
    ['a unit is missing', wants(10), has(10, null)],
    ['the units cannot be compared', wants(10, 'M2'), has(10)],
  ])('is not known where %s', (_, request, offer) => {
    expect(judged(request, offer)).toBeNull();
  });
});

describe('whether a workshop can manage the lot', () => {
  test.each<[string, Subject, Subject, number, string, number]>([
    ['within a week', has(8), manages(10), 1, 'CAPACITY_SUFFICES', 1],
    ['within a quarter', has(130), manages(10), 1, 'CAPACITY_SUFFICES', 13],
    ['in half a year', has(260), manages(10), 0.5, 'CAPACITY_SMALL', 26],
    ['by weight, given by the month', has(6000, 'KG'), manages(1000, 'KG'), 0.5, 'CAPACITY_SMALL', 26],
  ])('%s', (_, lot, workshop, score, code, weeks) => {
    expect(judged(lot, workshop)).toEqual({ score, reason: { code, figures: { weeks } } });
  });

  test.each<[string, Subject, Subject]>([
    ['it gives no capacity', has(40), manages(null)],
    ['it counts in another unit', has(40), manages(100, 'KG')],
    ['the unit has no usual period', has(40, 'M3'), manages(10, 'M3')],
    ['the lot does not say how large it is', has(null), manages(10)],
    ['the lot comes again and again', has(400, 'PIECES', { recurrence: 'WEEKLY' }), manages(10)],
  ])('is not known where %s', (_, lot, workshop) => {
    expect(judged(lot, workshop)).toBeNull();
  });
});
