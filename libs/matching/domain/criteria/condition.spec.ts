import type { Condition } from '@schakel/interpretation';
import { asks, met, offers, works } from '../../testing/subjects';
import type { Subject } from '../subject';
import { condition } from './condition';

const judged = (query: Subject, candidate: Subject) => condition.judge(met(query, candidate));
const lot = (state: Condition | null) => offers('Fietsen', '', { corrections: { condition: state } });

describe('the state of goods for one who asks nothing in particular', () => {
  test.each<[Condition, number, string]>([
    ['NEW', 1, 'CONDITION_FITS'], ['GOOD', 1, 'CONDITION_FITS'], ['WORN', 0.75, 'CONDITION_FITS'], ['MIXED', 0.65, 'CONDITION_PARTLY'], ['DEFECTIVE', 0.25, 'CONDITION_DIFFERS'], ['PARTS', 0.1, 'CONDITION_DIFFERS'],
  ])('%s', (there, score, code) => {
    expect(judged(asks('Gezocht: fietsen'), lot(there))).toEqual({ score, reason: { code, figures: { there, accepted: [] } } });
  });
});

describe('the state of goods for one who says what is wanted', () => {
  test.each<[string, string, Condition, number, string]>([
    ['as asked', 'In goede staat.', 'GOOD', 1, 'CONDITION_FITS'],
    ['better than asked', 'In goede staat.', 'NEW', 1, 'CONDITION_FITS'],
    ['better than what is asked with little weight', 'Nog stevig.', 'NEW', 0.9, 'CONDITION_FITS'],
    ['one step worse', 'In goede staat.', 'WORN', 0.4, 'CONDITION_DIFFERS'],
    ['two steps worse', 'In goede staat.', 'DEFECTIVE', 0.15, 'CONDITION_DIFFERS'],
    ['mixed, of which some will do', 'In goede staat.', 'MIXED', 0.6, 'CONDITION_PARTLY'],
    ['mixed for one who takes wear', 'Slijtage geen probleem.', 'MIXED', 0.85, 'CONDITION_FITS'],
    ['broken for one who takes wear', 'Slijtage geen probleem.', 'DEFECTIVE', 0.4, 'CONDITION_DIFFERS'],
    ['used for one who wants new', 'Enkel nieuw in verpakking.', 'GOOD', 0.4, 'CONDITION_DIFFERS'],
    ['worn for one who wants new', 'Enkel nieuw in verpakking.', 'WORN', 0.15, 'CONDITION_DIFFERS'],
    ['broken for one who mends', 'Kapot, om te leren herstellen.', 'DEFECTIVE', 1, 'CONDITION_FITS'],
    ['good, too good to learn mending on', 'Kapot, om te leren herstellen.', 'GOOD', 0.3, 'CONDITION_DIFFERS'],
    ['new, too good for parts', 'Voor onderdelen.', 'NEW', 0.3, 'CONDITION_DIFFERS'],
    ['anything for one who minds nothing', 'Mag kapot zijn.', 'WORN', 1, 'CONDITION_FITS'],
  ])('%s', (_, description, there, score, code) => {
    const found = judged(asks('Gezocht: fietsen', description), lot(there));
    expect(found?.score).toBe(score);
    expect(found?.reason).toMatchObject({ code, figures: { there } });
  });

  it('tells what is accepted', () => {
    expect(judged(asks('Gezocht: fietsen', 'In goede staat.'), lot('WORN'))?.reason.figures['accepted']).toEqual(['GOOD', 'NEW']);
  });
});

describe('silence on the state', () => {
  it('counts for nothing', () => {
    expect(judged(asks('Gezocht: fietsen', 'In goede staat.'), lot(null))).toBeNull();
  });

  it('is no matter between a lot and a workshop', () => {
    expect(judged(lot('DEFECTIVE'), works('Fietsherstel'))).toBeNull();
  });
});
