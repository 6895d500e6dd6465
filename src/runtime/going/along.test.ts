import { expect, test } from 'vitest';
import { nextMark } from './along.ts';

/** Three rows: two marks at the foot, one over the second, one at the top right. */
const places = [
  { x: 0, y: 48 },
  { x: 100, y: 48 },
  { x: 110, y: 24 },
  { x: 300, y: 0 },
];

test.each([
  [0, 'ArrowRight', 1],
  [3, 'ArrowRight', 3],
  [2, 'ArrowLeft', 1],
  [0, 'ArrowLeft', 0],
  [2, 'Home', 0],
  [0, 'End', 3],
  [0, 'ArrowUp', 2],
  [2, 'ArrowUp', 3],
  [3, 'ArrowUp', 3],
  [3, 'ArrowDown', 2],
  [2, 'ArrowDown', 1],
  [1, 'ArrowDown', 1],
])('nextMark(from %i, %s) is %i', (at, key, to) => {
  expect(nextMark(places, at, key)).toBe(to);
});

test('nextMark(other key) is nothing, so that the deck may have it', () => {
  for (const key of ['PageDown', 'Enter', 'a', ' ']) expect(nextMark(places, 0, key)).toBeUndefined();
});
