import { indexTerms } from './index-terms';
import { Lexicon } from './lexicon';
import { parseLexicon } from './lexicon-file';

const lexicon = new Lexicon(
  parseLexicon(
    [
      'stoel\tfurniture.seating\tnl\t',
      'zitmeubel\tfurniture.seating\tnl\t',
      'bureaustoel\tfurniture.seating.office-chair\tnl\t',
      'bureelstoel\tfurniture.seating.office-chair\tnl-BE\t',
      'burostoel\tfurniture.seating.office-chair\ttypo\t',
      'ahrend\tfurniture.seating.office-chair\tbrand\t',
      'ergonomische stoelen\tfurniture.seating.office-chair\tnl\t',
      'bak\tpackaging.crate\tnl\t',
      'krat\tpackaging.crate\tnl\t',
      'bak\tother.planter\tnl\t',
      'bloembak\tother.planter\tnl\t',
      'wit\tproperty.white\tnl\t',
      'crème\tproperty.white\tnl\t',
      'verlof\tword.holiday\tnl-BE\t',
      'vakantie\tword.holiday\tnl\t',
    ].join('\n'),
  ),
);

describe('indexTerms', () => {
  it('gives base forms, parts of compounds and other names, also of what a thing falls under', () => {
    expect(indexTerms('Wij geven 12 bureaustoelen weg', { lexicon })).toEqual({
      stems: ['geef', 'bureaustoel'],
      parts: ['bureau', 'stoel'],
      synonyms: ['bureelstoel', 'ergonomisch stoel', 'zitmeubel'],
    });
  });

  it('keeps codes and sizes as they stand', () => {
    expect(indexTerms('broeken EN ISO 20471, maat 42, 160x80', { lexicon }).stems).toEqual(['broek', 'en iso 20471', 'maat 42', '160x80']);
  });

  it('gives an ambiguous word the names that fit the chain', () => {
    expect(indexTerms('bakken', { lexicon }).synonyms).toEqual(['krat', 'bloembak']);
    expect(indexTerms('bakken', { lexicon, chain: 'PACKAGING' }).synonyms).toEqual(['krat']);
  });

  it('gives everyday words, but no other colours', () => {
    expect(indexTerms('tijdens het verlof, wit', { lexicon })).toEqual({ stems: ['verlof', 'wit'], parts: [], synonyms: ['vakantie'] });
  });

  it('indexes goods that are counted in', () => {
    expect(indexTerms('40 kratten', { lexicon }).stems).toEqual(['krat']);
    expect(indexTerms('40 stuks', { lexicon }).stems).toEqual([]);
  });

  it('gives nothing for nothing', () => {
    expect(indexTerms('de het een, gratis af te halen!', { lexicon })).toEqual({ stems: [], parts: [], synonyms: [] });
  });
});
