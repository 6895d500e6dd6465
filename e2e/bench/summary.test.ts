import { expect, test } from 'vitest';
import { figuresOf, medianOf, summaryOf } from './summary.ts';

test.each([
  [[3], 3],
  [[3, 1, 2], 2],
  [[4, 1, 10, 2], 3],
])('medianOf(%j) is %d', (values, median) => {
  expect(medianOf(values)).toBe(median);
});

test('medianOf nothing is a mistake, and summaryOf nothing is nothing', () => {
  expect(() => medianOf([])).toThrow(RangeError);
  expect(summaryOf([])).toBeUndefined();
});

test('figuresOf takes each metric from the runs that have it', () => {
  expect(figuresOf([{ paint: 5, step: 1 }, { paint: 9 }, { paint: 6 }])).toEqual({
    paint: { median: 6, lowest: 5, highest: 9, runs: 3 },
    step: { median: 1, lowest: 1, highest: 1, runs: 1 },
  });
});
