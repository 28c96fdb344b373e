import { Lexicon } from './lexicon';
import { parseLexicon } from './lexicon-file';
import { tokenise } from './tokenise';

const lexicon = new Lexicon(
  parseLexicon(
    [
      'term\tsense\tlang\tnote',
      '# seating',
      'stoel\tfurniture.seating\tnl\t',
      'bureaustoel\tfurniture.seating.office-chair\tnl\t',
      'bureelstoel\tfurniture.seating.office-chair\tnl-BE\t',
      'stoel op wieltjes\tfurniture.seating.office-chair\tnl\t',
      'ahrend\tfurniture.seating.office-chair\tbrand\t',
      'burostoel\tfurniture.seating.office-chair\ttypo\t',
      'zetel\tfurniture.seating.armchair\tnl-BE\tambiguous; except: maatschappelijke zetel / hoofdzetel',
      'bank\tfurniture.seating.sofa\tnl\tambiguous; except: bij de bank',
      'bank\tfurniture.school.desk\tnl\t',
      'bankje\tfurniture.seating.bench\tnl\t',
      'bak\tpackaging.crate\tnl\t',
      'bak\tother.planter\tnl\t',
      'kast\tfurniture.storage\tnl\t',
      'koelkast\telectro.fridge\tnl\t',
      'frigo\telectro.fridge\tnl-BE\t',
      'wasmachine\telectro.washing-machine\tnl\t',
      'droogkast\telectro.dryer\tnl-BE\t',
      'laptop\tict.laptop\tnl\t',
      'pc-scherm\tict.monitor\tnl\t',
      'zorgkledij\ttextile.workwear.care\tnl-BE\t',
      'verpleegtuniek\ttextile.workwear.care.tunic\tnl\t',
      'werkkledij\ttextile.workwear\tnl-BE\t',
      'kantoor\tword.office\tnl\t',
      'bureel\tword.office\tnl-BE\t',
      'bureau\tword.office\tnl\t',
      'katoen\tproperty.cotton\tnl\t',
      'stuk\tcondition.defective\tnl\texact; except: een stuk',
      'wassen\tprocess.wash\tnl\t',
      'herstellen\tprocess.repair\tnl\t',
      'schuren\tprocess.sand\tnl\t',
      'ontsmetten\tprocess.disinfect\tnl\t',
      'ontsmet\tproperty.disinfected\tnl\t',
      'ongebruikt\tcondition.new\tnl\t',
      'rietje\tother.straw\tnl\t',
      'green\tproperty.green\ten\t',
      'en iso 20471\tproperty.high-visibility\tnl\t',
      'zit/sta bureau\tfurniture.desk.sit-stand\tnl\t',
      'pallet\tpackaging.pallet\tnl\t',
    ].join('\n'),
  ),
);

/** "words -> sense via", for all that is read in a text. */
function read(text: string, chain?: string): string[] {
  const tokens = tokenise(text);
  return lexicon.findSenses(tokens, { chain }).map(({ sense, from, to, via }) => {
    const words = text.slice(tokens[from]?.start, tokens[to - 1]?.end);
    return `${words} -> ${sense} ${via}`;
  });
}

describe('Lexicon.findSenses', () => {
  it.each([
    ['Een bureaustoel', ['bureaustoel -> furniture.seating.office-chair WORD']],
    ['12 bureaustoelen', ['bureaustoelen -> furniture.seating.office-chair INFLECTION']],
    ["3 FRIGO'S", ["FRIGO'S -> electro.fridge INFLECTION"]],
    ['kantoorkasten', ['kantoorkasten -> furniture.storage COMPOUND_HEAD']],
    ['kastenoverschot', ['kastenoverschot -> furniture.storage COMPOUND_HEAD']],
    ['kapstok van katoendoek', ['katoendoek -> property.cotton COMPOUND_PART']],
    ['burostoelen', ['burostoelen -> furniture.seating.office-chair SPELLING']],
    ['wasmachien', ['wasmachien -> electro.washing-machine SPELLING']],
    ['lap top', ['lap top -> ict.laptop SPELLING']],
    ['lap tops', ['lap tops -> ict.laptop SPELLING']],
    ['bureau stoel', ['bureau stoel -> furniture.seating.office-chair SPELLING']],
    ['pcscherm en pc schermen', ['pcscherm -> ict.monitor SPELLING']],
    ['koel-kast', ['koel-kast -> electro.fridge SPELLING']],
    ['norm EN ISO 20471', ['EN ISO 20471 -> property.high-visibility WORD']],
    ['zit/sta bureaus', ['zit/sta bureaus -> furniture.desk.sit-stand INFLECTION']],
    ['120 pallets', ['120 pallets -> packaging.pallet INFLECTION']],
    ['herstelt en wast', ['herstelt -> process.repair INFLECTION', 'wast -> process.wash INFLECTION']],
  ])('reads %j', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  it('prefers the longest phrase', () => {
    expect(read('een stoel op wieltjes')).toEqual(['stoel op wieltjes -> furniture.seating.office-chair WORD']);
  });

  it('does not read a phrase across a comma', () => {
    expect(read('stoel, op wieltjes')).toEqual(['stoel -> furniture.seating WORD']);
  });

  it('puts the end back that is left off before "en"', () => {
    expect(read('zorg- en werkkledij')).toEqual(['zorg -> textile.workwear.care INFLECTION', 'werkkledij -> textile.workwear WORD']);
    expect(read('koel- en droogkasten')).toEqual(['koel -> electro.fridge WORD', 'droogkasten -> electro.dryer INFLECTION']);
  });

  it('reads a compound with an everyday synonym in front', () => {
    expect(new Set(lexicon.senses('kantoorstoelen'))).toEqual(new Set(['furniture.seating.office-chair']));
  });

  it('reads nothing where an exception says so', () => {
    expect(read('maatschappelijke zetel in Aalst')).toEqual([]);
    expect(read('hoofdzetel')).toEqual([]);
    expect(read('rekening bij de bank, twee zetels')).toEqual(['zetels -> furniture.seating.armchair INFLECTION']);
  });

  it('keeps an exact term to its form', () => {
    expect(read('de motor is stuk')).toEqual(['stuk -> condition.defective WORD']);
    expect(read('drie mooie stukken, een stuk of tien')).toEqual([]);
  });

  it('tells verbs from things, processes from conditions, and foreign words from Dutch', () => {
    expect(read('een schuur')).toEqual([]);
    expect(read('wij schuren en zij schuurt')).toEqual(['schuren -> process.sand WORD', 'schuurt -> process.sand INFLECTION']);
    expect(read('ontsmetten')).toEqual(['ontsmetten -> process.disinfect WORD']);
    expect(read('ontsmette tunieken')).toEqual(['ontsmette -> property.disinfected INFLECTION']);
    expect(read('een stoel van riet')).toEqual(['stoel -> furniture.seating WORD']);
    expect(read('grenen')).toEqual([]);
    expect(read('opgebruikte voorraad')).toEqual([]);
  });

  it('takes no stop word for an inflected term', () => {
    expect(read('het was goed')).toEqual([]);
  });

  it('takes no name in the middle of a sentence for a slip', () => {
    expect(read('bij Frigoo in Aalst')).toEqual([]);
    expect(read('twee frigoo')).toEqual(['frigoo -> electro.fridge SPELLING']);
  });

  it('takes no Dutch word and no place for a slip', () => {
    expect(read('stoep in Lede en Ninove')).toEqual([]);
  });

  it('weighs how sure a reading is', () => {
    const weights = (text: string): number[] => lexicon.findSenses(tokenise(text)).map(({ weight }) => weight);
    expect(weights('bureaustoel bureaustoelen kantoorkast burostoel')).toEqual([1, 0.95, 0.8, 0.9]);
    expect(weights('wasmashine')).toEqual([0.6]);
  });
});

describe('Lexicon: ambiguous terms', () => {
  it('gives all senses, and those of a chain where it has some', () => {
    expect(lexicon.senses('bak')).toEqual(['packaging.crate', 'other.planter']);
    expect(lexicon.senses('bakken', { chain: 'PACKAGING' })).toEqual(['packaging.crate']);
    expect(lexicon.senses('bakken', { chain: 'ICT' })).toEqual(['packaging.crate', 'other.planter']);
  });

  it('holds a diminutive that the lexicon lists for a thing of its own', () => {
    expect(lexicon.senses('bankjes')).toEqual(['furniture.seating.sofa', 'furniture.school.desk', 'furniture.seating.bench']);
    expect(lexicon.senses('bankje')).toEqual(['furniture.seating.bench']);
    expect(lexicon.senses('bank')).toEqual(['furniture.seating.sofa', 'furniture.school.desk']);
  });

  it('gives no sense for what it does not know', () => {
    expect(lexicon.senses('paraplu')).toEqual([]);
    expect(lexicon.senses('')).toEqual([]);
  });

  it('gives no sense of a part for the whole', () => {
    expect(lexicon.senses('twee stoelen')).toEqual([]);
  });
});

describe('Lexicon: names', () => {
  it('names a sense without brands and misspellings', () => {
    expect(lexicon.terms('furniture.seating.office-chair')).toEqual(['bureaustoel', 'bureelstoel', 'stoel op wieltjes']);
    expect(lexicon.terms('furniture.unknown')).toEqual([]);
  });

  it('knows what lies below a sense', () => {
    expect(lexicon.sensesBelow('textile.workwear')).toEqual(['textile.workwear.care', 'textile.workwear.care.tunic']);
  });
});

describe('parseLexicon', () => {
  it('reads BOM, CRLF, comments and notes', () => {
    const text = '\uFEFFterm\tsense\tlang\tnote\r\n# comment\r\n\r\nstuk\tcondition.defective\tnl\tambiguous; exact; except: per stuk / een stuk\r\n';
    expect(parseLexicon(text)).toEqual([{ term: 'stuk', sense: 'condition.defective', lang: 'nl', exact: true, except: ['per stuk', 'een stuk'] }]);
  });

  it.each(['stoel', 'stoel\tFurniture\tnl\t', 'stoel\tfurniture\tde\t', '\tfurniture\tnl\t'])('refuses the line %j and names it', (line) => {
    expect(() => parseLexicon(`term\tsense\tlang\tnote\n${line}`, 'mine.tsv')).toThrow('mine.tsv, line 2');
  });
});
