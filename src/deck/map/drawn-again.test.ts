import { readFileSync } from 'node:fs';
import type { Topology } from 'topojson-specification';
import { expect, test } from 'vitest';
import { shippedFaces } from '../../build/fonts.ts';
import { openAtlas } from './atlas.ts';
import type { ViewRequest } from './map.ts';
import { drawView } from './map-view.ts';
import { placeAt } from './views.test-kit.ts';

const file = new URL('../../../node_modules/world-atlas/countries-10m.json', import.meta.url);
const topology: Topology = JSON.parse(readFileSync(file, 'utf8'));
const faces = shippedFaces();
const atlas = openAtlas(topology, []);
const khorog = placeAt('khorog', 'Khorog', 37.48974, 71.55304);
const request: Omit<ViewRequest, 'id'> = {
  width: 1280,
  height: 720,
  bar: true,
  clear: { top: 110, bottom: 130 },
  places: [khorog, placeAt('dushanbe', 'Dushanbe', 38.53575, 68.77905)],
  extent: 'region',
  inset: true,
};

test('drawView(a view that was drawn before) is that view under its own id, and its inset is called after it', () => {
  const [first, second] = ['first', 'second'].map(id => drawView({ ...request, id }, atlas, faces));
  expect([first?.id, second?.id]).toEqual(['first', 'second']);
  expect(second?.inset?.view.id).toBe('second-inset');
  expect({ ...second, id: '', inset: undefined }).toEqual({ ...first, id: '', inset: undefined });
  // Drawn by another atlas, in which nothing has been drawn yet.
  const anew = drawView({ ...request, id: 'second' }, openAtlas(topology, []), faces);
  expect(second).toEqual(anew);
  expect(drawView({ ...request, places: [khorog], id: 'third' }, atlas, faces).points).toHaveLength(1);
});
