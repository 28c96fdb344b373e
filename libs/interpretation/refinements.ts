import { isWithin } from '@schakel/taxonomy';

/** A thing with a property is a finer thing: a desk that is adjustable is a sit-stand desk. */
interface Refinement {
  readonly material: string;
  readonly property: string;
  readonly finer: string;
}

const REFINEMENTS: readonly Refinement[] = ([
  ['furniture.desk', 'adjustable', 'furniture.desk.sit-stand'], ['furniture.seating', 'stackable', 'furniture.seating.stacking-chair'], ['furniture.seating', 'foldable', 'furniture.seating.folding-chair'], ['furniture.table', 'foldable', 'furniture.table.folding'],
  ['furniture.bed', 'adjustable', 'furniture.care.bed'], ['furniture.partition', 'acoustic', 'furniture.partition.acoustic-panel'], ['furniture.storage', 'metal', 'furniture.storage.metal-cupboard'],
  ['textile.workwear', 'high-visibility', 'textile.workwear.high-vis'], ['packaging.crate', 'stackable', 'packaging.crate.stacking'], ['packaging.crate', 'foldable', 'packaging.crate.folding'], ['packaging.crate', 'wood', 'packaging.crate.wooden'],
  ['packaging.box', 'cardboard', 'packaging.box.cardboard'], ['packaging.bag', 'paper', 'packaging.bag.paper'], ['packaging.bag', 'plastic', 'packaging.bag.plastic'], ['packaging.pallet', 'plastic', 'packaging.pallet.plastic'], ['packaging.pallet', 'wood', 'packaging.pallet.block'],
  ['packaging.pallet-box', 'wood', 'packaging.pallet-box.wooden'], ['packaging.pallet-box', 'plastic', 'packaging.pallet-box.plastic'], ['other.bicycles', 'electric', 'other.bicycles.e-bike'], ['other.bicycles', 'foldable', 'other.bicycles.folding'], ['other.bicycles', 'children', 'other.bicycles.children'],
  ['textile.clothing', 'children', 'textile.clothing.children'], ['other.building.door', 'fire-retardant', 'other.building.door.fire'], ['other.building.door', 'glass', 'other.building.door.glass'], ['other.toys', 'wood', 'other.toys.wooden'], ['electro.white-goods.fridge', 'professional', 'electro.pro-kitchen.fridge'],
] as const).map(([material, property, finer]) => ({ material, property, finer }));

/** The finer things that a material is by its properties; a material that is fine already stays what it is. */
export function refined(material: string, properties: ReadonlySet<string>): readonly { readonly finer: string; readonly property: string }[] {
  return REFINEMENTS.filter((one) => one.material === material && properties.has(one.property) && !isWithin(material, one.finer));
}
