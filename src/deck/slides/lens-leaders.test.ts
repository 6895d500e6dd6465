import { expect, test } from 'vitest';
import { anchorLeaders, orderByMarks } from './lens-leaders.ts';

const dot = (at: number) => ({ place: { at, lane: 0 } });
const bar = (at: number, until: number) => ({ place: { at, until, lane: 0 } });

test('orderByMarks(dot under a later one) has that one first, and else leaves the order of time', () => {
  const [war, month, day] = [bar(0, 300), dot(120), dot(118)];
  expect(orderByMarks([war, month, day])).toEqual([war, day, month]);
  expect(orderByMarks([war, day, month])).toEqual([war, day, month]);
});

test('anchorLeaders(bar past later dots) leaves it before them, apart from them, in the middle where it may', () => {
  expect(anchorLeaders([bar(0, 300), dot(100), bar(200, 240)])).toEqual([88, 100, 220]);
  expect(anchorLeaders([bar(90, 300), dot(95)])).toEqual([90, 95]);
  expect(anchorLeaders([bar(0, 100), bar(0, 100)])).toEqual([50, 50]);
});
