/** The ground of a view: land, borders and the story's layers, projected, simplified and cut to the drawing. */

import { geoMercator, geoStream } from 'd3-geo';
import type { Geometry, Position as GeoPosition } from 'geojson';
import { feature, merge, mesh } from 'topojson-client';
import type { GeometryObject, MultiPolygon, Topology } from 'topojson-specification';
import type { Atlas, Country, Layer } from './atlas.ts';
import type { Box } from './box.ts';
import { type Frame, groundIn } from './camera.ts';
import type { MapShape } from './map.ts';
import { overlap, type Position, radians } from './mercator.ts';
import { lineData, ringData } from './path-data.ts';
import type { Point } from './raster.ts';
import { thin } from './simplify.ts';

/**
 * Share of the drawing that is drawn beyond each of its edges: large views fly, and a flight must show no edge; small
 * ones stand still.
 */
const overhang = { full: 0.4, compact: 0.05 };

export interface Ground {
  /** All land in one piece, up to the coast. */
  land: Point[][];
  countries: { country: Country; home: boolean; rings: Point[][] }[];
  borders: Point[][];
  layers: { layer: Layer; rings: Point[][]; lines: Point[][] }[];
}

/**
 * @param homes the countries that hold the story's places.
 * @param grain the smallest detail that is kept, px².
 */
export function surveyGround(frame: Frame, atlas: Atlas, homes: ReadonlySet<Country>, grain: number): Ground {
  const shown = groundIn(frame, drawnBox(frame));
  const parts = atlas.countries.flatMap(country => {
    const polygons = country.polygons.filter(polygon => overlap(polygon.bounds, shown));
    const geometry: MultiPolygon = { type: 'MultiPolygon', arcs: polygons.map(polygon => polygon.arcs) };
    return polygons.length > 0 ? [{ country, geometry }] : [];
  });
  const topology = thinTopology(
    atlas,
    parts.map(part => part.geometry),
    frame.camera.k,
    grain,
  );
  const countries = parts.map(({ country, geometry }) => {
    const whole = feature(topology, geometry).geometry;
    const polygons = whole.type === 'MultiPolygon' ? whole.coordinates : [];
    return {
      country,
      home: homes.has(country),
      rings: project(frame, { type: 'MultiPolygon', coordinates: polygons.flatMap(rings => sound(rings, frame)) }),
    };
  });
  const all: GeometryObject = { type: 'GeometryCollection', geometries: parts.map(part => part.geometry) };
  const coast = merge(
    topology,
    parts.map(part => part.geometry),
  );
  return {
    land: project(frame, { ...coast, coordinates: coast.coordinates.flatMap(rings => sound(rings, frame)) }),
    countries: countries.filter(({ rings }) => rings.length > 0),
    borders: project(
      frame,
      mesh(topology, all, (a, b) => a !== b),
    ),
    layers: atlas.layers.filter(layer => overlap(layer.bounds, shown)).map(layer => surveyLayer(frame, layer, grain)),
  };
}

/** What is drawn, from the bottom up. */
export function shapesOf({ land, countries, borders, layers }: Ground): MapShape[] {
  const homes = countries.filter(entry => entry.home);
  const shapes: MapShape[] = [
    { kind: 'land', path: ringData(land) },
    { kind: 'home', path: ringData(homes.flatMap(entry => entry.rings)) },
    ...layers.map(({ layer, rings }): MapShape => ({ kind: layer.as, path: ringData(rings) })),
    { kind: 'border', path: lineData(borders) },
    ...layers.map(({ layer, lines }): MapShape => ({ kind: layer.as, path: lineData(lines) })),
  ];
  return shapes.filter(shape => shape.path !== '');
}

function surveyLayer(frame: Frame, layer: Layer, grain: number): Ground['layers'][number] {
  const { k } = frame.camera;
  const coordinates = layer.polygons.flatMap(rings =>
    sound(
      rings.map(ring => thin(ring, k, grain)),
      frame,
    ),
  );
  const lines = layer.lines.map(line => thin(line, k, grain));
  return {
    layer,
    rings: project(frame, { type: 'MultiPolygon', coordinates }),
    lines: project(frame, { type: 'MultiLineString', coordinates: lines }),
  };
}

/** The arcs that these countries need, simplified for a scale; the others are left empty. */
function thinTopology(atlas: Atlas, geometries: MultiPolygon[], k: number, grain: number): Topology {
  const arcs: Position[][] = new Array(atlas.arcs.length);
  for (const index of geometries.flatMap(geometry => geometry.arcs.flat(2))) {
    const arc = index < 0 ? ~index : index;
    const line = atlas.arcs[arc];
    if (line) arcs[arc] ??= thin(line, k, grain);
  }
  return { type: 'Topology', objects: {}, arcs };
}

/**
 * The polygon without rings that simplifying has flattened to less than a px² or turned inside out: d3-geo would take
 * such a ring for the rest of the globe.
 */
function sound(rings: GeoPosition[][], { camera }: Frame): GeoPosition[][][] {
  const kept = rings.filter((ring, index) => (index === 0 ? 1 : -1) * signedArea(ring, camera.k) > 1);
  return kept[0] === rings[0] && kept.length > 0 ? [kept] : [];
}

/** Area in px², positive when wound clockwise with north up. A ring round a pole counts as large. */
function signedArea(ring: GeoPosition[], k: number): number {
  let [area, turned] = [0, 0];
  for (let index = 1; index < ring.length; index += 1) {
    const [from, to] = [ring[index - 1] as Position, ring[index] as Position];
    const step = to[0] - from[0] - 360 * Math.round((to[0] - from[0]) / 360);
    area += step * (from[1] + to[1]);
    turned += step;
  }
  if (Math.abs(turned) > 180) return Number.POSITIVE_INFINITY;
  const latitude = ring[0]?.[1] ?? 0;
  return ((area / 2) * (radians(1) * k) ** 2) / Math.max(0.05, Math.cos(radians(latitude)));
}

/** Rings or lines in px, cut at the overhang. Borders run straight on the map: most were drawn along parallels. */
function project(frame: Frame, geometry: Geometry): Point[][] {
  const { camera, centre } = frame;
  const { left, top, right, bottom } = drawnBox(frame);
  const projection = geoMercator()
    .rotate([-centre, 0])
    .scale(camera.k)
    .translate([camera.x + camera.k * radians(centre), camera.y])
    .precision(0)
    .clipExtent([
      [left, top],
      [right, bottom],
    ]);
  const lines: Point[][] = [];
  const ignore = () => {};
  geoStream(
    geometry,
    projection.stream({
      lineStart: () => lines.push([]),
      point: (x, y) => lines.at(-1)?.push([x, y]),
      lineEnd: ignore,
      polygonStart: ignore,
      polygonEnd: ignore,
    }),
  );
  return lines.filter(line => line.length > 1);
}

function drawnBox({ width, height, compact }: Frame): Box {
  const share = compact ? overhang.compact : overhang.full;
  const [x, y] = [width * share, height * share];
  return { left: -x, top: -y, right: width + x, bottom: height + y };
}
