import { hubs } from './hub';
import { NameForms, nameForms } from './place-name';
import { Place } from './place';
import { referenceTable } from './reference-table';

const BRUSSELS_REGION = 'Brussels Hoofdstedelijk Gewest';

/** A place, with each name under which it is found. */
export interface Entry {
  readonly place: Place;
  readonly names: readonly NameForms[];
}

interface Gazetteer {
  /** The municipalities, then the sub-municipalities that do not bear their municipality's name. */
  readonly entries: readonly Entry[];
  readonly municipalities: readonly Place[];
  readonly municipalityByNis: ReadonlyMap<string, Place>;
  readonly subMunicipalities: ReadonlyMap<string, readonly Place[]>;
  readonly byNameKey: ReadonlyMap<string, readonly Place[]>;
  readonly byPostcode: ReadonlyMap<string, readonly Place[]>;
}

let loaded: Gazetteer | undefined;

/** The places of Flanders and Brussels, read on first use. */
export function gazetteer(): Gazetteer {
  loaded ??= load();
  return loaded;
}

const list = (cell: string): readonly string[] => cell.split('|').filter(Boolean);

function group<T>(items: readonly T[], keysOf: (item: T) => readonly string[]): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    for (const key of new Set(keysOf(item))) {
      const members = groups.get(key);
      if (members) members.push(item);
      else groups.set(key, [item]);
    }
  }
  return groups;
}

function load(): Gazetteer {
  const whole = [...flemishMunicipalities(), ...brusselsMunicipalities()];
  const municipalities = whole.map((entry) => entry.place);
  const municipalityByNis = new Map(municipalities.map((place) => [place.nis, place]));
  const parts = subMunicipalityEntries(municipalityByNis);
  // Whoever writes the name that both bear means the municipality.
  const named = parts.filter((entry) => entry.place.name !== entry.place.municipality);
  const entries = [...whole, ...named];
  const byNameKey = group(entries, (entry) => entry.names.map((name) => name.key));
  return {
    entries,
    municipalities,
    municipalityByNis,
    subMunicipalities: group(parts.map((entry) => entry.place), (place) => [place.nis]),
    byNameKey: new Map([...byNameKey].map(([key, found]) => [key, found.map((entry) => entry.place)])),
    byPostcode: group(parts.map((entry) => entry.place).concat(municipalities), (place) => place.postcodes),
  };
}

function regionsOf(nis: string): readonly string[] {
  return hubs().filter((hub) => hub.municipalities.includes(nis)).map((hub) => hub.id);
}

function flemishMunicipalities(): readonly Entry[] {
  const columns = ['nis', 'gemeente', 'provincie', 'postcodes', 'lat', 'lon'] as const;
  return referenceTable(['geo', 'gemeenten_2025.csv'], columns).map((row) => ({
    names: [nameForms(row.gemeente)],
    place: {
      nis: row.nis,
      municipality: row.gemeente,
      name: row.gemeente,
      province: row.provincie,
      postcodes: list(row.postcodes),
      lat: Number(row.lat),
      lon: Number(row.lon),
      inRegionOf: regionsOf(row.nis),
    },
  }));
}

function brusselsMunicipalities(): readonly Entry[] {
  const columns = ['nis', 'gemeente', 'postcodes', 'lat', 'lon', 'other_names'] as const;
  return referenceTable(['geo', 'brussel_gemeenten.csv'], columns).map((row) => ({
    names: [row.gemeente, ...list(row.other_names)].map(nameForms),
    place: {
      nis: row.nis,
      municipality: row.gemeente,
      name: row.gemeente,
      province: BRUSSELS_REGION,
      postcodes: list(row.postcodes),
      lat: Number(row.lat),
      lon: Number(row.lon),
      inRegionOf: regionsOf(row.nis),
    },
  }));
}

function subMunicipalityEntries(municipalityByNis: ReadonlyMap<string, Place>): readonly Entry[] {
  const columns = ['deelgemeente_nis', 'deelgemeente', 'nis', 'postcodes', 'lat', 'lon'] as const;
  return referenceTable(['geo', 'deelgemeenten_2025.csv'], columns).map((row) => {
    const municipality = municipalityByNis.get(row.nis);
    if (!municipality) throw new Error(`deelgemeenten_2025.csv: no municipality ${row.nis} for ${row.deelgemeente}`);
    const postcodes = list(row.postcodes);
    return {
      // The reference joins a few small villages into one row ("Hoeke - Oostkerke").
      names: [...new Set([row.deelgemeente, ...row.deelgemeente.split(' - ')])].map(nameForms),
      place: {
        ...municipality,
        subNis: row.deelgemeente_nis,
        name: row.deelgemeente,
        postcodes: postcodes.length > 0 ? postcodes : municipality.postcodes,
        lat: Number(row.lat),
        lon: Number(row.lon),
      },
    };
  });
}
