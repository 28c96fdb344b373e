import { materialById } from './material';
import { materialKinship } from './material-kin';
import { materialDistance } from './material-relation';
import { referenceTable } from './reference-table';

describe('materials that do for one another', () => {
  test.each([
    ['carpet as floor covering', 'textile.floor', 'other.building.floor', 0.75],
    ['a kind of carpet as a kind of floor covering', 'textile.floor.carpet-tile', 'other.building.floor.laminate', 0.75],
    ['a fridge-freezer as a fridge', 'electro.white-goods.fridge-freezer', 'electro.white-goods.fridge', 0.85],
    ['a banner as canvas', 'other.plastic.banner', 'textile.fabric.canvas', 0.7],
    ['rags as wiping cloths', 'textile.rags', 'textile.wiping', 0.8],
    ['a tote bag as a carrier bag', 'textile.bag.tote', 'packaging.bag.carrier', 0.7],
    ['the nearer of two kinships', 'textile.curtain.stage', 'textile.fabric.canvas', 0.7],
    ['curtains, of which only some are for a stage', 'textile.curtain', 'textile.fabric', 0.55],
  ])('%s', (_, one, other, near) => {
    expect(materialKinship(one, other)).toBe(near);
    expect(materialKinship(other, one)).toBe(near);
  });

  test.each([
    ['a fridge and a washing machine', 'electro.white-goods.fridge', 'electro.white-goods.washing-machine'],
    ['what stands above a kin', 'textile', 'other.building.floor'],
    ['a material and itself', 'textile.floor', 'textile.floor'],
    ['two kinds of one side', 'textile.floor.carpet-tile', 'textile.floor.rug'],
    ['what only begins alike', 'textile.floors', 'other.building.floor'],
  ])('%s are none', (_, one, other) => {
    expect(materialKinship(one, other)).toBe(0);
  });
});

describe('the table of kin', () => {
  const rows = referenceTable(['material-kin.csv'], ['a', 'b', 'near']);

  it('names materials of the tree only', () => {
    expect(rows.flatMap(({ a, b }) => [a, b]).filter((id) => materialById(id) === undefined)).toEqual([]);
  });

  it('is near by more than 0 and less than 1, of things that do not lie within each other', () => {
    expect(rows.filter(({ near }) => !(Number(near) > 0 && Number(near) < 1))).toEqual([]);
    expect(rows.filter(({ a, b }) => /^(?:SAME|ANCESTOR|DESCENDANT)$/.test(materialDistance(a, b).relation))).toEqual([]);
  });

  it('names each pair once', () => {
    const pairs = rows.map(({ a, b }) => [a, b].sort().join(' '));
    expect(pairs.filter((pair, index) => pairs.indexOf(pair) !== index)).toEqual([]);
  });
});
