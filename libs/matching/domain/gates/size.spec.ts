import { asks, met, offers } from '../../testing/subjects';
import { size } from './size';

const refusal = (asked: readonly [string, string], there: readonly [string, string]) => size.refuses(met(asks(...asked), offers(...there)));

describe('sizes that people wear', () => {
  test.each<[string, string, boolean]>([
    ['maten 42 t.e.m. 45', 'maten 39 tot 41', true],
    ['maten 42 tot 45', 'maat 44', false],
    ['maten L tot XXL', 'maat S en M', true],
    ['maten L tot XXL', 'maat 3XL', true],
    ['maten L tot XXL', 'maat M, L', false],
    ['maat 2XL', 'maat XXL', false],
    ['maat XS', 'maat S tot L', true],
    ['maten 42 tot 45', 'maat M', false],
    ['maten 42 tot 45', 'alle maten', false],
    ['alle maten', 'maat 44', false],
  ])('"%s" asked, "%s" there: refused %s', (asked, there, refused) => {
    expect(refusal(['Werkbroeken', asked], ['Werkbroeken', there])?.code ?? null).toBe(refused ? 'SIZE_DIFFERS' : null);
  });

  it('say nothing of other goods', () => {
    expect(refusal(['Tafels', 'maat 42'], ['Tafels', 'maat 80'])).toBeNull();
  });

  it('are told on both sides', () => {
    expect(refusal(['Werkschoenen', 'maten 42 tot 45'], ['Werkschoenen', 'maat 39'])?.figures).toEqual({ asked: '42-45', there: '39' });
  });
});

describe('sizes of screens', () => {
  test.each<[string, string, boolean]>([
    ['vanaf 24 duim', '22 duim', true],
    ['vanaf 24 duim', '24 duim', false],
    ['vanaf 24 duim', '22 duim en enkele van 27 duim', false],
    ['24 duim', '22 duim', false],
  ])('"%s" asked, "%s" there: refused %s', (asked, there, refused) => {
    expect(refusal(['Schermen', asked], ['Schermen', there])?.code ?? null).toBe(refused ? 'SIZE_DIFFERS' : null);
  });
});
