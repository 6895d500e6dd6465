import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { openAtlas } from './atlas.ts';
import { frameView, pxOf } from './camera.ts';
import { placeAt } from './views.test-kit.ts';

const topology = JSON.parse(
  readFileSync(new URL('../../../node_modules/world-atlas/countries-10m.json', import.meta.url), 'utf8'),
);
const atlas = openAtlas(topology, []);
const places = [placeAt('west', 'West', 38, 69), placeAt('east', 'East', 38, 75)];

test.each([
  { left: 400, right: 400 },
  { left: 170, right: 170 },
  { left: 0, right: 900 },
])('frameView(names at both sides: $left and $right px) leaves ground between them', spare => {
  const request = { id: 'small', width: 300, height: 150, places, extent: 'places', compact: true } as const;
  const frame = frameView(request, atlas, { spare });
  expect(frame.camera.k).toBeGreaterThan(0);
  const [west = 0, east = 0] = [69, 75].map(longitude => pxOf(frame, [longitude, 38])[0]);
  expect(west).toBeGreaterThan(0);
  expect(east - west).toBeGreaterThan(20);
  expect(east).toBeLessThan(300);
});
