import { isWithin } from '@schakel/taxonomy';

/** A thing with a property, or in a surrounding, is a finer thing: an adjustable desk is a sit-stand desk, a chair for pupils a school chair. */
interface Refinement {
  readonly material: string;
  /** A property, or a part of the tree that words of the listing point to. */
  readonly sign: string;
  readonly finer: string;
}

const REFINEMENTS: readonly Refinement[] = ([
  ['furniture.desk', 'adjustable', 'furniture.desk.sit-stand'], ['furniture.seating.chair', 'stackable', 'furniture.seating.chair.stacking'], ['furniture.seating.chair', 'foldable', 'furniture.seating.chair.folding'], ['furniture.table', 'foldable', 'furniture.table.folding'],
  ['furniture.bed', 'adjustable', 'furniture.care.bed'], ['furniture.partition', 'acoustic', 'furniture.partition.acoustic-panel'], ['furniture.storage', 'metal', 'furniture.storage.metal-cupboard'],
  ['textile.workwear', 'high-visibility', 'textile.workwear.high-vis'], ['packaging.crate', 'stackable', 'packaging.crate.stacking'], ['packaging.crate', 'foldable', 'packaging.crate.folding'], ['packaging.crate', 'wood', 'packaging.crate.wooden'],
  ['packaging.box', 'cardboard', 'packaging.box.cardboard'], ['packaging.bag', 'paper', 'packaging.bag.paper'], ['packaging.bag', 'plastic', 'packaging.bag.plastic'], ['packaging.pallet', 'plastic', 'packaging.pallet.plastic'], ['packaging.pallet', 'wood', 'packaging.pallet.block'],
  ['packaging.pallet-box', 'wood', 'packaging.pallet-box.wooden'], ['packaging.pallet-box', 'plastic', 'packaging.pallet-box.plastic'], ['other.bicycles', 'electric', 'other.bicycles.e-bike'], ['other.bicycles', 'foldable', 'other.bicycles.folding'], ['other.bicycles', 'children', 'other.bicycles.children'],
  ['textile.clothing', 'children', 'textile.clothing.children'], ['other.building.door', 'fire-retardant', 'other.building.door.fire'], ['other.building.door', 'glass', 'other.building.door.glass'], ['other.toys', 'wood', 'other.toys.wooden'], ['electro.white-goods.fridge', 'professional', 'electro.pro-kitchen.fridge'],
  ['furniture.seating.chair', 'furniture.school', 'furniture.school.chair'], ['furniture.storage', 'furniture.school', 'furniture.school.cupboard'], ['furniture.seating.chair', 'furniture.childcare', 'furniture.childcare.toddler-chair'], ['furniture.table', 'furniture.childcare', 'furniture.childcare.toddler-table'],
  ['furniture.bed', 'furniture.childcare', 'furniture.childcare.cot'], ['furniture.bed', 'furniture.care', 'furniture.care.bed'], ['furniture.seating.chair', 'furniture.outdoor', 'furniture.outdoor.chair'], ['furniture.table', 'furniture.outdoor', 'furniture.outdoor.table'],
  ['furniture.seating.bench', 'furniture.outdoor', 'furniture.outdoor.bench'], ['furniture.seating.chair', 'furniture.desk', 'furniture.seating.office-chair'], ['furniture.storage.shelving', 'furniture.shop', 'furniture.shop.gondola'], ['furniture.storage.shelving', 'furniture.warehouse', 'furniture.warehouse.shelving'],
] as const).map(([material, sign, finer]) => ({ material, sign, finer }));

/** The finer things that a material is by its signs; a material that is fine already stays what it is. */
export function refined(material: string, signs: ReadonlyMap<string, unknown>): readonly { readonly finer: string; readonly sign: string }[] {
  return REFINEMENTS.filter((one) => one.material === material && signs.has(one.sign) && !isWithin(material, one.finer));
}
