import { asks, met, offers } from '../../testing/subjects';
import { distance } from './distance';

/** A degree of latitude, in kilometres. */
const DEGREE = 111.195;
const judged = (km: number) => distance.judge(met(asks('Gezocht: kasten', '', { lat: 50.9, lon: 4 }), offers('Kasten', '', { lat: 50.9 + km / DEGREE, lon: 4 })));

describe('kilometres between two listings', () => {
  test.each([[0, 1], [5, 0.83], [25, 0.5], [75, 0.25]])('%d km', (km, score) => {
    const found = judged(km);
    expect(found?.score).toBeCloseTo(score, 2);
    expect(found?.reason.code).toBe('DISTANCE');
    expect(found?.reason.figures['km']).toBeCloseTo(km, 0);
  });

  it('count in tenths', () => {
    expect(judged(7.26)?.reason.figures).toEqual({ km: 7.3 });
  });

  it('make a town of the hub better than one behind it', () => {
    const from = (where: string) => distance.judge(met(asks('Gezocht: kasten', '', { where: 'Aalst' }), offers('Kasten', '', { where })))?.score ?? Number.NaN;
    expect(from('Aalst')).toBe(1);
    expect(from('Lede')).toBeGreaterThan(from('Gent'));
    expect(from('Gent')).toBeGreaterThan(from('Brugge'));
  });
});
