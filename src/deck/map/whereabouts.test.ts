import { readFileSync } from 'node:fs';
import type { Topology } from 'topojson-specification';
import { expect, test } from 'vitest';
import { openAtlas } from './atlas.ts';
import type { ViewRequest } from './map.ts';
import { describeView } from './whereabouts.ts';

const read = (file: string) => JSON.parse(readFileSync(new URL(`../../../${file}`, import.meta.url), 'utf8'));
const topology: Topology = read('node_modules/world-atlas/countries-10m.json');
const atlas = openAtlas(topology, [
  { as: 'region', label: 'Gorno-Badakhshan', geojson: read('slides/khorog-2012/map/gorno-badakhshan.geojson') },
]);

const towns: Record<string, [number, number]> = {
  Khorog: [37.48974, 71.55304],
  Ishkashim: [36.72484, 71.61331],
  Dushanbe: [38.53575, 68.77905],
  Amsterdam: [52.37, 4.9],
  'Land’s End': [50.07, -5.71],
  Tem: [37.49, 71.55],
};

function requestOf(names: string[], now: string[] = []): ViewRequest {
  const places = names.map(name => ({ id: name, name, at: towns[name] ?? ([0, 0] as [number, number]), text: [] }));
  return { id: 'view', width: 300, height: 150, extent: 'places', places, now };
}

test.each([
  [['Khorog', 'Ishkashim'], 'Khorog, in Gorno-Badakhshan, Tajikistan. Ishkashim lies 85 km to the south.'],
  [['Dushanbe', 'Khorog'], 'Dushanbe, in Tajikistan. Khorog lies 270 km to the south-east.'],
  [['Amsterdam'], 'Amsterdam, in the Netherlands.'],
  [['Land’s End', 'Khorog'], 'Land’s End, in the United Kingdom. Khorog lies 6,050 km to the east.'],
  [['Khorog', 'Tem'], 'Khorog, in Gorno-Badakhshan, Tajikistan. Tem lies at the same spot.'],
  [[], ''],
])('describeView(%j) says what is near what', (names, words) => {
  expect(describeView(requestOf(names), atlas)).toBe(words);
});

test('describeView(x) starts from the place of the slide, not from the first in the list', () => {
  const words = describeView(requestOf(['Khorog', 'Ishkashim'], ['Ishkashim']), atlas);
  expect(words).toBe('Ishkashim, in Gorno-Badakhshan, Tajikistan. Khorog lies 85 km to the north.');
});

test('describeView(x) counts and measures as the language of the story does', () => {
  const german = openAtlas(topology, [], undefined, 'de');
  expect(describeView(requestOf(['Amsterdam', 'Khorog']), german)).toBe(
    'Amsterdam, in Niederlande. Khorog lies 5.300 km to the east.',
  );
});

test('describeView(fifty places) names the nearest six and counts the others', () => {
  const places = Array.from({ length: 50 }, (_, index) => ({
    id: `t${index}`,
    name: `Town ${index}`,
    at: [45, 8 + index / 4] as [number, number],
    text: [],
  }));
  const words = describeView({ ...requestOf([]), places }, atlas);
  expect(words.match(/Town \d+ lies/g)).toHaveLength(6);
  expect(words).toContain('43 more places are marked.');
});
