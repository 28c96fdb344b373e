import { type Exclusion, interpret, type ListingText } from '../index';

/** Exclusions in short: `M furniture.desk`, `P stretch`, `C WORN`, `W asbest`. */
function short(exclusion: Exclusion): string {
  switch (exclusion.kind) {
    case 'MATERIAL':
      return `M ${exclusion.materialId}`;
    case 'PROPERTY':
      return `P ${exclusion.property}`;
    case 'CONDITION':
      return `C ${exclusion.condition}`;
    case 'WORD':
      return `W ${exclusion.word}`;
  }
}
function read(kind: ListingText['kind'], title: string, description: string) {
  const reading = interpret({ kind, title, description });
  return { ...reading, excluded: reading.exclusions.map(({ value }) => short(value)), named: reading.materials.map(({ value }) => value) };
}

test('one kind of what the title is about rules out no more than that kind', () => {
  expect(read('CAPABILITY', 'Harde plastics malen', 'HDPE en PP, geen PVC.').excluded).not.toContain('P plastic');
  expect(read('CAPABILITY', 'Bekers malen', 'geen plastic').excluded).toContain('P plastic');
});

describe('things that are ruled out', () => {
  test.each([
    ['Witgoed', 'Geen frigo\'s aub.', ['M electro.white-goods.fridge']],
    ['Witgoed voor onderdelen', 'Wasmachines en fornuizen, maar geen koelkasten of diepvriezers.', ['M electro.white-goods.fridge', 'M electro.white-goods.freezer']],
    ['Meubels voor doorgangswoning', 'Stoelen, tafels, kasten. Geen bedden, matrassen of zetels.', ['M furniture.bed', 'M furniture.bed.mattress']],
    ['Kantoormeubels', 'Alles behalve bureaustoelen.', ['M furniture.seating.office-chair']],
    ['Kleine elektro', 'Alle toestellen uitgezonderd microgolfovens.', ['M electro.white-goods.microwave']],
    ['Textiel', 'Kleding en linnen, met uitzondering van schoenen.', ['M textile.clothing.shoes']],
    ['Kledij', 'Schoenen nemen wij niet aan.', ['M textile.clothing.shoes']],
    ['Kledij', 'Kinderkledij hoeft niet, dames en heren wel.', ['M textile.clothing.children']],
    ['Kledij', 'Schoenen liever niet.', ['M textile.clothing.shoes']],
    ['Kledij', 'Tapijten uitgesloten.', ['M textile.floor']],
    ['Bedlinnen', 'Lakens en dekbedovertrekken. Hoofdkussens niet.', ['M textile.bed-linen.pillow']],
    ['ICT-materiaal', 'Printers weigeren we.', ['M ict.print']],
    ['ICT-materiaal', 'Laptops en schermen zijn welkom, printers en toners niet.', ['M ict.print', 'M ict.print.toner']],
    ['Zetels', 'Geen zitzakken, geen poefs.', ['M furniture.seating.pouf']],
    ['Computerschermen', 'Noch laptops noch tablets.', ['M ict.computer.laptop', 'M ict.computer.tablet']],
    ['Kratten', 'Frigoboxen mogen niet.', ['M packaging.transport.cool-box']],
    ['Dozen', 'liever geen verhuisdozen', ['M packaging.box.moving']],
    ['Emmers', 'gene jerrycans', ['M packaging.container.jerrycan']],
  ])('request "%s", "%s"', (title, description, expected) => {
    const { excluded } = read('REQUEST', title, description);
    expect(excluded).toEqual(expect.arrayContaining(expected));
  });

  it('are not among the materials', () => {
    const { named } = read('REQUEST', 'Keukentoestellen', 'Wel ovens en dampkappen, geen vaatwassers.');
    expect(named).toContain('electro.white-goods.oven');
    expect(named).not.toContain('electro.white-goods.dishwasher');
  });

  it('do not vote for the value chain', () => {
    expect(read('REQUEST', 'Oude lakens', 'Geen laptops, geen schermen, geen printers!').valueChain?.value).toBe('TEXTILE');
  });

  it('rest on the words that say so', () => {
    const description = 'Alles welkom, behalve matrassen.';
    const found = read('REQUEST', 'Meubels', description).exclusions[0];
    expect(found?.evidence.map(({ text }) => text)).toEqual(['behalve', 'matrassen']);
    for (const { from, to, text } of found?.evidence ?? []) expect(description.slice(from, to)).toBe(text);
  });

  it('are less sure when they are wished', () => {
    const [strict] = read('REQUEST', 'Dozen', 'Geen verhuisdozen.').exclusions;
    const [soft] = read('REQUEST', 'Dozen', 'Liefst geen verhuisdozen.').exclusions;
    expect(soft?.confidence).toBeLessThan(strict?.confidence ?? 0);
  });
});

describe('the reach of "geen"', () => {
  it('ends at a comma before what is wanted', () => {
    const { excluded, named } = read('REQUEST', 'Meubels', 'Geen bureaus, wel stoelen en kasten');
    expect(excluded).toEqual(['M furniture.desk']);
    expect(named).toEqual(expect.arrayContaining(['furniture.seating.chair', 'furniture.storage']));
  });

  it('ends at "maar"', () => {
    const { excluded, named } = read('REQUEST', 'Toestellen', 'geen stofzuigers maar strijkijzers en mixers');
    expect(excluded).toEqual(['M electro.household.vacuum-cleaner']);
    expect(named).toEqual(expect.arrayContaining(['electro.household.iron', 'electro.small-kitchen.mixer']));
  });

  it('ends at the end of the sentence', () => {
    const { excluded } = read('CAPABILITY', 'Herstel van witgoed', 'Geen koelkasten. Wasmachines en droogkasten wel.');
    expect(excluded).toEqual(['M electro.white-goods.fridge']);
  });

  it('runs on over a list that ends in "of"', () => {
    const { excluded } = read('REQUEST', 'Elektro', 'Geen lampen, stofzuigers, strijkijzers of ventilatoren.');
    expect(excluded).toEqual(expect.arrayContaining(['M electro.household.vacuum-cleaner', 'M electro.household.iron', 'M electro.household.fan']));
  });

  it('stops at a number, which begins what is there', () => {
    const { excluded, named } = read('OFFER', 'Kantoormeubels', 'Geen tafels, 20 stoelen');
    expect(excluded).toEqual(['M furniture.table']);
    expect(named).toContain('furniture.seating.chair');
  });

  it('stops at a verb', () => {
    const { named } = read('OFFER', 'Stoelen en tafels', 'Geen lift, stoelen staan op de eerste verdieping');
    expect(named).toContain('furniture.seating.chair');
  });
});

describe('properties, states and words that are ruled out', () => {
  test.each([
    ['Stof', 'Geen rekbare of gewatteerde stof.', ['P stretch', 'P padded']],
    ['Hout', 'Geen spaanplaat, fineer of mdf.', ['P chipboard', 'P veneer']],
    ['Stoelen', 'geen kunststof', ['P plastic']],
    ['Werkkledij', 'Geen synthetische stoffen.', ['P synthetic']],
    ['T-shirts', 'zonder opdruk', ['P with-logo']],
    ['Kledij', 'Niets met een bedrijfslogo, dus geen logo\'s.', ['P with-logo']],
    ['Laptops', 'geen vergrendelde toestellen', ['P locked']],
    ['Zetels', 'geen leder', ['P leather']],
    ['Potten', 'geen wegwerp', ['P disposable']],
  ])('request "%s", "%s": properties', (title, description, expected) => {
    expect(read('REQUEST', title, description).excluded).toEqual(expect.arrayContaining(expected));
  });

  test.each([
    ['Stoelen', 'Geen kapotte stoelen.', ['C DEFECTIVE']],
    ['Fietsen', 'niet kapot', ['C DEFECTIVE']],
    ['Handdoeken', 'Mogen niet versleten zijn.', ['C WORN']],
    ['Kledij', 'zonder vlekken of gaten', ['C WORN']],
    ['Laptops', 'Niet zelf te herstellen.', ['C DEFECTIVE']],
    ['Koffiezetapparaten', 'geen defecte toestellen', ['C DEFECTIVE']],
  ])('request "%s", "%s": states', (title, description, expected) => {
    expect(read('REQUEST', title, description).excluded).toEqual(expect.arrayContaining(expected));
  });

  it('leave the thing itself wanted', () => {
    const { excluded, named } = read('REQUEST', 'Stoelen', 'Geen kapotte stoelen.');
    expect(excluded).not.toContain('M furniture.seating.chair');
    expect(named).toContain('furniture.seating.chair');
  });

  test.each([
    ['CAPABILITY', 'Wassen van werkkledij', 'Geen asbest en geen kledij met roet.', ['P asbestos', 'P soot']],
    ['CAPABILITY', 'Vervezelen van textiel', 'Niet voor pvc of gecoat textiel.', ['P plastic', 'P coated']],
    ['CAPABILITY', 'Demontage', 'geen koelgas', ['P refrigerant']],
    ['REQUEST', 'Dekens', 'zonder kattenhaar', ['W kattenhaar']],
    ['OFFER', 'Emmers', 'Niet voor voeding!', []],
  ] as const)('%s "%s", "%s"', (kind, title, description, expected) => {
    expect(read(kind, title, description).excluded).toEqual(expect.arrayContaining([...expected]));
  });
});

describe('what looks like an exclusion and is none', () => {
  test.each([
    ['REQUEST', 'Stoelen', 'Kleur maakt niet uit, slijtage geen probleem.'],
    ['REQUEST', 'Laptops', 'Geen haast.'],
    ['REQUEST', 'Kasten', 'Niet alleen kantoorkasten, ook kleerkasten.'],
    ['REQUEST', 'Tafels', 'hoeft niet allemaal hetzelfde te zijn'],
    ['OFFER', 'Stoelen', 'We hebben geen plaats meer.'],
    ['OFFER', 'Schoenen', 'Leverancier neemt niet terug.'],
    ['OFFER', 'Bureaus', 'Geen idee hoe oud ze zijn.'],
    ['OFFER', 'Lakens', 'Geen gaten, wit en proper'],
    ['REQUEST', 'Bakken', 'Waarom niet?'],
    ['CAPABILITY', 'Naaiwerk', 'Wij weten niet wanneer we starten.'],
  ] as const)('%s "%s", "%s"', (kind, title, description) => {
    expect(read(kind, title, description).excluded).toEqual([]);
  });
});

describe('negation of what goods are like', () => {
  it('"niet gewassen" is a need, not a property', () => {
    const reading = read('OFFER', 'Werkbroeken', 'Niet gewassen.');
    expect(reading.properties.map(({ value }) => value)).not.toContain('washed');
    expect(reading.needs.map(({ value }) => value)).toContain('WASH');
  });

  it('"niet meer waterdicht" takes the property away', () => {
    expect(read('OFFER', 'Onderleggers', 'Die zijn niet meer waterdicht.').properties.map(({ value }) => value)).not.toContain('waterproof');
  });

  it('"geen logo" says that there is none', () => {
    const values = read('OFFER', 'Werkjassen', 'Geen logo op.').properties.map(({ value }) => value);
    expect(values).toContain('without-logo');
    expect(values).not.toContain('with-logo');
  });

  it('"zonder matras" leaves the mattress out', () => {
    const { named, excluded } = read('OFFER', 'Stapelbedden', 'Metaal, zonder matras.');
    expect(named).not.toContain('furniture.bed.mattress');
    expect(excluded).toContain('M furniture.bed.mattress');
  });

  it('"niet voor voeding" is a property of packaging', () => {
    expect(read('OFFER', 'Emmers', 'Niet voor voeding!').properties.map(({ value }) => value)).toContain('non-food');
  });
});
