import { type Condition, interpret, type ListingText } from '../index';

const accepted = (kind: ListingText['kind'], title: string, description: string) => interpret({ kind, title, description }).acceptedConditions;
const states = (title: string, description: string): Condition[] => accepted('REQUEST', title, description).map(({ value }) => value).sort();

const FOR_PARTS: Condition[] = ['DEFECTIVE', 'MIXED', 'PARTS'];
const FOR_STUFF: Condition[] = ['DEFECTIVE', 'MIXED', 'PARTS', 'WORN'];

describe('purposes that goods serve once they are past use', () => {
  test.each<[string, string, Condition[]]>([
    ['Wasmachines', 'Voor demontage in onze werkplaats.', FOR_PARTS],
    ['Pc\'s', 'Bestemd voor de recyclage.', FOR_PARTS],
    ['Fietsen', 'We zoeken ze voor wisselstukken.', FOR_PARTS],
    ['Koffiezetapparaten', 'Om te leren herstellen.', FOR_PARTS],
    ['Printplaten', 'Voor leerlingen om te leren solderen.', FOR_PARTS],
    ['Laptops', 'Oefenmateriaal voor de klas.', FOR_PARTS],
    ['Motoren', 'Oefenstukken voor een cursus.', FOR_PARTS],
    ['Lakens', 'Voor vervezeling.', FOR_STUFF],
    ['Werkbroeken', 'Te versnijden tot poetsdoeken.', FOR_STUFF],
    ['T-shirts', 'Voor poetsdoeken in de garage.', FOR_STUFF],
    ['Dekbedden', 'Bedoeld voor vulling van kussens.', FOR_STUFF],
  ])('"%s", "%s"', (title, description, expected) => {
    expect(states(title, description)).toEqual(expected);
  });

  test.each([
    ['Wasmachines', 'Voor een gezin in een doorgangswoning.'],
    ['Laptops', 'Voor de klas.'],
    ['Lakens', 'Voor ons opvangcentrum.'],
    ['Naaimachines', 'Om te leren naaien.'],
  ])('other purposes say nothing of it: "%s", "%s"', (title, description) => {
    expect(states(title, description)).toEqual([]);
  });

  it('are said in so many words', () => {
    expect(accepted('REQUEST', 'Motoren', 'Oefenstukken voor een cursus.')[0]).toMatchObject({ confidence: 0.72, evidence: [{ text: 'Oefenstukken' }] });
  });

  it('leave out what is too good, where a broken state is named as well', () => {
    expect(states('Defecte stofzuigers', 'Om te leren herstellen.')).toEqual(FOR_PARTS);
  });

  it('say nothing of what an offer takes, nor of what a workshop does with the goods', () => {
    expect(accepted('OFFER', 'Lakens', 'Voor vervezeling.')).toEqual([]);
    expect(accepted('CAPABILITY', 'Vezels uit textiel', 'Voor vulling.')).toEqual([]);
  });
});

describe('states that are taken along', () => {
  test.each<[string, string, Condition[], Condition[]]>([
    ['who takes worn goods takes better ones', 'Mogen versleten zijn.', ['WORN', 'GOOD', 'NEW'], ['DEFECTIVE', 'PARTS']],
    ['who wants broken ones has no use for new ones', 'Enkel defecte.', ['DEFECTIVE', 'PARTS', 'MIXED'], ['NEW', 'GOOD']],
    ['who minds nothing takes all', 'Mag kapot zijn.', ['DEFECTIVE', 'WORN', 'GOOD', 'NEW', 'MIXED'], []],
    ['who wants new takes nothing else', 'Enkel nieuw.', ['NEW'], ['GOOD', 'WORN', 'DEFECTIVE']],
    ['who asks second hand does not want it broken', 'Tweedehands is prima.', ['GOOD', 'WORN', 'NEW'], ['DEFECTIVE', 'PARTS']],
  ])('%s', (_, description, taken, refused) => {
    const found = states('Fietsen', description);
    expect(found).toEqual(expect.arrayContaining(taken));
    expect(found.filter((state) => refused.includes(state))).toEqual([]);
  });
});

describe('what becomes of some of what a workshop takes', () => {
  it('is no state that it asks for', () => {
    expect(accepted('CAPABILITY', 'Demontage van elektro', 'Wat nog werkt gaat eerst naar herstel.')).toEqual([]);
  });
});
