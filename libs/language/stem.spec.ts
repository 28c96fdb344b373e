import { stem } from './stem';

describe('stem', () => {
  it.each([
    ['dozen', 'doos'],
    ['doosjes', 'doos'],
    ['verhuisdozen', 'verhuisdoos'],
    ['legerdozen', 'legerdoos'],
    ['jassen', 'jas'],
    ['jasje', 'jas'],
    ['apothekersjas', 'apothekersjas'],
    ['wasmachines', 'wasmachine'],
    ['wasmachine', 'wasmachine'],
    ['bureaus', 'bureau'],
    ["bureau's", 'bureau'],
    ['frigo’s', 'frigo'],
    ['frigos', 'frigo'],
    ["foto's", 'foto'],
    ["baby's", 'baby'],
    ["pc's", 'pc'],
    ['tafeltje', 'tafel'],
    ['tafeltjes', 'tafel'],
    ['tafels', 'tafel'],
    ['raampje', 'raam'],
    ['ramen', 'raam'],
    ['ringetje', 'ring'],
    ['kettinkje', 'ketting'],
    ['autootje', 'auto'],
    ['kastje', 'kast'],
    ['stoelke', 'stoel'],
    ['zakskes', 'zak'],
    ['stoeltje', 'stoel'],
    ['kledij', 'kleding'],
    ['werkkledij', 'werkkleding'],
    ['kleren', 'kleren'],
    ['mogelijkheden', 'mogelijkheid'],
    ['huizen', 'huis'],
    ['brieven', 'brief'],
    ['fornuizen', 'fornuis'],
    ['bomen', 'boom'],
    ['pannen', 'pan'],
    ['platen', 'plaat'],
    ['banken', 'bank'],
    ['boekenkasten', 'boekenkast'],
    ['kratten', 'krat'],
    ['lakens', 'laken'],
    ['laken', 'laken'],
    ['hoofdkussens', 'hoofdkussen'],
    ['dekens', 'deken'],
    ['wagens', 'wagen'],
    ['microgolfovens', 'microgolfoven'],
    ['schroeven', 'schroef'],
    ['steen', 'steen'],
    ['betonstenen', 'betonsteen'],
    ['kinderen', 'kind'],
    ['eieren', 'ei'],
    ['steden', 'stad'],
    ['vaten', 'vat'],
    ['industrieën', 'industrie'],
    ['knieën', 'knie'],
    ['musea', 'museum'],
    ['pallets', 'pallet'],
    ['palletten', 'pallet'],
    ['switches', 'switch'],
    ['laptops', 'laptop'],
    ['materialen', 'materiaal'],
    ['verpleegtunieken', 'verpleegtuniek'],
    ['schoenen', 'schoen'],
    ['laarzen', 'laars'],
    ['meisjes', 'meisje'],
    ['appels', 'appel'],
  ])('brings the noun %s to %s', (form, base) => {
    expect(stem(form)).toBe(base);
  });

  it.each([
    ['houten', 'hout'],
    ['metalen', 'metaal'],
    ['katoenen', 'katoen'],
    ['ergonomische', 'ergonomisch'],
    ['grote', 'groot'],
    ['sterke', 'sterk'],
    ['witte', 'wit'],
    ['nieuwe', 'nieuw'],
    ['kapotte', 'kapot'],
    ['werkende', 'werkend'],
    ['gebruikte', 'gebruikt'],
    ['ontsmette', 'ontsmet'],
    ['oranje', 'oranje'],
  ])('brings the adjective %s to %s', (form, base) => {
    expect(stem(form)).toBe(base);
  });

  it.each([
    ['sorteren', 'sorteer'],
    ['sorteert', 'sorteer'],
    ['herstellen', 'herstel'],
    ['herstelt', 'herstel'],
    ['werkt', 'werk'],
    ['kuisen', 'kuis'],
    ['drogen', 'droog'],
    ['geven', 'geef'],
    ['naaien', 'naai'],
  ])('brings the verb %s to %s', (form, base) => {
    expect(stem(form)).toBe(base);
  });

  it.each(['gewassen', 'gesorteerd', 'hersteld', 'versleten', 'gebroken'])('leaves the participle %s, which tells a condition', (form) => {
    expect(stem(form)).toBe(form);
  });

  it.each(['kast', 'fiets', 'matras', 'adres', 'bureau', 'gordijn', 'keuken', 'oven', 'machine', 'jeans', 'gratis', 'glas', 'beige', 'collage', 'aalst', 'ninove', 'wieze'])(
    'leaves the base form %s',
    (form) => {
      expect(stem(form)).toBe(form);
    },
  );

  it('gives the same for a stem as for the word', () => {
    for (const word of ['dozen', 'tafeltje', 'sorteren', 'houten', 'legerdozen']) expect(stem(stem(word))).toBe(stem(word));
  });
});
