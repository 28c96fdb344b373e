import { interpret, type ListingText } from '../index';

function propertiesOf(kind: ListingText['kind'], title: string, description = ''): string[] {
  return interpret({ kind, title, description }).properties.map(({ value }) => value);
}

describe('what goods are said to be like', () => {
  test.each<[string, string, string[]]>([
    ['Tunieken', 'katoen, wit', ['cotton', 'white']],
    ['Gordijnen', 'brandvertragend, attest aanwezig', ['fire-retardant', 'certificate']],
    ['Bedden', 'elektrisch verstelbaar', ['electric', 'adjustable']],
    ['Stoelen', 'stapelbaar', ['stackable']],
    ['Parka\'s', 'met ons logo op de rug', ['with-logo']],
    ['Kratten', 'voedselveilig', ['food-safe']],
    ['Jerrycans', 'met gevarenetiket', ['hazardous']],
    ['Pc\'s', 'op de schijven staan persoonsgegevens', ['data-bearing']],
    ['Tablets', 'vergrendeld via MDM', ['locked']],
    ['Tablets', 'MDM verwijderd', ['unlocked']],
    ['Dekens', 'twee jaar in de kelder, muffe geur', ['dirty']],
    ['Truitjes', 'met de sponsor op de rug', ['with-logo']],
    ['Frigo\'s', 'koelgas zit er nog in', ['refrigerant']],
    ['Oven', '400V, driefasig', ['three-phase']],
    ['Slijper', '230V', ['mains-230v']],
    ['Tafels', 'massief eik', ['solid-wood', 'wood']],
    ['Tafels', 'eiken fineer op spaanplaat', ['veneer', 'chipboard']],
    ['Broeken', 'met stretch', ['stretch']],
    ['Bluspakken', 'mogelijk roet', ['soot']],
    ['Katoendoek', '', ['cotton']],
    ['Exportkisten', 'ISPM15', ['ispm15']],
    ['Chromebooks', 'zonder updates', ['no-updates']],
    ['Brandvertragende stof', '', ['fire-retardant']],
  ])('"%s", "%s": %p', (title, description, expected) => {
    expect(propertiesOf('OFFER', title, description)).toEqual(expect.arrayContaining(expected));
  });

  test.each<[string, string, string]>([
    ['Stoelen', 'niet stapelbaar', 'stackable'],
    ['Jassen', 'zonder logo', 'with-logo'],
    ['Laptops', 'schijven zijn nog niet gewist', 'wiped'],
    ['Stoelen', 'hoeven niet identiek te zijn', 'identical'],
    ['Fietsen', 'voor leerwerkers', 'leather'],
    ['Zeildoek', 'om waterdichte tassen van te maken', 'waterproof'],
  ])('"%s", "%s": not %s', (title, description, refused) => {
    expect(propertiesOf('OFFER', title, description)).not.toContain(refused);
  });

  it('a finer property is less sure in front of a word than by itself', () => {
    const found = interpret({ kind: 'OFFER', title: '', description: 'Katoendoek' }).properties.find(({ value }) => value === 'cotton');
    expect(found?.confidence).toBeLessThan(0.5);
  });
});

test.each([
  ['Boxsprings', 'hoezen kunnen gewassen worden', 'washed'],
  ['Stookolietank', 'moet nog gereinigd', 'clean'],
  ['Tablets', 'MDM verwijderd', 'locked'],
  ['Laptops', 'harde schijven zijn verwijderd', 'data-bearing'],
])('"%s", "%s" are not %s', (title, description, property) => {
  expect(interpret({ kind: 'OFFER', title, description }).properties.map(({ value }) => value)).not.toContain(property);
});
