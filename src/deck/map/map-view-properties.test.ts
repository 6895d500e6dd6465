import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { shippedFaces } from '../../build/fonts.ts';
import { openAtlas } from './atlas.ts';
import { drawView } from './map-view.ts';
import { anyRequest, faultsOf } from './views.test-kit.ts';

const topology = JSON.parse(
  readFileSync(new URL('../../../node_modules/world-atlas/countries-10m.json', import.meta.url), 'utf8'),
);
const faces = shippedFaces();
const world = openAtlas(topology, []);

test('drawView(any places) has no text on text, nothing outside its window, only finite numbers', {
  timeout: 900_000,
}, () => {
  fc.assert(
    fc.property(anyRequest, request => {
      expect(faultsOf(request, drawView(request, world, faces), faces)).toEqual([]);
    }),
    { numRuns: 300, seed: 37 },
  );
});
