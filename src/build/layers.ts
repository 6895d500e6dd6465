/** The GeoJSON files of a story's maps: read, and only what maps draw of them. */

import type { Feature, FeatureCollection, Geometry, Position } from 'geojson';
import type { LayerFile } from '../deck/map/atlas.ts';
import type { StoryFiles } from '../story/files.ts';
import type { Problem } from '../story/problem.ts';
import type { Story } from '../story/story.ts';

/** Largest file that is read, in characters; of one that a map can show, a tenth is much. */
const maxLength = 20_000_000;

export function readLayers(story: Story, from: StoryFiles): { files: LayerFile[]; problems: Problem[] } {
  const files: LayerFile[] = [];
  const problems: Problem[] = [];
  for (const { file, as, label } of story.map.layers.filter(layer => from.has(layer.file))) {
    try {
      files.push({ as, geojson: collectionFrom(from.text(file) ?? ''), ...(label === undefined ? {} : { label }) });
    } catch (error) {
      if (!(error instanceof SyntaxError)) throw error;
      const message = error instanceof Fault ? `this is not GeoJSON: ${error.message}` : 'this is not GeoJSON';
      const hint = 'a layer is a FeatureCollection with coordinates as [longitude, latitude]';
      problems.push({ level: 'error', message, hint, file, line: 1, column: 1 });
    }
  }
  return { files, problems };
}

/** What is wrong, in words. */
class Fault extends SyntaxError {}

/** @throws SyntaxError for what is not one. */
function collectionFrom(text: string): FeatureCollection {
  if (text.length > maxLength) throw new Fault('it has more than 20 million characters');
  const { type, features } = fieldsOf(JSON.parse(text));
  if (type !== 'FeatureCollection') throw new Fault('it is no FeatureCollection');
  return {
    type,
    features: listOf(features, 'its `features`').map((feature, index) => featureFrom(feature, index + 1)),
  };
}

function featureFrom(feature: unknown, number: number): Feature {
  const geometry = (given: unknown, inside: boolean): Geometry => {
    const { type, coordinates, geometries } = fieldsOf(given);
    const what = `the geometry of feature ${number}`;
    const positions = (list: unknown) => listOf(list, what).map(position => positionFrom(position, what));
    const lines = (list: unknown) =>
      listOf(list, what)
        .map(positions)
        .filter(line => line.length > 0);
    const shapes = (list: unknown) =>
      listOf(list, what)
        .map(lines)
        .filter(shape => shape.length > 0);
    if (type === 'Point') return { type, coordinates: positionFrom(coordinates, what) };
    if (type === 'MultiPoint') return { type, coordinates: positions(coordinates) };
    if (type === 'LineString') return { type: 'MultiLineString', coordinates: lines([coordinates]) };
    if (type === 'MultiLineString') return { type, coordinates: lines(coordinates) };
    if (type === 'Polygon') return { type: 'MultiPolygon', coordinates: shapes([coordinates]) };
    if (type === 'MultiPolygon') return { type, coordinates: shapes(coordinates) };
    // One within another should not be (RFC 7946, 3.1.8), and could go on for ever.
    if (type === 'GeometryCollection' && !inside)
      return { type, geometries: listOf(geometries, what).map(part => geometry(part, true)) };
    throw new Fault(`${what} is of no known type`);
  };
  const given = fieldsOf(feature).geometry;
  const drawn: Geometry = given === null ? { type: 'GeometryCollection', geometries: [] } : geometry(given, false);
  return { type: 'Feature', properties: null, geometry: drawn };
}

function positionFrom(given: unknown, what: string): Position {
  const [longitude, latitude]: unknown[] = Array.isArray(given) ? given : [];
  // Lines that cross the date line may go on beyond 180.
  if (isWithin(longitude, 360) && isWithin(latitude, 90)) return [longitude, latitude];
  throw new Fault(`${what} has a position that is not on the Earth`);
}

function isWithin(value: unknown, most: number): value is number {
  return typeof value === 'number' && Math.abs(value) <= most;
}

function listOf(value: unknown, what: string): unknown[] {
  if (Array.isArray(value)) return value;
  throw new Fault(`${what} is no list where one should be`);
}

function fieldsOf(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}
