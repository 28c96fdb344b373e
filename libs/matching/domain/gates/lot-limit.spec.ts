import { met, offers, works } from '../../testing/subjects';
import { lotLimit } from './lot-limit';

describe('a lot that is too large for a workshop', () => {
  test.each([
    ['Max. 2 toestellen per persoon, geen partijen van bedrijven.', 12, true],
    ['Geen partijen boven 5 stuks.', 6, true],
    ['Geen partijen boven 5 stuks.', 5, false],
    ['Geen grote hoeveelheden.', 40, true],
    ['Geen grote hoeveelheden.', 3, false],
    ['Geen kleine partijen.', 40, false],
    ['Tot 20 stuks per week.', 40, false],
  ])('that says "%s" of %i lamps', (description, remaining, tooLarge) => {
    const repair = works('Repaircafé', description);
    expect(lotLimit.refuses(met(offers('Kapotte lampen', '', { remaining }), repair))?.code ?? null).toBe(tooLarge ? 'LOT_TOO_LARGE' : null);
  });

  it('is told with what is there and what is the most', () => {
    expect(lotLimit.refuses(met(offers('Kapotte lampen', '', { remaining: 12 }), works('Repaircafé', 'Geen partijen boven 5 stuks.')))?.figures).toMatchObject({ most: 5, there: 12, unit: 'PIECES' });
  });
});
