import { CompoundSplitter } from './compounds';

const splitter = new CompoundSplitter(new Set(['bureel', 'frigo', 'fluo', 'kast', 'deur', 'stoel', 'gordijn', 'hes', 'vest']));

describe('CompoundSplitter', () => {
  it.each([
    ['bureaustoel', 'bureau stoel'],
    ['bureaustoelen', 'bureau stoel'],
    ['bureelstoel', 'bureel stoel'],
    ['kinderstoel', 'kind stoel'],
    ['kinderfietsen', 'kind fiets'],
    ['boekenkast', 'boek kast'],
    ['archiefkasten', 'archief kast'],
    ['nachtkastje', 'nacht kast'],
    ['frigodeur', 'frigo deur'],
    ['voordeur', 'voor deur'],
    ['onderkast', 'onder kast'],
    ['overgordijnen', 'over gordijn'],
    ['fluohesje', 'fluo hes'],
    ['fluovesten', 'fluo vest'],
    ['legerdozen', 'leger doos'],
    ['verhuisdozen', 'verhuis doos'],
    ['eierdozen', 'ei doos'],
    ['verpleegtunieken', 'verpleeg tuniek'],
    ['zorgkledij', 'zorg kleding'],
    ['werkkleding', 'werk kleding'],
    ['winterjassen', 'winter jas'],
    ['regenbroek', 'regen broek'],
    ['werkschoenen', 'werk schoen'],
    ['veiligheidsschoenen', 'veiligheid schoen'],
    ['bedrijfswagen', 'bedrijf wagen'],
    ['bezoekersstoelen', 'bezoeker stoel'],
    ['zonnescherm', 'zon scherm'],
    ['wasmachine', 'was machine'],
    ['vaatwasmachine', 'vaat was machine'],
    ['naaimachines', 'naai machine'],
    ['koelkast', 'koel kast'],
    ['eettafel', 'eet tafel'],
    ['salontafeltje', 'salon tafel'],
    ['vergadertafels', 'vergader tafel'],
    ['plooitafels', 'plooi tafel'],
    ['schoolbanken', 'school bank'],
    ['stapelstoelen', 'stapel stoel'],
    ['hangmappenkast', 'hang map kast'],
    ['kantoorbureaustoel', 'kantoor bureau stoel'],
    ['voorraadkast', 'voorraad kast'],
    ['kunststofbakken', 'kunststof bak'],
    ['koffiezetapparaat', 'koffiezet apparaat'],
    ['palletkist', 'pallet kist'],
    ['ledlampen', 'led lamp'],
    ['fietstas', 'fiets tas'],
    ['pc-scherm', 'pc scherm'],
    ['3-zitsbank', 'zit bank'],
    ['zit-sta-bureau', 'zit sta bureau'],
    ['tekentafel', 'teken tafel'],
    ['ankerstang', 'anker stang'],
  ])('takes %s apart as %s', (word, parts) => {
    expect(splitter.split(word)).toEqual(parts.split(' '));
  });

  it.each([
    'kapstok', 'voorraad', 'kantoor', 'karton', 'matras', 'pallet', 'karpet', 'tapijt', 'laptop', 'tablet', 'kameraad', 'gesprek', 'kastanje', 'kasteel',
    'chocolade', 'limonade', 'trompet', 'iemand', 'niemand', 'camionette', 'assistent', 'gordijn', 'computer', 'materiaal', 'overall', 'opdracht', 'afval',
    'boterham', 'vertrek', 'bedrijf', 'gereedschap', 'netwerk', 'automaat', 'telefoon', 'verpakking', 'verzekering', 'bewerking', 'kampeer',
  ])('leaves %s, which only looks like a compound', (word) => {
    expect(splitter.split(word)).toEqual([]);
  });

  it.each([
    'handschoenen', 'wastafel', 'rolstoel', 'toetsenbord', 'grondstof', 'brandstof', 'kunststof', 'zuurstof', 'voedselbank', 'databank', 'spaarbank',
    'paddenstoel', 'hoofdzetel', 'brievenbus', 'contactdoos', 'dakpan', 'bloedvat', 'zoekmachine', 'internet', 'stekkerdoos',
  ])('leaves %s, whose last part means something else by itself', (word) => {
    expect(splitter.split(word)).toEqual([]);
  });

  it.each(['stoelen', 'tafels', 'lakens', 'wagens', 'keuken', 'binnenkomen', 'sorteren', 't-shirt', 'Erpe-Mere', 'sint-lievens-houtem', '', '-', 'xyz'])(
    'finds no parts in %j',
    (word) => {
      expect(splitter.split(word)).toEqual([]);
    },
  );

  it('tells where the parts begin', () => {
    expect(splitter.analyse('boekenkasten')).toEqual({ form: 'boekenkast', parts: [{ base: 'boek', from: 0 }, { base: 'kast', from: 6 }] });
  });
});
