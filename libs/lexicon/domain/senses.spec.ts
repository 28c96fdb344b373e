import { useLexiconEntries } from '@schakel/language';
import { senseChoice, sensesFor } from './senses';

const ids = (text: string) => sensesFor(text).map(({ id }) => id);

describe('the senses that a text may name', () => {
  afterEach(() => useLexiconEntries([]));

  it('have the one of that name first', () => {
    expect(ids('bureaustoel')[0]).toBe('furniture.seating.office-chair');
    expect(ids('Koelkast')[0]).toBe('electro.white-goods.fridge');
  });

  it('are found by a beginning, a Flemish synonym and a general word', () => {
    expect(ids('bureaust')).toContain('furniture.seating.office-chair');
    expect(ids('frigo')[0]).toBe('electro.white-goods.fridge');
    expect(ids('wassen')).toContain('process.wash');
  });

  it('have compounds of it before words that only begin alike', () => {
    const found = ids('kast');
    expect(found.slice(0, 8)).toEqual(expect.arrayContaining(['electro.white-goods.fridge']));
    expect(found.indexOf('furniture.storage')).toBe(0);
  });

  it('are what an unknown compound ends in', () => {
    expect(ids('kantoorstoel')).toContain('furniture.seating.office-chair');
    expect(ids('zwoegstoel')).toContain('furniture.seating.chair');
  });

  it('follow the words that were added', () => {
    expect(ids('fluttermat')).not.toContain('furniture.seating.office-chair');
    useLexiconEntries([{ term: 'fluttermat', sense: 'furniture.seating.office-chair', lang: 'nl', exact: false, except: [] }]);
    expect(ids('fluttermat')[0]).toBe('furniture.seating.office-chair');
  });

  it('say where they belong', () => {
    expect(senseChoice('furniture.seating.office-chair')).toEqual({ id: 'furniture.seating.office-chair', label: 'bureaustoel', within: 'Meubilair › zitmeubilair' });
    expect(senseChoice('process.wash').within).toBe('bewerking');
  });

  it.each(['', '   ', '???', 'x'.repeat(100), 'qqqqqq'])('are none, or few, for %j', (text) => {
    expect(sensesFor(text).length).toBeLessThan(5);
  });
});
