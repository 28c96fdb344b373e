import { interpret } from '@schakel/interpretation';
import { saidQuantities } from './said-quantity';

function read(kind: 'OFFER' | 'REQUEST' | 'CAPABILITY', title: string, description = '') {
  const text = { kind, title, description };
  const { sure, choices } = saidQuantities(text, interpret(text));
  return { sure: sure && `${sure.quantity} ${sure.unit}`, choices: choices.map(({ quantity, unit }) => `${quantity} ${unit}`) };
}

describe('the quantity that a text names', () => {
  it.each([
    ['Wij vervangen 40 bureaustoelen', 'Wij vervangen 40 bureaustoelen. Goede staat.', '40 PIECES'],
    ['Een veertigtal stoelen', '', '40 PIECES'],
    ['Katoenresten', 'ongeveer 2,5 ton, op paletten', '2.5 TONNE'],
    ['40 stoelen', 'samen 300 kg', '40 PIECES'],
  ])('“%s”, “%s”', (title, description, sure) => {
    expect(read('OFFER', title, description)).toEqual({ sure, choices: [] });
  });

  it('is left to the writer when there are several of a kind', () => {
    expect(read('OFFER', 'Kantoormeubelen', '4 tafels en 16 stoelen')).toEqual({ sure: null, choices: expect.arrayContaining(['4 PIECES', '16 PIECES']) as string[] });
  });

  it('is not there when no listing can have so much', () => {
    expect(read('OFFER', '9999999999 stuks', '')).toEqual({ sure: null, choices: [] });
  });

  it('is not there in a unit that no listing is counted in', () => {
    expect(read('OFFER', 'Schoenen', '48 paar')).toEqual({ sure: null, choices: [] });
  });

  it.each([['Wij naaien gordijnen, 20 uur per week'], ['Wij naaien gordijnen, 20 uur/week']])('is the hours that a service offers: “%s”', (title) => {
    expect(read('CAPABILITY', title)).toEqual({ sure: '20 HOURS_PER_WEEK', choices: [] });
  });

  it('rests on words that stand where it says', () => {
    const title = 'Gordijnen naaien, 20 uur per week';
    const [evidence] = saidQuantities({ kind: 'CAPABILITY', title, description: '' }, { quantities: [], materials: [] }).sure?.evidence ?? [];
    expect(evidence && title.slice(evidence.from, evidence.to)).toBe('20 uur per week');
  });
});
