import { expandQuery, ExpandOptions } from './expand-query';
import { indexTerms } from './index-terms';
import { Lexicon } from './lexicon';
import { parseLexicon } from './lexicon-file';
import { Vocabulary } from './vocabulary';

const lexicon = new Lexicon(
  parseLexicon(
    [
      'stoel\tfurniture.seating\tnl\t',
      'bureaustoel\tfurniture.seating.office-chair\tnl\t',
      'kruk\tfurniture.seating.stool\tnl\t',
      'koelkast\telectro.fridge\tnl\t',
      'frigo\telectro.fridge\tnl-BE\t',
      'wasmachine\telectro.washing-machine\tnl\t',
      'wasautomaat\telectro.washing-machine\tnl\t',
      'laptop\tict.laptop\tnl\t',
      'notebook\tict.laptop\ten\t',
      'zorgkledij\ttextile.workwear.care\tnl-BE\t',
      'tuniek\ttextile.workwear.care.tunic\tnl\t',
      'verpleegtuniek\ttextile.workwear.care.tunic\tnl\t',
      'bank\tfurniture.seating.sofa\tnl\t',
      'sofa\tfurniture.seating.sofa\tnl\t',
      'bank\tother.workbench\tnl\t',
      'werkbank\tother.workbench\tnl\t',
      'kantoor\tword.office\tnl\t',
      'bureel\tword.office\tnl-BE\t',
      'bureau\tword.office\tnl\t',
    ].join('\n'),
  ),
);

const weights = (query: string, options: ExpandOptions = {}): Record<string, number>[] =>
  expandQuery(query, { lexicon, ...options }).map(({ alternatives }) => Object.fromEntries(alternatives.map(({ word, weight }) => [word, Number(weight.toFixed(2))])));

/** Whether each term of the query has an alternative among the words and index terms of the text. */
function finds(query: string, text: string): boolean {
  const { stems, parts, synonyms } = indexTerms(text, { lexicon });
  const indexed = new Set([...text.toLowerCase().split(/[^a-z]+/), ...stems, ...parts, ...synonyms]);
  return expandQuery(query, { lexicon }).every(({ alternatives }) => alternatives.some(({ word }) => indexed.has(word)));
}

describe('expandQuery', () => {
  it('gives the word itself, its base form and other names', () => {
    expect(weights("frigo's Aalst")).toEqual([{ "frigo's": 1, frigo: 0.95, koelkast: 0.7 }, { aalst: 1 }]);
  });

  it('rebuilds a compound with everyday words, and gives its head', () => {
    expect(weights('bureelstoel')).toEqual([{ bureelstoel: 1, bureaustoel: 0.8, kantoorstoel: 0.8, stoel: 0.5 }]);
  });

  it('gives names of kinds', () => {
    expect(weights('zorgkledij')[0]).toMatchObject({ zorgkledij: 1, zorgkleding: 0.95, tuniek: 0.65, verpleegtuniek: 0.65, kleding: 0.5 });
  });

  it('corrects a misspelled word by the lexicon', () => {
    expect(weights('wasmachien')[0]).toMatchObject({ wasmachien: 1, wasmachine: 0.75 });
  });

  it('corrects by the words of the searched texts', () => {
    const vocabulary = new Vocabulary([['boormachine', 3], ['ladder', 1]]);
    expect(weights('boormachien', { vocabulary })[0]).toMatchObject({ boormachien: 1, boormachine: 0.72 });
    expect(weights('boormachine', { vocabulary })[0]).not.toHaveProperty('ladder');
  });

  it('takes two words for one where the lexicon does, with offsets into the query', () => {
    const [term] = expandQuery('zoek  lap top', { lexicon });
    expect(term).toMatchObject({ text: 'lap top', start: 6, end: 13 });
    expect(weights('lap top')[0]).toMatchObject({ 'lap top': 1, laptop: 0.95, notebook: expect.any(Number) as number });
  });

  it('lets the chain decide what an ambiguous word means', () => {
    expect(Object.keys(weights('bank')[0] ?? {})).toEqual(['bank', 'sofa', 'werkbank']);
    expect(Object.keys(weights('bank', { chain: 'FURNITURE' })[0] ?? {})).toEqual(['bank', 'sofa']);
  });

  it('leaves stop words out, unless there is nothing else', () => {
    expect(expandQuery('een stoel voor de frigo', { lexicon }).map(({ text }) => text)).toEqual(['stoel', 'frigo']);
    expect(expandQuery('gratis', { lexicon }).map(({ text }) => text)).toEqual(['gratis']);
    expect(expandQuery('  ', { lexicon })).toEqual([]);
  });

  it.each([
    ['frigo aalst', 'Drie koelkasten in Aalst'],
    ['bureelstoel', 'ergonomische bureaustoelen'],
    ['wasmachien', 'twee wasmachines'],
    ['lap top', 'gewiste laptops'],
    ['stoel', 'bureaustoelen, bijna nieuw'],
    ['zorgkledij', '400 verpleegtunieken'],
    ['fietsen', 'kinderfiets'],
    ['kantoorstoelen', 'bureaustoel'],
  ])('%j finds %j', (query, text) => {
    expect(finds(query, text)).toBe(true);
  });

  it.each([
    ['stoel', 'rolstoelen en paddenstoelen'],
    ['stof', 'kunststof'],
    ['frigo', 'boekenkast'],
  ])('%j does not find %j', (query, text) => {
    expect(finds(query, text)).toBe(false);
  });
});
