import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Point, Stroke } from '../drawing/path.ts';
import { clipStroke } from './clip.ts';

const window = { x: 0, y: 0, width: 10, height: 10 };
const stroke = ([from = [0, 0], ...rest]: Point[], closed: boolean): Stroke => ({
  from,
  steps: rest.map(to => ({ to })),
  closed,
});

test('a line that leaves the window and comes back is two lines', () => {
  const line = stroke(
    [
      [-5, 5],
      [5, 5],
      [5, 15],
      [8, 15],
      [8, 5],
    ],
    false,
  );
  expect(clipStroke(line, window)).toEqual([
    stroke(
      [
        [0, 5],
        [5, 5],
        [5, 10],
      ],
      false,
    ),
    stroke(
      [
        [8, 10],
        [8, 5],
      ],
      false,
    ),
  ]);
});

test('ground around the window is the window, ground beside it is nothing', () => {
  const square = (from: number, to: number): Point[] => [
    [from, from],
    [to, from],
    [to, to],
    [from, to],
  ];
  const [whole] = clipStroke(stroke(square(-9, 99), true), window);
  expect(whole?.closed).toBe(true);
  expect([whole?.from, ...(whole?.steps ?? []).map(({ to }) => to)].toSorted()).toEqual(square(0, 10).toSorted());
  expect(clipStroke(stroke(square(20, 30), true), window)).toEqual([]);
});

test('nothing of any stroke stays outside the window', () => {
  const coordinate = fc.integer({ min: -40, max: 40 });
  const points = fc.array(fc.tuple(coordinate, coordinate), { minLength: 2, maxLength: 12 });
  fc.assert(
    fc.property(points, fc.boolean(), (all, closed) => {
      for (const { from, steps } of clipStroke(stroke(all, closed), window))
        for (const [x, y] of [from, ...steps.map(({ to }) => to)]) {
          expect(Math.min(x, y)).toBeGreaterThanOrEqual(-1e-9);
          expect(Math.max(x, y)).toBeLessThanOrEqual(10 + 1e-9);
        }
    }),
  );
});
