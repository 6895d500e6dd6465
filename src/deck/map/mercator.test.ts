import fc from 'fast-check';
import { expect, test } from 'vitest';
import { boundsOf, joinBounds, latitudeAt, nearest, overlap, planeOf } from './mercator.ts';

const spot = (longitude: number, latitude = 0) => ({
  west: longitude,
  east: longitude,
  south: latitude,
  north: latitude,
});

test('latitudeAt(planeOf(x)) is the latitude', () => {
  fc.assert(
    fc.property(fc.double({ min: -84, max: 84, noNaN: true }), latitude => {
      expect(latitudeAt(planeOf([0, latitude])[1])).toBeCloseTo(latitude, 9);
    }),
  );
});

test('planeOf(pole) is shown where Mercator still shows something', () => {
  expect(planeOf([0, 90])).toEqual(planeOf([0, 84]));
});

test('nearest(179, -179) is 181 degrees west', () => {
  expect(nearest(179, -179)).toBe(-181);
  expect(nearest(-179, 178)).toBe(181);
});

test('joinBounds(Suva, Lakeba) crosses the antimeridian instead of going round the Earth', () => {
  expect(joinBounds([spot(178.5, -18), spot(-178.5, -17)])).toEqual({
    west: 178.5,
    east: 181.5,
    south: -18,
    north: -17,
  });
});

test('joinBounds(x) holds every longitude, and its breadth is the whole turn less the widest gap', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -180, max: 179 }), { minLength: 1, maxLength: 12 }), longitudes => {
      const { west, east } = joinBounds(longitudes.map(longitude => spot(longitude)));
      for (const longitude of longitudes) {
        const turned = longitude + 360 * Math.ceil((west - longitude) / 360);
        expect(turned).toBeLessThanOrEqual(east);
      }
      const sorted = [...new Set(longitudes)].sort((a, b) => a - b);
      const gaps = sorted.map((longitude, index) => (sorted[index + 1] ?? (sorted[0] as number) + 360) - longitude);
      expect(east - west).toBe(360 - Math.max(...gaps));
    }),
  );
});

test('overlap(x, y) counts longitudes modulo a turn', () => {
  const fiji = { west: 177, east: 181, south: -20, north: -16 };
  expect(overlap(fiji, spot(-179.5, -18))).toBe(true);
  expect(overlap(spot(-179.5, -18), fiji)).toBe(true);
  expect(overlap(fiji, spot(-170, -18))).toBe(false);
  expect(overlap(fiji, spot(178, 18))).toBe(false);
});

test('boundsOf(ring round the pole) reaches the pole', () => {
  const ring = [0, 90, 180, -90, 0].map((longitude): [number, number] => [longitude, -70]);
  expect(boundsOf(ring)).toEqual({ west: -180, east: 180, south: -90, north: -70 });
});
