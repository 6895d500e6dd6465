import { readFileSync } from 'node:fs';
import type { FeatureCollection } from 'geojson';
import type { Topology } from 'topojson-specification';
import { expect, test } from 'vitest';
import { countryAt, type LayerFile, openAtlas, polygonAt, regionAt } from './atlas.ts';

const read = (file: string) => JSON.parse(readFileSync(new URL(`../../../${file}`, import.meta.url), 'utf8'));
const world: Topology = read('node_modules/world-atlas/countries-10m.json');
const layers: LayerFile[] = [
  { as: 'region', label: 'Gorno-Badakhshan', geojson: read('slides/khorog-2012/map/gorno-badakhshan.geojson') },
  { as: 'river', label: 'Panj', geojson: read('slides/khorog-2012/map/panj.geojson') },
];
const atlas = openAtlas(world, layers);

test.each<[string, [number, number], string]>([
  ['Khorog, a few km from the border', [71.553, 37.4897], 'Tajikistan'],
  ['Ishkashim on the Tajik bank', [71.6133, 36.7248], 'Tajikistan'],
  ['Taveuni, beyond the antimeridian', [-179.97, -16.85], 'Fiji'],
  ['the South Pole', [0, -90], 'Antarctica'],
  ['Maseru, in a hole of South Africa', [27.48, -29.31], 'Lesotho'],
])('countryAt(%s) is its country', (_, at, name) => {
  expect(countryAt(atlas, at)?.name).toBe(name);
});

test('countryAt(a harbour just off the coast) is the country of the coast, and the high sea has none', () => {
  expect(countryAt(atlas, [-5.72, -15.9])?.name).toBe('Saint Helena');
  expect(countryAt(atlas, [-30, 0])).toBeUndefined();
});

test('polygonAt(Honolulu) is the island, not the mainland', () => {
  const country = countryAt(atlas, [-157.86, 21.31]);
  const polygon = country && polygonAt(atlas, country, [-157.86, 21.31]);
  expect(polygon?.bounds.east).toBeLessThan(-157);
});

test('regionAt(x) finds the region of the story, and nothing outside it', () => {
  expect(regionAt(atlas, [71.553, 37.4897])?.label).toBe('Gorno-Badakhshan');
  expect(regionAt(atlas, [68.779, 38.5358])).toBeUndefined();
});

test('openAtlas(x) reads rings wound either way', () => {
  const ring = [
    [10, 10],
    [20, 10],
    [20, 20],
    [10, 20],
    [10, 10],
  ];
  for (const coordinates of [[ring], [ring.toReversed()]]) {
    const geojson: FeatureCollection = {
      type: 'FeatureCollection',
      features: [{ type: 'Feature', properties: {}, geometry: { type: 'Polygon', coordinates } }],
    };
    const { layers } = openAtlas(world, [{ as: 'region', label: 'Square', geojson }]);
    const one = { countries: [], arcs: [], layers, credit: '', language: 'en' };
    expect(regionAt(one, [15, 15])?.label).toBe('Square');
    expect(regionAt(one, [25, 15])).toBeUndefined();
  }
});

test('openAtlas(x) names the source of the borders unless the story credits it itself', () => {
  expect(openAtlas(world, []).credit).toBe('Borders: Natural Earth');
  expect(openAtlas(world, [], 'Own survey').credit).toBe('Own survey');
});

test('openAtlas(x) names countries in the language of the story', () => {
  const namesIn = (language: string) => openAtlas(world, [], undefined, language).countries.map(({ name }) => name);
  expect(namesIn('en')).toContain('Democratic Republic of Congo');
  expect(namesIn('de-AT')).toEqual(expect.arrayContaining(['Tadschikistan', 'Österreich', 'Kongo-Kinshasa']));
  expect(namesIn('ru')).toContain('Таджикистан');
  // No code, no name but that of the source.
  expect(namesIn('ru')).toContain('Kosovo');
});

test('openAtlas(file of points) gives no layer', () => {
  const geojson: FeatureCollection = {
    type: 'FeatureCollection',
    features: [{ type: 'Feature', properties: {}, geometry: { type: 'Point', coordinates: [0, 0] } }],
  };
  expect(openAtlas(world, [{ as: 'line', geojson }]).layers).toEqual([]);
});
