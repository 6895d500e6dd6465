/** The world's countries and the story's own layers, opened once and shared by every view. */

import { geoArea, geoContains } from 'd3-geo';
import type { FeatureCollection, Geometry } from 'geojson';
import { feature } from 'topojson-client';
import type { GeometryCollection, MultiPolygon, Polygon, Topology } from 'topojson-specification';
import type { MapLayer } from '../../story/story.ts';
import { wordsFor } from '../../words/words.ts';
import { countryNames } from './country-names.ts';
import { type Bounds, boundsOf, joinBounds, overlap, type Position } from './mercator.ts';
import type { Line } from './simplify.ts';

/** A layer of the story: GeoJSON in [longitude, latitude], already parsed. */
export interface LayerFile {
  as: MapLayer['as'];
  label?: string;
  geojson: FeatureCollection;
}

export interface Atlas {
  countries: Country[];
  /** Stretches of border and coast, each shared by the polygons on its two sides. */
  arcs: Line[];
  layers: Layer[];
  credit: string;
  /** BCP 47: that of the countries' names. */
  language: string;
}

export interface Country {
  id: string;
  name: string;
  polygons: CountryPolygon[];
}

export interface CountryPolygon {
  /** Rings as indexes of arcs (`~i`: backwards), the outer one first. */
  arcs: number[][];
  bounds: Bounds;
}

/** A story's layer as lines: polygons of a region, courses of a river. */
export interface Layer {
  as: MapLayer['as'];
  label?: string;
  /** Polygons of rings, outer ring first, wound as d3-geo wants it (clockwise). */
  polygons: Line[][];
  lines: Line[];
  bounds: Bounds;
}

/**
 * @param topology `countries-10m.json` of world-atlas, parsed: an object `countries` whose polygons have ids and names.
 * @param layers the files named by the story's `map.layers`, in that order.
 * @param credit the story's credit line.
 * @param language BCP 47: the story's.
 */
export function openAtlas(
  topology: Topology,
  layers: LayerFile[],
  credit: string | undefined = undefined,
  language = 'en',
): Atlas {
  const arcs = topology.arcs.map(arc => ({ points: decode(topology, arc as Position[]) }));
  const collection = topology.objects.countries as GeometryCollection | undefined;
  if (!collection) throw new Error('the topology has no countries');
  const nameOf = countryNames(language);
  const countries = collection.geometries.map((geometry, index) => {
    const { type, arcs: parts } = geometry as Polygon | MultiPolygon;
    const id = String(geometry.id ?? `unnumbered-${index}`);
    const properties = geometry.properties as { name?: string } | undefined;
    const polygons = (type === 'Polygon' ? [parts] : parts) as number[][][];
    return {
      id,
      name: nameOf(properties?.name ?? '', id),
      polygons: polygons.map(rings => ({ arcs: rings, bounds: boundsOf(stitch(arcs, rings[0] ?? [])) })),
    };
  });
  const { map } = wordsFor(language);
  return { countries, arcs, layers: layers.flatMap(openLayer), credit: credit ?? map.credit, language };
}

/** The country in which a place lies; for a place just off a simplified coast, the one at most 25 km away. */
export function countryAt(atlas: Atlas, at: Position): Country | undefined {
  for (const position of [at, ...around(at, 10), ...around(at, 25)]) {
    const found = atlas.countries.find(country => polygonAt(atlas, country, position));
    if (found) return found;
  }
  return undefined;
}

/** The polygon of a country (its mainland, an island) that holds a place. */
export function polygonAt(atlas: Atlas, country: Country, at: Position): CountryPolygon | undefined {
  const spot = { west: at[0], east: at[0], south: at[1], north: at[1] };
  return country.polygons.find(
    polygon => overlap(polygon.bounds, spot) && geoContains(geometryOf(atlas, [polygon]), at),
  );
}

/** The region layer that holds a place. */
export function regionAt(atlas: Atlas, at: Position): Layer | undefined {
  return atlas.layers.find(
    layer =>
      layer.as === 'region' &&
      layer.polygons.some(rings => geoContains({ type: 'Polygon', coordinates: rings.map(ring => ring.points) }, at)),
  );
}

function geometryOf(atlas: Atlas, polygons: CountryPolygon[]): Geometry {
  const arcs = atlas.arcs.map(arc => arc.points);
  const whole: MultiPolygon = { type: 'MultiPolygon', arcs: polygons.map(polygon => polygon.arcs) };
  return feature({ type: 'Topology', objects: {}, arcs }, whole).geometry;
}

/** Eight positions at a distance in km. */
function around([longitude, latitude]: Position, km: number): Position[] {
  const step = km / 111;
  const wide = step / Math.max(0.1, Math.cos((latitude * Math.PI) / 180));
  return [-1, 0, 1].flatMap(x =>
    [-1, 0, 1].filter(y => x !== 0 || y !== 0).map((y): Position => [longitude + x * wide, latitude + y * step]),
  );
}

/** TopoJSON keeps arcs as steps on an integer grid. */
function decode(topology: Topology, arc: Position[]): Position[] {
  if (!topology.transform) return arc;
  const { scale, translate } = topology.transform;
  let [x, y] = [0, 0];
  return arc.map(([dx, dy]) => {
    x += dx;
    y += dy;
    return [x * scale[0] + translate[0], y * scale[1] + translate[1]];
  });
}

function stitch(arcs: Line[], ring: number[]): Position[] {
  return ring.flatMap(index => {
    const points = arcs[index < 0 ? ~index : index]?.points ?? [];
    return index < 0 ? points.toReversed() : points;
  });
}

/** A file without lines or polygons gives no layer. */
function openLayer({ as, label, geojson }: LayerFile): Layer[] {
  const polygons: Line[][] = [];
  const lines: Line[] = [];
  const open = (geometry: Geometry | null): void => {
    if (geometry?.type === 'GeometryCollection') geometry.geometries.forEach(open);
    else if (geometry?.type === 'Polygon') polygons.push(wind(geometry.coordinates as Position[][]));
    else if (geometry?.type === 'MultiPolygon')
      for (const rings of geometry.coordinates) polygons.push(wind(rings as Position[][]));
    else if (geometry?.type === 'LineString') lines.push({ points: geometry.coordinates as Position[] });
    else if (geometry?.type === 'MultiLineString')
      for (const line of geometry.coordinates) lines.push({ points: line as Position[] });
  };
  for (const { geometry } of geojson.features) open(geometry);
  const all = [...polygons.flat(), ...lines];
  if (all.length === 0) return [];
  const bounds = joinBounds(all.map(line => boundsOf(line.points)));
  return [{ as, ...(label ? { label } : {}), polygons, lines, bounds }];
}

/** GeoJSON winds outer rings against the clock (RFC 7946), d3-geo with it; many files do either. */
function wind(rings: Position[][]): Line[] {
  return rings.map((ring, index) => {
    const holdsMost = geoArea({ type: 'Polygon', coordinates: [ring] }) > 2 * Math.PI;
    return { points: holdsMost === (index === 0) ? ring.toReversed() : ring };
  });
}
