import { isWithin } from '@schakel/taxonomy';

const isWithinAny = (nodes: readonly string[]) => (id: string): boolean => nodes.some((node) => isWithin(id, node));

/** What things are made of: beside a thing ("houten stoelen", "stoelen in kunstleder") these say what it is like, not what it is. */
export const isStuff = isWithinAny([
  'other.wood', 'other.metal', 'other.plastic', 'other.rubber', 'other.cork', 'other.glass', 'other.ceramic', 'other.paper', 'other.wax',
  'other.building.board', 'other.building.stone', 'other.building.timber', 'other.building.concrete', 'other.building.glass', 'packaging.cardboard',
  'textile.fabric',
]);

/** What goods travel and are kept in: "in dozen", "op palet", "een bak snoeren". */
export const isCarrier = isWithinAny([
  'packaging.pallet', 'packaging.pallet-box', 'packaging.box', 'packaging.crate', 'packaging.bag', 'packaging.transport', 'packaging.container',
  'packaging.film', 'packaging.cardboard', 'packaging.plastic-bottle', 'packaging.glass', 'packaging.metal', 'other.waste-bin.wheelie',
  'other.waste-bin.skip', 'other.household.storage', 'other.vehicles.van', 'other.vehicles.truck', 'other.vehicles.trailer', 'other.vehicles.car',
]);

/** What belongs to a thing, wears out on it or comes with it: seldom the goods themselves when a thing is named as well. */
export const isPart = isWithinAny([
  'textile.haberdashery', 'furniture.parts', 'furniture.accessory', 'electro.parts', 'electro.energy.battery', 'electro.energy.charger',
  'electro.electrical.cable', 'electro.electrical.motor', 'electro.lighting.bulb', 'electro.lighting.tube', 'ict.component', 'ict.peripheral.power-adapter', 'ict.peripheral.cable', 'ict.media',
  'packaging.closure', 'packaging.consumables.label', 'other.bicycles.part', 'other.bicycles.tyre', 'other.bicycles.accessory', 'other.bicycles.helmet', 'electro.lighting.shade', 'ict.print.toner', 'ict.print.ink', 'other.vehicles.part',
  'other.vehicles.tyre', 'other.building.hardware', 'other.building.fastener', 'other.safety.lock', 'other.building.paint', 'other.building.sealant', 'other.chemical.oil',
]);

/** Parts of what goods lie in: "kisten met sloten" hold no locks. */
export const isCarrierPart = isWithinAny(['packaging.closure', 'packaging.consumables.label', 'furniture.parts.castor', 'other.safety.lock', 'other.building.hardware', 'textile.haberdashery']);

/** Rooms, buildings and means that texts name beside the goods. */
export const isSetting = isWithinAny([
  'other.building.elevator', 'other.building.stairs', 'other.building.door.gate', 'other.building.cabin', 'other.logistics', 'other.building.partition',
  'other.vehicles', 'other.street', 'other.energy-rest', 'other.water', 'other.building.radiator',
]);
