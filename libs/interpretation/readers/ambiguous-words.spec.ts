import { interpret, type ListingText } from '../index';

function materialsOf(kind: ListingText['kind'], title: string, description = ''): string[] {
  return interpret({ kind, title, description }).materials.map(({ value }) => value);
}
const bestOf = (title: string, description = ''): string | undefined => materialsOf('OFFER', title, description)[0];

describe('bank', () => {
  test.each([
    ['Banken uit het eerste leerjaar', '24 stuks, met vakje onder het blad', 'furniture.school.desk'],
    ['Banken', 'Voor een klas van 22 leerlingen, blad is bekrast', 'furniture.school.desk'],
    ['Oude banken', 'uit het klaslokaal, lessenaar met inktpot', 'furniture.school.desk'],
    ['Lederen bank', 'Driezit, uit de salon van het rusthuis', 'furniture.seating.sofa'],
    ['Bank', 'tweezit met losse kussens en hoes, woonkamer', 'furniture.seating.sofa'],
    ['Zware bank met bankschroef', 'uit de werkplaats van de lasschool', 'furniture.workshop.workbench'],
    ['Twee banken uit het schrijnwerkersatelier', 'massieve beuk, voor het schaven van planken', 'furniture.workshop.workbench'],
    ['Banken voor in het park', 'gietijzer en hout, staan nu op het plein', 'furniture.outdoor.bench'],
    ['Bank', 'staat buiten op het terras, het hout is verweerd', 'furniture.outdoor.bench'],
    ['Banken uit de kleedkamer van de voetbal', 'hout, 2 meter lang', 'furniture.seating.bench'],
  ])('"%s" (%s): %s', (title, description, expected) => {
    expect(bestOf(title, description)).toBe(expected);
  });

  it('is asked about when nothing else speaks', () => {
    const { materials, questions, valueChain } = interpret({ kind: 'OFFER', title: 'Bank', description: 'Gratis af te halen' });
    expect(questions).toContain('MATERIAL');
    expect(valueChain?.value).toBe('FURNITURE');
    expect(materials.every(({ confidence }) => confidence < 0.8)).toBe(true);
  });

  it('is no furniture where it is a bank', () => {
    expect(materialsOf('OFFER', 'Laptops', 'Afkomstig van de KBC bank, te betalen via bankrekening')).toEqual(['ict.computer.laptop']);
  });
});

describe('lap', () => {
  test.each([
    ['Lappen voor de drukkerij', 'om inkt mee af te vegen', 'textile.wiping'],
    ['Lappen', 'katoen, pluisvrij', 'textile.wiping'],
    ['Lappen katoen', 'bedrukt, om te naaien', 'textile.fabric'],
    ['Grote lap', 'van een meter op twee', 'textile.fabric'],
  ])('"%s" (%s): %s', (title, description, expected) => {
    expect(bestOf(title, description)).toBe(expected);
  });
});

describe('zetel', () => {
  it('may be an armchair or a sofa', () => {
    expect(materialsOf('OFFER', 'Zetel', 'blauwe stof')).toEqual(expect.arrayContaining(['furniture.seating.armchair', 'furniture.seating.sofa']));
  });

  test.each([
    ['Driezit zetel', 'hoekmodel voor de salon', 'furniture.seating.sofa'],
    ['Zetel met hoge rug', 'oorfauteuil om in te lezen', 'furniture.seating.armchair'],
    ['Relaxzetels', 'voor bewoners', 'furniture.seating.care-armchair'],
    ['Bureauzetels', 'op wielen', 'furniture.seating.office-chair'],
    ['Slaapzetel', 'twee personen', 'furniture.seating.sofa-bed'],
  ])('"%s" (%s): %s', (title, description, expected) => {
    expect(bestOf(title, description)).toBe(expected);
  });

  it('is no furniture as a registered office', () => {
    expect(materialsOf('OFFER', 'Archiefkasten', 'Onze maatschappelijke zetel verhuist naar Gent')).not.toContain('furniture.seating.sofa');
  });

  it('of a car is part of a car', () => {
    expect(interpret({ kind: 'OFFER', title: 'Autozetels', description: 'uit een bestelwagen' }).valueChain?.value).toBe('OTHER');
  });
});

describe('bureau', () => {
  test.each([
    ['Bureau met lades', 'eik, stevig', 'furniture.desk.fixed'],
    ['12 burelen', 'wit blad, metalen poten', 'furniture.desk'],
    ['Zit-sta bureaus', 'elektrisch verstelbaar', 'furniture.desk.sit-stand'],
    ['Bureaustoelen', '10 stuks', 'furniture.seating.office-chair'],
    ['Bureaulampen', 'led', 'electro.lighting.desk-lamp'],
    ['Onthaalbureau', 'balie in twee delen', 'furniture.desk.reception'],
  ])('"%s" (%s): %s', (title, description, expected) => {
    expect(bestOf(title, description)).toBe(expected);
  });

  it('is no furniture as a firm', () => {
    expect(materialsOf('OFFER', 'Plotter', 'Ons architectenbureau stopt ermee')).toEqual(['ict.print.plotter']);
  });
});

describe('kast', () => {
  test.each([
    ['Dossierkasten', 'met schuifdeuren', 'furniture.storage.filing-cabinet'],
    ['Kleerkast', 'drie deuren', 'furniture.storage.wardrobe'],
    ['Droogkast', 'Bosch, 7 kg', 'electro.white-goods.tumble-dryer'],
    ['Diepvrieskast', 'zes lades', 'electro.white-goods.freezer'],
    ['Boekenkasten', 'wit', 'furniture.storage.bookcase'],
    ['Metalen kast', 'met legplanken en slot', 'furniture.storage.metal-cupboard'],
    ['Keukenkasten', 'wit, met werkblad', 'furniture.kitchen.cupboard'],
    ['Netwerkkast', '19 inch voor servers', 'ict.server.rack'],
  ])('"%s" (%s): %s', (title, description, expected) => {
    expect(bestOf(title, description)).toBe(expected);
  });
});

describe('bak', () => {
  test.each([
    ['Bakken uit de brouwerij', 'leeg, statiegeld is er af', 'packaging.crate.beverage'],
    ['Stapelbare bakken', '60x40, uit het magazijn', 'packaging.crate.stacking'],
    ['Broodbakken', 'plastic, van de bakkerij', 'packaging.crate.bakery'],
    ['Plantenbakken', 'beton, voor op het terras', 'other.garden.pot'],
    ['Vuilbakken', 'inox', 'other.waste-bin.indoor'],
    ['Bakfiets', 'twee wielen vooraan', 'other.bicycles.cargo'],
  ])('"%s" (%s): %s', (title, description, expected) => {
    expect(bestOf(title, description)).toBe(expected);
  });

  it('holds the goods rather than being them', () => {
    const reading = interpret({ kind: 'OFFER', title: 'Bak met defecte boormachines', description: 'een twintigtal, verschillende merken' });
    expect(reading.materials[0]?.value).toBe('electro.power-tools.drill');
    expect(reading.valueChain?.value).toBe('ELECTRO');
  });
});

describe('scherm', () => {
  test.each([
    ['Schermen', '24 duim, met HDMI, voor bij pc', 'ict.display'],
    ['Schermen voor landschapskantoor', 'akoestisch vilt, tussen de werkplekken', 'furniture.partition'],
    ['Oprolbaar scherm voor beamer', '2 meter breed', 'electro.av.screen'],
  ])('"%s" (%s): %s', (title, description, expected) => {
    expect(bestOf(title, description)).toMatch(expected);
  });
});
