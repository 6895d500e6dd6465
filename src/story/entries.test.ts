import fc from 'fast-check';
import { expect, test } from 'vitest';
import { blurred } from './entries.ts';

const point = fc.tuple(fc.double({ min: -90, max: 90, noNaN: true }), fc.double({ min: -180, max: 180, noNaN: true }));

test('blurred() is within 0.71 of the precision of the point, to the metre', () => {
  fc.assert(
    fc.property(point, fc.double({ min: 0.1, max: 500, noNaN: true }), (at, precision) => {
      const moved = blurred(at, precision);
      expect(distance(at, moved)).toBeLessThan(precision * 0.75 + 0.01);
      expect(Math.abs(moved[0])).toBeLessThanOrEqual(90);
      expect(Math.abs(moved[1])).toBeLessThanOrEqual(180);
      expect(moved[0]).toBe(Number(moved[0].toFixed(5)));
    }),
  );
});

test('blurred() gives one corner for all points of a cell', () => {
  const corners = new Set([37.48, 37.485, 37.49, 37.495].map(latitude => String(blurred([latitude, 71.55], 5))));
  expect([...corners]).toEqual(['37.5,71.52501']);
});

test('blurred() leaves a point without a precision as it is', () => {
  expect(blurred([37.4912345, 71.5512345], undefined)).toEqual([37.4912345, 71.5512345]);
});

/** Along the great circle, km. */
function distance([a, b]: [number, number], [c, d]: [number, number]): number {
  const radians = (degrees: number) => (degrees * Math.PI) / 180;
  const [north, east] = [radians(c - a), radians(d - b)];
  const half = Math.sin(north / 2) ** 2 + Math.cos(radians(a)) * Math.cos(radians(c)) * Math.sin(east / 2) ** 2;
  return 2 * 6371 * Math.asin(Math.min(1, Math.sqrt(half)));
}
