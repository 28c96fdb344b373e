import { asks, met, offers, scored, works } from '../testing/subjects';
import { CRITERION_NAMES, type CriterionName } from './criterion';
import { CRITERIA, GATES, judge, type Part, scoreOf, WEIGHTS } from './judge';
import type { Subject } from './subject';

const part = (criterion: CriterionName, score: number): Part => ({ criterion, score, weight: WEIGHTS[criterion], reason: { code: 'TEST', figures: {} } });
const total = (query: Subject, candidate: Subject) => scored(query, candidate).score;

describe('the score of a pair', () => {
  test.each<[string, Part[], number]>([
    ['all that fits, and nothing against it', [part('MATERIAL', 1), part('WORDS', 1), part('WINDOW', 1)], 1],
    ['goods alone', [part('MATERIAL', 1)], 0.6],
    ['goods that do not fit, whatever the rest', [part('MATERIAL', 0), part('WORDS', 0), part('WINDOW', 1), part('DISTANCE', 1)], 0],
    ['what fits keeps a floor when the rest is against it', [part('MATERIAL', 1), part('WORDS', 1), part('WINDOW', 0)], 0.15],
    ['words are weak evidence alone', [part('WORDS', 1)], 0.7],
    ['no word and no goods in common', [part('WINDOW', 1)], 0],
    ['work that does not fit pulls goods that do down', [part('MATERIAL', 1), part('PROCESS', 0.1), part('WORDS', 1)], 0.6 * 0.1 ** (5 / 11) + 0.4],
    ['texts about the same support goods that fit', [part('MATERIAL', 1), part('WORDS', 1), part('MEANING', 0.5)], (10 + 4 * 0.5) / 14],
    ['texts about the same are weak evidence alone', [part('WORDS', 0), part('MEANING', 1)], 4 / 14],
    ['the rest counts by weight', [part('MATERIAL', 1), part('WORDS', 1), part('WINDOW', 1), part('PROPERTIES', 0)], 0.15 + 0.85 / 2],
  ])('%s', (_, parts, expected) => {
    expect(scoreOf(parts, WEIGHTS)).toBeCloseTo(expected, 2);
  });

  it('has each criterion once, each with a weight', () => {
    expect(CRITERIA.map(({ name }) => name).sort()).toEqual([...CRITERION_NAMES].sort());
    expect(Math.min(...Object.values(WEIGHTS))).toBeGreaterThan(0);
  });

  it('turns on the weights of the hub', () => {
    const pair = met(asks('Gezocht: bureaustoelen', '', { where: 'Aalst' }), offers('Bureaustoelen', '', { where: 'Brugge' }));
    const [usual, near] = [judge(pair), judge(pair, { ...WEIGHTS, DISTANCE: 10 })];
    expect('score' in usual && 'score' in near && near.score < usual.score).toBe(true);
  });

  it('names only the criteria that have something to say', () => {
    const verdict = judge(met(asks('Gezocht: bureaustoelen'), offers('Bureaustoelen')));
    expect('parts' in verdict && verdict.parts.map(({ criterion }) => criterion)).toEqual(['MATERIAL', 'WORDS', 'MEANING', 'QUANTITY', 'WINDOW', 'DISTANCE', 'SOCIAL']);
  });
});

describe('gates go before scores', () => {
  test.each<[string, Subject, Subject, string]>([
    ['itself', asks('Gezocht: kasten', '', { organisationId: 'a' }), offers('Kasten', '', { organisationId: 'a' }), 'OWN_ORGANISATION'],
    ['goods ruled out', asks('Gezocht: meubels', 'Geen matrassen.'), offers('Matrassen'), 'EXCLUDED'],
    ['a property ruled out', asks('Gezocht: tafels', 'Geen fineer.'), offers('Tafels', 'Fineer.'), 'EXCLUDED_PROPERTY'],
    ['too little of a stuff', asks('Gezocht: stofresten', 'Minstens 70% katoen.'), offers('Stofresten', '30% katoen.'), 'SHARE_TOO_LOW'],
    ['a lot that is too small', asks('Gezocht: palletten', 'Vanaf 100 stuks.'), offers('Palletten', '', { remaining: 12 }), 'LOT_TOO_SMALL'],
    ['too far', asks('Gezocht: kasten', 'Max. 10 km van Aalst.'), offers('Kasten', '', { where: 'Brugge' }), 'OUTSIDE_RADIUS'],
  ])('%s', (_, query, candidate, code) => {
    expect(judge(met(query, candidate))).toMatchObject({ refused: { code } });
  });

  it('are asked in the order in which they are told', () => {
    expect(GATES.map(({ name }) => name)).toEqual(['OWN_ORGANISATION', 'EXCLUDED', 'EXCLUDED_PROPERTY', 'SHARE_TOO_LOW', 'LOT_TOO_SMALL', 'LOT_TOO_LARGE', 'SIZE_DIFFERS', 'OUTSIDE_AREA']);
  });
});

describe('of two that could answer, the first is the better', () => {
  test.each<[string, Subject, Subject, Subject]>([
    ['the right thing', asks('Gezocht: rolstoelen'), offers('Rolstoelen'), offers('Wandelstokken')],
    ['the right state', asks('Gezocht: wasmachines', 'Moeten werken.'), offers('Wasmachines', 'Werken perfect.'), offers('Wasmachines', 'Kapot.')],
    ['what is past use for who learns mending', asks('Gezocht: stofzuigers', 'Om te leren herstellen.'), offers('Stofzuigers', 'Defect.'), offers('Stofzuigers', 'Nieuw in doos.')],
    ['what is there in time', asks('Gezocht: kerstbomen'), offers('Kerstbomen'), offers('Kerstbomen', '', { availableFrom: '2028-01-01', availableUntil: '2028-02-01' })],
    ['what is near', asks('Gezocht: bakstenen'), offers('Bakstenen', '', { where: 'Lede' }), offers('Bakstenen', '', { where: 'Brugge' })],
    ['who does the work', offers('Defecte droogkasten'), works('Herstel van witgoed'), works('Schilderen van meubels')],
    ['who handles the goods', offers('Gescheurde werkbroeken'), works('Herstel van werkkledij'), works('Herstel van fietsen')],
  ])('%s', (_, query, better, worse) => {
    expect(total(query, better)).toBeGreaterThan(total(query, worse));
  });
});
