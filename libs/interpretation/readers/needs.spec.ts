import { interpret, type Process } from '../index';

function needsOf(title: string, description: string): Process[] {
  return interpret({ kind: 'OFFER', title, description }).needs.map(({ value }) => value);
}
function sureNeedsOf(title: string, description: string): Process[] {
  return interpret({ kind: 'OFFER', title, description }).needs.filter(({ confidence }) => confidence >= 0.6).map(({ value }) => value);
}

test('plastics past use are shredded, other things taken apart', () => {
  expect(needsOf('Bierbakken', 'Goed voor de schroot.')).toContain('SHRED');
  expect(needsOf('Wasmachines', 'Goed voor de schroot.')).toContain('DISMANTLE');
});

describe('needs that are said', () => {
  test.each<[string, string, Process]>([
    ['Werkbroeken', 'Niet gewassen.', 'WASH'],
    ['Turnkledij', 'ongewassen', 'WASH'],
    ['Jassen', 'moeten nog gewassen worden', 'WASH'],
    ['Flesjes', 'ongewassen', 'WASH'],
    ['Stofzuigers', 'vuil', 'CLEAN'],
    ['Kasten', 'moeten eerst gekuist worden', 'CLEAN'],
    ['Hemden', 'Ons logo moet eraf.', 'REMOVE_LOGO'],
    ['Parka\'s', 'De opdruk dient onherkenbaar te zijn.', 'REMOVE_LOGO'],
    ['Uniformen', 'Het rugopschrift moet verdwijnen.', 'REMOVE_LOGO'],
    ['Voetbaltruitjes', 'met de oude sponsor', 'REMOVE_LOGO'],
    ['Sweaters', 'de naam van de bakker staat op de rug', 'REMOVE_LOGO'],
    ['Vaten', 'leeg maar niet gespoeld', 'CLEAN'],
    ['Laptops', 'Nog niet gewist.', 'WIPE_DATA'],
    ['Servers', 'Er staan vertrouwelijke dossiers op de schijven.', 'WIPE_DATA'],
    ['Pc\'s', 'Wissen of vernietigen met certificaat.', 'WIPE_DATA'],
    ['Koffiezetapparaten', 'Niet getest.', 'TEST'],
    ['Mixers', 'geen idee of ze nog werken', 'TEST'],
    ['Frigo\'s', 'na te kijken', 'TEST'],
    ['Laptops', '5 met kapot scherm', 'REPAIR'],
    ['Fietsen', 'moeten hersteld worden', 'REPAIR'],
    ['Rollators', 'remmen moeten vervangen worden', 'REPAIR'],
    ['Kantoorinrichting', 'Demonteren door de overnemer.', 'DISMANTLE'],
    ['Toog', 'zelf uit te breken', 'DISMANTLE'],
    ['Armaturen', 'hangen nog aan het plafond', 'DISMANTLE'],
    ['Theaterstoelen', 'vastgevezen in beton', 'DISMANTLE'],
    ['Kantoor', 'Leeg op te leveren tegen 31 januari.', 'CLEAR_OUT'],
    ['Klaslokalen', 'De school moet leeg.', 'CLEAR_OUT'],
    ['Kledij', 'Alles door elkaar.', 'SORT'],
    ['Speelgoed', 'ongesorteerd', 'SORT'],
    ['Boeken', 'Geen plaats meer, wie kan tijdelijk stockeren?', 'STORE'],
    ['Kasten', 'Transport gezocht', 'TRANSPORT'],
    ['Zetels', 'Kunstleer is gescheurd.', 'UPHOLSTER'],
  ])('"%s", "%s": %s', (title, description, need) => {
    expect(sureNeedsOf(title, description)).toContain(need);
  });
});

describe('needs that are likely', () => {
  test.each<[string, string, Process]>([
    ['Laptops', '20 stuks', 'WIPE_DATA'],
    ['Smartphones', 'van het personeel', 'WIPE_DATA'],
    ['Wasmachine', 'Miele', 'TEST'],
    ['Lakens', 'wit', 'WASH'],
    ['Werkjassen', 'met logo op de rug', 'REMOVE_LOGO'],
    ['Metalen kasten', 'wat roest', 'PAINT'],
  ])('"%s", "%s": %s, but less sure than when it is said', (title, description, need) => {
    const found = interpret({ kind: 'OFFER', title, description }).needs.find(({ value }) => value === need);
    expect(found?.confidence).toBeGreaterThan(0);
    expect(found?.confidence).toBeLessThanOrEqual(0.65);
  });

  test.each<[string, string, Process]>([
    ['Laptops', 'gewist', 'WIPE_DATA'],
    ['Pc\'s', 'zonder harde schijven', 'WIPE_DATA'],
    ['Computers', 'schijven zijn verwijderd', 'WIPE_DATA'],
    ['Laptops', 'nieuw in doos', 'WIPE_DATA'],
    ['Wasmachine', 'getest en werkend', 'TEST'],
    ['Lakens', 'proper gewassen', 'WASH'],
    ['Handdoeken', 'nieuw', 'WASH'],
    ['Stof op rol', 'katoen', 'WASH'],
    ['Computerschermen', '24 duim', 'WIPE_DATA'],
    ['Stoelen', 'in goede staat', 'REPAIR'],
    ['Hemden', 'zonder logo', 'REMOVE_LOGO'],
    ['Kledij', 'gesorteerd per maat', 'SORT'],
  ])('"%s", "%s" does not need %s', (title, description, need) => {
    expect(needsOf(title, description)).not.toContain(need);
  });
});

it('only offers need anything', () => {
  expect(interpret({ kind: 'REQUEST', title: 'Laptops', description: 'mogen kapot zijn' }).needs).toEqual([]);
  expect(interpret({ kind: 'CAPABILITY', title: 'Laptops herstellen', description: '' }).needs).toEqual([]);
});

describe('needs told by what is wrong', () => {
  test.each([
    ['Bierbakken', 'Nog plakkerig van het bier.', ['WASH', 'CLEAN']],
    ['Poloshirts', 'Met het logo van onze oude sponsor.', ['REMOVE_LOGO']],
    ['Tablets', 'Hangen nog vast aan het account van de leerkracht.', ['WIPE_DATA']],
    ['Knuffels en puzzels', 'Alles dooreen gekieperd.', ['SORT']],
    ['Dakpannen', 'Er staat mos op.', ['CLEAN']],
  ])('"%s", "%s": one of %j', (title, description, processes) => {
    const needs = interpret({ kind: 'OFFER', title, description }).needs.filter(({ confidence }) => confidence >= 0.4).map(({ value }) => value);
    expect(needs.some((need) => processes.includes(need))).toBe(true);
  });
});
