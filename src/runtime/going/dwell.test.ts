import { expect, test } from 'vitest';
import { autoplayIn, dwellTimes, wordCount } from './dwell.ts';

test.each([
  ['', undefined],
  ['?steps', undefined],
  ['?autoplay', {}],
  ['?cut=short&autoplay=', {}],
  ['?autoplay=8', { seconds: 8 }],
  ['?autoplay=2.5', { seconds: 2.5 }],
  ['?autoplay=0.1', { seconds: 2 }],
  ['?autoplay=0', {}],
  ['?autoplay=-3', {}],
  ['?autoplay=Infinity', {}],
  ['?autoplay=fast', {}],
])('autoplayIn(%j) is %j', (query, asked) => {
  expect(autoplayIn(query)).toEqual(asked);
});

test('dwellTimes(words, seconds) are the same for every slide, whatever the plan', () => {
  expect(dwellTimes([0, 500], { seconds: 8, minutes: 20 })).toEqual([8000, 8000]);
});

test('dwellTimes(words) grow with the words, between a least and a most', () => {
  const [bare, short, long, endless] = dwellTimes([0, 40, 80, 5000], {});
  expect(bare).toBe(6000);
  expect(short).toBe(19_000);
  expect(long).toBe(34_000);
  expect(endless).toBe(45_000);
});

test('dwellTimes(words, minutes) add up to the planned minutes, and a slide with more words gets more', () => {
  const times = dwellTimes([0, 20, 60, 60], { minutes: 25 });
  expect(times.reduce((sum, time) => sum + time, 0)).toBeCloseTo(25 * 60_000);
  expect(times[1]).toBeGreaterThan(times[0] ?? 0);
  expect(times[2]).toBe(times[3]);
});

test.each([
  ['', 0],
  ['About 04:00, they say.', 5],
  ['Сӯҳроб Назаров', 2],
])('wordCount(%j) is %i', (text, count) => {
  expect(wordCount(text)).toBe(count);
});
