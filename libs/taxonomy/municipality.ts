import { gazetteer } from './gazetteer';
import { Place } from './place';

/** The 285 municipalities of Flanders and the 19 of Brussels, as places without `subNis`. */
export function municipalities(): readonly Place[] {
  return gazetteer().municipalities;
}

/** The municipality with this NIS code ("41002"), or undefined. */
export function municipalityByNis(nis: string): Place | undefined {
  return gazetteer().municipalityByNis.get(nis);
}

/** The sub-municipalities of a municipality, the one of its own name included; none for Brussels. */
export function subMunicipalities(nis: string): readonly Place[] {
  return gazetteer().subMunicipalities.get(nis) ?? [];
}

/** The place behind stored codes: a municipality, or with `subNis` one of its sub-municipalities; else undefined. */
export function placeByNis(nis: string, subNis?: string | null): Place | undefined {
  if (!subNis) return municipalityByNis(nis);
  return subMunicipalities(nis).find((place) => place.subNis === subNis);
}
