import { cleanAddress, searchOf } from './search-address';

describe('the address of a search', () => {
  it('is the same for the same wish, whatever its order and how it is shown', () => {
    expect(cleanAddress('blad=3&sorteer=NEWEST&keten=ICT&soort=REQUEST&soort=OFFER&soort=OFFER&q=%20oude%20%20laptops ')).toBe('q=oude+laptops&soort=OFFER&soort=REQUEST&keten=ICT');
    expect(cleanAddress('km=10&weg=1')).toBe('');
  });

  it('says what is looked for, and around which place', () => {
    expect(searchOf('q=stoel&soort=OFFER&gemeente=41002&gemeente=41048&bij=41002&km=10')).toEqual({
      text: 'stoel', filter: { kind: ['OFFER'], nis: ['41002', '41048'] }, near: { lat: expect.closeTo(50.94, 1) as number, lon: expect.closeTo(4.04, 1) as number, km: 10 },
    });
    expect(searchOf('bij=00000')).toEqual({ text: '', filter: {}, near: null });
  });
});
