import { interpret } from '../index';

const goods = (title: string, description = '') => interpret({ kind: 'CAPABILITY', title, description }).materials.map(({ value }) => value);

describe('parts that a workshop takes off or puts on', () => {
  test.each([
    ['Herstel van laptops', 'Scherm en batterij vervangen.', ['ict.computer.laptop']],
    ['Herstel van fietsen', 'Banden en kettingen vervangen.', ['other.bicycles']],
    ['Herstel van werkbroeken', 'Ritsen en knopen inzetten.', ['textile.workwear.trousers']],
    ['Herstel van stofzuigers', 'Snoer, motor en batterij vervangen.', ['electro.household.vacuum-cleaner']],
    ['Opknappen van bureaustoelen', 'Wieltjes vervangen.', ['furniture.seating.office-chair']],
  ])('are no goods: "%s", "%s"', (title, description, expected) => {
    expect(goods(title, description)).toEqual(expected);
  });
});

describe('machines that a workshop works with', () => {
  test.each([
    ['Vervezelen van textiel', 'Industriële shredder en balenpers.', ['textile']],
    ['Sorteren van papier', 'Balenpers aanwezig.', ['other.paper']],
    ['Zagen van planken', 'Freesmachine en draaibank beschikbaar.', ['other.building.timber.plank']],
  ])('are no goods: "%s", "%s"', (title, description, expected) => {
    expect(goods(title, description)).toEqual(expected);
  });

  test.each([
    ['Herstel van draaibanken', 'electro.machines'],
    ['Herstel van naaimachines', 'electro.household.sewing-machine'],
    ['Demontage van machines', 'electro.machines'],
  ])('are goods of one who mends them: "%s"', (title, material) => {
    expect(goods(title)).toEqual(expect.arrayContaining([expect.stringMatching(`^${material}`)]));
  });
});

describe('means and rooms of a workshop', () => {
  test.each([
    ['Transport van meubels', 'Bestelwagen met laadklep.', ['furniture']],
    ['Transport', 'Met bestelwagen en aanhangwagen.', []],
    ['Opslag van archieven', 'Gelijkvloers, met lift en poort.', []],
  ])('are no goods: "%s", "%s"', (title, description, expected) => {
    expect(goods(title, description)).toEqual(expected);
  });
});
