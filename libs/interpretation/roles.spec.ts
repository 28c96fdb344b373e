import { interpret, type ListingText } from './index';

function read(kind: ListingText['kind'], title: string, description = '') {
  const { materials, products, valueChain } = interpret({ kind, title, description });
  return { goods: materials.filter(({ confidence }) => confidence >= 0.5).map(({ value }) => value), products: products.map(({ value }) => value), chain: valueChain?.value };
}

describe('what goods are for or become', () => {
  test.each<[ListingText['kind'], string, string, string, string]>([
    ['REQUEST', 'Zeildoek', 'om waterdichte tassen van te maken', 'textile.fabric.canvas', 'textile.bag'],
    ['REQUEST', 'Zacht textiel', 'resten om kussens mee te vullen', 'textile', 'textile.cushion'],
    ['REQUEST', 'Planken', 'Wij maken er tafels van.', 'other.building.timber.plank', 'furniture.table'],
    ['REQUEST', 'Katoen voor poetsdoeken', '', 'textile.fabric', 'textile.wiping'],
    ['REQUEST', 'Stevige stof', 'voor onze lijn laptoptassen', 'textile.fabric', 'textile.bag.laptop-bag'],
    ['REQUEST', 'Grote koelkast zuivel', '', 'electro.white-goods.fridge', 'other.food.chilled'],
    ['REQUEST', 'Palletten', 'We timmeren er tafels van.', 'packaging.pallet', 'furniture.table'],
    ['REQUEST', 'Jeansbroeken', 'Wij naaien er rugzakken van', 'textile.clothing.trousers', 'textile.bag.backpack'],
    ['CAPABILITY', 'Rugzakken uit zeildoek', 'Wij ontwerpen en stikken.', 'textile.fabric.canvas', 'textile.bag.backpack'],
    ['CAPABILITY', 'Lakens versnijden tot poetsdoeken', '', 'textile.bed-linen.sheet', 'textile.wiping'],
    ['CAPABILITY', 'Poetsdoeken snijden', 'Wij snijden afgekeurd linnen op maat.', 'textile.bed-linen', 'textile.wiping'],
    ['CAPABILITY', 'Tassen naaien', 'uit zeildoek', 'textile.fabric.canvas', 'textile.bag'],
  ])('%s "%s", "%s"', (kind, title, description, goods, product) => {
    const reading = read(kind, title, description);
    expect(reading.goods).toEqual(expect.arrayContaining([expect.stringMatching(goods)]));
    expect(reading.goods).not.toContain(product);
    expect(reading.products).toEqual(expect.arrayContaining([expect.stringMatching(product)]));
  });
});

it('emptied carriers are the goods themselves', () => {
  expect(read('OFFER', 'Bigbags van mout', '1x gebruikt, uitgeschud').goods).toContain('packaging.bag.big-bag');
  expect(read('OFFER', 'Bigbags mout', '1 keer gebruikt, alleen gerst in gezeten').goods).toContain('packaging.bag.big-bag');
  expect(read('OFFER', 'Dozen met strijkijzers').goods).not.toContain('packaging.box');
});

describe('what a workshop works with', () => {
  it('is not what it works on', () => {
    const { goods, chain } = read('CAPABILITY', 'Industriële wasserij', 'Wij wassen werkkledij met onze eigen wasmachines en ecologische zeep.');
    expect(goods).toEqual(['textile.workwear']);
    expect(chain).toBe('TEXTILE');
  });
});

describe('what goods lie in, stand in, come from', () => {
  test.each<[string, string, string, string]>([
    ['Tegels', 'op palet', 'other.building.tile', 'packaging.pallet'],
    ['Boeken in verhuisdozen', '', 'other.books', 'packaging.box.moving'],
    ['Zak snoeren', '', 'electro.electrical.cable', 'packaging.bag'],
    ['Dozen met strijkijzers', '', 'electro.household.iron', 'packaging.box'],
    ['Lakens', 'in rolcontainers aan de laadkade', 'textile.bed-linen.sheet', 'packaging.transport.roll-cage'],
    ['35 dozen van 50 schorten', '', 'textile.workwear.kitchen.apron', 'packaging.box'],
    ['Vloerkleden', 'liggen onder de kasten', 'textile.floor.rug', 'furniture.storage'],
    ['Boekenrekken', '18 metalen modules, dubbelzijdig', 'furniture.storage.bookcase', 'other.metal'],

  ])('"%s", "%s"', (title, description, goods, other) => {
    const reading = read('OFFER', title, description);
    expect(reading.goods).toContain(goods);
    expect(reading.goods).not.toContain(other);
  });

  it('crates that are offered themselves are goods', () => {
    expect(read('OFFER', 'Kratten met deksel').goods).toContain('packaging.crate');
    expect(read('OFFER', 'Emmers', 'Er zat verf in.').goods).toEqual(['packaging.container.bucket']);
  });
});

describe('what goods are made of', () => {
  test.each<[string, string, string, string]>([
    ['Stoelen', 'in kunstleer', 'furniture.seating.chair', 'textile.fabric.artificial-leather'],
    ['Houten tafels', '', 'furniture.table', 'other.wood'],
    ['Kasten', 'wit, van multiplex', 'furniture.storage', 'other.building.board.plywood'],
    ['Bakken', 'kunststof', 'packaging.crate', 'other.plastic'],
  ])('"%s", "%s"', (title, description, goods, stuff) => {
    const reading = read('OFFER', title, description);
    expect(reading.goods).toEqual(expect.arrayContaining([expect.stringMatching(goods)]));
    expect(reading.goods).not.toContain(stuff);
  });

  it('is the goods when nothing else is named', () => {
    expect(read('OFFER', 'Restanten multiplex', 'platen van 18 mm').goods).toContain('other.building.board.plywood');
    expect(read('OFFER', 'Kunstleer', '12 meter').goods).toContain('textile.fabric.artificial-leather');
  });
});

describe('what is only spoken of', () => {
  test.each<[string, string, string, string]>([
    ['Vaste telefoons', 'Vervangen door laptops.', 'ict.phone.desk', 'ict.computer.laptop'],
    ['Gloeilampen', 'We stappen over naar ledpanelen.', 'electro.lighting.bulb', 'electro.lighting.led-panel'],
    ['Bestelwagen', 'in plaats van bakfietsen', 'other.vehicles.van', 'other.bicycles.cargo'],
  ])('"%s", "%s"', (title, description, goods, other) => {
    const reading = read('OFFER', title, description);
    expect(reading.goods).toContain(goods);
    expect(reading.goods).not.toContain(other);
  });

  it('parts that are broken are no goods', () => {
    const { goods } = read('OFFER', 'Wasmachines', 'Bij vijf is de pomp kapot.');
    expect(goods).toContain('electro.white-goods.washing-machine');
    expect(goods).not.toContain('electro.power-tools.pump');
  });

  it('what comes along is less sure than what is offered', () => {
    const { materials } = interpret({ kind: 'OFFER', title: 'Laptops', description: 'met dockingstation' });
    expect(materials[0]?.value).toBe('ict.computer.laptop');
    expect(materials.find(({ value }) => value === 'ict.peripheral.dock')?.confidence).toBeLessThan(0.6);
  });

  it('a purpose is the best guess where nothing else is named', () => {
    const { materials } = interpret({ kind: 'REQUEST', title: 'Iets voor laptops', description: '' });
    expect(materials[0]?.value).toBe('ict.computer.laptop');
    expect(materials[0]?.confidence).toBeLessThan(0.5);
  });
});

describe('what a workshop works on', () => {
  test.each<[string, string, string]>([
    ['Sorteren van bedrijfstextiel', '', 'textile'],
    ['Wasstraat voor kratten', '', 'packaging.crate'],
    ['Kledingsortering', '', 'textile.clothing'],
    ['Herstel van werkkledij', 'ritsen en zomen', 'textile.workwear'],
    ['Demontage van kleine elektro', '', 'electro'],
  ])('"%s", "%s": %s', (title, description, expected) => {
    expect(read('CAPABILITY', title, description).goods).toEqual(expect.arrayContaining([expect.stringMatching(expected)]));
  });
});
