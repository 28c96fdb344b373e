import type { Condition } from '@schakel/interpretation';
import { asks, offers, works } from '../testing/subjects';
import type { Subject } from './subject';
import { confidenceOf, detailed, hasProperty, isAmong, mainMaterials, worseBy } from './findings';

const main = ({ interpretation }: Subject) => mainMaterials(interpretation).map(({ value }) => value);

describe('what a listing is about', () => {
  test.each<[string, Subject, string[]]>([
    ['its title', offers('Strijkijzers', 'Staan in een kast.'), ['electro.household.iron']],
    ['all that its title names', offers('Rolstoelen en rollators'), ['other.care-aid.wheelchair', 'other.care-aid.rollator']],
    ['what its description names outright as well', offers('Inboedel', 'Wasmachines. Matrassen.'), ['electro.white-goods.washing-machine', 'furniture.bed.mattress']],
    ['not what comes along', offers('Laptops', 'Met dockingstation.'), ['ict.computer.laptop']],
    ['nothing where it names nothing', offers('Allerlei', 'Kom maar kijken.'), []],
  ])('%s', (_, listing, expected) => {
    expect([...main(listing)].sort()).toEqual(expect.arrayContaining([...expected].sort()));
    if (expected.length < 2) expect(main(listing)).toEqual(expected);
  });

  it('is as much what its description asks, where the title tells only what for', () => {
    expect(main(asks('Tomatenplantjes opkweken', 'propere potjes om in te verspenen'))).toContain('other.garden.pot');
  });

  it('is what it names in detail, not the general word beside it', () => {
    expect(main(asks('Gezocht: meubels, zoals matrassen en bureaus'))).toEqual(expect.not.arrayContaining(['furniture']));
    expect(main(asks('Gezocht: meubels'))).toEqual(['furniture']);
  });
});

describe('general words beside details', () => {
  const values = (title: string) => detailed(asks(title).interpretation.materials).map(({ value }) => value);

  test.each<[string, string, boolean]>([
    ['Textiel: lakens en gordijnen', 'textile', false],
    ['Kledij: jassen en truien', 'textile.clothing', false],
    ['Fietsen en fietshelmen', 'other.bicycles', true],
    ['ICT en harde schijven', 'ict', true],
    ['Zitmeubelen en matrassen', 'furniture.seating', true],
  ])('"%s" still asks for %s: %s', (title, general, kept) => {
    expect(values(title).includes(general)).toBe(kept);
  });
});

describe('properties of goods', () => {
  test.each<[string, Subject, string, number]>([
    ['said', offers('Gordijnen', 'Brandvertragend.'), 'fire-retardant', 0.8],
    ['of their nature, less sure', offers('Lakens'), 'thin', 0.57],
    ['not said', offers('Gordijnen'), 'fire-retardant', 0],
  ])('%s', (_, listing, property, sure) => {
    expect(hasProperty(listing.interpretation, property)).toBeCloseTo(sure, 2);
  });

  it('take the surer of what is said and what is natural', () => {
    expect(hasProperty(offers('Lakens', 'In dunne stof.').interpretation, 'thin')).toBeGreaterThanOrEqual(0.8);
  });
});

describe('work that is named', () => {
  it('is as sure as it was said, and 0 when it was not', () => {
    const { processes } = works('Naaiatelier', 'We wassen ook.').interpretation;
    expect(confidenceOf(processes, 'SEW')).toBeGreaterThan(confidenceOf(processes, 'WASH'));
    expect(confidenceOf(processes, 'WASH')).toBe(0.8);
    expect(confidenceOf(processes, 'SHRED')).toBe(0);
  });
});

describe('materials among others', () => {
  it.each([['furniture', true], ['furniture.bed', true], ['furniture.bed.mattress', true], ['textile', false]])('matrassen are among %s: %s', (ancestor, among) => {
    expect(isAmong(offers('Matrassen').interpretation.materials, ancestor)).toBe(among);
  });
});

describe('steps in quality', () => {
  type Single = Exclude<Condition, 'MIXED'>;
  test.each<[Single, Single, number]>([['GOOD', 'GOOD', 0], ['WORN', 'GOOD', 1], ['PARTS', 'NEW', 4], ['NEW', 'DEFECTIVE', -3], ['DEFECTIVE', 'PARTS', -1]])('%s where %s is asked: %d', (there, asked, steps) => {
    expect(worseBy(there, asked)).toBe(steps);
  });
});
