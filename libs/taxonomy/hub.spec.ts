import { VALUE_CHAIN_LABELS, VALUE_CHAINS, hubById, hubs, isValueChain, municipalityByNis } from '.';

describe('hubs', () => {
  it('De Keet is active in its eight municipalities', () => {
    const keet = hubById('de-keet');
    expect(keet).toMatchObject({ name: 'De Keet', active: true, nameVerified: true });
    expect(keet?.municipalities.map((nis) => municipalityByNis(nis)?.name)).toEqual([
      'Aalst', 'Denderleeuw', 'Haaltert', 'Herzele', 'Lede', 'Ninove', 'Sint-Lievens-Houtem', 'Erpe-Mere',
    ]);
  });

  it('De Keet has four chains in focus and takes packaging along', () => {
    expect(hubById('de-keet')?.focusChains).toEqual(['TEXTILE', 'ELECTRO', 'ICT', 'FURNITURE']);
    expect(hubById('de-keet')?.optionalChains).toEqual(['PACKAGING']);
  });

  it('the others are known by name only', () => {
    const others = hubs().filter((hub) => hub.id !== 'de-keet');
    expect(others).toHaveLength(8);
    expect(others.filter((hub) => hub.active || hub.municipalities.length > 0 || hub.focusChains.length > 0)).toEqual([]);
  });

  it('a name without a source of its own says so', () => {
    expect(hubs().filter((hub) => !hub.nameVerified).map((hub) => hub.id)).toEqual(['genk']);
  });

  it('have codes that differ, and known value chains', () => {
    const ids = hubs().map((hub) => hub.id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(hubs().flatMap((hub) => [...hub.focusChains, ...hub.optionalChains]).every(isValueChain)).toBe(true);
  });

  it('an unknown code gives none', () => {
    expect(hubById('de-loods')).toBeUndefined();
  });
});

describe('value chains', () => {
  it('have a Dutch label each', () => {
    expect(VALUE_CHAINS.map((chain) => VALUE_CHAIN_LABELS[chain])).toEqual([
      'Textiel', 'Meubilair', 'Elektro', 'ICT', 'Verpakking', 'Andere',
    ]);
  });

  it('are told from other texts', () => {
    expect(isValueChain('ICT')).toBe(true);
    expect(isValueChain('ict')).toBe(false);
    expect(isValueChain('toString')).toBe(false);
  });
});
