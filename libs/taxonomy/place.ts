/** A municipality (gemeente), or one of its sub-municipalities (deelgemeente). */
export interface Place {
  /** NIS code of the municipality. */
  readonly nis: string;
  /** Name of the municipality, as in the reference. */
  readonly municipality: string;
  /** Code of the sub-municipality; absent when the place is a whole municipality. */
  readonly subNis?: string;
  /** Name of the place itself: that of the sub-municipality, or of the municipality. */
  readonly name: string;
  /** Dutch name of the province, or `Brussels Hoofdstedelijk Gewest`. */
  readonly province: string;
  /** A sub-municipality without postcodes of its own in the reference has those of its municipality. */
  readonly postcodes: readonly string[];
  /** A point inside the place, WGS 84 in decimal degrees. */
  readonly lat: number;
  readonly lon: number;
  /** Ids of the hubs in whose region it lies. */
  readonly inRegionOf: readonly string[];
}

/** The place in one line for people, with its municipality where it has another name: "Hofstade (Aalst)". */
export function placeLabel(place: Place): string {
  return place.name === place.municipality ? place.name : `${place.name} (${place.municipality})`;
}

/** Has this text the form of a Belgian postcode: four digits, 1000 to 9999? Spaces around it are allowed. */
export function isPostcodeFormat(text: string): boolean {
  return /^[1-9]\d{3}$/.test(text.trim());
}

/** Is this postcode one of the place's own? */
export function postcodeMatches(place: Place, postcode: string): boolean {
  return place.postcodes.includes(postcode.trim());
}
