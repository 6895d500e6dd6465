import { expect, test } from 'vitest';
import { crowded, growing } from './label-room.ts';

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

const grows = (left: number, planned: number, grown: number, top = 0) => ({
  planned: at(left, left + planned, top),
  grown: at(left, left + grown, top),
});

test('a label grows where nothing is beside it', () => {
  expect(growing([grows(0, 50, 80), grows(100, 50, 80)], [], edge)).toEqual([0, 1]);
});

test('a label does not grow into another, be that grown or not, and the first is asked first', () => {
  expect(growing([grows(0, 50, 80), grows(84, 20, 40)], [], edge)).toEqual([1]);
  expect(growing([grows(0, 50, 80, 10), { planned: at(90, 140), grown: at(70, 140) }], [], edge)).toEqual([0]);
});

test('a label grows neither onto an obstacle nor out of the edge', () => {
  expect(growing([grows(0, 50, 80), grows(950, 40, 60)], [at(70, 72)], edge)).toEqual([]);
});
