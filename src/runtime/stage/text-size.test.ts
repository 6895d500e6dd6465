import { expect, test } from 'vitest';
import { pageOf } from './text-size.ts';

const beyond = (before: number, after: number) => ({ before, after, seen: 500 });

test('pageOf goes nowhere where nothing more is that way', () => {
  expect(pageOf(beyond(0, 0), 1)).toBe(0);
  expect(pageOf(beyond(0, 1), 1)).toBe(0);
  expect(pageOf(beyond(0, 400), -1)).toBe(0);
});

test('pageOf goes to the end at once where that is near', () => {
  expect(pageOf(beyond(0, 400), 1)).toBe(400);
  expect(pageOf(beyond(100, 300), 1)).toBe(300);
  expect(pageOf(beyond(400, 0), -1)).toBe(-400);
});

test('pageOf goes in equal parts, none of which skips a line', () => {
  expect(pageOf(beyond(0, 1000), 1)).toBeCloseTo(1000 / 3);
  expect(pageOf(beyond(1000, 0), -1)).toBeCloseTo(-1000 / 3);
});
