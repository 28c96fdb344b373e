import { asks, met, offers, works } from '../../testing/subjects';
import type { Subject } from '../subject';
import { properties } from './properties';

const judged = (query: Subject, candidate: Subject) => properties.judge(met(query, candidate));

describe('what a request demands of goods', () => {
  test.each([
    ['Gordijnen', 'Moeten brandvertragend zijn.', 'Brandvertragend.', 1, 'DEMANDS_MET', 'met', 'fire-retardant'],
    ['Gordijnen', 'Moeten brandvertragend zijn.', 'Donkerblauw.', 0.6, 'DEMANDS_UNSURE', 'unsure', 'fire-retardant'],
    ['Werkjassen', 'Moeten zonder logo zijn.', 'Met logo op de rug.', 0.45, 'DEMANDS_NEED_WORK', 'work', 'with-logo'],
    ['Emmers', 'Moeten voedselveilig zijn.', 'Niet voor voeding.', 0.1, 'DEMANDS_NOT_MET', 'against', 'non-food'],
    ['Tafels', 'Geen spaanplaat.', 'Blad in spaanplaat.', 0.1, 'DEMANDS_NOT_MET', 'against', 'chipboard'],
    ['Kratten', 'Geen vuile kratten.', 'Vuil.', 0.45, 'DEMANDS_NEED_WORK', 'work', 'dirty'],
  ])('%s: "%s" against "%s"', (goods, demand, said, score, code, state, property) => {
    const found = judged(asks(`Gezocht: ${goods}`, demand), offers(goods, said));
    expect(found?.score).toBeCloseTo(score, 2);
    expect(found?.reason.code).toBe(code);
    expect(found?.reason.figures[state]).toContain(property);
  });

  it('is worth what the worst and the mean of several demands are worth', () => {
    const found = judged(asks('Gezocht: gordijnen', 'Moeten brandvertragend zijn. Moeten van katoen zijn.'), offers('Gordijnen', 'Brandvertragend. Polyester.'));
    expect(found?.reason).toMatchObject({ code: 'DEMANDS_NOT_MET', figures: { met: ['fire-retardant'], against: ['polyester'] } });
    expect(found?.score).toBeCloseTo((0.1 + 0.55) / 2, 2);
  });

  it('is met by what goods are like of their nature', () => {
    const request = asks('Gezocht: stof', 'Het moet een stevige stof zijn.');
    expect(judged(request, offers('Overalls'))?.score).toBe(1);
    expect(judged(request, offers('Lakens'))?.reason.code).toBe('DEMANDS_NOT_MET');
  });
});

describe('colours', () => {
  test.each([['Witte lakens', 'Blauw.', 'DEMANDS_NOT_MET'], ['Witte lakens', 'Wit en blauw.', 'DEMANDS_MET'], ['Witte lakens', 'Gestreken.', undefined]])('"Gezocht: %s" against "%s"', (goods, said, code) => {
    expect(judged(asks(`Gezocht: ${goods}`), offers('Lakens', said))?.reason.code).toBe(code);
  });
});

describe('what a workshop demands of a lot', () => {
  it('is held against the lot', () => {
    const shredder = works('Vervezelen van textiel', 'Textiel moet droog zijn.');
    expect(judged(offers('Gordijnen', 'Nat geworden.'), shredder)?.reason).toMatchObject({ code: 'DEMANDS_NOT_MET', figures: { against: ['wet'] } });
    expect(judged(offers('Gordijnen', 'Droog gestockeerd.'), shredder)?.reason.code).toBe('DEMANDS_MET');
  });
});

describe('silence on demands', () => {
  it('counts for nothing', () => {
    expect(judged(asks('Gezocht: tafels'), offers('Tafels', 'Fineer.'))).toBeNull();
    expect(judged(asks('Gezocht: tafels', 'Geen fineer.'), offers('Tafels'))).toBeNull();
  });
});

describe('a stuff of which there is less than half', () => {
  it('is not what the goods are of', () => {
    const judged = (said: string) => properties.judge(met(asks('Gezocht: poetsdoeken', 'Moet katoen zijn.'), offers('Lakens', said)))?.reason;
    expect(judged('65% polyester, 35% katoen.')).toMatchObject({ code: 'DEMANDS_NOT_MET', figures: { against: ['cotton'] } });
    expect(judged('60% katoen, 40% polyester.')).toMatchObject({ code: 'DEMANDS_MET' });
  });
});
