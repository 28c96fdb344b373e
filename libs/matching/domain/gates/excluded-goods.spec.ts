import { asks, met, offers, works } from '../../testing/subjects';
import type { Subject } from '../subject';
import { excludedGoods } from './excluded-goods';

const refused = (query: Subject, candidate: Subject) => excludedGoods.refuses(met(query, candidate))?.code ?? null;

describe('goods that a request rules out', () => {
  test.each([
    ['Gezocht: witgoed', 'Geen koelkasten of diepvriezers.', 'Koelkasten', 'EXCLUDED'],
    ['Gezocht: witgoed', 'Geen koelkasten of diepvriezers.', 'Wasmachines', null],
    ['Gezocht: witgoed', 'Geen koelkasten of diepvriezers.', 'Wasmachines en koelkasten', null],
    ['Gezocht: meubels', 'Geen bureaus, geen matrassen.', 'Matrassen', 'EXCLUDED'],
    ['Gezocht: meubels', 'Geen bureaus, geen matrassen.', 'Matrassen en bureaus', 'EXCLUDED'],
    ['Gezocht: textiel', 'Schoenen nemen wij niet aan.', 'Kinderschoenen', 'EXCLUDED'],
    ['Gezocht: ICT', 'Alles behalve printers.', 'Laserprinters', 'EXCLUDED'],
    ['Gezocht: ICT', 'Alles behalve printers.', 'Laptops', null],
    ['Gezocht: verpakking', 'Liever geen kartonnen dozen.', 'Kartonnen dozen', null],
    ['Gezocht: vaten', 'Geen vaten van 200 liter.', 'Vaten', null],
    ['Gezocht: hout', 'Geen verduurzaamd hout.', 'Resthout', null],
  ])('"%s", "%s": "%s"', (title, description, offer, code) => {
    expect(refused(asks(title, description), offers(offer))).toBe(code);
  });

  it('are never those that it asks for', () => {
    expect(refused(asks('Gezocht: lakens', 'Geen lakens met scheuren.'), offers('Lakens'))).toBeNull();
  });

  it('are named with the words that rule them out', () => {
    expect(excludedGoods.refuses(met(asks('Gezocht: meubels', 'Geen matrassen.'), offers('Matrassen')))).toEqual({ code: 'EXCLUDED', figures: { material: 'furniture.bed.mattress', words: ['Geen', 'matrassen'] } });
  });
});

describe('goods that a workshop rules out', () => {
  test.each([
    ['Demontage van elektro', 'Geen beeldschermen of televisies.', 'Defecte televisies', 'EXCLUDED'],
    ['Demontage van elektro', 'Geen beeldschermen of televisies.', 'Defecte stofzuigers', null],
    ['Herstel van meubels', 'Bureaus uitgesloten.', 'Gebroken bureaus', 'EXCLUDED'],
    ['Ophaling van inboedels', 'Geen piano\'s.', 'Piano', 'EXCLUDED'],
  ])('"%s", "%s": "%s"', (title, description, lot, code) => {
    expect(refused(offers(lot), works(title, description))).toBe(code);
  });
});
