import { readDocument } from './document';
import { findScopes, type Polarity } from './scopes';

/** The words of a description that lie under a cue, as one string a scope: `NO: leer`. */
function under(description: string): string[] {
  const { words } = readDocument({ kind: 'REQUEST', title: 'Gezocht', description });
  return findScopes(words).all.map(({ polarity, from, to }) => `${polarity}: ${words.slice(from, to).map(({ token }) => token.text).join(' ')}`);
}

describe('what a cue rules out behind it', () => {
  test.each<[string, Polarity, string]>([
    ['Geen frigo\'s.', 'NO', 'frigo\'s'],
    ['Niets in leer.', 'NO', 'leer'],
    ['Niks van plastiek.', 'NO', 'plastiek'],
    ['Alles behalve matrassen.', 'NO', 'matrassen'],
    ['Zonder logo.', 'WITHOUT', 'logo'],
    ['Enkel laptops.', 'ONLY', 'laptops'],
    ['Geen stoelen, wel tafels.', 'NO', 'stoelen'],
    ['Geen stoelen maar tafels.', 'NO', 'stoelen'],
    ['Geen lampen, kabels of toners.', 'NO', 'lampen kabels of toners'],
    ['Hoeven niet identiek.', 'LOOSE', 'identiek'],
    ['Gene asbest.', 'NO', 'asbest'],
    ['Geen scheuren in het plastiek.', 'NO', 'scheuren'],
    ['Niks dat in een labo of ziekenhuis stond.', 'NO', 'labo of ziekenhuis'],
  ])('"%s": %s %s', (description, polarity, words) => {
    expect(under(description)).toContain(`${polarity}: ${words}`);
  });
});

describe('what a cue rules out before it', () => {
  test.each([
    ['Neon niet aub.', 'Neon'],
    ['Schoenen niet graag.', 'Schoenen'],
    ['Matrassen nemen wij niet.', 'Matrassen nemen wij'],
    ['Printers hebben we zelf genoeg.', 'Printers'],
    ['Bureaus hebben we al.', 'Bureaus'],
    ['Tapijten uitgesloten.', 'Tapijten'],
    ['Printers weigeren we.', 'Printers'],
    ['Stoelen zijn welkom, bureaus hebben we zelf genoeg.', 'bureaus'],
    ['Piano\'s en brandkasten niet, verdiep max 3.', "Piano's en brandkasten"],
  ])('"%s": %s', (description, words) => {
    expect(under(description)).toEqual([`NO: ${words}`]);
  });

  test.each(['Bij drie werkt de gaslift nie meer.', 'Een deel brandt niet meer, trafo\'s apart.', 'Lampen branden niet.'])('"%s" tells how things are, and rules out nothing', (description) => {
    expect(under(description)).toEqual([]);
  });
});

describe('what looks like a cue and is none', () => {
  test.each(['Geen probleem.', 'Geen haast.', 'Kleur maakt niet uit.', 'Niet alleen kasten, ook tafels.', 'Niet ouder dan tien jaar.', 'We hebben geen plaats.', 'Waarom niet?', 'Enkel op afspraak.', 'Enkel als het droog is.'])('"%s"', (description) => {
    expect(under(description)).toEqual([]);
  });
});

describe('wishes', () => {
  const softness = (description: string) => findScopes(readDocument({ kind: 'REQUEST', title: 'Gezocht', description }).words).all.map(({ soft }) => soft);

  it.each([['Liefst geen leer.', true], ['Bij voorkeur geen leer.', true], ['Geen leer.', false]])('"%s" is soft: %s', (description, soft) => {
    expect(softness(description)).toEqual([soft]);
  });
});
