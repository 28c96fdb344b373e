import { interpret } from '@schakel/interpretation';
import { excerpt } from './excerpt';
import { GapCount, wordsOfNames } from './gaps';
import type { PublishedText } from './texts';
import { Trial } from './trial';

let made = 0;

function listing(title: string, description = '', corrections: PublishedText['corrections'] = {}): PublishedText {
  const text = { kind: 'OFFER' as const, title, description };
  return { ...text, id: `listing-${(made += 1)}`, organisation: 'School', placeCode: '41002', quantity: null, unit: null, interpretation: interpret(text), corrections };
}

function gapsOf(listings: readonly PublishedText[], names: readonly string[] = []) {
  const count = new GapCount(wordsOfNames(names));
  for (const each of listings) count.add(each);
  return count.list();
}

describe('the words that nothing is read in', () => {
  it('are counted by listing, in all their forms, the most frequent first', () => {
    const gaps = gapsOf([listing('20 fluttermatten', 'Elke fluttermat is een goede fluttermat.'), listing('twee knorfels'), listing('Twee fluttermatten')]);
    expect(gaps.map(({ word, listings }) => [word, listings])).toEqual([['fluttermat', 2], ['knorfel', 1]]);
  });

  it('are ordinary words only in the title of a listing of which nothing is understood', () => {
    expect(gapsOf([listing('Mooie waarzegster')]).map(({ word }) => word)).toContain('waarzegster');
    expect(gapsOf([listing('Bureaustoel en waarzegster'), listing('20 bureaustoelen', 'Ze zitten goed, en staan in de weg van de waarzegster.')])).toEqual([]);
  });

  it('begin with what stands in a title, where they are as frequent', () => {
    expect(gapsOf([listing('Tafel', 'Met een abbelfrik.'), listing('Een knorfel')]).map(({ word }) => word)).toEqual(['knorfel', 'abbelfrik']);
  });

  it('come with where they stand', () => {
    const [gap] = gapsOf([listing('Bureaustoelen', 'Wij hebben acht fluttermatten over, goede staat.')]);
    const [example] = gap?.examples ?? [];
    expect(example?.listing.title).toBe('Bureaustoelen');
    expect(example?.excerpt.text.slice(example.excerpt.from, example.excerpt.to)).toBe('fluttermatten');
  });

  it('are no words that the lexicon, the rules, a place or a name explain', () => {
    const texts = [
      listing('12 bureaustoelen in goede staat te Hofstade', 'Op te halen bij De Schele Naald vanaf 3 maart, 40 stuks, EN ISO 20471.'),
      listing('bureaustoelen', 'Vraag naar Knorfelaar. Licht beschadigd, niet kapot.'),
    ];
    expect(gapsOf(texts, ['De Schele Naald', 'Hofstade'])).toEqual([]);
  });
});

describe('a word on trial', () => {
  const FLUTTERMAT = { term: 'fluttermat', sense: 'furniture.seating.office-chair', lang: 'nl', exact: false, except: [] } as const;
  const trial = async () => new Trial((await import('@schakel/language')).defaultLexicon(), { ...FLUTTERMAT, except: [] });

  it('changes the listings in which it stands, and tells where and how', async () => {
    const change = (await trial()).change(listing('Over: 20 fluttermatten'));
    expect(change?.excerpt.text.slice(change.excerpt.from, change.excerpt.to)).toBe('fluttermatten');
    expect([change?.before.materials, change?.after]).toEqual([[], { valueChain: 'FURNITURE', materials: ['furniture.seating.office-chair'], condition: null }]);
  });

  it('leaves others alone, and what a person corrected', async () => {
    const tried = await trial();
    expect(tried.change(listing('20 bureaustoelen'))).toBeNull();
    const corrected = tried.change(listing('20 fluttermatten', '', { materials: ['packaging.pallet'], valueChain: 'PACKAGING' }));
    expect(corrected?.after).toEqual(corrected?.before);
  });
});

describe('an excerpt', () => {
  it.each([
    ['kort', 0, 4, 'kort'],
    [`${'voor '.repeat(30)}woord${' na'.repeat(60)}`, 150, 155, 'woord'],
    [`${'x'.repeat(200)}woord${'y'.repeat(200)}`, 200, 205, 'woord'],
    [`regel\nwoord\tregel`, 6, 11, 'woord'],
  ])('marks the word, and is short: %#', (text, from, to, word) => {
    const made = excerpt(text, from, to);
    expect(made.text.slice(made.from, made.to)).toBe(word);
    expect(made.text.length).toBeLessThanOrEqual(120);
  });
});
