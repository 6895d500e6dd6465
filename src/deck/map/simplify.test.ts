import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Position } from './mercator.ts';
import { thin } from './simplify.ts';

const positions = fc.array(fc.tuple(fc.integer({ min: -50, max: 50 }), fc.integer({ min: -50, max: 50 })), {
  minLength: 2,
  maxLength: 40,
});

test('thin(x) keeps both ends and a part of the points in their order', () => {
  fc.assert(
    fc.property(positions, fc.double({ min: 1, max: 5000, noNaN: true }), (points, k) => {
      const kept = thin({ points: points as Position[] }, k, 1);
      expect(kept[0]).toBe(points[0]);
      expect(kept.at(-1)).toBe(points.at(-1));
      let from = 0;
      for (const point of kept) {
        const at = points.indexOf(point, from);
        expect(at).toBeGreaterThanOrEqual(from);
        from = at + 1;
      }
    }),
  );
});

test('thin(x) keeps at a larger scale what it keeps at a smaller one', () => {
  fc.assert(
    fc.property(positions, points => {
      const line = { points: points as Position[] };
      const near = thin(line, 400, 1);
      expect(thin(line, 100, 1).every(point => near.includes(point))).toBe(true);
    }),
  );
});

test('thin(straight line with a corner) keeps the corner and drops what lies on the line', () => {
  const points: Position[] = [
    [0, 0],
    [5, 0],
    [10, 0],
    [10, 10],
    [10, 10.0001],
    [10, 20],
  ];
  expect(thin({ points }, 1000, 1)).toEqual([
    [0, 0],
    [10, 0],
    [10, 20],
  ]);
});

test('thin(x) sees a step over the antimeridian as a short one', () => {
  const points: Position[] = [
    [179, 0],
    [-180, 0.00001],
    [-179, 0],
  ];
  expect(thin({ points }, 100, 1)).toHaveLength(2);
});
