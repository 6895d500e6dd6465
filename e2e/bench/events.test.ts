import { expect, test } from 'vitest';
import { syntheticEvents } from './events.ts';

const sizes = [20, 200, 2000];

test.each(sizes)('syntheticEvents(%i) makes so many, in order of time, from 1992 to 2012', count => {
  const events = syntheticEvents(count);
  const dates = events.map(({ date }) => date);
  expect(new Set(events.map(({ id }) => id)).size).toBe(count);
  expect(dates.toSorted()).toEqual(dates);
  for (const date of dates) expect(date).toMatch(/^(199[2-9]|200\d|201[0-2])-\d\d-\d\d(T\d\d:\d\d)?$/);
});

test.each(sizes)('syntheticEvents(%i) puts three in ten into one week, with clock times', count => {
  const timed = syntheticEvents(count).filter(({ date }) => date.includes('T'));
  expect(timed).toHaveLength(count * 0.3);
  for (const { date } of timed) expect(date).toMatch(/^1999-05-1[0-6]T/);
});

test('syntheticEvents makes the same chronicle every time', () => {
  expect(syntheticEvents(200)).toEqual(syntheticEvents(200));
});
