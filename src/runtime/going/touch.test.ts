import { expect, test } from 'vitest';
import { swipeOf } from './touch.ts';

test.each([
  [-80, 5, 'next'],
  [80, -5, 'previous'],
  [3, -90, 'next'],
  [3, 90, 'previous'],
  [-20, 0, undefined],
  [-60, 55, undefined],
] as const)('swipeOf(%i, %i) is %s', (dx, dy, step) => {
  expect(swipeOf(dx, dy)).toBe(step);
});

test('swipeOf turns sideways swipes round where text runs from right to left', () => {
  expect(swipeOf(-80, 5, true)).toBe('previous');
  expect(swipeOf(3, -90, true)).toBe('next');
});
