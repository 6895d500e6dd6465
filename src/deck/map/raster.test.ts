import { expect, test } from 'vitest';
import { clearBox, emptyRaster, fillRings, markLines, type Point, shareIn } from './raster.ts';

const square = (from: number, to: number): Point[] => [
  [from, from],
  [to, from],
  [to, to],
  [from, to],
];

test('shareIn(square with a hole) is 1 inside, 0 in the hole and outside, and in between on the edge', () => {
  const raster = emptyRaster(100, 100, 2);
  fillRings(raster, [square(10, 90), square(40, 60)]);
  const share = shareIn(raster);
  expect(share({ left: 12, top: 12, right: 38, bottom: 88 })).toBe(1);
  expect(share({ left: 42, top: 42, right: 58, bottom: 58 })).toBe(0);
  expect(share({ left: 0, top: 0, right: 8, bottom: 8 })).toBe(0);
  expect(share({ left: 0, top: 20, right: 20, bottom: 30 })).toBe(0.5);
});

test('shareIn(x) counts what lies beyond the drawing as none', () => {
  const raster = emptyRaster(20, 20, 2);
  fillRings(raster, [square(-10, 30)]);
  expect(shareIn(raster)({ left: -10, top: 0, right: 10, bottom: 20 })).toBe(0.5);
});

test('clearBox(x) takes every cell that the box touches', () => {
  const raster = emptyRaster(20, 20, 2);
  fillRings(raster, [square(0, 20)]);
  clearBox(raster, { left: 5, top: 5, right: 9, bottom: 9 });
  expect(raster.cells.reduce((sum, cell) => sum + cell, 0)).toBe(100 - 9);
});

test('markLines(x) leaves no gap in a line and ignores what lies outside', () => {
  const raster = emptyRaster(40, 40, 2);
  markLines(raster, [
    [
      [-20, 1],
      [60, 1],
    ],
  ]);
  expect([...raster.cells.slice(0, 20)]).toEqual(new Array(20).fill(1));
  expect(raster.cells.reduce((sum, cell) => sum + cell, 0)).toBe(20);
});
