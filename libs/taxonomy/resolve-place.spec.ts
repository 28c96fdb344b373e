import { PlaceContext, hubById, municipalities, placeLabel, resolvePlace, subMunicipalities } from '.';

const KEET = hubById('de-keet')!.municipalities;

/** The outcome in one line: kind, label of the place or of the suggestions, what settled it. */
function outcome(text: string, context?: PlaceContext): string {
  const found = resolvePlace(text, context);
  if ('place' in found) return [found.kind, placeLabel(found.place), found.settledBy].filter(Boolean).join(' | ');
  return [found.kind, ...found.suggestions.map(placeLabel)].join(' | ');
}

describe('a name as in the reference', () => {
  it.each([
    ['Ninove', 'EXACT | Ninove'],
    ['denderleeuw', 'EXACT | Denderleeuw'],
    ['SINT-LIEVENS-HOUTEM', 'EXACT | Sint-Lievens-Houtem'],
    [' Lede ', 'EXACT | Lede'],
    ['Háaltert', 'EXACT | Haaltert'],
    ['Erembodegem', 'EXACT | Erembodegem (Aalst)'],
    ['Mere', 'EXACT | Mere (Erpe-Mere)'],
    ['Welle', 'EXACT | Welle (Denderleeuw)'],
    ['Meerbeke', 'EXACT | Meerbeke (Ninove)'],
    ['Brussel', 'EXACT | Brussel'],
    ['Schaarbeek', 'EXACT | Schaarbeek'],
  ])('%s', (text, expected) => {
    expect(outcome(text)).toBe(expected);
  });

  it('every municipality is itself, or itself among others of its name', () => {
    const lost = municipalities().filter((place) => {
      const found = resolvePlace(place.name);
      return !(found.kind === 'EXACT' && found.place === place) && !(found.kind === 'AMBIGUOUS' && found.candidates.includes(place));
    });
    expect(lost).toEqual([]);
  });

  it('every municipality and sub-municipality of the hub is itself when the hub is known', () => {
    const places = KEET.flatMap((nis) => subMunicipalities(nis));
    expect(places).toHaveLength(54);
    const found = places.map((place) => outcome(place.name, { preferNis: KEET }).replace(' | REGION', ''));
    expect(found).toEqual(places.map((place) => `EXACT | ${placeLabel(place)}`));
  });

  it('a sub-municipality that bears its municipality\'s name is the municipality', () => {
    const found = resolvePlace('Ninove');
    expect(found).toMatchObject({ kind: 'EXACT', place: { nis: '41048', postcodes: ['9400', '9401', '9402', '9403', '9404', '9406'] } });
    expect('place' in found && found.place.subNis).toBeUndefined();
  });

  it('needs no suggestion', () => {
    expect(resolvePlace('Ninove').suggestions).toEqual([]);
  });
});

describe('a name as people write it', () => {
  it.each([
    ['St-Lievens-Houtem', 'VARIANT | Sint-Lievens-Houtem'],
    ['St.-Lievens-Houtem', 'VARIANT | Sint-Lievens-Houtem'],
    ['St. Lievens Houtem', 'VARIANT | Sint-Lievens-Houtem'],
    ['Erpe Mere', 'VARIANT | Erpe-Mere'],
    ['Sint Niklaas', 'VARIANT | Sint-Niklaas'],
    ['O.-L.-Vrouw-Waver', 'VARIANT | Onze-Lieve-Vrouw-Waver (Sint-Katelijne-Waver)'],
    ['s Gravenwezel', "VARIANT | 's-Gravenwezel (Schilde)"],
    ['Hofstade (Aalst)', 'VARIANT | Hofstade (Aalst)'],
    ['Aalst - Hofstade', 'VARIANT | Hofstade (Aalst)'],
    ['Hofstade bij Aalst', 'VARIANT | Hofstade (Aalst)'],
    ['Nieuwerkerken (Limburg)', 'VARIANT | Nieuwerkerken'],
    ['Ninove, België', 'VARIANT | Ninove'],
    ['Stad Ninove', 'VARIANT | Ninove'],
    ['Ninove-centrum', 'VARIANT | Ninove'],
    ['Oostkerke (Damme)', 'VARIANT | Hoeke - Oostkerke (Damme)'],
    ['Bruxelles', 'VARIANT | Brussel'],
    ['Laken', 'VARIANT | Brussel'],
    ['Ixelles', 'VARIANT | Elsene'],
    ['Brussel (Schaarbeek)', 'VARIANT | Schaarbeek'],
  ])('%s', (text, expected) => {
    expect(outcome(text)).toBe(expected);
  });

  it('has the place that was meant as its suggestion', () => {
    expect(resolvePlace('Erpe Mere').suggestions.map((place) => place.name)).toEqual(['Erpe-Mere']);
  });
});

describe('a text with a postcode', () => {
  it.each([
    ['9300', 'VARIANT | Aalst'],
    ['B-9300', 'VARIANT | Aalst'],
    ['9472', 'VARIANT | Iddergem (Denderleeuw)'],
    ['1000', 'VARIANT | Brussel'],
    ['9400 Ninove', 'VARIANT | Ninove'],
    ['9300 Aalst', 'VARIANT | Aalst | POSTCODE'],
    ['Hofstade 1981', 'VARIANT | Hofstade (Zemst) | POSTCODE'],
    ['9308 Hofstade (Aalst)', 'VARIANT | Hofstade (Aalst)'],
  ])('%s', (text, expected) => {
    expect(outcome(text)).toBe(expected);
  });

  it('that several sub-municipalities share means their municipality', () => {
    expect(outcome('9308')).toBe('VARIANT | Aalst');
    expect(outcome('9420')).toBe('VARIANT | Erpe-Mere');
  });

  it('that contradicts the name is not decided, not even by the region', () => {
    expect(outcome('9300 Ninove')).toBe('AMBIGUOUS | Aalst | Ninove');
    expect(outcome('9300 Gent', { preferNis: KEET })).toBe('AMBIGUOUS | Aalst | Gent');
  });

  it('that nobody has is unknown', () => {
    expect(outcome('9399')).toBe('UNKNOWN');
  });
});

describe('a name that several places bear', () => {
  it.each([
    ['Hofstade', 'AMBIGUOUS | Hofstade (Aalst) | Hofstade (Zemst)'],
    ['Nieuwerkerken', 'AMBIGUOUS | Nieuwerkerken | Nieuwerkerken (Aalst)'],
    ['Meldert', 'AMBIGUOUS | Meldert (Aalst) | Meldert (Hoegaarden) | Meldert (Lummen)'],
    ['Aalst', 'AMBIGUOUS | Aalst | Aalst (Sint-Truiden)'],
  ])('is not decided by itself: %s', (text, expected) => {
    expect(outcome(text)).toBe(expected);
  });

  it.each([
    ['Hofstade', '9308', 'EXACT | Hofstade (Aalst) | POSTCODE'],
    ['Hofstade', '1981', 'EXACT | Hofstade (Zemst) | POSTCODE'],
    ['Nieuwerkerken', '9320', 'EXACT | Nieuwerkerken (Aalst) | POSTCODE'],
    ['Nieuwerkerken', '3850', 'EXACT | Nieuwerkerken | POSTCODE'],
    ['Aalst', '9300', 'EXACT | Aalst | POSTCODE'],
  ])('is settled by its postcode: %s %s', (text, postalCode, expected) => {
    expect(outcome(text, { postalCode })).toBe(expected);
  });

  it.each([
    ['Hofstade', 'EXACT | Hofstade (Aalst) | REGION'],
    ['Nieuwerkerken', 'EXACT | Nieuwerkerken (Aalst) | REGION'],
    ['Aalst', 'EXACT | Aalst | REGION'],
    ['Aalst, België', 'VARIANT | Aalst | REGION'],
  ])('is settled by the region of the hub: %s', (text, expected) => {
    expect(outcome(text, { preferNis: KEET })).toBe(expected);
  });

  it('is settled by the postcode rather than by the region', () => {
    expect(outcome('Hofstade', { postalCode: '1981', preferNis: KEET })).toBe('EXACT | Hofstade (Zemst) | POSTCODE');
  });

  it('stays open when none of them lies in the region', () => {
    expect(outcome('Tielt', { preferNis: KEET })).toBe('AMBIGUOUS | Tielt | Tielt (Tielt-Winge)');
  });

  it('stays open when two of them lie in the region', () => {
    expect(outcome('Hofstade', { preferNis: ['41002', '23096'] })).toBe('AMBIGUOUS | Hofstade (Aalst) | Hofstade (Zemst)');
  });

  it('a postcode does not overrule a name that means one place', () => {
    expect(outcome('Ninove', { postalCode: '9300' })).toBe('EXACT | Ninove');
  });
});

describe('a text that names no place', () => {
  it.each([
    ['Aelst', 'Aalst'],
    ['Denderlew', 'Denderleeuw'],
    ['Nimove', 'Ninove'],
    ['Halteert', 'Haaltert'],
    ['Erpe-Meere', 'Erpe-Mere'],
    ['St. Liev. Houtem', 'Sint-Lievens-Houtem'],
    ['Sint-Lievens-Outem', 'Sint-Lievens-Houtem'],
    ['Hofstede (Aalst)', 'Hofstade (Aalst)'],
    ['9300 Aelst', 'Aalst'],
    ['Brusel', 'Brussel'],
  ])('but nearly does suggests it first: %s', (text, expected) => {
    const found = resolvePlace(text);
    expect(found.kind).toBe('UNKNOWN');
    expect(found.suggestions.map(placeLabel)[0]).toBe(expected);
  });

  it('suggests places of the region before others that are as near', () => {
    expect(outcome('Hofstate', { preferNis: ['23096'] })).toBe('UNKNOWN | Hofstade (Zemst) | Hofstade (Aalst)');
  });

  it('offers the names that it begins', () => {
    expect(outcome('Sint-Lievens')).toBe('UNKNOWN | Sint-Lievens-Houtem | Sint-Lievens-Esse (Herzele)');
  });

  it.each(['Sint-Knudde', 'Kouterbeke', 'Amsterdam', 'London', 'xyz', '?', '', '  ', 'thuis', '12', 'bureaustoelen'])(
    'and is far from all gets no silly suggestion: "%s"',
    (text) => {
      expect(outcome(text)).toBe('UNKNOWN');
    },
  );

  it('of twenty thousand letters is only unknown', () => {
    expect(outcome('aalst '.repeat(4000))).toBe('UNKNOWN');
  });
});
