import { readFileSync } from 'node:fs';
import { materialById, materials, referenceFile, VALUE_CHAINS } from '.';
import { referenceTable } from './reference-table';

const ids = materials().map(({ id }) => id);

describe('a material', () => {
  it('that is counted and was measured has weight, codes and avoided emissions', () => {
    expect(materialById('electro.white-goods.washing-machine')).toEqual({
      id: 'electro.white-goods.washing-machine',
      chain: 'ELECTRO',
      parentId: 'electro.white-goods',
      labelNl: 'wasmachine',
      kgMin: 60,
      kgMax: 80,
      eural: '200136',
      cpv: '39713200',
      co2: { min: 103, max: 205, basis: 'piece', source: 'ADEME' },
    });
  });

  it('sold by weight has its emissions per kilogram', () => {
    expect(materialById('textile.clothing.mixed')?.co2).toEqual({ min: 3.2, max: 16, basis: 'kg', source: 'EU-UPC+RESTART-2021' });
  });

  it('without figures has none, and inherits none', () => {
    const bread = materialById('other.food-rest.bread');
    expect(bread).toMatchObject({ chain: 'OTHER', labelNl: 'broodresten' });
    expect([bread?.kgMin, bread?.kgMax, bread?.co2]).toEqual([undefined, undefined, undefined]);
  });

  it('at the head of a chain has no parent', () => {
    expect(materialById('packaging')).toMatchObject({ chain: 'PACKAGING', parentId: null });
  });

  it('nobody knows is undefined', () => {
    expect(materialById('furniture.throne')).toBeUndefined();
    expect(materialById('')).toBeUndefined();
  });
});

describe('the tree of materials', () => {
  it('names each material once', () => {
    expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([]);
  });

  it('holds every parent before its children', () => {
    const at = new Map(ids.map((id, index) => [id, index]));
    const early = materials().filter(({ id, parentId }) => parentId !== null && (at.get(parentId) ?? Infinity) > (at.get(id) ?? -1));
    expect(early.map(({ id }) => id)).toEqual([]);
  });

  it('writes ids as paths of plain words', () => {
    expect(ids.filter((id) => !/^[a-z]+(?:\.[a-z0-9]+(?:-[a-z0-9]+)*)*$/.test(id))).toEqual([]);
  });

  it('has at least 350 materials', () => {
    expect(ids.length).toBeGreaterThanOrEqual(350);
  });

  it.each(VALUE_CHAINS)('has one head and at least 30 materials in %s', (chain) => {
    const own = materials().filter((material) => material.chain === chain);
    expect(own.filter(({ parentId }) => parentId === null).map(({ id }) => id)).toEqual([chain.toLowerCase()]);
    expect(own.length).toBeGreaterThanOrEqual(30);
  });

  it('labels each material, and no two in a chain alike', () => {
    const labels = materials().map(({ chain, labelNl }) => `${chain} ${labelNl}`);
    expect(materials().filter(({ labelNl }) => labelNl.trim() !== labelNl || labelNl === '')).toEqual([]);
    expect(labels.filter((label, at) => labels.indexOf(label) !== at)).toEqual([]);
  });
});

describe('codes of materials', () => {
  it('are in the European List of Waste', () => {
    const wastes = referenceTable(['codes', 'eural_2014_955_nl_en_fr.csv'], ['code', 'level']).filter(({ level }) => level === '3');
    const known = new Set(wastes.map(({ code }) => code));
    expect(materials().filter(({ eural }) => eural !== undefined && !known.has(eural)).map(({ id }) => id)).toEqual([]);
  });

  it('are in the Common Procurement Vocabulary', () => {
    const known = new Set(referenceTable(['codes', 'cpv2008_nl_en_fr.csv'], ['code']).map(({ code }) => code));
    expect(materials().filter(({ cpv }) => cpv !== undefined && !known.has(cpv)).map(({ id }) => id)).toEqual([]);
  });
});

describe('figures of materials', () => {
  it('of weight are ranges above zero', () => {
    const odd = materials().filter(({ kgMin, kgMax }) => (kgMin === undefined) !== (kgMax === undefined) || (kgMin !== undefined && kgMax !== undefined && !(kgMin > 0 && kgMin <= kgMax)));
    expect(odd.map(({ id }) => id)).toEqual([]);
  });

  it('of avoided emissions are ranges above zero', () => {
    expect(materials().filter(({ co2 }) => co2 && !(co2.min > 0 && co2.min <= co2.max)).map(({ id }) => id)).toEqual([]);
  });

  it('come from sources that the method describes, and emissions from no estimate', () => {
    const method = readFileSync(referenceFile('impact', 'README.md'), 'utf8');
    const described = new Set([...method.matchAll(/^\| `([A-Z0-9-]+)` \|/gm)].map(([, key]) => key));
    const keys = new Set(materials().flatMap(({ co2 }) => co2?.source.split('+') ?? []));
    expect([...keys].filter((key) => !described.has(key))).toEqual([]);
    expect(keys.has('ESTIMATE')).toBe(false);
  });

  it('name their source in every row, and no source without a figure', () => {
    const rows = readFileSync(referenceFile('materials.tsv'), 'utf8').trimEnd().split('\n').slice(1).map((line) => line.split('\t'));
    const odd = rows.filter(([, , kg = '', , , , co2 = '', , , source = '']) => (kg !== '' || co2 !== '') !== (source !== '') || (co2 === '' && source !== '' && source !== 'ESTIMATE'));
    expect(odd.map(([id]) => id)).toEqual([]);
  });

  it('of emissions per piece stand beside a weight', () => {
    expect(materials().filter(({ co2, kgMin }) => co2?.basis === 'piece' && kgMin === undefined).map(({ id }) => id)).toEqual([]);
  });
});
