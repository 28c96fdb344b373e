export { referenceFile } from './reference-file';
export { VALUE_CHAINS, VALUE_CHAIN_LABELS, isValueChain, type ValueChain } from './value-chain';
export { UNITS, UNIT_LABELS, UNIT_SPELLINGS, parseUnit, toKilograms, type Unit, type UnitReading } from './unit';
export { distanceKm, type Point } from './distance';
export { hubById, hubs, type Hub } from './hub';
export { isPostcodeFormat, placeLabel, postcodeMatches, type Place } from './place';
export { municipalities, municipalityByNis, placeByNis, subMunicipalities } from './municipality';
export { resolvePlace, type PlaceContext, type PlaceResolution, type SettledBy } from './resolve-place';
export * from './materials';
