import { isWithin, materialDistance } from '.';

describe('what one material is to another', () => {
  it.each([
    ['a fridge to a fridge', 'electro.white-goods.fridge', 'electro.white-goods.fridge', 'SAME', 0],
    ['care clothing to a tunic', 'textile.workwear.care', 'textile.workwear.care.tunic', 'ANCESTOR', 1],
    ['a whole chain to a tunic', 'textile', 'textile.workwear.care.tunic', 'ANCESTOR', 3],
    ['a tunic to workwear', 'textile.workwear.care.tunic', 'textile.workwear', 'DESCENDANT', 2],
    ['an office chair to a sofa', 'furniture.seating.office-chair', 'furniture.seating.sofa', 'SIBLING', 2],
    ['a tunic to scrubs', 'textile.workwear.care.tunic', 'textile.workwear.care.scrubs', 'SIBLING', 2],
    ['an overall to a tunic', 'textile.workwear.coverall', 'textile.workwear.care.tunic', 'COUSIN', 3],
    ['a chef jacket to a tunic', 'textile.workwear.kitchen.chef-jacket', 'textile.workwear.care.tunic', 'COUSIN', 4],
    ['a chair to a desk', 'furniture.seating.office-chair', 'furniture.desk.fixed', 'OTHER_BRANCH', 4],
    ['seating to desks', 'furniture.seating', 'furniture.desk', 'OTHER_BRANCH', 2],
    ['a monitor to a television', 'ict.display.monitor', 'electro.av.tv', 'OTHER_CHAIN', 6],
    ['a chain to another', 'ict', 'electro', 'OTHER_CHAIN', 2],
  ] as const)('%s', (_, a, b, relation, steps) => {
    expect(materialDistance(a, b)).toEqual({ relation, steps });
  });

  it('turns round with the two, and keeps its steps', () => {
    expect(materialDistance('textile.workwear.care.tunic', 'textile.workwear.care')).toEqual({ relation: 'DESCENDANT', steps: 1 });
    expect(materialDistance('textile.workwear.care.tunic', 'textile.workwear.coverall')).toEqual({ relation: 'COUSIN', steps: 3 });
  });

  it('goes by whole words: a desk is no part of desks by another name', () => {
    expect(materialDistance('ict.print', 'ict.print-shop')).toEqual({ relation: 'OTHER_BRANCH', steps: 2 });
  });
});

describe('lying within a material', () => {
  it.each([
    ['itself', 'packaging.pallet', 'packaging.pallet', true],
    ['a kind of it', 'packaging.pallet.euro', 'packaging.pallet', true],
    ['the chain', 'packaging.pallet.euro', 'packaging', true],
    ['another that begins alike', 'packaging.pallet-box.mesh', 'packaging.pallet', false],
    ['what lies above', 'packaging.pallet', 'packaging.pallet.euro', false],
    ['another chain', 'furniture.table', 'packaging', false],
  ])('%s', (_, id, ancestor, within) => {
    expect(isWithin(id, ancestor)).toBe(within);
  });
});
