import type { Process } from '@schakel/interpretation';
import { asks, offers } from '../testing/subjects';
import { oppositesOf, remedyFor } from './opposites';

describe('demands, and what speaks against them', () => {
  test.each([
    ['Werkjassen', 'Moeten zonder logo zijn.', 'Met logo.', 'with-logo'],
    ['Kratten', 'Moeten proper zijn.', 'Vuil.', 'dirty'],
    ['Dekens', 'Moeten droog zijn.', 'Nat.', 'wet'],
    ['T-shirts', 'Moeten van katoen zijn.', 'Polyester.', 'polyester'],
    ['Tafels', 'Moeten massief zijn.', 'Fineer.', 'veneer'],
    ['Emmers', 'Moeten voedselveilig zijn.', 'Niet voor voeding.', 'non-food'],
    ['Laptops', 'Moeten gewist zijn.', 'Harde schijf zit er nog in.', 'data-bearing'],
    ['Planken', 'Moeten onbehandeld zijn.', 'Geïmpregneerd.', 'treated'],
    ['Stof', 'Het moet een stevige stof zijn.', 'Dunne stof.', 'thin'],
    ['Stof', 'Moet metaalvrij zijn.', 'Met drukknopen.', 'metal-parts'],
    ['Toestellen', 'Moeten op 230V werken.', 'Driefasig.', 'three-phase'],
  ])('%s: "%s" against "%s"', (goods, demand, said, property) => {
    const demanded = asks(`Gezocht: ${goods}`, demand).interpretation.requirements.flatMap(({ value }) => (value.kind === 'PROPERTY' ? [value.property] : []));
    expect(demanded.flatMap(oppositesOf)).toContain(property);
    expect(offers(goods, said).interpretation.properties.map(({ value }) => value)).toContain(property);
  });

  it('are none for what excludes nothing', () => {
    expect(oppositesOf('stackable')).toEqual([]);
  });
});

describe('work that takes a property away', () => {
  test.each<[string, Process | null]>([
    ['with-logo', 'REMOVE_LOGO'], ['dirty', 'WASH'], ['soot', 'CLEAN'], ['data-bearing', 'WIPE_DATA'], ['locked', 'WIPE_DATA'], ['metal-parts', 'CUT'], ['incomplete', 'REPAIR'], ['veneer', null], ['polyester', null], ['asbestos', null],
  ])('%s: %s', (property, process) => {
    expect(remedyFor(property)).toBe(process);
  });
});
