import { type Exclusion, interpret, type ListingText } from '../index';

const nameOf = (exclusion: Exclusion): string =>
  exclusion.kind === 'MATERIAL' ? exclusion.materialId : exclusion.kind === 'PROPERTY' ? exclusion.property : exclusion.kind === 'CONDITION' ? exclusion.condition : exclusion.word;
function read(kind: ListingText['kind'], title: string, description: string) {
  const { exclusions, materials } = interpret({ kind, title, description });
  return { sure: new Map(exclusions.map(({ value, confidence }) => [nameOf(value), confidence])), materials: materials.map(({ value }) => value) };
}
/** From here on an exclusion refuses. */
const DECIDES = 0.75;

describe('things that are ruled out in part only', () => {
  test.each([
    ['Meubels', 'Geen kasten hoger dan 2 meter.', 'furniture.storage'],
    ['Meubels', 'Geen tafels van 3 meter.', 'furniture.table'],
    ['Kantoormeubels', 'Geen bureaus zonder blad.', 'furniture.desk'],
    ['Witgoed', 'Geen koelkasten ouder dan 10 jaar.', 'electro.white-goods.fridge'],
    ['Sportmateriaal', 'Geen fietsen kleiner dan 20 duim.', 'other.bicycles'],
    ['Verpakking', 'Geen emmers van 20 liter.', 'packaging.container.bucket'],
    ['ICT', 'Geen laptops uit 2012.', 'ict.computer.laptop'],
  ])('"%s", "%s" is no rule against all of them', (title, description, material) => {
    const confidence = read('REQUEST', title, description).sure.get(material) ?? 0;
    expect(confidence).toBeLessThan(DECIDES);
  });

  test.each([
    ['Meubels', 'Geen kasten.', 'furniture.storage'],
    ['Meubels', 'Geen tafels, van 3 tot 5 stoelen mag.', 'furniture.table'],
    ['Witgoed', 'Geen koelkasten of diepvriezers.', 'electro.white-goods.fridge'],
    ['Verpakking', 'Geen emmers, geen bidons.', 'packaging.container.bucket'],
  ])('"%s", "%s" is one', (title, description, material) => {
    expect(read('REQUEST', title, description).sure.get(material)).toBeGreaterThanOrEqual(DECIDES);
  });
});

describe('a kind of a stuff that is ruled out', () => {
  test.each([
    ['Planken en balken', 'Geen verduurzaamd hout.', 'treated', 'other.wood'],
    ['Hout', 'Geen geïmpregneerd hout.', 'treated', 'other.wood'],
    ['Lappen', 'Geen rekbare stof.', 'stretch', 'textile.fabric'],
    ['Werkkledij', 'Geen gecoat textiel.', 'coated', 'textile'],
  ])('"%s", "%s" rules out that kind alone', (title, description, property, stuff) => {
    const { sure } = read('REQUEST', title, description);
    expect(sure.get(property)).toBeGreaterThanOrEqual(DECIDES);
    expect([...sure.keys()]).not.toContain(stuff);
  });

  it('one that no list knows leaves the stuff wanted', () => {
    const { sure, materials } = read('REQUEST', 'Resthout', 'Geen gefreesd hout.');
    expect([...sure.keys()]).not.toContain('other.wood');
    expect(materials).toEqual(expect.arrayContaining([expect.stringMatching(/^other\.wood/)]));
  });
});

describe('examples between brackets', () => {
  test.each([
    ['Wasserij', 'Geen gevulde stukken (kussens, dekbedden).', ['textile.cushion', 'textile.bed-linen.duvet']],
    ['Herstelatelier', 'Geen grote toestellen (wasmachines, droogkasten en koelkasten).', ['electro.white-goods.washing-machine', 'electro.white-goods.tumble-dryer', 'electro.white-goods.fridge']],
    ['Ophaaldienst', 'Geen zware stukken (piano\'s).', ['other.musical']],
    ['Kringwinkel sorteert', 'Geen grote meubels (kasten, bedden).', ['furniture.storage', 'furniture.bed']],
  ])('"%s", "%s" are ruled out as well', (title, description, ids) => {
    const found = [...read('CAPABILITY', title, description).sure.keys()];
    expect(found).toEqual(expect.arrayContaining(ids.map((id) => expect.stringMatching(`^${id.replaceAll('.', '\\.')}`) as string)));
  });

  it('end with the sentence', () => {
    const { sure } = read('CAPABILITY', 'Herstelatelier', 'Geen zware stukken (wasmachines). Stofzuigers wel.');
    expect([...sure.keys()]).not.toContain('electro.household.vacuum-cleaner');
  });

  it('explain what is wanted where nothing is ruled out', () => {
    const { sure, materials } = read('REQUEST', 'Klein materiaal (stofzuigers, strijkijzers)', 'Alles mag.');
    expect(sure.size).toBe(0);
    expect(materials).toEqual(expect.arrayContaining(['electro.household.vacuum-cleaner', 'electro.household.iron']));
  });
});
