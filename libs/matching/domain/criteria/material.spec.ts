import type { Condition, Process } from '@schakel/interpretation';
import { asks, met, offers, works } from '../../testing/subjects';
import type { Subject } from '../subject';
import { material } from './material';

const judged = (query: Subject, candidate: Subject) => material.judge(met(query, candidate));
const score = (query: Subject, candidate: Subject) => judged(query, candidate)?.score ?? Number.NaN;
/** Listings whose goods were set by a person, so that no doubt of the reader's is in the score. */
const wants = (...materials: string[]) => asks('Gezocht', '', { corrections: { materials } });
const has = (materials: string[], condition: Condition | null = null) => offers('Aanbod', '', { corrections: { materials, condition } });
const handles = (materials: string[], processes: Process[] = ['REPAIR']) => works('Atelier', '', { corrections: { materials, processes } });

describe('goods that are asked against goods that are there', () => {
  test.each([
    ['the same', 'furniture.seating.office-chair', 'furniture.seating.office-chair', 1, 'MATERIAL_FITS'],
    ['a kind of what is asked', 'furniture.seating', 'furniture.seating.office-chair', 0.97, 'MATERIAL_FITS'],
    ['a wider word', 'furniture.seating.office-chair', 'furniture.seating', 0.7, 'MATERIAL_FITS'],
    ['a word that is wider by two steps', 'furniture.seating.chair.stacking', 'furniture.seating', 0.64, 'MATERIAL_FITS'],
    ['the word for the whole chain', 'furniture.seating.office-chair', 'furniture', 0.48, 'MATERIAL_RELATED'],
    ['a neighbour', 'furniture.seating.office-chair', 'furniture.seating.pouf', 0.3, 'MATERIAL_RELATED'],
    ['a cousin', 'furniture.seating.chair.stacking', 'furniture.seating.pouf', 0.12, 'MATERIAL_DIFFERS'],
    ['another branch', 'furniture.seating.office-chair', 'furniture.bed.mattress', 0.04, 'MATERIAL_DIFFERS'],
    ['another chain', 'furniture.seating.office-chair', 'packaging.pallet', 0, 'MATERIAL_DIFFERS'],
    ['a part that stands below the thing', 'other.bicycles', 'other.bicycles.helmet', 0.04, 'MATERIAL_DIFFERS'],
    ['a part where parts are asked', 'other.bicycles.part', 'other.bicycles.part', 1, 'MATERIAL_FITS'],
    ['kin that stands elsewhere', 'other.building.floor', 'textile.floor', 0.75, 'MATERIAL_FITS'],
  ])('%s', (_, asked, there, expected, code) => {
    const found = judged(wants(asked), has([there]));
    expect(found?.score).toBeCloseTo(expected, 2);
    expect(found?.reason.code).toBe(code);
  });

  it('names the pair that fits best', () => {
    expect(judged(wants('furniture.table', 'furniture.seating'), has(['furniture.bed', 'furniture.seating.sofa']))?.reason.figures).toEqual({ asked: 'furniture.seating', there: 'furniture.seating.sofa' });
  });

  it('counts what fits best for most, and all that is asked for the rest', () => {
    expect(score(wants('furniture.seating.office-chair', 'packaging.pallet'), has(['furniture.seating.office-chair']))).toBeCloseTo(0.7 + 0.3 * 0.5, 2);
  });

  it('says nothing where a side names no goods', () => {
    expect(judged(wants(), has(['furniture.bed']))).toBeNull();
    expect(judged(wants('furniture.bed'), has([]))).toBeNull();
  });
});

describe('in the words of listings, the first serves better than the second', () => {
  test.each([
    ['Gezocht: fietsen', 'Stadsfietsen', 'Fietshelmen'],
    ['Gezocht: bureaustoelen', 'Bureaustoelen', 'Zitzakken'],
    ['Gezocht: zetels', 'Fauteuils', 'Kleerkasten'],
    ['Gezocht: koelkasten', 'Koel-vriescombinaties', 'Vaatwassers'],
    ['Gezocht: vloerbekleding', 'Tapijttegels', 'Bakstenen'],
    ['Gezocht: boekenkasten', 'Kasten', 'Meubels'],
    ['Gezocht: eurobakken', 'Stapelbakken', 'Kartonnen dozen'],
    ['Gezocht: toetsenborden', 'Toetsenborden en muizen', 'Beamers'],
    ['Gezocht: rollators', 'Rollators', 'Kruiwagens'],
    ['Gezocht: zeildoek', 'Oude pvc-spandoeken', 'Badhanddoeken'],
    ['Gezocht: poetsvodden', 'Versleten lakens', 'Lakens in goede staat'],
    ['Gezocht: resthout', 'Kapotte kleerkasten', 'Kleerkasten in goede staat'],
    ['Gezocht: oud metaal', 'Defecte servers', 'Katoenen gordijnen'],
    ['Gezocht: elektronische onderdelen', 'Defecte waterkokers', 'Kapotte tuinstoelen'],
  ])('"%s": "%s", "%s"', (request, better, worse) => {
    expect(score(asks(request), offers(better))).toBeGreaterThan(score(asks(request), offers(worse)));
  });
});

describe('stuff that is asked, and the goods it can be won from', () => {
  test.each<[Condition | null, number]>([['PARTS', 0.62], ['DEFECTIVE', 0.62], ['WORN', 0.62], ['MIXED', 0.62], [null, 0.42], ['GOOD', 0.25], ['NEW', 0.25]])('cupboards that are %s as wood', (state, expected) => {
    expect(score(wants('other.wood'), has(['furniture.storage.wardrobe'], state))).toBeCloseTo(expected, 2);
  });

  it('is not looked for in goods that hold none', () => {
    expect(score(wants('other.metal'), has(['textile.curtain'], 'PARTS'))).toBe(0);
  });

  it('is offered where a lot says what it can still be used as', () => {
    const rags = asks('Gezocht: poetsvodden');
    expect(score(rags, offers('Oude tafellakens', 'Enkel nog goed als poetsvod.'))).toBeGreaterThan(score(rags, offers('Oude tafellakens')));
  });
});

describe('mixed lots and general words', () => {
  it('leave out the part that is ruled out', () => {
    const request = asks('Gezocht: servies', 'Geen bestek.');
    expect(judged(request, offers('Bestek en borden'))?.reason.figures['there']).toBe('other.tableware.plate');
    expect(judged(request, offers('Bestek'))).toBeNull();
  });

  it('a general word beside details opens a request to the like, if less', () => {
    const printers = offers('Printers');
    const [general, details] = [asks('Gezocht: ICT, zoals laptops'), asks('Gezocht: laptops')];
    expect(score(general, printers)).toBeGreaterThan(score(details, printers));
    expect(score(general, printers)).toBeLessThan(score(general, offers('Laptops')));
  });
});

test('who breaks goods up takes them for the stuff they are of', () => {
  const crates = has(['packaging.crate.beverage'], 'PARTS');
  expect(score(crates, handles(['other.plastic'], ['SHRED']))).toBeCloseTo(0.62, 2);
  expect(score(crates, handles(['other.plastic'], ['REPAIR']))).toBeLessThan(0.1);
});

describe('what a workshop handles, seen from a lot', () => {
  test.each([
    ['the same', 'furniture.seating.office-chair', 'furniture.seating.office-chair', 1],
    ['seating in general', 'furniture.seating.office-chair', 'furniture.seating', 0.95],
    ['furniture in general', 'furniture.seating.office-chair', 'furniture', 0.66],
    ['a kind of what lies there', 'furniture.seating', 'furniture.seating.office-chair', 0.7],
    ['a neighbour', 'furniture.seating.office-chair', 'furniture.seating.pouf', 0.4],
    ['another branch', 'furniture.seating.office-chair', 'furniture.bed', 0.12],
    ['another chain', 'furniture.seating.office-chair', 'ict.computer', 0.02],
  ])('%s', (_, lot, handled, expected) => {
    expect(score(has([lot]), handles([handled]))).toBeCloseTo(expected, 2);
  });

  it('naming no goods, it takes any when its work is the same for all', () => {
    const carrier = judged(has(['other.books']), handles([], ['TRANSPORT']));
    expect(carrier).toEqual({ score: 0.55, reason: { code: 'GOODS_NOT_NAMED', figures: {} } });
    expect(score(has(['other.books']), handles([], ['REPAIR']))).toBe(0.35);
  });

  it('takes its examples for examples when its work is the same for all', () => {
    const lot = offers('Archiefkasten');
    expect(score(lot, works('Transport met laadklep', 'Bijvoorbeeld van wasmachines.'))).toBeCloseTo(0.55, 2);
    expect(score(lot, works('Transport van wasmachines'))).toBeLessThan(0.2);
  });

  test.each([
    ['Kapotte bureaustoelen', 'Herstel van bureaustoelen', 'Herstel van kasten'],
    ['Kapotte bureaustoelen', 'Herstel van meubels', 'Fietsherstel'],
    ['Verpleegschorten met vlekken', 'Wassen van werkkledij', 'Wassen van kratten'],
    ['Defecte printers', 'Herstel van ICT-materiaal', 'Herstel van tuinmeubels'],
    ['Gescheurde gordijnen', 'Naaiatelier', 'Houtbewerking'],
  ])('"%s": "%s" rather than "%s"', (lot, better, worse) => {
    expect(score(offers(lot), works(better))).toBeGreaterThan(score(offers(lot), works(worse)));
  });
});

describe('workshops for one stuff', () => {
  const lockers = offers('25 metalen lockers', 'blauw, een derde gebutst');
  it('serve goods of that stuff that they do not name', () => {
    expect(score(lockers, works('Plaatwerk', 'Staal en inox: uitdeuken, poederlak.'))).toBeCloseTo(0.4, 1);
  });
  it('are little help with goods of another', () => {
    const wood = works('Massief hout opknappen', 'Schuren, nieuwe lak. Kasten, tafels en banken.');
    expect(score(offers('Eiken kasten', 'massief hout'), wood)).toBeGreaterThan(1.8 * score(lockers, wood));
  });
});
