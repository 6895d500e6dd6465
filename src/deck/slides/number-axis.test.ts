import fc from 'fast-check';
import { expect, test } from 'vitest';
import { placeOn, planNumberAxis, reachOf } from './number-axis.ts';

test.each<[number[], number[]]>([
  [[0], [0, 1]],
  [[1], [0, 1]],
  [[8], [0, 2, 4, 6, 8]],
  [
    [100, 9],
    [0, 20, 40, 60, 80, 100],
  ],
  [[260], [0, 100, 200, 300]],
  [
    [-3, 4],
    [-4, -2, 0, 2, 4],
  ],
  [[4_512_345], [0, 1_000_000, 2_000_000, 3_000_000, 4_000_000, 5_000_000]],
])('planNumberAxis(%j, whole) has ticks %j', (values, ticks) => {
  expect(planNumberAxis(values, { whole: true }).ticks).toEqual(ticks);
});

test('planNumberAxis(0.3) has ticks without binary dust', () => {
  expect(planNumberAxis([0.3], { most: 3 }).ticks).toEqual([0, 0.1, 0.2, 0.3]);
});

test('planNumberAxis(values) holds them and 0 between its first and last tick, even, round and few', () => {
  const value = fc.oneof(
    fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }),
    fc
      .tuple(fc.integer({ min: -50_000, max: 50_000 }), fc.nat({ max: 6 }))
      .map(([digits, point]) => digits / 10 ** point),
  );
  fc.assert(
    fc.property(
      fc.array(value, { minLength: 1 }),
      fc.integer({ min: 2, max: 8 }),
      fc.boolean(),
      (values, most, whole) => {
        const axis = planNumberAxis(values, { most, whole });
        expect(axis.ticks.length).toBeGreaterThan(1);
        expect(axis.ticks.length).toBeLessThanOrEqual(most + 1);
        expect(axis.ticks).toContain(0);
        expect(axis.from).toBeLessThanOrEqual(Math.min(0, ...values));
        expect(axis.to).toBeGreaterThanOrEqual(Math.max(0, ...values) * (1 - 1e-9));
        expect([axis.ticks[0], axis.ticks.at(-1)]).toEqual([axis.from, axis.to]);
        const step = (axis.ticks[1] ?? 0) - axis.from;
        const digits = Number(step.toExponential(9).split('e')[0]);
        expect(
          [1, 2, 2.5, 5, 10].some(round => Math.abs(round - digits) < 1e-6),
          `${step}`,
        ).toBe(true);
        if (whole) expect(axis.ticks.every(Number.isInteger)).toBe(true);
        for (const tick of axis.ticks) {
          expect(placeOn(axis, tick)).toBeGreaterThanOrEqual(0);
          expect(placeOn(axis, tick)).toBeLessThanOrEqual(1);
        }
      },
    ),
  );
});

test('reachOf(open value) goes past its number, reachOf(any other) does not', () => {
  expect(Math.max(...reachOf({ moreThan: 100 }))).toBeGreaterThan(100);
  expect(reachOf({ atMost: 40 })).toEqual([40, 40]);
  expect(reachOf({ from: 3, to: 9 })).toEqual([3, 9]);
});
