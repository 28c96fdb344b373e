import { asks, met, offers, works } from '../../testing/subjects';
import type { Subject } from '../subject';
import { excludedProperty } from './excluded-property';

const refused = (query: Subject, candidate: Subject) => excludedProperty.refuses(met(query, candidate));

describe('demands of a request that decide', () => {
  test.each([
    ['Gezocht: tafels', 'Geen fineer.', 'Tafels', 'Gefineerd blad.', 'veneer'],
    ['Gezocht: tafels', 'Geen fineer.', 'Tafels', 'Massieve eik.', null],
    ['Gezocht: planken', 'Geen spaanplaat of mdf.', 'Planken', 'In spaanplaat.', 'chipboard'],
    ['Gezocht: stof', 'Geen rekbare stof.', 'Stof', 'Rekbare tricot.', 'stretch'],
    ['Gezocht: emmers', 'Moeten voedselveilig zijn.', 'Emmers', 'Niet voor voeding.', 'non-food'],
    ['Gezocht: emmers', 'Moeten voedselveilig zijn.', 'Emmers', 'Met deksel.', null],
    ['Gezocht: ovens', 'Moeten op 230V werken.', 'Ovens', 'Krachtstroom, driefasig.', 'three-phase'],
    ['Gezocht: bekers', 'Het moeten herbruikbare bekers zijn.', 'Bekers', 'Wegwerp.', 'disposable'],
  ])('"%s", "%s" against "%s", "%s"', (title, description, offer, said, property) => {
    const found = refused(asks(title, description), offers(offer, said));
    expect(found?.figures['property'] ?? null).toBe(property);
    expect(found?.code ?? 'PASSED').toBe(property === null ? 'PASSED' : 'EXCLUDED_PROPERTY');
  });

  test.each([
    ['Gezocht: werkjassen', 'Zonder logo.', 'Werkjassen', 'Met logo op de rug.'],
    ['Gezocht: lakens', 'Moeten gewassen zijn.', 'Lakens', 'Vuil.'],
    ['Gezocht: laptops', 'Geen vergrendelde toestellen.', 'Laptops', 'Vergrendeld met mdm.'],
  ])('leave to a workshop what it can mend: "%s", "%s"', (title, description, offer, said) => {
    expect(refused(asks(title, description), offers(offer, said))).toBeNull();
  });

  it('rule out nothing that the request asks for itself', () => {
    expect(refused(asks('Gezocht: gefineerde panelen', 'Geen fineer met blazen.'), offers('Panelen', 'Gefineerd.'))).toBeNull();
  });

  it('are wishes when they are said so', () => {
    expect(refused(asks('Gezocht: tafels', 'Liefst geen fineer.'), offers('Tafels', 'Gefineerd blad.'))).toBeNull();
  });
});

describe('what a workshop rules out', () => {
  test.each([
    ['Vervezelen van textiel', 'Geen gecoat textiel.', 'Tafelkleden', 'Gecoat.', 'coated'],
    ['Wassen van werkkledij', 'Geen roet of asbest.', 'Werkbroeken', 'Vol roet.', 'soot'],
    ['Zagerij', 'Geen geïmpregneerd hout.', 'Balken', 'Geïmpregneerd.', 'treated'],
    ['Wassen van werkkledij', 'Geen roet of asbest.', 'Werkbroeken', 'Vuil van de bouw.', null],
  ])('"%s", "%s" against "%s", "%s"', (title, description, lot, said, property) => {
    expect(refused(offers(lot, said), works(title, description))?.figures['property'] ?? null).toBe(property);
  });
});

describe('what does not decide after all', () => {
  const refused = (lot: string, workshop: string) => excludedProperty.refuses(met(offers('Resthout', lot), works('Bakken van hout', workshop)))?.code ?? null;

  it('is what only some of the goods have', () => {
    expect(refused('Eik, zit ook wat spaanplaat tussen.', 'Geen spaanplaat.')).toBeNull();
    expect(refused('Alles in spaanplaat.', 'Geen spaanplaat.')).toBe('EXCLUDED_PROPERTY');
  });

  it('is what was undone', () => {
    const phones = (said: string) => excludedProperty.refuses(met(offers('Gsm’s', said), works('Herstel van gsm’s', 'Vergrendelde toestellen weigeren we.')))?.code ?? null;
    expect(phones('Vergrendeld.')).toBe('EXCLUDED_PROPERTY');
    expect(phones('Uit MDM gehaald, simlockvrij.')).toBeNull();
  });
});
