import { interpret, type QuantityFinding } from '../index';

function amountsOf(title: string, description = ''): QuantityFinding[] {
  return interpret({ kind: 'OFFER', title, description }).quantities.map(({ value }) => value);
}

describe('amounts', () => {
  test.each<[string, string, QuantityFinding]>([
    ['Stoelen', '24 stuks', { value: 24, unit: 'PIECES', bound: 'EXACT' }],
    ['Handdoeken', 'ca. 300 kg', { value: 300, unit: 'KG', bound: 'ABOUT' }],
    ['Lakens', '± 200 kg', { value: 200, unit: 'KG', bound: 'ABOUT' }],
    ['Papier', '2,5 ton', { value: 2.5, unit: 'TONNE', bound: 'EXACT' }],
    ['Schoenen', '48 paar', { value: 48, unit: 'PAIR', bound: 'EXACT' }],
    ['Piepschuim', '18 m³', { value: 18, unit: 'M3', bound: 'EXACT' }],
    ['Tapijttegels', '350 m2', { value: 350, unit: 'M2', bound: 'EXACT' }],
    ['Verf', '80 liter', { value: 80, unit: 'LITRE', bound: 'EXACT' }],
    ['Stoelen', 'een veertigtal', { value: 40, unit: 'PIECES', bound: 'ABOUT' }],
    ['Pallets', 'tot 200 pallets per week', { value: 200, unit: 'PALLETS', bound: 'AT_MOST', materialId: 'packaging.pallet' }],
    ['Stoelen', 'minstens 20 stuks', { value: 20, unit: 'PIECES', bound: 'AT_LEAST' }],
    ['Stoelen', 'meer dan 100 stuks', { value: 100, unit: 'PIECES', bound: 'AT_LEAST' }],
    ['Dozen', '60 à 80 stuks', { value: 70, unit: 'PIECES', bound: 'ABOUT' }],
    ['Helmen', '1.250 stuks', { value: 1250, unit: 'PIECES', bound: 'EXACT' }],
  ])('"%s", "%s"', (title, description, expected) => {
    expect(amountsOf(title, description)).toContainEqual(expected);
  });

  test.each<[string, string, Partial<QuantityFinding>]>([
    ['12 bureaus', '', { value: 12, unit: 'PIECES', materialId: 'furniture.desk' }],
    ['Twintig computerschermen', '', { value: 20, unit: 'PIECES', materialId: 'ict.display.monitor' }],
    ['Frigo\'s', 'zo\'n 35 oude frigo\'s', { value: 35, bound: 'ABOUT', materialId: 'electro.white-goods.fridge' }],
    ['Kantoor', '8 grote witte vergadertafels', { value: 8, materialId: 'furniture.table.meeting' }],
    ['Kantoor', '4 tafels en 16 stoelen', { value: 16, materialId: 'furniture.seating.chair' }],
    ['Naaimachines', '12 Pfaff industrie', { value: 12, unit: 'PIECES' }],
  ])('"%s", "%s" counts its goods', (title, description, expected) => {
    expect(amountsOf(title, description)).toContainEqual(expect.objectContaining(expected));
  });

  test.each([
    ['Rekken', 'een legger draagt minstens 100 kg'],
    ['Verkleedkleren', 'kostuums uit de jaren 60'],
    ['Naaimachines', 'Pfaff 563 en een Juki'],
    ['Rack', '19 duims'],
  ])('"%s", "%s" names none', (title, description) => {
    expect(amountsOf(title, description)).toEqual([]);
  });

  it('of a workshop may be what it can do in a day', () => {
    expect(interpret({ kind: 'CAPABILITY', title: 'Wassen van bekers', description: 'Tot in de puntjes, 20.000 per dag.' }).quantities.map(({ value }) => value.value)).toEqual([20_000]);
  });

  it('of pupils times tables are their product', () => {
    expect(interpret({ kind: 'REQUEST', title: 'Schoolbanken', description: '2 x 24 leerlingen' }).quantities[0]?.value).toMatchObject({ value: 48, unit: 'PIECES' });
  });

  test.each([
    ['Laptops', 'bouwjaar 2018'],
    ['Bureaustoelen', '7 jaar oud'],
    ['Bedden', 'uit 48 kamers'],
    ['Tafels', '160x80 cm'],
    ['Pc\'s', 'Windows 11'],
    ['Kasten', 'op de 3de verdieping'],
    ['Lakens', 'gewassen op 60 graden'],
    ['Stoelen', 'bel 0478 12 34 56'],
    ['Stoelen', '15 euro per stuk'],
    ['Tafels', 'voor 6 personen'],
  ])('"%s", "%s" gives none', (title, description) => {
    expect(amountsOf(title, description)).toEqual([]);
  });
});

describe('sizes', () => {
  const sizesOf = (title: string, description: string): string[] => interpret({ kind: 'OFFER', title, description }).sizes.map(({ value }) => value);

  test.each([
    ['Tunieken', 'S tot XXL', ['S-XXL']],
    ['Schoenen', 'maten 39-40 en 47-48', ['39-40', '47-48']],
    ['Tafels', '160 x 80 cm', ['160x80 cm']],
    ['Kratten', '60x40x12', ['60x40x12']],
    ['Schermen', '24 duim', ['24 inch']],
    ['Broeken', 'maat 42', ['42']],
  ])('"%s", "%s"', (title, description, expected) => {
    expect(sizesOf(title, description)).toEqual(expected);
  });

  it('are no count of pupils', () => {
    expect(sizesOf('Schoolbanken', '2 x 24 leerlingen')).toEqual([]);
  });
});

describe('how often', () => {
  test.each([
    ['Dozen', '100 stuks per week', 'WEEKLY'],
    ['Dozen', 'wekelijks een volle pallet', 'WEEKLY'],
    ['Koffiedik', 'elke dinsdag 30 kg', 'WEEKLY'],
    ['Overalls', 'maandelijks 600 kg', 'MONTHLY'],
    ['Big bags', 'per maand een stuk of 20', 'MONTHLY'],
    ['Verloren voorwerpen', 'elk trimester', 'QUARTERLY'],
    ['Retouren', '12 palletten per kwartaal', 'QUARTERLY'],
    ['Houtafval', 'om de drie maanden een container', 'QUARTERLY'],
    ['Katoen', 'wij zoeken doorlopend', 'MONTHLY'],
    ['Stoelen', 'eenmalige partij', 'ONCE'],
  ])('"%s", "%s": %s', (title, description, expected) => {
    expect(interpret({ kind: 'OFFER', title, description }).recurrence?.value).toBe(expected);
  });

  test.each([
    ['Stoelen', 'af te halen deze week'],
    ['Stoelen', 'Open elke zaterdag van 9 tot 12.'],
    ['Kratten', 'eenmalig gebruikt'],
    ['Stoelen', '40 stuks'],
  ])('"%s", "%s": not said', (title, description) => {
    expect(interpret({ kind: 'OFFER', title, description }).recurrence).toBeNull();
  });

  it('is less sure where no rhythm is named', () => {
    const named = interpret({ kind: 'REQUEST', title: 'Katoen', description: 'elke maand' }).recurrence;
    const steady = interpret({ kind: 'REQUEST', title: 'Katoen', description: 'doorlopend' }).recurrence;
    expect(steady?.confidence).toBeLessThan(named?.confidence ?? 0);
  });
});
