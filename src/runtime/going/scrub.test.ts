import { expect, test } from 'vitest';
import { nearestMark } from './scrub.ts';

const middles = [
  { x: 0, y: 20 },
  { x: 100, y: 20 },
  { x: 104, y: 0 },
];

test.each([
  [-50, 20, 0],
  [40, 20, 0],
  [60, 20, 1],
  [101, 20, 1],
  [103, 0, 2],
  [500, 0, 2],
])('nearestMark(x %i, y %i) is mark %i', (x, y, index) => {
  expect(nearestMark(middles, { x, y })).toBe(index);
});

test('nearestMark(no marks) is none', () => {
  expect(nearestMark([], { x: 0, y: 0 })).toBe(-1);
});
