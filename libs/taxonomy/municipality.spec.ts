import { readFileSync } from 'node:fs';
import { distanceKm, isPostcodeFormat, municipalities, municipalityByNis, placeByNis, placeLabel, postcodeMatches, referenceFile, subMunicipalities } from '.';

const names = (nis: string): string[] => subMunicipalities(nis).map((place) => place.name);

describe('municipalities', () => {
  it('are the 285 of Flanders and the 19 of Brussels', () => {
    const nis = municipalities().map((place) => place.nis);
    expect(nis).toHaveLength(304);
    expect(new Set(nis).size).toBe(304);
    expect(nis.filter((code) => code.startsWith('21'))).toHaveLength(19);
  });

  it('have the names of the map', () => {
    const topology = JSON.parse(readFileSync(referenceFile('geo', 'vlaanderen_brussel_gemeenten_2025.topo.json'), 'utf8')) as {
      objects: { gemeente: { geometries: { properties: { nis: string; naam: string } }[] } };
    };
    const onTheMap = topology.objects.gemeente.geometries.map(({ properties }) => `${properties.nis} ${properties.naam}`);
    expect(municipalities().map((place) => `${place.nis} ${place.name}`).sort()).toEqual(onTheMap.sort());
  });

  it('all have postcodes and a point in Flanders or Brussels', () => {
    const wrong = municipalities().filter(
      ({ postcodes, lat, lon }) =>
        postcodes.length === 0 || !postcodes.every(isPostcodeFormat) || lat < 50.6 || lat > 51.6 || lon < 2.5 || lon > 6,
    );
    expect(wrong).toEqual([]);
  });

  it('Aalst is found by its NIS code, with its postcodes and its hub', () => {
    expect(municipalityByNis('41002')).toEqual({
      nis: '41002',
      municipality: 'Aalst',
      name: 'Aalst',
      province: 'Oost-Vlaanderen',
      postcodes: ['9300', '9308', '9310', '9320'],
      lat: 50.94543,
      lon: 4.05801,
      inRegionOf: ['de-keet'],
    });
  });

  it('Gent lies in the region of no active hub', () => {
    expect(municipalityByNis('44021')).toMatchObject({ name: 'Gent', inRegionOf: [] });
  });

  it('an unknown code gives none', () => {
    expect(municipalityByNis('99999')).toBeUndefined();
    expect(placeByNis('41002', '41048C')).toBeUndefined();
  });
});

describe('sub-municipalities of the region of De Keet', () => {
  it.each([
    ['41002', ['Aalst', 'Hofstade', 'Gijzegem', 'Herdersem', 'Moorsel', 'Baardegem', 'Meldert', 'Erembodegem', 'Nieuwerkerken']],
    ['41011', ['Denderleeuw', 'Iddergem', 'Welle']],
    ['41024', ['Haaltert', 'Denderhoutem', 'Kerksken', 'Heldergem']],
    ['41027', ['Herzele', 'Hillegem', 'Borsbeke', 'Ressegem', 'Woubrechtegem', 'Sint-Antelinks', 'Steenhuize-Wijnhuize', 'Sint-Lievens-Esse']],
    ['41034', ['Lede', 'Wanzele', 'Impe', 'Smetlede', 'Oordegem']],
    ['41048', ['Ninove', 'Okegem', 'Meerbeke', 'Neigem', 'Lieferinge', 'Denderwindeke', 'Pollare', 'Appelterre-Eichem', 'Voorde', 'Aspelare', 'Nederhasselt', 'Outer']],
    ['41063', ['Sint-Lievens-Houtem', 'Bavegem', 'Letterhoutem', 'Vlierzele', 'Zonnegem']],
    ['41082', ['Mere', 'Erpe', 'Aaigem', 'Burst', 'Bambrugge', 'Ottergem', 'Vlekkem', 'Erondegem']],
  ])('%s', (nis, expected) => {
    expect(names(nis)).toEqual(expected);
  });

  it('are found again by the codes that a record keeps', () => {
    expect(placeByNis('41048', '41048C')).toMatchObject({ name: 'Meerbeke', municipality: 'Ninove', postcodes: ['9402'] });
    expect(placeByNis('41048')?.name).toBe('Ninove');
    expect(placeByNis('41048', null)?.name).toBe('Ninove');
  });

  it('without a postcode of their own have those of their municipality', () => {
    expect(placeByNis('31005', '31005W')).toMatchObject({ name: 'Sint-Jozef', municipality: 'Brugge' });
    expect(placeByNis('31005', '31005W')?.postcodes).toEqual(municipalityByNis('31005')?.postcodes);
  });

  it('Brussels has none', () => {
    expect(subMunicipalities('21004')).toEqual([]);
  });
});

describe('a place', () => {
  const aalst = municipalityByNis('41002')!;
  const hofstade = placeByNis('41002', '41002B')!;

  it('is labelled with its municipality where that has another name', () => {
    expect(placeLabel(hofstade)).toBe('Hofstade (Aalst)');
    expect(placeLabel(aalst)).toBe('Aalst');
  });

  it('knows its postcodes', () => {
    expect(postcodeMatches(aalst, '9300')).toBe(true);
    expect(postcodeMatches(aalst, ' 9308 ')).toBe(true);
    expect(postcodeMatches(municipalityByNis('41048')!, '9300')).toBe(false);
    expect(postcodeMatches(hofstade, '9300')).toBe(false);
  });

  it.each(['9300', '1000', ' 9999 '])('a postcode has four digits: "%s"', (text) => {
    expect(isPostcodeFormat(text)).toBe(true);
  });

  it.each(['945O', '930', '93000', '0930', 'B-9300', '93 00', ''])('"%s" is no postcode', (text) => {
    expect(isPostcodeFormat(text)).toBe(false);
  });
});

describe('distance', () => {
  it('from Aalst to Ninove is some fourteen kilometres, both ways', () => {
    const [aalst, ninove] = [municipalityByNis('41002')!, municipalityByNis('41048')!];
    expect(distanceKm(aalst, ninove)).toBeCloseTo(13.79, 1);
    expect(distanceKm(ninove, aalst)).toBe(distanceKm(aalst, ninove));
  });

  it('to the same point is nothing, and along a meridian 111.195 km a degree', () => {
    expect(distanceKm({ lat: 51, lon: 4 }, { lat: 51, lon: 4 })).toBe(0);
    expect(distanceKm({ lat: 50, lon: 4 }, { lat: 51, lon: 4 })).toBeCloseTo(111.195, 2);
  });
});
