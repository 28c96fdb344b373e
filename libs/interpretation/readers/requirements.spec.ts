import { interpret, type ListingText, type Requirement } from '../index';

function demandsOf(kind: ListingText['kind'], title: string, description: string): Requirement[] {
  return interpret({ kind, title, description }).requirements.map(({ value }) => value);
}
const AALST = '41002';
const NINOVE = '41048';
const DENDERLEEUW = '41011';
const HAALTERT = '41024';
const LEDE = '41034';

describe('properties that are demanded', () => {
  test.each<[string, string, string]>([
    ['Gordijnen', 'Brandattest verplicht.', 'fire-retardant'],
    ['Brandvertragende stof', '', 'fire-retardant'],
    ['T-shirts', 'zonder logo', 'without-logo'],
    ['Jassen', 'zonder bedrijfslogo', 'without-logo'],
    ['Stoelen', 'stapelbaar', 'stackable'],
    ['Signalisatiekledij', 'moet voldoen aan EN ISO 20471', 'high-visibility'],
    ['Emmers', 'voedselveilig natuurlijk', 'food-safe'],
    ['Bureaus', 'in hoogte verstelbaar', 'adjustable'],
    ['Poetsdoeken', 'katoen', 'cotton'],
    ['Laptops', 'gewist en opnieuw geïnstalleerd', 'wiped'],
    ['Relaxzetels', 'afwasbaar', 'washable'],
    ['Tafels', 'massief hout', 'solid-wood'],
    ['Toestellen', 'enkel op 230V', 'mains-230v'],
    ['Laptops', 'Windows 11 moet draaien', 'windows-11'],
  ])('request "%s", "%s": %s', (title, description, property) => {
    expect(demandsOf('REQUEST', title, description)).toContainEqual({ kind: 'PROPERTY', property });
  });

  test.each<[string, string, string]>([
    ['Stoelen', 'liefst stapelbaar', 'stackable'],
    ['Lockers', 'metaal heeft voorkeur', 'metal'],
    ['Tafels', 'bij voorkeur massief hout', 'solid-wood'],
    ['Zetels', 'mogen elektrisch zijn', 'electric'],
  ])('request "%s", "%s": %s is a wish', (title, description, property) => {
    expect(demandsOf('REQUEST', title, description)).not.toContainEqual({ kind: 'PROPERTY', property });
  });

  it('what the goods become makes no demand on them', () => {
    expect(demandsOf('REQUEST', 'Zeildoek', 'om waterdichte tassen van te maken')).not.toContainEqual({ kind: 'PROPERTY', property: 'waterproof' });
  });

  it('an offer demands only what it says it does', () => {
    expect(demandsOf('OFFER', 'Pc\'s', 'Wissen met certificaat is een harde voorwaarde.')).toContainEqual({ kind: 'PROPERTY', property: 'certificate' });
    expect(demandsOf('OFFER', 'Stapelbare stoelen', 'in hout')).toEqual([]);
  });

  it('a workshop demands only what it says it does', () => {
    expect(demandsOf('CAPABILITY', 'Vervezelen', 'Metaalvrij aan te leveren.')).toContainEqual({ kind: 'PROPERTY', property: 'metal-free' });
    expect(demandsOf('CAPABILITY', 'Snijden tot poetsdoeken', 'Enkel absorberend materiaal.')).toContainEqual({ kind: 'PROPERTY', property: 'absorbent' });
  });
});

describe('shares', () => {
  test.each<[string, string, string, number]>([
    ['Lakens', 'minstens 70% katoen', 'cotton', 70],
    ['Stof', 'katoen (min. 80 %)', 'cotton', 80],
    ['Truien', 'minimum 50% wol', 'wool', 50],
    ['T-shirts', '100% katoen', 'cotton', 100],
  ])('request "%s", "%s"', (title, description, property, atLeastPercent) => {
    expect(demandsOf('REQUEST', title, description)).toContainEqual({ kind: 'SHARE', property, atLeastPercent });
  });

  it('may be told without signs', () => {
    const { shares } = interpret({ kind: 'OFFER', title: 'Tunieken', description: '65 polyester 35 katoen' });
    expect(shares.map(({ value }) => value)).toEqual(expect.arrayContaining([{ property: 'polyester', percent: 65 }, { property: 'cotton', percent: 35 }]));
  });

  it('of a part of the goods say nothing of the rest', () => {
    expect(interpret({ kind: 'OFFER', title: 'Lakens', description: 'meeste puur katoen, stukje 50/50' }).shares).toEqual([]);
  });

  it('of each piece set no limit to the amount', () => {
    expect(demandsOf('CAPABILITY', 'Klusploeg', 'Rekken en borden, niet zwaarder dan 150 kg per stuk.').filter(({ kind }) => kind === 'MEASURE')).toEqual([]);
  });

  it('of an offer are facts', () => {
    const { shares, requirements } = interpret({ kind: 'OFFER', title: 'Tunieken', description: 'polyester/katoen 65/35' });
    expect(shares.map(({ value }) => value)).toEqual(expect.arrayContaining([{ property: 'polyester', percent: 65 }, { property: 'cotton', percent: 35 }]));
    expect(requirements).toEqual([]);
  });

  it('follow the order in which the stuffs are named', () => {
    const { shares } = interpret({ kind: 'OFFER', title: 'Hemden', description: 'katoen/polyester 60/40' });
    expect(shares.map(({ value }) => value)).toEqual(expect.arrayContaining([{ property: 'cotton', percent: 60 }, { property: 'polyester', percent: 40 }]));
  });
});

describe('measures', () => {
  test.each<[string, string, Requirement]>([
    ['Bakken', 'hoogte min. 10 cm', { kind: 'MEASURE', dimension: 'height', min: 10, unit: 'CM' }],
    ['Gordijnen', 'minstens 2,40 m hoog', { kind: 'MEASURE', dimension: 'height', min: 240, unit: 'CM' }],
    ['Kasten', 'max. 80 cm breed', { kind: 'MEASURE', dimension: 'width', max: 80, unit: 'CM' }],
    ['Snoeien', 'Bomen hoger dan 5m doen we nie.', { kind: 'MEASURE', dimension: 'height', max: 500, unit: 'CM' }],
    ['Kasten', 'niet hoger dan 2 meter', { kind: 'MEASURE', dimension: 'height', max: 200, unit: 'CM' }],
    ['Planken', 'minstens 22 mm dik', { kind: 'MEASURE', dimension: 'thickness', min: 2.2, unit: 'CM' }],
    ['Stoelen', 'zithoogte 38 tot 42 cm', { kind: 'MEASURE', dimension: 'seat-height', min: 38, max: 42, unit: 'CM' }],
    ['Schermen', 'vanaf 22 duim', { kind: 'MEASURE', dimension: 'screen', min: 22, unit: 'INCH' }],
    ['Tablets', 'min. 10 duim', { kind: 'MEASURE', dimension: 'screen', min: 10, unit: 'INCH' }],
    ['Schermen', '24 duim of meer', { kind: 'MEASURE', dimension: 'screen', min: 24, unit: 'INCH' }],
    ['Laptops', 'bouwjaar 2018 of jonger', { kind: 'MEASURE', dimension: 'year', min: 2018, unit: 'YEAR' }],
    ['Wasmachines', 'niet ouder dan 8 jaar', { kind: 'MEASURE', dimension: 'age', max: 8, unit: 'YEAR' }],
    ['Laptops', '8 GB geheugen', { kind: 'MEASURE', dimension: 'memory', min: 8, unit: 'GB' }],
    ['Slijpers', '230V', { kind: 'MEASURE', dimension: 'voltage', min: 230, max: 230, unit: 'V' }],
    ['Laptops', 'vanaf 20 stuks', { kind: 'MEASURE', dimension: 'quantity', min: 20, unit: 'PIECES' }],
    ['Textiel', 'Leveringen vanaf 500 kg.', { kind: 'MEASURE', dimension: 'quantity', min: 500, unit: 'KG' }],
  ])('request "%s", "%s"', (title, description, expected) => {
    expect(demandsOf('REQUEST', title, description)).toContainEqual(expected);
  });

  it('of an offer are facts', () => {
    expect(demandsOf('OFFER', 'Gordijnen', '2,60 m hoog, 12 stuks')).toEqual([]);
  });

  it('limit what a workshop takes', () => {
    expect(demandsOf('CAPABILITY', 'Logo\'s verwijderen', 'Reeksen van 50 tot 2000 stuks.')).toContainEqual({ kind: 'MEASURE', dimension: 'quantity', min: 50, max: 2000, unit: 'PIECES' });
  });
});

describe('where a workshop or a request reaches', () => {
  test.each<[string, string, string[]]>([
    ['Inboedels', 'Enkel Ninove, Denderleeuw en Haaltert.', [NINOVE, DENDERLEEUW, HAALTERT]],
    ['Ophaling', 'Alleen in Aalst en Lede', [AALST, LEDE]],
    ['Ophaling', 'Werkgebied: Aalst, Lede', [AALST, LEDE]],
    ['Ophaling', 'Uitsluitend in Haaltert', [HAALTERT]],
  ])('"%s", "%s"', (title, description, nis) => {
    expect(demandsOf('CAPABILITY', title, description)).toContainEqual({ kind: 'PLACES', nis });
  });

  test.each<[string, Requirement]>([
    ['max. 10 km van Aalst-station', { kind: 'RADIUS', km: 10, aroundNis: AALST }],
    ['binnen een straal van 25 km rond Ninove', { kind: 'RADIUS', km: 25, aroundNis: NINOVE }],
    ['binnen 15 kilometer', { kind: 'RADIUS', km: 15 }],
  ])('"%s"', (description, expected) => {
    expect(demandsOf('CAPABILITY', 'Transport met bakfiets', description)).toContainEqual(expected);
  });

  it('a place that is only named limits nothing', () => {
    expect(demandsOf('CAPABILITY', 'Transport', 'We rijden ook naar Brussel en Gent.')).toEqual([]);
    expect(demandsOf('OFFER', 'Stoelen', 'Enkel tafels, af te halen in Aalst').filter(({ kind }) => kind === 'PLACES')).toEqual([]);
  });
});

describe('nothing but one material', () => {
  it('is demanded by "enkel"', () => {
    expect(demandsOf('CAPABILITY', 'Palletten herstellen', 'Enkel europallets.')).toContainEqual({ kind: 'MATERIAL', materialId: 'packaging.pallet.euro' });
    expect(demandsOf('REQUEST', 'ICT', 'Uitsluitend laptops.')).toContainEqual({ kind: 'MATERIAL', materialId: 'ict.computer.laptop' });
  });

  it('is not demanded by "niet enkel" or "enkel nog"', () => {
    expect(demandsOf('REQUEST', 'ICT', 'Niet enkel laptops.')).toEqual([]);
    expect(demandsOf('REQUEST', 'ICT', 'Enkel op afspraak.')).toEqual([]);
  });
});

describe('areas wider than municipalities', () => {
  it('limit none of the region', () => {
    expect(demandsOf('CAPABILITY', 'Kantoormeubelen opknappen', 'Wij halen op in Oost-Vlaanderen en Brussel.').filter(({ kind }) => kind === 'PLACES')).toEqual([]);
    expect(demandsOf('CAPABILITY', 'Kantoormeubelen opknappen', 'Wij halen op in Ninove.')).toContainEqual({ kind: 'PLACES', nis: [NINOVE] });
  });
});

describe('how much a workshop takes at once', () => {
  test.each<[string, Requirement]>([
    ['Max 2 toestellen per persoon.', { kind: 'MEASURE', dimension: 'lot', max: 2, unit: 'PIECES' }],
    ['Geen partijen boven 5 stuks.', { kind: 'MEASURE', dimension: 'lot', max: 5, unit: 'PIECES' }],
    ['Geen partijen van bedrijven.', { kind: 'MEASURE', dimension: 'lot', max: 10, unit: 'PIECES' }],
    ['Geen stukken boven 25 kilo.', { kind: 'MEASURE', dimension: 'quantity', max: 25, unit: 'KG' }],
  ])('"%s"', (description, demand) => {
    expect(demandsOf('CAPABILITY', 'Repaircafé', description)).toContainEqual(demand);
  });
});

test('an area may be closed behind the places that it names', () => {
  expect(demandsOf('CAPABILITY', 'Ophaling', 'We halen meubels op in Aalst, Ninove en Lede, nergens anders.')).toContainEqual({ kind: 'PLACES', nis: [AALST, NINOVE, LEDE] });
  expect(demandsOf('CAPABILITY', 'Ophaling', 'We halen meubels op in Aalst, Ninove en Lede.').map(({ kind }) => kind)).not.toContain('RADIUS');
});

test('who counts tall or long things does not measure them', () => {
  expect(demandsOf('REQUEST', 'Plantenbakken', '8 hoge plantbakken')).toEqual([]);
});
