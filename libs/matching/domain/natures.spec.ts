import { materialById } from '@schakel/taxonomy';
import { hasByNature } from './natures';

const sure = (material: string, property: string, confidence = 1) => hasByNature([{ value: material, confidence, evidence: [] }], property);

describe('what goods are like by their nature', () => {
  test.each([
    ['textile.bed-linen.sheet', 'thin'], ['textile.clothing.t-shirt', 'thin'], ['textile.ppe.disposable', 'disposable'], ['textile.workwear.coverall', 'sturdy'], ['other.plastic.tarpaulin', 'sturdy'],
    ['electro.pro-kitchen.dishwasher', 'professional'], ['electro.white-goods.dishwasher', 'household'], ['packaging.box.cardboard', 'cardboard'], ['packaging.crate.wooden', 'wood'], ['textile.fabric.non-woven', 'synthetic'],
  ])('%s is %s', (material, property) => {
    expect(materialById(material)).toBeDefined();
    expect(sure(material, property)).toBe(0.6);
  });

  test.each([
    ['textile.workwear.coverall', 'thin'], ['electro.white-goods.dishwasher', 'professional'], ['packaging.crate.plastic', 'wood'], ['furniture.table', 'sturdy'], ['textile.bed-linen', 'thin'], ['textile.bed-linen.sheet', 'waterproof'],
  ])('of %s nobody can tell that it is %s', (material, property) => {
    expect(sure(material, property)).toBe(0);
  });

  it('is no surer than that those are the goods', () => {
    expect(sure('textile.bed-linen.sheet', 'thin', 0.5)).toBe(0.3);
  });

  it('is that of any of several goods', () => {
    expect(hasByNature([{ value: 'furniture.table', confidence: 1, evidence: [] }, { value: 'other.plastic.tarpaulin', confidence: 1, evidence: [] }], 'sturdy')).toBe(0.6);
    expect(hasByNature([], 'sturdy')).toBe(0);
  });
});
