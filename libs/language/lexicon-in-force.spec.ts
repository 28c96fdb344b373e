import { defaultLexicon, type LexiconEntry, lexiconEntriesInUse, splitCompound, tokenise, useLexiconEntries, withLexicon } from '.';

const entry = (term: string, sense: string, more: Partial<LexiconEntry> = {}): LexiconEntry => ({ term, sense, lang: 'nl', exact: false, except: [], ...more });
const FLUTTERMAT = entry('fluttermat', 'furniture.seating.office-chair');

const read = (text: string) => defaultLexicon().findSenses(tokenise(text)).filter(({ via }) => via !== 'COMPOUND_PART').map(({ sense, term }) => `${term}: ${sense}`);

describe('the lexicon in force', () => {
  afterEach(() => useLexiconEntries([]));

  it('reads an added word like those of the files: inflected, misspelled, as the head of a compound', () => {
    useLexiconEntries([FLUTTERMAT]);
    for (const text of ['fluttermat', '12 fluttermatten', 'flutermat', 'kantoorfluttermat']) {
      expect([text, read(text)]).toEqual([text, ['fluttermat: furniture.seating.office-chair']]);
    }
    expect(splitCompound('kantoorfluttermat')).toEqual(['kantoor', 'fluttermat']);
    expect(defaultLexicon().baseNames('furniture.seating.office-chair')).toContain('fluttermat');
    expect(defaultLexicon().namesUpwards('furniture.seating.office-chair')).toContain('fluttermat');
  });

  it('gives an added phrase, and leaves it where an exception says so', () => {
    useLexiconEntries([entry('zwevende boon', 'furniture.seating.stool', { except: ['zwevende boon met plezier'] })]);
    expect(read('vier zwevende bonen')).toEqual(['zwevende boon: furniture.seating.stool']);
    expect(read('zwevende boon met plezier')).toEqual([]);
  });

  it('names an everyday word by an added synonym', () => {
    useLexiconEntries([entry('zwoegplek', 'word.office')]);
    const [known] = defaultLexicon().terms('word.office');
    expect(defaultLexicon().everydayWords('zwoegplek')).toContain(known);
  });

  it('forgets a word that is withdrawn, in everything that was worked out with it', () => {
    const before = [read('12 fluttermatten'), splitCompound('kantoorfluttermat'), defaultLexicon().baseNames('furniture.seating.office-chair')];
    useLexiconEntries([FLUTTERMAT]);
    expect(read('12 fluttermatten')).not.toEqual(before[0]);
    useLexiconEntries([]);
    expect([read('12 fluttermatten'), splitCompound('kantoorfluttermat'), defaultLexicon().baseNames('furniture.seating.office-chair')]).toEqual(before);
  });

  it('stays as it is while something is tried with another', () => {
    const trial = defaultLexicon().with([FLUTTERMAT]);
    expect(withLexicon(trial, () => read('fluttermat'))).toEqual(['fluttermat: furniture.seating.office-chair']);
    expect(read('fluttermat')).not.toContain('fluttermat: furniture.seating.office-chair');
    expect(() => withLexicon(trial, () => { throw new Error('no'); })).toThrow('no');
    expect(read('fluttermat')).not.toContain('fluttermat: furniture.seating.office-chair');
    expect(lexiconEntriesInUse()).toEqual([]);
  });

  it('knows which terms it has by which sense', () => {
    useLexiconEntries([FLUTTERMAT]);
    expect(defaultLexicon().lists('fluttermat', 'furniture.seating.office-chair')).toBe(true);
    expect(defaultLexicon().lists('fluttermat', 'furniture.seating')).toBe(false);
    expect(defaultLexicon().lists('bureaustoel', 'furniture.seating.office-chair')).toBe(true);
    expect(defaultLexicon().allSenses()).toEqual(expect.arrayContaining(['furniture.seating.office-chair', 'process.wash', 'word.office']));
  });
});
