import regions from '../../generated/regions.json';

/** The drawing of a hub's region: paths in a frame of `width` by `height`, made at build time. */
export type Region = (typeof regions)['de-keet'];

export function regionOf(hubId: string): Region | undefined {
  return (regions as Readonly<Record<string, Region | undefined>>)[hubId];
}

export interface Point {
  readonly lat: number;
  readonly lon: number;
}

const RADIANS = Math.PI / 180;

/** Where a point lies in the drawing (Mercator, as the paths). */
export function onMap({ scale, translate: [x = 0, y = 0] }: Region, { lat, lon }: Point): readonly [number, number] {
  return [x + scale * lon * RADIANS, y - scale * Math.log(Math.tan(Math.PI / 4 + (lat * RADIANS) / 2))];
}

const EARTH_KM = 6371;

/** How long `km` is in the drawing, around a point. */
export function kmOnMap({ scale }: Region, { lat }: Point, km: number): number {
  return ((km / EARTH_KM) * scale) / Math.cos(lat * RADIANS);
}

/** Kilometres as the crow flies. */
export function distanceKm(a: Point, b: Point): number {
  const haversine =
    Math.sin(((b.lat - a.lat) * RADIANS) / 2) ** 2 +
    Math.cos(a.lat * RADIANS) * Math.cos(b.lat * RADIANS) * Math.sin(((b.lon - a.lon) * RADIANS) / 2) ** 2;
  return 2 * EARTH_KM * Math.asin(Math.sqrt(haversine));
}
