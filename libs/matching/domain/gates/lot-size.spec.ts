import type { Unit } from '@schakel/taxonomy';
import { asks, met, offers, works } from '../../testing/subjects';
import type { Subject } from '../subject';
import { lotSize } from './lot-size';

const lot = (remaining: number | null, unit: Unit = 'PIECES', given: Partial<Subject> = {}) => offers('Houten palletten', '', { remaining, unit, ...given });
const refused = (description: string, offer: Subject) => lotSize.refuses(met(asks('Gezocht: palletten', description, { remaining: null, unit: null }), offer));

describe('a lot that is too small for who asks', () => {
  test.each<[string, Subject, boolean]>([
    ['Vanaf 50 stuks.', lot(30), true],
    ['Vanaf 50 stuks.', lot(39), true],
    ['Vanaf 50 stuks.', lot(40), false],
    ['Minstens 300 kg.', lot(200, 'KG'), true],
    ['Minstens 300 kg.', lot(1, 'TONNE'), false],
    ['Minstens 300 kg.', lot(2), true],
    ['Minstens 300 kg.', lot(100), false],
    ['Vanaf 50 stuks.', lot(10, 'PIECES', { recurrence: 'WEEKLY' }), false],
    ['Vanaf 50 stuks.', lot(null), false],
    ['Vanaf 50 stuks.', lot(10, 'M3'), false],
    ['Ongeveer 50 stuks per maand.', lot(10), false],
  ])('"%s" (%#)', (description, offer, tooSmall) => {
    expect(refused(description, offer)?.code ?? null).toBe(tooSmall ? 'LOT_TOO_SMALL' : null);
  });

  it('is told with what is there and what is the least', () => {
    expect(refused('Vanaf 50 stuks.', lot(30))?.figures).toMatchObject({ least: 50, there: 30, unit: 'PIECES', words: [expect.stringContaining('50 stuks')] });
  });

  it('is refused by a workshop too', () => {
    const wash = works('Wassen van kratten', 'Vanaf 100 stuks.');
    const crates = (remaining: number) => offers('Kratten', '', { remaining });
    expect(lotSize.refuses(met(crates(20), wash))?.code).toBe('LOT_TOO_SMALL');
    expect(lotSize.refuses(met(crates(120), wash))).toBeNull();
  });
});
