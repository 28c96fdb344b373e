import { useLexiconEntries, type LexiconEntry } from '@schakel/language';
import { interpret, INTERPRETATION_VERSION, interpretationVersion } from '.';

const entry = (term: string, sense: string): LexiconEntry => ({ term, sense, lang: 'nl', exact: false, except: [] });
const read = (title: string) => interpret({ kind: 'OFFER', title, description: '' });

describe('the version of a reading', () => {
  afterEach(() => useLexiconEntries([]));

  it('follows from the words that are in use, in whatever order they came', () => {
    const [one, other] = [entry('fluttermat', 'furniture.seating.office-chair'), entry('zwoegtafel', 'furniture.desk')];
    expect(interpretationVersion()).toBe(INTERPRETATION_VERSION);
    useLexiconEntries([one]);
    const withOne = interpretationVersion();
    expect(withOne).toMatch(/^\d+\.\d+\.\d+\+[0-9a-f]{8}$/);
    expect(withOne).not.toBe(INTERPRETATION_VERSION);
    useLexiconEntries([one, other]);
    const withBoth = interpretationVersion();
    expect(withBoth).not.toBe(withOne);
    useLexiconEntries([other, one]);
    expect(interpretationVersion()).toBe(withBoth);
    useLexiconEntries([]);
    expect(interpretationVersion()).toBe(INTERPRETATION_VERSION);
  });

  it('goes with what is read: a word means nothing before it is added, and nothing any more after it is withdrawn', () => {
    const materials = () => read('20 fluttermatten').materials.map(({ value }) => value);
    const before = materials();
    useLexiconEntries([entry('fluttermat', 'furniture.seating.office-chair')]);
    expect(materials()).toEqual(['furniture.seating.office-chair']);
    expect(read('20 fluttermatten').version).toBe(interpretationVersion());
    useLexiconEntries([]);
    expect(materials()).toEqual(before);
  });

  it('knows an added brand for a brand: it names the goods only when nothing else does', () => {
    useLexiconEntries([{ ...entry('wobbelaar', 'furniture.seating.office-chair'), lang: 'brand' }]);
    expect(read('wobbelaar').materials.map(({ value }) => value)).toEqual(['furniture.seating.office-chair']);
    expect(read('wasmachine van wobbelaar').materials[0]?.value).toMatch(/^electro\./);
    useLexiconEntries([entry('wobbelaar', 'furniture.seating.office-chair')]);
    expect(read('wobbelaar').materials[0]?.confidence).toBeGreaterThan(0.5);
  });
});
