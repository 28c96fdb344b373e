import { Vocabulary } from './vocabulary';

const WORDS = `bureaustoel stoel koelkast wasmachine laptop frigo droogkast kast tafel bank zetel microgolfoven vaatwasser matras gordijn handdoek
  werkkleding verpleegtuniek overall schoenen veiligheidsschoen fietsen naaimachine verhuisdoos karton pallet beeldscherm toetsenbord printer kabel
  isolatie bibliotheek kussen deken emmer borden servies apparatuur vergadertafel meubilair elektrisch tweedehands gereedschap lampen rolcontainer
  ergonomisch polyester katoen machine`;
const vocabulary = new Vocabulary(WORDS.split(/\s+/).map((word) => [word, 1] as const));

describe('Vocabulary.correct', () => {
  it.each([
    // By sound
    ['wasmachien', 'wasmachine'],
    ['machien', 'machine'],
    ['koellkast', 'koelkast'],
    ['kast-', 'kast'],
    ['lap top', 'laptop'],
    ['lap-top', 'laptop'],
    ['gordein', 'gordijn'],
    ['gordeyn', 'gordijn'],
    ['mattras', 'matras'],
    ['matrass', 'matras'],
    ['kartonn', 'karton'],
    ['carton', 'karton'],
    ['kabbel', 'kabel'],
    ['cabel', 'kabel'],
    ['vrigo', 'frigo'],
    ['handoek', 'handdoek'],
    ['handdoeck', 'handdoek'],
    ['dekken', 'deken'],
    ['emer', 'emmer'],
    ['kusssen', 'kussen'],
    ['serfies', 'servies'],
    ['bibliotek', 'bibliotheek'],
    ['electrisch', 'elektrisch'],
    ['zeetel', 'zetel'],
    ['gereetschap', 'gereedschap'],
    ['poliester', 'polyester'],
    ['catoen', 'katoen'],
    ['ergonomies', 'ergonomisch'],
    // By slip of the finger
    ['frgio', 'frigo'],
    ['firgo', 'frigo'],
    ['laptpo', 'laptop'],
    ['stoell', 'stoel'],
    ['tafle', 'tafel'],
    ['prnter', 'printer'],
    ['printter', 'printer'],
    ['bureaustol', 'bureaustoel'],
    ['bureastoel', 'bureaustoel'],
    ['buraustoel', 'bureaustoel'],
    ['wasmashine', 'wasmachine'],
    ['wasmacine', 'wasmachine'],
    ['beeldschrem', 'beeldscherm'],
    ['toestenbord', 'toetsenbord'],
    ['vergadertafle', 'vergadertafel'],
    ['verpleegtunike', 'verpleegtuniek'],
    ['vaatwaser', 'vaatwasser'],
    ['naaimachien', 'naaimachine'],
    ['verhuisdos', 'verhuisdoos'],
    ['meubelair', 'meubilair'],
    ['twedehands', 'tweedehands'],
    ['aparatuur', 'apparatuur'],
    ['overal', 'overall'],
    ['pallett', 'pallet'],
  ])('takes %j for %s', (slip, word) => {
    expect(vocabulary.correct(slip)[0]?.word).toBe(word);
  });

  it('leaves a known word alone', () => {
    expect(vocabulary.correct('Frigo')).toEqual([]);
  });

  it.each(['bnk', 'ninove', 'computer', 'x', '', 'qqqqqqqq', 'kat'])('knows nothing for %j', (word) => {
    expect(vocabulary.correct(word)).toEqual([]);
  });

  it('holds a wrong first letter for less likely than a wrong letter elsewhere', () => {
    const two = new Vocabulary([['kastanje', 1], ['bastaard', 1], ['mastanje', 1]]);
    expect(two.correct('kastanke').map(({ word }) => word)).toEqual(['kastanje']);
  });

  it('prefers the frequent word of two that are equally near', () => {
    expect(new Vocabulary([['stoel', 1], ['stoep', 900]]).correct('stoek')[0]?.word).toBe('stoep');
    expect(new Vocabulary([['stoel', 900], ['stoep', 1]]).correct('stoek')[0]?.word).toBe('stoel');
  });

  it('forgives as many slips as told', () => {
    expect(vocabulary.correct('bureaustol', 0)).toEqual([]);
    expect(vocabulary.correct('taafle', 2)[0]?.word).toBe('tafel');
  });

  it('finds words that were added after it was first asked', () => {
    const growing = new Vocabulary([['stoel', 1]]);
    expect(growing.correct('tafle')).toEqual([]);
    growing.add('tafel');
    expect(growing.correct('tafle')[0]?.word).toBe('tafel');
    for (let index = 0; index < 2000; index += 1) growing.add(`woord${index}`);
    growing.add('vergadertafel');
    expect(growing.correct('vergadertafle')[0]?.word).toBe('vergadertafel');
    expect(growing.correct('tafle')[0]?.word).toBe('tafel');
  });
});

describe('Vocabulary', () => {
  it('counts normalised words', () => {
    const words = new Vocabulary([['Café', 2], ['cafe', 3]]);
    expect(words.count('CAFÉ')).toBe(5);
    expect(words.has('café')).toBe(true);
    expect(words.size).toBe(1);
    expect(words.count('kroeg')).toBe(0);
  });
});
