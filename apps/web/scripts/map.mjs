// Draws the region of each active hub once, at build time: paths in a fixed frame, and the projection to put points on it.
import { geoMercator, geoPath } from 'd3-geo';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { feature, merge } from 'topojson-client';
import { writeIfChanged } from './write-if-changed.mjs';

const WIDTH = 1000;
const MARGIN = 24;
const reference = (name) => JSON.parse(readFileSync(new URL(`../../../reference-data/${name}`, import.meta.url), 'utf8'));

function draw(hub, topology) {
  const all = topology.objects.gemeente;
  const inRegion = ({ properties }) => hub.municipalities.includes(properties.nis);
  const region = { type: 'FeatureCollection', features: feature(topology, all).features.filter(inRegion) };
  const projection = geoMercator().fitWidth(WIDTH - 2 * MARGIN, region);
  const [[left, top], [, bottom]] = geoPath(projection).bounds(region);
  const [x, y] = projection.translate();
  projection.translate([x - left + MARGIN, y - top + MARGIN]);
  const height = Math.round(bottom - top + 2 * MARGIN);
  projection.clipExtent([[-200, -200], [WIDTH + 200, height + 200]]);
  const path = geoPath(projection).digits(0);
  const round = (value) => Math.round(value * 10) / 10;
  return {
    width: WIDTH,
    height,
    scale: projection.scale(),
    translate: projection.translate().map(round),
    outline: path(merge(topology, all.geometries.filter(inRegion))),
    municipalities: region.features
      .map((each) => ({ nis: each.properties.nis, name: each.properties.naam, path: path(each), centre: path.centroid(each).map(round) }))
      .sort((a, b) => a.name.localeCompare(b.name, 'nl')),
    around: feature(topology, all).features.filter((each) => !inRegion(each)).map((each) => path(each)).filter(Boolean),
  };
}

export function writeMap() {
  const topology = reference('geo/vlaanderen_brussel_gemeenten_2025.topo.json');
  const hubs = reference('hubs.json').filter(({ active }) => active);
  const maps = Object.fromEntries(hubs.map((hub) => [hub.id, draw(hub, topology)]));
  writeIfChanged(fileURLToPath(new URL('../src/generated/regions.json', import.meta.url)), `${JSON.stringify(maps)}\n`);
}
