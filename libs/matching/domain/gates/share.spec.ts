import { asks, met, offers, works } from '../../testing/subjects';
import { share } from './share';

describe('a least share of one stuff', () => {
  test.each([
    ['50% katoen, 50% polyester.', { asked: 70, there: 50 }],
    ['Polyester/katoen 65/35.', { asked: 70, there: 35 }],
    ['100% katoen.', null],
    ['70% katoen.', null],
    ['Gemengde stoffen.', null],
    ['80% wol.', null],
  ])('of 70% cotton, asked of "%s"', (description, figures) => {
    const [request, lot] = [asks('Gezocht: stofresten', 'Minstens 70% katoen.'), offers('Stofresten', description)];
    const found = share.refuses(met(request, lot));
    expect(found?.code ?? null).toBe(figures && 'SHARE_TOO_LOW');
    expect(found?.figures ?? null).toEqual(figures && expect.objectContaining({ property: 'cotton', ...figures }));
    expect(share.refuses(met(lot, works('Vervezelen van textiel', 'Minstens 70% katoen.')))?.code ?? null).toBe(figures && 'SHARE_TOO_LOW');
  });

  it('is named by its own words', () => {
    const found = share.refuses(met(asks('Gezocht: stofresten', 'Minstens 70% katoen.'), offers('Stofresten', '50% katoen.')));
    expect(found?.figures['words']).toEqual([expect.stringContaining('70% katoen')]);
  });
});
