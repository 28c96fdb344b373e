import { interpret, type Process } from '../index';

function processesOf(title: string, description = ''): Process[] {
  return interpret({ kind: 'CAPABILITY', title, description }).processes.map(({ value }) => value);
}

describe('what a workshop does', () => {
  test.each<[string, string, Process[]]>([
    ['Wasserij', 'wassen en strijken van linnen', ['WASH']],
    ['Sorteren van textiel', 'draagbaar, poetsdoek, vezel', ['SORT']],
    ['Logo\'s verwijderen of overstikken', '', ['REMOVE_LOGO']],
    ['Naaiatelier', 'ritsen, zomen en inkorten', ['SEW']],
    ['Herstel van fietsen', '', ['REPAIR']],
    ['Frigo\'s nazien', 'en terug in orde brengen', ['TEST', 'REPAIR']],
    ['Atelier', 'Wij lassen niet, enkel zagen.', ['CUT']],
    ['Harde plastics malen', 'per soort en kleur', ['SHRED']],
    ['Stoelenmatten', '', ['UPHOLSTER']],
    ['Laptops opknappen', 'Herinstallatie, ssd vervangen', ['REFURBISH']],
    ['Datawissing', 'met certificaat', ['WIPE_DATA']],
    ['Demontage van elektro', 'in zuivere fracties', ['DISMANTLE']],
    ['Stoelen herstofferen', '', ['UPHOLSTER']],
    ['Poederlakken van metaal', '', ['PAINT']],
    ['Katoen vervezelen', '', ['SHRED']],
    ['Textiel versnijden tot poetsdoeken', '', ['CUT']],
    ['Upcycling van zeildoek', 'tassen en hoezen', ['UPCYCLE']],
    ['Ompakken en etiketteren', '', ['PACK', 'LABEL']],
    ['Opslag en transport', 'loods van 300 m²', ['STORE', 'TRANSPORT']],
    ['Kantoren ontruimen', 'demonteren en afvoeren', ['CLEAR_OUT', 'DISMANTLE', 'TRANSPORT']],
    ['Selectieve afbraak', 'deuren voorzichtig uitbreken', ['DECONSTRUCT']],
    ['Toestellen testen en kuisen', '', ['TEST', 'CLEAN']],
    ['Keuring van klimharnassen', '', ['INSPECT']],
    ['Zeefdruk op textiel', '', ['PRINT']],
    ['Meubels monteren', '', ['ASSEMBLE']],
    ['Kratten spoelen', '', ['WASH']],
    ['Repaircafé', 'Kleine elektro en fietsen.', ['REPAIR']],
    ['Ritsen, zomen, logo\'s weg', '', ['SEW', 'REMOVE_LOGO']],
    ['Harde schijven versnipperen', 'Bij u ter plaatse.', ['SHRED', 'WIPE_DATA']],
    ['Kaarsresten smelten', '', ['UPCYCLE']],
    ['Wolatelier', 'Wassen en kaarden tot vulling.', ['UPCYCLE', 'WASH']],
    ['Kunststof granuleren', '', ['SHRED']],
    ['Naaiplek', 'Wij maken poetsvodden van oude lakens.', ['SEW', 'UPCYCLE']],
    ['Plaatwerk', 'Uitdeuken, poederlak.', ['REPAIR', 'PAINT']],
  ])('"%s", "%s": %p', (title, description, expected) => {
    expect(processesOf(title, description)).toEqual(expect.arrayContaining(expected));
  });

  test.each<[string, string, Process]>([
    ['Sorteren van kledij', 'Rapport per levering.', 'TRANSPORT'],
    ['Wasserij', 'Geen herstellingen.', 'REPAIR'],
    ['Tassen maken', 'Gereinigd aan te leveren.', 'TRANSPORT'],
    ['Herstel van meubels', 'Zelf te brengen.', 'TRANSPORT'],
  ])('"%s", "%s": not %s', (title, description, refused) => {
    expect(processesOf(title, description)).not.toContain(refused);
  });

  it('is surest in the title', () => {
    const { processes } = interpret({ kind: 'CAPABILITY', title: 'Fietsen herstellen', description: 'Ophaling mogelijk.' });
    expect(processes[0]?.value).toBe('REPAIR');
  });

  it('is asked when nothing is said', () => {
    expect(interpret({ kind: 'CAPABILITY', title: 'Ons bedrijf', description: 'Vijf medewerkers.' }).questions).toContain('PROCESS');
  });

  it('an offer does nothing', () => {
    expect(interpret({ kind: 'OFFER', title: 'Fietsen', description: 'te herstellen' }).processes).toEqual([]);
  });
});
