import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lineData, ringData } from './path-data.ts';
import type { Point } from './raster.ts';

test('ringData(x) is short: relative steps, no needless noughts and separators', () => {
  expect(
    ringData([
      [
        [10, 20],
        [10.5, 19.8],
        [-3, 19.8],
      ],
    ]),
  ).toBe('M10 20l.5-.2-13.5 0z');
});

test('lineData(point) and lineData(nothing) draw nothing', () => {
  expect(
    lineData([
      [
        [1, 1],
        [1.01, 1.02],
      ],
      [],
    ]),
  ).toBe('');
});

test('lineData(x) leads to the rounded end, however many steps there are', () => {
  const coordinate = fc.double({ min: -500, max: 1500, noNaN: true });
  fc.assert(
    fc.property(fc.array(fc.tuple(coordinate, coordinate), { minLength: 2, maxLength: 60 }), points => {
      const data = lineData([points as Point[]]);
      fc.pre(data !== '');
      const numbers = (data.match(/-?\d*\.?\d+/g) ?? []).map(Number);
      const [x, y] = [0, 1].map(axis => numbers.filter((_, index) => index % 2 === axis).reduce((a, b) => a + b, 0));
      const [endX, endY] = points.at(-1) as Point;
      expect(x).toBeCloseTo(Math.round(endX * 10) / 10, 6);
      expect(y).toBeCloseTo(Math.round(endY * 10) / 10, 6);
    }),
  );
});
