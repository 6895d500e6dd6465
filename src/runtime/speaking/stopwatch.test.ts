import { expect, test } from 'vitest';
import { clockText, elapsed, lead, stopped, toggled, watchFrom } from './stopwatch.ts';

test('toggled starts and stops, and elapsed counts only the time between', () => {
  const running = toggled(stopped, 1000);
  expect(elapsed(running, 4000)).toBe(3000);
  const resting = toggled(running, 6000);
  expect(elapsed(resting, 99_000)).toBe(5000);
  expect(elapsed(toggled(resting, 100_000), 101_000)).toBe(6000);
});

test('watchFrom reads what JSON.stringify wrote, and a stopped watch from anything else', () => {
  const watch = { before: 5, since: 7 };
  expect(watchFrom(JSON.stringify(watch))).toEqual(watch);
  for (const text of [undefined, '', '{}', 'null', '{"before":"5"}', '{"before":1e999}'])
    expect(watchFrom(text)).toEqual(stopped);
});

test.each([
  [0, '0:00'],
  [65_999, '1:05'],
  [3_845_000, '1:04:05'],
])('clockText(%i) is %s', (ms, text) => {
  expect(clockText(ms)).toBe(text);
});

test('lead(20 minutes, half way, after 8 minutes) is 2 minutes ahead', () => {
  expect(lead(20, 5, 11, 8 * 60_000)).toBe(2);
});

test('lead is negative when the speaker is behind, and 0 at the planned end', () => {
  expect(lead(20, 0, 11, 60_000)).toBe(-1);
  expect(lead(20, 10, 11, 20 * 60_000)).toBe(0);
  expect(lead(20, 0, 1, 20 * 60_000)).toBe(0);
});
