import { saidWindow } from './said-window';

const TODAY = '2026-11-22';
const read = (description: string, title = 'Stoelen') => saidWindow({ title, description }, TODAY);
const days = (text: string) => {
  const window = read(text);
  return window && [window.availableFrom, window.availableUntil];
};

describe('the period that a text names', () => {
  it.each([
    ['Beschikbaar vanaf 12 mei 2027.', '2027-05-12', null],
    ['Vanaf 1 december op te halen.', '2026-12-01', null],
    ['Vanaf september.', '2027-09-01', null],
    ['Na 15 december weg te halen', '2026-12-16', null],
    ['Na mei', '2027-06-01', null],
    ['Op te halen op 3 december', '2026-12-03', null],
    ['Nog in goede staat, op te halen in Ninove tegen eind januari.', null, '2027-01-31'],
    ['tegen einde van januari', null, '2027-01-31'],
    ['voor begin maart', null, '2027-03-10'],
    ['Weg voor februari', null, '2027-01-31'],
    ['tot 5 januari 2027', null, '2027-01-05'],
    ['tot en met januari', null, '2027-01-31'],
    ['uiterlijk 20/12/2026', null, '2026-12-20'],
    ['uiterlijk op 20 december', null, '2026-12-20'],
    ['ten laatste op 20 december', null, '2026-12-20'],
    ['van 3 mei tot 5 juni', '2027-05-03', '2027-06-05'],
    ['tussen 3 mei en 5 juni', '2027-05-03', '2027-06-05'],
    ['1,5 tot 15 mei, constructor mei', '2027-05-01', '2027-05-31'],
    ['500 flesjes, in maart en september', '2027-03-01', '2027-03-31'],
    ['van november tot februari', '2026-11-01', '2027-01-31'],
    ['van 1 tot 15 december', '2026-12-01', '2026-12-15'],
    ['Vrij in maart', '2027-03-01', '2027-03-31'],
    ['Opendeur in mei. Beschikbaar vanaf 3 juni.', '2027-06-03', null],
    ['op te halen vanaf volgende week', '2026-11-23', null],
    ['vrij volgende maand', '2026-12-01', '2026-12-31'],
    ['in de loop van komende week', '2026-11-23', '2026-11-29'],
    ['onmiddellijk beschikbaar', TODAY, null],
    ['vanaf nu tot eind december', TODAY, '2026-12-31'],
  ])('“%s”', (text, from, until) => {
    expect(days(text)).toEqual([from, until]);
  });

  it.each([
    'Veertig stoelen', 'Aangekocht in maart 2019', 'bouwjaar 2018', 'elke maart', 'elke week', 'constructor van 12 mei 2999', '0 tot 15 mei 1999', 'gekocht in mei', 'gebruikt tot mei 2024',
  ])('is not there: “%s”', (text) => {
    expect(days(text)).toBeNull();
  });

  it('rests on words that stand where it says', () => {
    const title = 'Stoelen, vanaf 1 december';
    const description = 'Ze moeten weg: uiterlijk  20 december.';
    const window = read(description, title);
    expect(window?.evidence).toEqual([
      { field: 'title', from: 9, to: 25, text: 'vanaf 1 december' },
      { field: 'description', from: 15, to: 37, text: 'uiterlijk  20 december' },
    ]);
    for (const { field, from, to, text } of window?.evidence ?? []) expect({ title, description }[field].slice(from, to)).toBe(text);
  });

  it('is made of days that exist, in order, whatever the words', () => {
    const words = ['van', 'tot', 'en', 'tussen', 'eind', 'begin', 'voor', 'na', '31', '30', '0', '1,5', 'tot', 'mei', 'februari', 'december', '31/2', '31/02/2027', '2027', '9999', 'volgende', 'week', 'maand', 'constructor', '.', ','];
    let seed = 7;
    const next = () => (seed = (seed * 48271) % 2147483647) % words.length;
    for (let round = 0; round < 2000; round += 1) {
      const description = Array.from({ length: 7 }, () => words[next()]).join(' ');
      const window = read(description);
      const [from, until] = [window?.availableFrom, window?.availableUntil];
      for (const day of [from, until]) if (day) expect([description, new Date(day).toISOString().slice(0, 10)]).toEqual([description, day]);
      if (from && until) expect([description, from <= until]).toEqual([description, true]);
      for (const { from: start, to, text } of window?.evidence ?? []) expect(description.slice(start, to)).toBe(text);
    }
  });
});
