import { expect, test } from 'vitest';
import type { Story } from '../story/story.ts';
import { readLayers } from './layers.ts';

function read(text: string) {
  const story = { map: { layers: [{ file: 'a.geojson', as: 'river' }] } } as unknown as Story;
  const { files, problems } = readLayers(story, { has: () => true, text: () => text, list: () => [] });
  return { drawn: files.flatMap(({ geojson }) => geojson.features), told: problems.map(({ message }) => message) };
}

const features = (...list: unknown[]) => JSON.stringify({ type: 'FeatureCollection', features: list });
const shape = (type: string, coordinates?: unknown) => features({ geometry: { type, coordinates } });
const nested = (depth: number) => `${'['.repeat(depth)}${']'.repeat(depth)}`;

test.each<[text: string, message: unknown]>([
  ['', 'this is not GeoJSON'],
  ['null', 'this is not GeoJSON: it is no FeatureCollection'],
  ['{"type":"FeatureCollection"}', 'this is not GeoJSON: its `features` is no list where one should be'],
  [features(1), 'this is not GeoJSON: the geometry of feature 1 is of no known type'],
  [features({ geometry: null }, null), 'this is not GeoJSON: the geometry of feature 2 is of no known type'],
  [shape('__proto__'), 'this is not GeoJSON: the geometry of feature 1 is of no known type'],
  ...['Point', 'MultiPoint', 'LineString', 'MultiLineString', 'Polygon', 'MultiPolygon', 'GeometryCollection'].flatMap(
    type =>
      [null, 5, 'abc', [['a', 'b']], [[1, 91]]].map(
        wrong =>
          [
            shape(type, wrong),
            expect.stringMatching(/^this is not GeoJSON: the geometry of feature 1 (is|has) /),
          ] satisfies [string, unknown],
      ),
  ),
  [shape('LineString', [[0, 0], [1]]), expect.stringMatching(/not on the Earth/)],
  [shape('LineString', [[0, 0]]).replace('[0,0]', '[1e999,0]'), expect.stringMatching(/not on the Earth/)],
  [shape('Polygon', '#').replace('"#"', nested(50_000)), expect.stringMatching(/not on the Earth/)],
  [
    features({
      geometry: { type: 'GeometryCollection', geometries: [{ type: 'GeometryCollection', geometries: [] }] },
    }),
    expect.stringMatching(/no known type/),
  ],
])('readLayers() tells of %.80s', (text, message) => {
  expect(read(text)).toEqual({ drawn: [], told: [message] });
});

test('readLayers() keeps what is drawn, and leaves out lines without positions and what features say', () => {
  const text = features(
    { geometry: { type: 'LineString', coordinates: [[1, 2, 300]] }, properties: { name: 'A' } },
    { geometry: { type: 'Polygon', coordinates: [[]] } },
    { geometry: { type: 'GeometryCollection', geometries: [{ type: 'Point', coordinates: [181, 90] }] } },
  );
  expect(read(text)).toEqual({
    drawn: [
      { type: 'Feature', properties: null, geometry: { type: 'MultiLineString', coordinates: [[[1, 2]]] } },
      { type: 'Feature', properties: null, geometry: { type: 'MultiPolygon', coordinates: [] } },
      {
        type: 'Feature',
        properties: null,
        geometry: { type: 'GeometryCollection', geometries: [{ type: 'Point', coordinates: [181, 90] }] },
      },
    ],
    told: [],
  });
});
