import { interpret, type ListingText } from '../index';

function read(kind: ListingText['kind'], title: string, description = '') {
  const { materials, valueChain } = interpret({ kind, title, description });
  return { named: materials.map(({ value }) => value), chain: valueChain?.value ?? null, materials, valueChain };
}

describe('materials and chain of everyday listings', () => {
  test.each<[string, string, string, string]>([
    ['Operatielinnen', 'groene lakens uit het OK', 'TEXTILE', 'textile'],
    ['Kapmantels van het kapsalon', 'zwart nylon', 'TEXTILE', 'textile'],
    ['Restanten denim', 'van een confectieatelier', 'TEXTILE', 'textile.fabric.denim'],
    ['Werkhandschoenen', 'maat 9, nieuw', 'TEXTILE', 'textile.ppe.gloves'],
    ['Slaapzakken', 'van het kamp', 'TEXTILE', 'textile.outdoor.sleeping-bag'],
    ['Barkrukken', 'café stopt ermee', 'FURNITURE', 'furniture.seating.bar-stool'],
    ['Klaslokaal: lessenaars', '', 'FURNITURE', 'furniture.school.desk'],
    ['Rolluikkasten', 'kantoor', 'FURNITURE', 'furniture.storage.tambour'],
    ['Whiteboards', '120 op 90 cm', 'FURNITURE', 'furniture.board.whiteboard'],
    ['Matrassen 90x200', 'van het internaat', 'FURNITURE', 'furniture.bed.mattress'],
    ['Dampkap', 'inox', 'ELECTRO', 'electro.white-goods.hood'],
    ['Naaimachines', 'Singer', 'ELECTRO', 'electro.household.sewing-machine'],
    ['Hogedrukreiniger', 'Kärcher', 'ELECTRO', 'electro.cleaning.pressure-washer'],
    ['Mengpaneel', 'jeugdhuis', 'ELECTRO', 'electro.av.mixer'],
    ['Zonnepanelen', 'van het dak', 'ELECTRO', 'electro.energy.solar-panel'],
    ['Toetsenborden en muizen', '', 'ICT', 'ict.peripheral.keyboard'],
    ['Wifi access points', '', 'ICT', 'ict.network.access-point'],
    ['Kopieertoestel', 'A3 kleur', 'ICT', 'ict.print.copier'],
    ['Papierversnipperaar', '', 'ICT', 'ict.office-machine.shredder'],
    ['Noppenfolie', 'twee rollen', 'PACKAGING', 'packaging.film.bubble'],
    ['Jutezakken', 'koffiebranderij', 'PACKAGING', 'packaging.bag.jute'],
    ['Bierfusten', 'inox', 'PACKAGING', 'packaging.container.keg'],
    ['Glazen bokalen', 'met deksel', 'PACKAGING', 'packaging.glass.jar'],
    ['Koffiedik', 'elke dag vers', 'OTHER', 'other.food-rest.coffee-grounds'],
    ['Klinkers en boordstenen', 'van de oude oprit', 'OTHER', 'other.building.paving.clinker'],
    ['Rolstoelen', '', 'OTHER', 'other.care-aid.wheelchair'],
    ['Kinderfietsen', '16 duim', 'OTHER', 'other.bicycles.children'],
    ['Gezelschapsspelletjes', '', 'OTHER', 'other.toys.board-game'],
    ['Bloempotten', 'terracotta', 'OTHER', 'other.garden.pot'],
    ['Spandoeken', 'pvc', 'OTHER', 'other.plastic.banner'],
  ])('"%s", "%s": %s, %s', (title, description, chain, material) => {
    const reading = read('OFFER', title, description);
    expect(reading.chain).toBe(chain);
    expect(reading.named).toEqual(expect.arrayContaining([expect.stringMatching(`^${material}`)]));
  });
});

describe('the value chain', () => {
  it('follows the title rather than the description', () => {
    expect(read('OFFER', 'Kantoorstoelen', 'Ook een laptop en een printer weg te geven.').chain).toBe('FURNITURE');
  });

  it('is asked where two chains are as likely', () => {
    const { valueChain } = read('OFFER', 'Laptops en lakens');
    expect(valueChain === null || valueChain.confidence < 0.7).toBe(true);
  });

  it('is asked of a text that names nothing', () => {
    expect(interpret({ kind: 'OFFER', title: 'Allerlei', description: 'Kom maar kijken.' }).questions).toContain('VALUE_CHAIN');
  });

  test.each<[string, string, string]>([
    ['Iets om op te slapen tijdens het kamp', 'De kinderen liggen nu op de grond.', 'FURNITURE'],
    ['Koud hebben', 'Onze bewoners zoeken iets warms om aan te trekken deze winter.', 'TEXTILE'],
    ['Online les volgen', 'Onze cursisten hebben thuis niets om mee op het internet te gaan.', 'ICT'],
  ])('follows from what the text is about where no goods are named: "%s"', (title, description, chain) => {
    const { valueChain } = read('REQUEST', title, description);
    expect(valueChain?.value).toBe(chain);
    for (const { field, from, to, text } of valueChain?.evidence ?? []) expect((field === 'title' ? title : description).slice(from, to)).toBe(text);
  });

  it('of a text that is not Dutch follows from the goods that it names only', () => {
    expect(read('OFFER', 'Nous vous remercions', 'pour votre accueil chaleureux').chain).toBeNull();
    expect(read('OFFER', 'Laptops', 'still working fine').chain).toBe('ICT');
  });

  test.each<[string, string, string]>([
    ['Naaiatelier', 'zomen en inkorten', 'TEXTILE'],
    ['Gecertificeerd data wissen', '', 'ICT'],
    ['Herstofferen', '', 'FURNITURE'],
    ['Fietsherstel', '', 'OTHER'],
  ])('of a workshop follows from its work: "%s"', (title, description, chain) => {
    expect(read('CAPABILITY', title, description).chain).toBe(chain);
  });

  it('names the words that speak for it, and none that are ruled out', () => {
    const { valueChain } = read('REQUEST', 'Stoelen', 'Geen tafels.');
    expect(valueChain?.evidence.map(({ text }) => text)).toEqual(['Stoelen']);
  });
});

describe('how things are named', () => {
  it('a brand names the thing where nothing else does', () => {
    expect(read('OFFER', 'Senseo', 'met doos pads').named[0]).toBe('electro.small-kitchen.coffee-maker');
  });

  it('a brand adds nothing to a thing that is named', () => {
    expect(read('OFFER', 'Slijpschijven', 'van Bosch').named.some((value) => value.startsWith('electro.white-goods'))).toBe(false);
  });

  it('the head of a compound decides', () => {
    expect(read('OFFER', 'Keukenstoelen').chain).toBe('FURNITURE');
    expect(read('OFFER', 'Stoelkussens').chain).toBe('TEXTILE');
    expect(read('OFFER', 'Fietsendrager').named).not.toContain('other.bicycles');
  });

  it('"toestellen" points back to what is named', () => {
    expect(read('OFFER', 'Laptops', '20 toestellen, alle toestellen werken').named).toEqual(['ict.computer.laptop']);
  });

  it('a general word later on speaks of the finer thing before it', () => {
    expect(read('OFFER', 'Vergadertafel', 'Grote ovale vergadertafel. De tafel bestaat uit zes delen.').named).toEqual(['furniture.table.meeting']);
  });

  test.each<[string, string, string]>([
    ['10 bureaus', 'elektrisch in hoogte verstelbaar', 'furniture.desk.sit-stand'],
    ['Stoelen', 'stapelbaar', 'furniture.seating.chair.stacking'],
    ['Kratten', 'plooibaar', 'packaging.crate.folding'],
    ['Fietsen', 'elektrisch', 'other.bicycles.e-bike'],
  ])('"%s", "%s" may be a %s', (title, description, finer) => {
    const found = read('OFFER', title, description).materials.find(({ value }) => value === finer);
    expect(found?.confidence).toBeGreaterThan(0.3);
    expect(found?.confidence).toBeLessThan(0.6);
  });

  it('a brand in a list names a thing of its own', () => {
    expect(read('OFFER', "Senseo's en waterkokers").named).toEqual(expect.arrayContaining(['electro.small-kitchen.coffee-maker', 'electro.small-kitchen.kettle']));
  });

  it('verbs name nothing', () => {
    expect(read('OFFER', 'Kinderfietsen', 'om te leren fietsen, ze passen in elke koffer').named).toEqual(expect.not.arrayContaining(['textile.fabric.leather']));
    expect(read('OFFER', 'Stoelen', 'Ze zitten goed. Onze winkel stopt.').named).toEqual(['furniture.seating.chair']);
  });
});

describe('requests that say what for, and not what', () => {
  test.each([
    ['Iets om te fotograferen', 'voor de leerlingen', 'electro.av.camera'],
    ['Ventileren van het repetitielokaal', '', 'electro.household.fan'],
    ['Om op te slapen', 'voor de kampeerders', 'furniture.bed'],
  ])('"%s", "%s" wants %s, without certainty', (title, description, wanted) => {
    const found = read('REQUEST', title, description).materials.find(({ value }) => value === wanted);
    expect(found?.confidence).toBeCloseTo(0.58);
  });

  it('say it beside what is named, where the words around it make it another thing or leave it open', () => {
    const sure = (title: string, description: string, material: string) => read('REQUEST', title, description).materials.find(({ value }) => value === material)?.confidence ?? 0;
    expect(sure('Karretje voor achter de auto', '', 'other.vehicles.trailer')).toBeCloseTo(0.58);
    expect(sure('Muurschildering', 'Nog nodig: iets om water aan te dragen.', 'packaging.container.bucket')).toBeCloseTo(0.8);
    expect(sure('Muurschildering', 'Om water aan te dragen.', 'packaging.container.bucket')).toBe(0);
  });

  it('tell the value chain as well', () => {
    expect(interpret({ kind: 'REQUEST', title: 'Iets om te fotograferen', description: '' }).valueChain?.value).toBe('ELECTRO');
  });

  it('do not mean what they do themselves', () => {
    expect(read('REQUEST', 'Iets tegen de zon', 'aan elkaar naaien doen we zelf').named).not.toContain('electro.household.sewing-machine');
  });

  it('say the one half in the title and the other in the sentence below it', () => {
    expect(read('REQUEST', 'Pistolets voor 200 man', 'Iets om ze vlot te vervoeren.').named).toContain('packaging.crate.bakery');
    expect(read('REQUEST', 'Pistolets voor 200 man', 'Wij zijn een jeugdhuis. Iets om ze vlot te vervoeren.').named).not.toContain('packaging.crate.bakery');
  });

  it('name in the title what is to be handled, not what is asked', () => {
    const goods = (title: string) => read('REQUEST', title).materials.filter(({ confidence }) => confidence >= 0.5).map(({ value }) => value);
    expect(goods('Fruit en sla fris houden').every((material) => /fridge|cold/.test(material))).toBe(true);
    expect(goods('Tomatenplantjes opkweken')).not.toContain('other.garden.plant');
    expect(goods('Plantjes voor op de vensterbank')).toContain('other.garden.plant');
  });

  it('say it only where the title names no thing, and never of an offer', () => {
    expect(read('REQUEST', 'Matrassen', 'om op te slapen').named).not.toContain('furniture.bed');
    expect(read('REQUEST', 'Wij zoeken tafels', 'niet om aan te slapen').named).not.toContain('furniture.bed');
    expect(read('OFFER', 'Om op te slapen').named).not.toContain('furniture.bed');
  });
});

describe('requests that begin with what they are for', () => {
  test.each([
    ['Dozen voor verhuis', 'sterke, liefst met handgaten', 'packaging.box'],
    ['Gezocht: gewassen lakens', '', 'textile.bed-linen.sheet'],
    ['Lattenbodems', 'zoekt ook propere matrassen', 'furniture.bed.mattress'],
    ['Jutezakken koffie', 'Zoeken jute zakken van een branderij.', 'packaging.bag.jute'],
    ['Koppijn', '14 grotere schermen voor de planning', 'ict.display.monitor'],
    ['Iedereen bereikbaar', 'Toestellen om te bellen, glas heel.', 'ict.phone'],
  ])('"%s", "%s": %s', (title, description, material) => {
    expect(read('REQUEST', title, description).named).toContain(material);
  });

  test.each([
    ['Propere matrassen', '', 'electro.cleaning.carpet'],
    ['Gewassen lakens', '', 'electro.laundry.washer'],
    ['Dessertjes fris houden', '', 'other.food.bakery'],
  ])('"%s" asks for no %s%s', (title, description, material) => {
    expect(read('REQUEST', title, description).named).not.toContain(material);
  });
});

describe('what a workshop works on', () => {
  test.each([
    ['Ritsen, zomen, logo\'s weg', '', 'textile'],
    ['Zittingen herstofferen', 'Nieuw schuim en nieuwe stof.', 'furniture.seating'],
    ['Wasserij', 'Wij wassen en drogen tot 300 kg plat linnen per dag.', 'textile.bed-linen'],
    ['Schijven versnipperen', 'Harde schijven, attest per serienummer.', 'ict'],
  ])('"%s", "%s": %s', (title, description, material) => {
    expect(read('CAPABILITY', title, description).named).toContain(material);
  });
});

describe('words with several meanings', () => {
  test.each([
    ['Servies', 'borden en tassen', 'other.tableware.cup', 'textile.bag.handbag'],
    ['Uitleendienst stopt', '7 paar krukken, 3 rollators', 'other.care-aid.walking', 'packaging.box'],
    ['Droogkast', 'trommel draait, verwarmt niet', 'electro.white-goods.tumble-dryer', 'other.musical.percussion'],
    ['Tuincentrum', 'plastic potten en potgrond', 'other.garden.pot', 'packaging.plastic-bottle'],
    ['Zaalzetels', 'rood pluche', 'furniture.seating', 'other.toys.soft-toy'],
  ])('"%s", "%s": %s, no %s', (title, description, material, other) => {
    const { named } = read('OFFER', title, description);
    expect([named.some((one) => one.startsWith(material)), named.includes(other)]).toEqual([true, false]);
  });
});
