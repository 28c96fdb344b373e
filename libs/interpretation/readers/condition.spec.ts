import { type Condition, interpret, type ListingText } from '../index';

function conditionOf(title: string, description: string, quantity?: number): Condition | null {
  return interpret({ kind: 'OFFER', title, description, quantity, unit: quantity === undefined ? null : 'PIECES' }).condition?.value ?? null;
}
function acceptedBy(kind: ListingText['kind'], title: string, description: string): Condition[] {
  return interpret({ kind, title, description }).acceptedConditions.map(({ value }) => value);
}

describe('the state of what is offered', () => {
  test.each<[string, string, Condition | null]>([
    ['Bureaustoelen', 'Nieuw in doos.', 'NEW'],
    ['Schoenen', 'Nooit gedragen, foute maat besteld.', 'NEW'],
    ['Sportschoenen', 'Ongedragen of 1x gepast, dozen beschadigd.', 'NEW'],
    ['Plexiglas', 'Grootste stuk 120x60.', null],
    ['Fietsen', 'van het werk', null],
    ['Kinderfietsjes', 'Te repareren of voor onderdelen.', 'DEFECTIVE'],
    ['Droogkast', 'Trommel draait maar verwarmt nimeer.', 'DEFECTIVE'],
    ['Kerstverlichting', 'Een deel brandt niet meer.', 'MIXED'],
    ['Orgel', 'Een paar toetsen doen niks.', 'GOOD'],
    ['Toners', 'ongeopend', 'NEW'],
    ['Stoelen', 'Zo goed als nieuw.', 'GOOD'],
    ['Kasten', 'Toonzaalmodellen', 'GOOD'],
    ['Wasmachine', 'werkt nog perfect', 'GOOD'],
    ['Tafels', 'In goede staat.', 'GOOD'],
    ['Dozen', 'één keer gebruikt', 'GOOD'],
    ['Pc\'s', 'Alles werkte tot de laatste dag.', 'GOOD'],
    ['Zetels', 'niet versleten', 'GOOD'],
    ['Lakens', 'geen gaten, geen scheuren', 'GOOD'],
    ['Tafels', 'blad is bekrast', 'WORN'],
    ['Lakens', 'versleten', 'WORN'],
    ['Jassen', 'lichte slijtage aan de mouwen', 'WORN'],
    ['Kasten', 'wat roest en deuken', 'WORN'],
    ['Tuinstoelen', 'verkleurd door de zon', 'WORN'],
    ['Dienstfietsen', 'Hebben twee jaar buiten gestaan.', 'WORN'],
    ['Tuinbanken', 'om buiten te gebruiken', null],
    ['Fiets', 'rijklaar', 'GOOD'],
    ['Fietsen', 'moeten nog rijklaar gemaakt worden', 'DEFECTIVE'],
    ['Laptops', 'gebruiksklaar', 'GOOD'],
    ['Droogkast', 'werkt niet meer', 'DEFECTIVE'],
    ['Laptop', 'start niet op', 'DEFECTIVE'],
    ['Defecte stofzuigers', '', 'DEFECTIVE'],
    ['koffiezet', 'kapot', 'DEFECTIVE'],
    ['Fiets', 'doet het niet meer', 'DEFECTIVE'],
    ['Printer', 'geeft een foutmelding', 'DEFECTIVE'],
    ['Boormachine', 'niet-werkend', 'DEFECTIVE'],
    ['Oven', 'deur sluit niet goed', 'DEFECTIVE'],
    ['Wekkerradio', 'display doet het niet', 'DEFECTIVE'],
    ['Stofzuiger', 'gaat niet aan, kabelbreuk', 'DEFECTIVE'],
    ['Fiets', 'lekke band', 'DEFECTIVE'],
    ['Beamer', 'geen beeld', 'DEFECTIVE'],
    ['Toaster', 'lever does not stay down', 'DEFECTIVE'],
    ['Bluetooth speaker', 'no charge', 'DEFECTIVE'],
    ['Sewing machine', "needle doesn't move", 'DEFECTIVE'],
    ['Fer à repasser', 'ne chauffe plus', 'DEFECTIVE'],
    ['Aspirateur', 'en panne', 'DEFECTIVE'],
    ['Kapotte palletten', 'een veertigtal', 'DEFECTIVE'],
    ['Laptop', 'needs new hard drive', null],
    ['Wasmachine', 'Enkel voor onderdelen.', 'PARTS'],
    ['Lakens', 'enkel nog goed als poetsdoek', 'PARTS'],
    ['Fietsen', 'onherstelbaar, voor de stukken', 'PARTS'],
    ['Stoelen', 'grijs', null],
    ['Kasten', 'af te halen in Lede', null],
  ])('"%s", "%s": %s', (title, description, expected) => {
    expect(conditionOf(title, description)).toBe(expected);
  });
});

describe('a lot in several states', () => {
  test.each([
    ['Overalls', 'Een derde is nog draagbaar, de rest is gescheurd.'],
    ['Wasmachines', 'De helft werkt, de andere helft is kapot.'],
    ['Fietsen', 'van bijna goed tot wrak'],
    ['Laptops', 'Gemengde staat.'],
    ['Koffiezetapparaten', 'werkend en defect door elkaar'],
    ['Stoelen', 'Goede en kapotte stoelen.'],
    ['Wasmachine en droogkast', 'De wasmachine lekt. De droogkast werkt perfect.'],
  ])('"%s", "%s" is mixed', (title, description) => {
    expect(conditionOf(title, description)).toBe('MIXED');
  });

  it('stays what it is for the most part when few pieces differ', () => {
    expect(conditionOf('Laptops', 'In goede staat. Vijf met kapot scherm.', 80)).toBe('GOOD');
  });

  it('is mixed when many differ', () => {
    expect(conditionOf('Laptops', 'In goede staat. Veertig met kapot scherm.', 80)).toBe('MIXED');
  });

  it('counts against the amount in the text when the form has none', () => {
    expect(conditionOf('60 stoelen', 'In goede staat, bij 4 is de leuning gebroken.')).toBe('GOOD');
  });
});

describe('the same words in an offer and in a request', () => {
  it('an offer that may be taken apart says nothing of its state', () => {
    expect(conditionOf('Kasten', 'Mogen kapot gezaagd worden.')).toBeNull();
  });

  it('"mag kapot zijn" opens a request to broken things', () => {
    expect(acceptedBy('REQUEST', 'Fietsen', 'Mag kapot zijn.')).toEqual(expect.arrayContaining(['DEFECTIVE', 'WORN', 'GOOD', 'NEW']));
  });

  it('a request has no state of its own', () => {
    expect(interpret({ kind: 'REQUEST', title: 'Kapotte fietsen', description: '' }).condition).toBeNull();
  });
});

describe('the states that a request takes', () => {
  test.each<[string, string, Condition[], Condition[]]>([
    ['Wasmachine', 'werkend', ['GOOD', 'NEW'], ['DEFECTIVE', 'WORN']],
    ['Veiligheidsschoenen', 'Nieuw of bijna nieuw.', ['NEW', 'GOOD'], ['WORN']],
    ['Handdoeken', 'Mogen versleten zijn.', ['WORN', 'GOOD'], ['DEFECTIVE']],
    ['Stofzuigers', 'Ook defecte toestellen welkom.', ['DEFECTIVE', 'GOOD'], []],
    ['Defecte koffiezetapparaten', 'om te leren herstellen', ['DEFECTIVE', 'PARTS'], ['NEW', 'GOOD']],
    ['Fietsen', 'voor onderdelen', ['PARTS', 'DEFECTIVE'], ['NEW']],
    ['Bureaus', 'tweedehands is prima', ['GOOD', 'WORN'], ['DEFECTIVE']],
    ['Palletten', 'ook met gebroken planken', ['DEFECTIVE'], []],
    ['Werkbroeken', 'kleine slijtage geen probleem', ['WORN'], ['DEFECTIVE']],
    ['Winterjassen', 'draagbaar', ['GOOD'], ['DEFECTIVE']],
    ['Fietsen', 'rijklaar', ['GOOD', 'NEW'], ['WORN', 'DEFECTIVE']],
    ['Plantenbakken', 'Klaar voor gebruik.', ['GOOD', 'NEW'], ['WORN', 'DEFECTIVE']],
    ['Tafels', 'direct te gebruiken', ['GOOD', 'NEW'], ['WORN', 'DEFECTIVE']],
    ['Kleine elektro', 'mag ongetest', ['MIXED'], []],
    ['Stoelen', 'blauw', [], ['NEW', 'GOOD', 'WORN', 'DEFECTIVE', 'PARTS', 'MIXED']],
  ])('"%s", "%s"', (title, description, taken, refused) => {
    const accepted = acceptedBy('REQUEST', title, description);
    expect(accepted).toEqual(expect.arrayContaining(taken));
    expect(accepted.filter((condition) => refused.includes(condition))).toEqual([]);
  });

  it('are surest of what is said', () => {
    const { acceptedConditions } = interpret({ kind: 'REQUEST', title: 'Handdoeken', description: 'Mogen versleten zijn.' });
    expect(acceptedConditions[0]).toMatchObject({ value: 'WORN', confidence: 0.8 });
  });

  it('a workshop for broken things takes them', () => {
    expect(acceptedBy('CAPABILITY', 'Shredder', 'Voor defecte schijven.')).toContain('DEFECTIVE');
  });
});

describe('states told by what is wrong', () => {
  test.each([
    ['Tuinstoelen', 'Bij alle is de rugleuning afgebroken.', 'DEFECTIVE'],
    ['Fietsen', 'De achterband is lek en de ketting kwijt.', 'DEFECTIVE'],
    ['Vergadertafels', 'Overal kringen van koffietassen op het blad.', 'WORN'],
    ['Tuinbank', 'De verf bladdert af.', 'WORN'],
    ['Truien', 'Prijskaartjes hangen er nog aan.', 'NEW'],
    ['Draaibank', 'Vorig jaar volledig gereviseerd.', 'GOOD'],
  ])('"%s", "%s": %s', (title, description, condition) => {
    expect(interpret({ kind: 'OFFER', title, description }).condition?.value).toBe(condition);
  });

  it('keeps the surest of what a longer phrase and one within it say', () => {
    expect(interpret({ kind: 'OFFER', title: 'Boormachine', description: 'Motor kapot door overbelasting.' }).condition).toMatchObject({ value: 'DEFECTIVE' });
  });
});
