import { interpret, type ListingText } from './index';

const read = (title: string, description = '', kind: ListingText['kind'] = 'CAPABILITY') => interpret({ kind, title, description }).materials;
const goods = (title: string, description = '') => read(title, description).map(({ value }) => value);

describe('goods that a trade tells without naming them', () => {
  test.each([
    ['Fietsherstel', ['other.bicycles']],
    ['Datawissing', ['ict']],
    ['Herstofferen', ['furniture.seating']],
    ['Naaiatelier', ['textile']],
    ['Strijkatelier', ['textile']],
    ['Vervezelen', ['textile']],
    ['Metaalbewerking', ['other.metal']],
    ['Poederlakken', ['other.metal']],
    ['Schrijnwerkerij', ['furniture', 'other.wood']],
    ['Boekbinden', ['other.paper']],
    ['Elektrische keuring', ['electro']],
    ['PAT-test', ['electro']],
    ['Repaircafé', ['electro', 'other.bicycles']],
    ['Inboedels leegmaken', ['furniture', 'other.household']],
    ['Zeefdruk', ['textile.clothing']],
  ])('"%s": %s', (title, expected) => {
    expect(goods(title)).toEqual(expect.arrayContaining(expected));
  });

  test.each(['Transport', 'Sorteren', 'Opslagruimte', 'Reiniging'])('"%s" tells none', (title) => {
    expect(goods(title)).toEqual([]);
  });

  it('are less sure than goods that are named', () => {
    expect(read('Naaiatelier')[0]?.confidence).toBe(0.71);
    expect(read('Werkplaats', 'Wij doen aan metaalbewerking.')[0]?.confidence).toBe(0.6);
    expect(read('Herstel van gordijnen')[0]?.confidence).toBe(0.95);
  });

  it('rest on the words of the trade', () => {
    expect(read('Naaiatelier')[0]?.evidence.map(({ text }) => text)).toEqual(['Naaiatelier']);
  });
});

describe('goods that are named beside a trade', () => {
  it('in the title stand in its place', () => {
    expect(goods('Fietsherstel en herstel van rolstoelen')).toEqual(['other.care-aid.wheelchair']);
    expect(goods('Naaiatelier voor gordijnen')).toEqual(['textile.curtain']);
  });

  it('in the description are examples of a trade in the title', () => {
    expect(goods('Naaiatelier', 'Wij herstellen gordijnen.')).toEqual(['textile.curtain', 'textile']);
  });

  it('leave out a trade of the description that says the same in general', () => {
    expect(goods('Sociale werkplaats', 'Wij naaien. Ook gordijnen.')).toEqual(['textile.curtain']);
  });
});

describe('no goods are told', () => {
  it('by work that is ruled out', () => {
    expect(goods('Sociale werkplaats', 'Geen poederlakken.')).toEqual([]);
  });

  it('by an offer or a request that speaks of a trade', () => {
    expect(read('Naaiatelier stopt', 'Alles moet weg.', 'OFFER').map(({ value }) => value)).not.toContain('textile');
    expect(read('Gezocht: fietsherstel', '', 'REQUEST').map(({ value }) => value)).not.toContain('other.bicycles');
  });
});
