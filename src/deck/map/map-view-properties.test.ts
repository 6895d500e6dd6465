import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { shippedFaces } from '../../build/fonts.ts';
import { openAtlas } from './atlas.ts';
import type { ViewRequest } from './map.ts';
import { drawView } from './map-view.ts';
import { faultsOf, placeAt } from './views.test-kit.ts';

const topology = JSON.parse(
  readFileSync(new URL('../../../node_modules/world-atlas/countries-10m.json', import.meta.url), 'utf8'),
);
const faces = shippedFaces();
const world = openAtlas(topology, []);

const names = ['Ho', 'Apia', 'Springfield', 'Villeneuve', 'Upper Ennerdale', 'San Cristóbal de las Casas'];
const kinds = {
  title: { width: 1280, height: 720, bar: true, clear: { left: 660, top: 40, right: 40, bottom: 138 } },
  setting: { width: 1280, height: 720, bar: true, inset: true, clear: { top: 110, left: 34, right: 34, bottom: 138 } },
  disputed: { width: 1280, height: 720, bar: true, clear: { left: 660, top: 40, right: 40, bottom: 138 } },
  locator: { width: 300, height: 150, compact: true },
} as const;

const latitude = fc.oneof(fc.integer({ min: -90, max: 90 }), fc.constantFrom(-90, -17.8, 0, 21.3, 89));
const longitude = fc.oneof(fc.integer({ min: -180, max: 180 }), fc.constantFrom(-179.9, 180, 179.2, -157.8));
/** Degrees from the first place to the others: one town, one valley, one country, anywhere. */
const reach = fc.constantFrom(0.02, 0.5, 6, 60, 180);
const offset = fc.integer({ min: -100, max: 100 });

/** A request of one of the four kinds of views, for up to nine places. */
const anyRequest: fc.Arbitrary<ViewRequest> = fc
  .record({
    kind: fc.constantFrom('title', 'setting', 'disputed', 'locator'),
    extent: fc.constantFrom('places', 'region', 'wider'),
    centre: fc.tuple(latitude, longitude),
    reach,
    offsets: fc.array(fc.tuple(offset, offset), { minLength: 1, maxLength: 8 }),
    precision: fc.option(fc.integer({ min: 1, max: 80 }), { nil: undefined }),
  })
  .map(({ kind, extent, centre, reach, offsets, precision }) => {
    const places = [[0, 0] as const, ...offsets].map(([south, east], index) => {
      const latitude = Math.max(-90, Math.min(90, centre[0] + (south / 100) * Math.min(reach, 80)));
      const turn = centre[1] + (east / 100) * reach;
      const longitude = ((((turn + 180) % 360) + 360) % 360) - 180;
      return placeAt(`p${index}`, names[index % names.length] ?? '', latitude, longitude);
    });
    const first = places[0];
    if (first && precision !== undefined) first.precision = precision;
    const role: Partial<ViewRequest> =
      kind === 'disputed'
        ? {
            places: places.slice(0, 2),
            candidates: ['p0', 'p1'],
            notes: { p0: ['security service, a news agency'], p1: ['two newspapers'] },
            bracket: { place: 'road', ends: ['p0', 'p1'] },
          }
        : { now: ['p0'] };
    return { id: kind, ...kinds[kind as keyof typeof kinds], places, extent, ...role } as ViewRequest;
  });

test('drawView(any places) has no text on text, nothing outside its window, only finite numbers', {
  timeout: 900_000,
}, () => {
  fc.assert(
    fc.property(anyRequest, request => {
      expect(faultsOf(request, drawView(request, world, faces), faces)).toEqual([]);
    }),
    { numRuns: process.env.FULL ? 300 : 20, seed: 37 },
  );
});
