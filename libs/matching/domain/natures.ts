import type { Finding } from '@schakel/interpretation';
import { isWithin } from '@schakel/taxonomy';

/** What goods of a kind are like, whether or not a text says so: a sheet is of thin cloth. */
const NATURES: readonly (readonly [material: string, property: string])[] = [
  ['textile.bed-linen.sheet', 'thin'], ['textile.bed-linen.duvet-cover', 'thin'], ['textile.bed-linen.pillow-case', 'thin'], ['textile.table-linen', 'thin'], ['textile.clothing.shirt', 'thin'],
  ['textile.clothing.t-shirt', 'thin'], ['textile.clothing.underwear', 'thin'], ['textile.clothing.nightwear', 'thin'], ['textile.ppe.disposable', 'thin'], ['textile.fabric.non-woven', 'thin'],
  ['textile.workwear.coverall', 'sturdy'], ['textile.curtain.stage', 'sturdy'], ['textile.fabric.upholstery', 'sturdy'], ['textile.outdoor', 'sturdy'], ['other.plastic.tarpaulin', 'sturdy'], ['other.signage.banner', 'sturdy'],
  ['textile.ppe.disposable', 'disposable'], ['textile.ppe.disposable', 'synthetic'], ['textile.fabric.non-woven', 'synthetic'], ['electro.pro-kitchen', 'professional'], ['electro.white-goods', 'household'], ['electro.small-kitchen', 'household'],
  ['packaging.pallet-box.plastic', 'plastic'], ['packaging.crate.wooden', 'wood'], ['packaging.box', 'cardboard'], ['packaging.glass', 'glass'], ['textile.fabric.wool', 'wool'], ['other.building.timber', 'wood'], ['other.wood', 'wood'], ['furniture.storage.metal-cupboard', 'metal'], ['packaging.pallet-box.wooden', 'wood'], ['furniture.seating.chair.wooden', 'wood'],
];

/** Less sure than what a text says. */
const BY_NATURE = 0.6;

/** How sure it is that these goods have a property by their nature; 0 when that cannot be told. */
export function hasByNature(materials: readonly Finding<string>[], property: string): number {
  const kinds = NATURES.filter(([, of]) => of === property).map(([material]) => material);
  if (kinds.length === 0) return 0;
  return Math.max(0, ...materials.filter(({ value }) => kinds.some((kind) => isWithin(value, kind))).map(({ confidence }) => BY_NATURE * confidence));
}
