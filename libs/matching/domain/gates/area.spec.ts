import { asks, met, offers, works } from '../../testing/subjects';
import type { Subject } from '../subject';
import { area } from './area';

const refused = (query: Subject, candidate: Subject) => area.refuses(met(query, candidate));

describe('a side that only works in some places', () => {
  test.each([
    ['Enkel Ninove en Haaltert.', 'Ninove', null],
    ['Enkel Ninove en Haaltert.', 'Haaltert', null],
    ['Enkel Ninove en Haaltert.', 'Aalst', 'OUTSIDE_AREA'],
    ['Werkgebied: Aalst, Lede en Denderleeuw.', 'Lede', null],
    ['Werkgebied: Aalst, Lede en Denderleeuw.', 'Gent', 'OUTSIDE_AREA'],
    ['Wij rijden in Aalst en Erpe-Mere.', 'Erpe-Mere', null],
    ['Wij rijden in Aalst en Erpe-Mere.', 'Brugge', 'OUTSIDE_AREA'],
    ['Ophaling in overleg.', 'Brugge', null],
  ])('"%s", asked from %s', (description, where, code) => {
    expect(refused(offers('Kasten', '', { where }), works('Transport van meubels', description))?.code ?? null).toBe(code);
  });

  it('may be the one that asks as well as the one that answers', () => {
    const far = offers('Kasten', 'Enkel voor Aalst.', { where: 'Aalst' });
    expect(refused(asks('Gezocht: kasten', '', { where: 'Gent' }), offers('Kasten', 'Enkel Aalst.', { where: 'Aalst' }))?.code).toBe('OUTSIDE_AREA');
    expect(refused(asks('Gezocht: kasten', 'Enkel Gent.', { where: 'Gent' }), far)?.code).toBe('OUTSIDE_AREA');
  });

  it('is named by its own words', () => {
    expect(refused(offers('Kasten', '', { where: 'Gent' }), works('Transport', 'Enkel Ninove en Haaltert.'))).toEqual({ code: 'OUTSIDE_AREA', figures: { words: ['Enkel', 'Ninove en Haaltert'] } });
  });
});

describe('a radius', () => {
  test.each([
    ['Max. 10 km van Aalst.', 'Lede', null],
    ['Max. 10 km van Aalst.', 'Gent', 'OUTSIDE_RADIUS'],
    ['Binnen een straal van 15 km rond Ninove.', 'Brugge', 'OUTSIDE_RADIUS'],
    ['Binnen een straal van 40 km rond Aalst.', 'Gent', null],
    ['Op 10 km van Aalst.', 'Brugge', null],
  ])('"%s", asked from %s', (description, where, code) => {
    expect(refused(asks('Gezocht: kasten', '', { where }), offers('Kasten', description))?.code ?? null).toBe(code);
  });

  it('is measured from the listing itself where no place is named, with three kilometres to spare', () => {
    const from = (km: number) => refused(asks('Gezocht: kasten', 'We halen op tot 10 km.', { lat: 50.9, lon: 4 }), offers('Kasten', '', { lat: 50.9 + km / 111.195, lon: 4 }));
    expect(from(13)).toBeNull();
    expect(from(14)).toMatchObject({ code: 'OUTSIDE_RADIUS', figures: { km: 14, most: 10 } });
  });
});
