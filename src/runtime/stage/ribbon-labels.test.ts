import { expect, test } from 'vitest';
import { crowded } from './ribbon-labels.ts';

const edge = { left: 0, right: 1000 };
const at = (left: number, right: number, top = 0) => ({ left, right, top, bottom: top + 20 });

test('labels that do not meet all stay', () => {
  expect(crowded([at(0, 50), at(60, 100), at(40, 90, 30)], [0, 0, 0], edge)).toEqual([]);
});

test('of two that meet, the first stays', () => {
  expect(crowded([at(0, 50), at(40, 90), at(60, 120)], [0, 0, 0], edge)).toEqual([1]);
});

test('of two that meet, the one with more weight stays', () => {
  expect(crowded([at(0, 50), at(40, 90), at(100, 120)], [0, 1, 0], edge)).toEqual([0]);
});

test('what leaves the edge gives way', () => {
  expect(crowded([at(-3, 50), at(960, 1003)], [2, 0], edge)).toEqual([0, 1]);
});
