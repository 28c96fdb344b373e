import { estimateKilograms } from '.';

describe('the weight of a lot', () => {
  it('of 40 office chairs lies between 40 light and 40 heavy ones', () => {
    expect(estimateKilograms(['furniture.seating.office-chair'], 40, 'PIECES')).toEqual({ min: 480, max: 1000 });
  });

  it('of 10 dressers or chairs spans both kinds', () => {
    expect(estimateKilograms(['furniture.seating.office-chair', 'furniture.storage.sideboard'], 10, 'PIECES')).toEqual({ min: 120, max: 900 });
  });

  it('leaves out what has no weight, and what nobody knows', () => {
    expect(estimateKilograms(['furniture', 'furniture.throne', 'furniture.seating.office-chair'], 1, 'PIECES')).toEqual({ min: 12, max: 25 });
  });

  it('given as a mass is that mass, whatever it is of', () => {
    expect(estimateKilograms(['other.food-rest.bread'], 350, 'KG')).toEqual({ min: 350, max: 350 });
    expect(estimateKilograms([], 1.5, 'TONNE')).toEqual({ min: 1500, max: 1500 });
  });

  it('cannot be told of pieces without a weight', () => {
    expect(estimateKilograms(['other.food-rest.bread'], 12, 'PIECES')).toBeUndefined();
    expect(estimateKilograms([], 12, 'PIECES')).toBeUndefined();
  });

  it.each(['M3', 'M2', 'PALLETS', 'HOURS_PER_WEEK'] as const)('cannot be told of a quantity in %s', (unit) => {
    expect(estimateKilograms(['furniture.seating.office-chair'], 3, unit)).toBeUndefined();
  });

  it('of nothing is nothing', () => {
    expect(estimateKilograms(['furniture.seating.office-chair'], 0, 'PIECES')).toEqual({ min: 0, max: 0 });
  });
});
